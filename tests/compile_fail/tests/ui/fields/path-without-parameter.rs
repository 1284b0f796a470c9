use phare::{Client, phare_endpoint};

#[phare_endpoint(GET, "/uptime/incidents")]
struct ListIncidents {
    #[phare(path)]
    incident_id: u64,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = ListIncidents { incident_id: 1 }.send(&client);
}
