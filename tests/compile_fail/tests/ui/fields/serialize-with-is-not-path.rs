use phare::{Client, phare_endpoint};

#[phare_endpoint(GET, "/uptime/incidents")]
struct ListIncidents {
    #[serde(serialize_with = "not a path")]
    page: u32,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = ListIncidents { page: 1 }.send(&client);
}
