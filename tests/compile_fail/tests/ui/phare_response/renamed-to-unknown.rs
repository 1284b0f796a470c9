use phare::phare_response;

#[phare_response(GET, "/uptime/incidents/{incidentId}")]
struct Title {
    id: u64,
    #[serde(rename = "titel")]
    title: String,
}

fn main() {}
