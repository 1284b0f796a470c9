use phare::phare_response;

#[phare_response(GET, "/uptime/incidents/{incidentId}")]
#[serde(rename_all = "camelCase")]
struct Incident {
    id: u64,
    created_at: String,
}

fn main() {}
