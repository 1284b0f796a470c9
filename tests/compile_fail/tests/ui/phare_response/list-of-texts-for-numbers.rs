use phare::phare_response;

#[phare_response(GET, "/uptime/incidents/{incidentId}")]
struct Incident {
    id: u64,
    monitors: Vec<String>,
}

fn main() {}
