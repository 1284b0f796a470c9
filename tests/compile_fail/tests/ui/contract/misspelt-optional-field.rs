use phare::{Client, phare_endpoint};

#[phare_endpoint(GET, "/uptime/incidents")]
struct ListIncidents {
    monitor_ids: Vec<u64>,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = ListIncidents { monitor_ids: Vec::new() }.send(&client);
}
