//! It is not said which path leads to `phare`.

use renamed::api::client::{phare_endpoint, phare_response};

#[phare_response(GET, "/uptime/incidents/{incidentId}")]
struct Title {
    #[phare(rename = "title")]
    text: String,
}

#[phare_endpoint(GET, "/uptime/incidents/{incidentId}")]
struct ReadIncident {
    #[phare(path)]
    incident_id: u64,
}

fn main() {}
