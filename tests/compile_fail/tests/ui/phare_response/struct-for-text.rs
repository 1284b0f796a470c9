use phare::phare_response;

#[phare_response(GET, "/uptime/incidents/{incidentId}", at = "title")]
struct Title {
    text: String,
}

fn main() {}
