use phare::{Client, phare_endpoint};

#[phare_endpoint(GET, "/uptime")]
struct Overview;

fn main() {
    let client = Client::from_env().unwrap();
    let _request = Overview.send(&client);
}
