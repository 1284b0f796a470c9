use phare::phare_endpoint;

#[phare_endpoint(GET, "/uptime/incidents")]
struct Get {
    monitor_id: Vec<bool>,
}

fn main() {}
