use phare::{Client, phare_endpoint};

#[phare_endpoint(GET, "/uptime/incidents")]
struct ListIncidents {
    #[phare(header = "")]
    request_id: &'static str,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = ListIncidents { request_id: "r-1" }.send(&client);
}
