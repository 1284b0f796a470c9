use phare::phare_endpoint;

#[phare_endpoint(GET, "/uptime/incidents")]
trait ListIncidents {
    fn page(&self) -> u32;
}

fn main() {}
