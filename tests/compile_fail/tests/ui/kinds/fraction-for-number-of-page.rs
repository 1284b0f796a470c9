use phare::{Client, phare_endpoint};

#[phare_endpoint(GET, "/uptime/incidents")]
struct ListIncidents {
    per_page: Option<f32>,
}

fn main() {
    let list = |client: &Client| ListIncidents { per_page: None }.send(client);
    let _ = list;
}
