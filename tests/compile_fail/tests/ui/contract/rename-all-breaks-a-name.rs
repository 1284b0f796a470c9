use phare::{Impact, phare_endpoint};

#[phare_endpoint(POST, "/uptime/incidents")]
#[serde(rename_all = "camelCase")]
struct CreateIncident {
    impact: Impact,
    title: String,
    exclude_from_downtime: bool,
}

fn main() {}
