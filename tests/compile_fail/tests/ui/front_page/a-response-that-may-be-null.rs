use phare::{Timestamp, phare_response};

#[phare_response(GET, "/uptime/incidents/{incidentId}")]
struct Incident {
    title: String,
    recovery_at: Timestamp,
}

fn main() {}
