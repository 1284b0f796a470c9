use phare::{Client, phare_endpoint};

#[phare_endpoint(PUT, "/uptime/incidents/{incident_id}")]
struct UpdateIncident {
    incident_id: u64,
    title: String,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = UpdateIncident { incident_id: 1, title: String::new() }.send(&client);
}
