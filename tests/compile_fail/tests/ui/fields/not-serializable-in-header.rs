use phare::{Client, phare_endpoint};

struct Id;

#[phare_endpoint(GET, "/uptime/incidents")]
struct ListIncidents {
    #[phare(header = "X-Request-Id")]
    request_id: Id,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = ListIncidents { request_id: Id }.send(&client);
}
