use phare::phare_response;

#[phare_response(GET, "/uptime/incidents/{incidentId}")]
struct Incident {
    title: String,
    #[serde(rename = "title")]
    text: String,
}

fn main() {}
