use phare::phare_response;

#[phare_response(GET, "/uptime/incidents/{incidentId}")]
struct Incident {
    id: u64,
    #[serde(default)]
    recovery_at: String,
}

fn main() {}
