use phare::{Impact, phare_endpoint};

#[phare_endpoint("POST /uptime/incidents")]
struct CreateIncident {
    impact: Impact,
    title: String,
    exclude_from_downtime: bool,
}

fn main() {}
