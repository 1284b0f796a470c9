use phare::{Client, phare_endpoint};

#[phare_endpoint(GET, "/uptime/incidents/{incidentId}")]
#[allow(non_snake_case)]
struct GetIncident {
    incidentID: u64,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = GetIncident { incidentID: 1 }.send(&client);
}
