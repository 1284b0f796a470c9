use phare::{Client, phare_endpoint};

#[phare_endpoint(GET, "/uptime/incidents/{incident_id}")]
struct GetIncident {
    #[phare(path)]
    id: u64,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = GetIncident { id: 1 }.send(&client);
}
