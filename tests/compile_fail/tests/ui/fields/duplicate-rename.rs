use phare::{Client, phare_endpoint};

#[phare_endpoint(GET, "/uptime/incidents")]
struct ListIncidents {
    #[serde(rename = "page", rename = "per_page")]
    number: u32,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = ListIncidents { number: 1 }.send(&client);
}
