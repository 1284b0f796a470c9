use phare::{Client, phare_endpoint};

#[phare_endpoint(POST, "/uptime/incidents/{incident_id}")]
struct PaintIncident {
    incident_id: u64,
    colour: String,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = PaintIncident { incident_id: 1, colour: String::new() }.send(&client);
}
