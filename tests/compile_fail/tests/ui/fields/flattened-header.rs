use phare::{Client, phare_endpoint};

#[phare_endpoint(GET, "/uptime/incidents")]
struct ListIncidents {
    #[phare(header = "X-Request-Id")]
    #[serde(flatten)]
    request_id: String,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = ListIncidents { request_id: String::new() }.send(&client);
}
