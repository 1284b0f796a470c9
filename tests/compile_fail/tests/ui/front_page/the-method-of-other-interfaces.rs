use phare::phare_endpoint;

#[phare_endpoint(PATCH, "/uptime/incidents/{incidentId}")]
struct RenameIncident<'a> {
    incident_id: u64,
    title: &'a str,
}

fn main() {}
