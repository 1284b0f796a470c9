use phare::phare_response;

#[phare_response(GET, "/uptime/incident/{incidentId}")]
struct Incident {
    id: u64,
}

fn main() {}
