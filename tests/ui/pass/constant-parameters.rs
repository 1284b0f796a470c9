use phare::{Client, phare_endpoint};

#[phare_endpoint(POST, "/uptime/incidents/{incident_id}")]
struct SetMonitors<const COUNT: usize> {
    incident_id: u64,
    monitors: [u64; COUNT],
}

fn main() {
    let client = Client::builder().api_key("key").base_url("http://localhost").build().unwrap();
    let _request = SetMonitors { incident_id: 1, monitors: [2, 3] }.send(&client);
    let _request = SetMonitors { incident_id: 1, monitors: [4] }.send(&client);
}
