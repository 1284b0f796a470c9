use phare::phare_response;

#[phare_response(GET, "/uptime/incidents/{incidentId}", at = "impact")]
struct Impact {
    text: String,
}

fn main() {}
