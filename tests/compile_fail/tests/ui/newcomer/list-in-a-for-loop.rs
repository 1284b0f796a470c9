use phare::Client;
use phare::monitors::ListMonitors;

fn show(client: &Client) {
    for monitor in ListMonitors::default().send(client).items() {
        let _ = monitor;
    }
}

fn main() {
    let _ = show;
}
