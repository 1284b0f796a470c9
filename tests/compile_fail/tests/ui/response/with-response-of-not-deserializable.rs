use phare::{Client, WithResponse, phare_endpoint};

struct Incidents;

#[phare_endpoint(GET, "/uptime/incidents", response = WithResponse<Incidents>)]
struct ListIncidents {
    page: Option<u32>,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = ListIncidents { page: None }.send(&client);
}
