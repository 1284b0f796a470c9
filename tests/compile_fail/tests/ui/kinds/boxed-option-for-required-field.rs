use phare::{Impact, phare_endpoint};

#[phare_endpoint(POST, "/uptime/incidents")]
struct OpenIncident {
    impact: Impact,
    title: Box<Option<String>>,
    exclude_from_downtime: bool,
}

fn main() {}
