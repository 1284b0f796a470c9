use phare::phare_response;

#[phare_response(GET, "/uptime/incidents/{incidentId}")]
struct Title {
    id: u64,
    title: u64,
}

fn main() {}
