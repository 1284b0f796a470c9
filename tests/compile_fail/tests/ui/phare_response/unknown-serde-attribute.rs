use phare::phare_response;

#[phare_response(GET, "/uptime/incidents/{incidentId}")]
struct Incident {
    #[serde(renam = "title")]
    title: String,
}

fn main() {}
