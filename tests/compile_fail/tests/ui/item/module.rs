use phare::phare_endpoint;

#[phare_endpoint(GET, "/uptime/incidents")]
mod incidents {
    pub fn page() -> u32 {
        1
    }
}

fn main() {}
