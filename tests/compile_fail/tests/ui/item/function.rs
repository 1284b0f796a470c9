use phare::phare_endpoint;

#[phare_endpoint(GET, "/uptime/incidents")]
fn list_incidents(page: u32) -> u32 {
    page
}

fn main() {}
