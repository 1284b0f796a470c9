use phare::{Client, phare_endpoint};

#[phare_endpoint(GET, "/uptime/incidents/{id}")]
struct GetIncident {
    id: u64,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = GetIncident { id: 1 }.send(&client);
}
