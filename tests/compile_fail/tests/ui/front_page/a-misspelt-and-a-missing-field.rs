use phare::{Impact, phare_endpoint};

#[phare_endpoint(POST, "/uptime/incidents")]
struct OpenIncident<'a> {
    impact: Impact,
    title: &'a str,
    monitor_ids: Vec<u64>,
}

fn main() {}
