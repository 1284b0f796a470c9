use std::path::PathBuf;

use phare::{Impact, phare_endpoint};

#[phare_endpoint(POST, "/uptime/incidents")]
struct OpenIncident<'a> {
    impact: Impact,
    title: &'a str,
    exclude_from_downtime: PathBuf,
}

fn main() {}
