use phare::{Client, phare_endpoint};

#[phare_endpoint(GET, "/uptime/incidents/{incident_id}/updates/{incident_update_id}")]
struct GetUpdate;

fn main() {
    let client = Client::from_env().unwrap();
    let _request = GetUpdate.send(&client);
}
