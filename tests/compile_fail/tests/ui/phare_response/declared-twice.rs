use phare::phare_response;

#[phare_response(GET, "/uptime/incidents/{incidentId}")]
#[phare_response(GET, "/uptime/status-pages/{statusPageId}")]
struct Title {
    title: String,
}

fn main() {}
