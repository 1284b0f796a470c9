use phare::{Client, phare_endpoint};

#[phare_endpoint(GET, "/uptime/incidents")]
struct ListIncidents {
    #[serde(skip_serializing_if = "is_first")]
    page: u32,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = ListIncidents { page: 1 }.send(&client);
}
