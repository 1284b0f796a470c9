use phare::phare_response;

#[phare_response(GET, "/uptime/incidents/{incidentId}")]
struct Incident {
    id: u64,
    created_at: bool,
}

fn main() {}
