use phare::phare_endpoint;

#[phare_endpoint(GET, "/uptime/incidents")]
const PAGE: u32 = 1;

fn main() {}
