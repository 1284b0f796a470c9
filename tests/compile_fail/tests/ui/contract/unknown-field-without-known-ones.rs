use phare::{Client, phare_endpoint};

#[phare_endpoint(GET, "/uptime/incidents/{incident_id}")]
struct GetIncident {
    incident_id: u64,
    expand: bool,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = GetIncident { incident_id: 1, expand: true }.send(&client);
}
