use phare::{Client, phare_endpoint};

#[phare_endpoint(GET, "/v1/uptime/incidents")]
struct ListIncidents;

fn main() {
    let client = Client::from_env().unwrap();
    let _request = ListIncidents.send(&client);
}
