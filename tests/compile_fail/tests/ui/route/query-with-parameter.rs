use phare::phare_endpoint;

#[phare_endpoint(GET, "/uptime/incidents?page={page}")]
struct ListIncidents {
    page: u64,
}

fn main() {}
