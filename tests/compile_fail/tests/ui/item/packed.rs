use phare::{Client, phare_endpoint};

#[phare_endpoint(GET, "/uptime/incidents/{incidentId}")]
#[repr(packed)]
struct GetIncident {
    incident_id: u64,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = GetIncident { incident_id: 1 }.send(&client);
}
