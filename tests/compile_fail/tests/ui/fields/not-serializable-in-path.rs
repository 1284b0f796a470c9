use phare::{Client, phare_endpoint};

struct Id;

#[phare_endpoint(GET, "/uptime/incidents/{incident_id}")]
struct GetIncident {
    incident_id: Id,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = GetIncident { incident_id: Id }.send(&client);
}
