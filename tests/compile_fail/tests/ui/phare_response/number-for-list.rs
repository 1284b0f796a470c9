use phare::phare_response;

#[phare_response(GET, "/uptime/incidents/{incidentId}")]
struct Incident {
    id: u64,
    monitors: u64,
}

fn main() {}
