use phare::phare_endpoint;

struct ListIncidents;

#[phare_endpoint(GET, "/uptime/incidents")]
impl ListIncidents {
    fn page(&self) -> u32 {
        1
    }
}

fn main() {}
