use phare::{Client, phare_endpoint};

#[phare_endpoint(POST, "/uptime/incidents/{incident_id}/close")]
struct CloseIncident {
    incident_id: u64,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = CloseIncident { incident_id: 1 }.send(&client);
}
