use std::num::NonZeroU64;

use phare::{Impact, phare_endpoint};

#[phare_endpoint(POST, "/uptime/incidents")]
struct OpenIncident {
    impact: Impact,
    title: NonZeroU64,
    exclude_from_downtime: bool,
}

fn main() {}
