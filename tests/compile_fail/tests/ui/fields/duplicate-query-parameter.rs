use phare::{Client, phare_endpoint};

#[phare_endpoint(GET, "/uptime/incidents")]
struct ListIncidents {
    page: u32,
    #[serde(rename = "page")]
    number: u32,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = ListIncidents { page: 1, number: 2 }.send(&client);
}
