use phare::{Client, phare_endpoint};

#[phare_endpoint(GET, "/uptime/incidents")]
struct ListIncidents {
    page: Vec<u32>,
}

fn main() {
    let list = |client: &Client| ListIncidents { page: vec![1] }.send(client);
    let _ = list;
}
