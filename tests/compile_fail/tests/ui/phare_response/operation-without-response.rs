use phare::phare_response;

#[phare_response(DELETE, "/uptime/incidents/{incidentId}")]
struct Nothing {
    id: u64,
}

fn main() {}
