use phare::{Client, phare_endpoint};

#[phare_endpoint(POST, "/uptime/incidents/{incident_id}/updates")]
struct PostUpdate {
    incident_id: u64,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = PostUpdate { incident_id: 1 }.send(&client);
}
