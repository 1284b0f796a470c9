use phare::phare_response;

#[phare_response(GET, "/uptime/incidents/{incidentId}")]
fn incident() {}

fn main() {}
