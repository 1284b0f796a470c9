use phare::phare_endpoint;

#[phare_endpoint(GET, "/uptime/incidents")]
struct ListIncidents {
    monitors: u64,
}

fn main() {}
