use phare::{Page, phare_endpoint, phare_response};

#[phare_response(GET, "/uptime/incidents/{incidentId}")]
struct Title {
    title: String,
}

#[phare_endpoint(GET, "/uptime/incidents/{incidentId}", response = Page<Title>)]
struct GetTitle {
    incident_id: u64,
}

fn main() {}
