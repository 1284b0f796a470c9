use phare::phare_response;

#[phare_response(GET, "/uptime/incidents/{incidentId}", at = "state")]
#[serde(rename_all = "snake_case")]
enum State {
    Investigating,
    Identified,
}

fn main() {}
