use phare::{phare_endpoint, phare_response};

#[phare_response(GET, "/uptime/monitors/{monitorId}")]
struct Name {
    name: String,
}

#[phare_endpoint(GET, "/uptime/incidents/{incidentId}", response = Name)]
struct GetIncident {
    incident_id: u64,
}

fn main() {}
