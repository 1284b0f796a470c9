use phare::phare_response;

#[phare_response(GET, "/uptime/incidents/{incidentId}")]
enum Incident {
    Manual,
}

fn main() {}
