use phare::{Client, phare_endpoint};

#[phare_endpoint(POST, "/uptime/incidents/{incident_id}/recover")]
struct RecoverIncident {
    incident_id: u64,
    #[phare(body)]
    reason: String,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = RecoverIncident { incident_id: 1, reason: String::new() }.send(&client);
}
