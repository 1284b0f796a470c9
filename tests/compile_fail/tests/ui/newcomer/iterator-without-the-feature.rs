use phare::monitors::ListMonitors;
use phare::{Client, Error};

fn show(client: &Client) -> Result<(), Error> {
    for monitor in ListMonitors::default().send(client).items().blocking() {
        println!("{}", monitor?.name);
    }
    Ok(())
}

fn main() {
    let _ = show;
}
