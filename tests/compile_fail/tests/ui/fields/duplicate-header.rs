use phare::{Client, phare_endpoint};

#[phare_endpoint(GET, "/uptime/incidents")]
struct ListIncidents {
    #[phare(header = "X-Request-Id")]
    request_id: &'static str,
    #[phare(header = "X-Request-ID")]
    trace: &'static str,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = ListIncidents { request_id: "r-1", trace: "t-1" }.send(&client);
}
