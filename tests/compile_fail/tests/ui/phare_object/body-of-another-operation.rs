use phare::{phare_endpoint, phare_object};

#[phare_object(POST, "/uptime/incidents")]
struct Incident {
    title: String,
    impact: String,
    exclude_from_downtime: bool,
}

#[phare_endpoint(POST, "/uptime/monitors")]
struct CreateMonitor {
    #[phare(body)]
    incident: Incident,
}

fn main() {}
