use phare::phare_endpoint;

#[phare_endpoint(GET, "/uptime/incidents")]
pub(crate) fn list_incidents() {}

fn main() {}
