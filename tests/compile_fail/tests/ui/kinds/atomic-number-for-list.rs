use std::sync::atomic::AtomicU64;

use phare::{Impact, phare_endpoint};

#[phare_endpoint(POST, "/uptime/incidents")]
struct OpenIncident<'a> {
    impact: Impact,
    title: &'a str,
    exclude_from_downtime: bool,
    monitors: AtomicU64,
}

fn main() {}
