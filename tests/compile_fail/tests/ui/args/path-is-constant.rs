use phare::{Client, phare_endpoint};

const INCIDENTS: &str = "/uptime/incidents";

#[phare_endpoint(GET, INCIDENTS)]
struct ListIncidents {
    page: Option<u32>,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = ListIncidents { page: None }.send(&client);
}
