use phare::phare_endpoint;

#[phare_endpoint(GET, "/uptime/incidents/{incidentId}")]
struct Get {
    incident_id: Option<u64>,
}

fn main() {}
