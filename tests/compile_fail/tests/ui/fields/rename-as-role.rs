use phare::{Client, phare_endpoint};

#[phare_endpoint(GET, "/uptime/incidents")]
struct ListIncidents {
    #[phare(rename = "per_page")]
    size: Option<u32>,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = ListIncidents { size: None }.send(&client);
}
