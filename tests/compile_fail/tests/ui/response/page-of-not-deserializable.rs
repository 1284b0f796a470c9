use phare::{Client, phare_endpoint};

struct Incident;

#[phare_endpoint(GET, "/uptime/incidents", response = phare::Page<Incident>)]
struct ListIncidents {
    page: Option<u32>,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = ListIncidents { page: None }.send(&client);
}
