use phare::{Client, Impact, phare_endpoint};

#[phare_endpoint(POST, "/uptime/incidents")]
struct OpenIncident {
    impact: Impact,
    title: String,
    exclude_from_downtime: bool,
    incident_at: Option<std::time::SystemTime>,
}

fn main() {
    let open = |client: &Client| OpenIncident { impact: Impact::Unknown, title: String::new(), exclude_from_downtime: false, incident_at: None }.send(client);
    let _ = open;
}
