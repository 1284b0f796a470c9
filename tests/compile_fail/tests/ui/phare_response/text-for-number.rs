use phare::phare_response;

#[phare_response(GET, "/uptime/incidents/{incidentId}")]
struct Incident {
    id: String,
}

fn main() {}
