use phare::{Client, phare_endpoint};

#[phare_endpoint(POST, "/uptime/incidents/{incident_id}")]
struct ResolveIncident {
    incident_id: u64,
    state: String,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = ResolveIncident { incident_id: 1, state: String::new() }.send(&client);
}
