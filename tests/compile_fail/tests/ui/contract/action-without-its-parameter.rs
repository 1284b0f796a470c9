use phare::phare_endpoint;

#[phare_endpoint(POST, "/uptime/incidents/recover")]
struct RecoverIncident {}

fn main() {}
