use phare::{Client, phare_endpoint};

#[phare_endpoint(GET, "/uptime/incidents/{incident_id}/updates")]
struct ListUpdates {
    page: Option<u32>,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = ListUpdates { page: None }.send(&client);
}
