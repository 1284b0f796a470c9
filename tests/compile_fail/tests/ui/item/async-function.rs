use phare::phare_endpoint;

#[phare_endpoint(GET, "/uptime/incidents")]
async fn list_incidents() {}

fn main() {}
