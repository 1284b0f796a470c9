use phare::phare_endpoint;

#[phare_endpoint(GET, "/uptime/incidents")]
type ListIncidents = u32;

fn main() {}
