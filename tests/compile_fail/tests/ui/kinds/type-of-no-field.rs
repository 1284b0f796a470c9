use phare::{Impact, phare_endpoint};

#[phare_endpoint(POST, "/uptime/incidents")]
struct CreateIncident {
    impact: Impact,
    title: impl Into<String>,
    exclude_from_downtime: bool,
}

#[phare_endpoint(POST, "/uptime/incidents")]
struct CreateOther {
    impact: Impact,
    title: _,
    exclude_from_downtime: bool,
}

fn main() {}
