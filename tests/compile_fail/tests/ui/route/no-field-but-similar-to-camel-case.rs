use phare::{Client, phare_endpoint};

#[phare_endpoint(GET, "/uptime/incidents/{incidentId}")]
struct GetIncident {
    incidnet_id: u64,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = GetIncident { incidnet_id: 1 }.send(&client);
}
