use phare::phare_endpoint;

struct Lists {
    #[phare_endpoint(GET, "/uptime/incidents")]
    incidents: u32,
}

fn main() {}
