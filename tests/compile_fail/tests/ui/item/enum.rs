use phare::{Client, phare_endpoint};

#[phare_endpoint(GET, "/uptime/incidents")]
enum ListIncidents {
    Open,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = ListIncidents::Open.send(&client);
}
