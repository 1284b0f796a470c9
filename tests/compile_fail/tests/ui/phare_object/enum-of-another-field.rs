use phare::{phare_endpoint, phare_object};

#[phare_object(POST, "/uptime/monitors", at = "protocol")]
#[serde(rename_all = "lowercase")]
enum Protocol {
    Http,
    Tcp,
}

#[phare_endpoint(POST, "/uptime/incidents/{incidentId}")]
struct Update {
    incident_id: u64,
    impact: Protocol,
}

fn main() {}
