use phare::{Client, phare_endpoint};

#[phare_endpoint(GET, "/uptime/incidents/{id}")]
struct GetIncident;

fn main() {
    let client = Client::from_env().unwrap();
    let _request = GetIncident.send(&client);
}
