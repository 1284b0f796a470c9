use phare::{phare_endpoint, phare_response};

#[phare_response(GET, "/uptime/incidents/{incidentId}")]
struct Title {
    title: String,
}

#[phare_endpoint(GET, "/uptime/incidents/{incidentId}", response = Title)]
pub struct ReadTitle {
    pub incident_id: u64,
}

fn main() {}
