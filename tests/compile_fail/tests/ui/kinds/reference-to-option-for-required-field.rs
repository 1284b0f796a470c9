use phare::{Impact, phare_endpoint};

#[phare_endpoint(POST, "/uptime/incidents")]
struct OpenIncident<'a> {
    impact: Impact,
    title: &'a Option<String>,
    exclude_from_downtime: bool,
}

fn main() {}
