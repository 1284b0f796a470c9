use phare::phare_response as response;

#[response(GET, "/uptime/incidents/{incidentId}")]
#[response(GET, "/uptime/status-pages/{statusPageId}")]
struct Title {
    title: String,
}

fn main() {}
