use phare::{Client, phare_endpoint};

#[phare_endpoint(GET, "/uptime/incidents/{incident_id}/recover")]
struct RecoverIncident {
    incident_id: u64,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = RecoverIncident { incident_id: 1 }.send(&client);
}
