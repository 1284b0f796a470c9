use phare::phare_endpoint;

#[phare_endpoint(GET, "/uptime/incidents")]
struct ListIncidents {
    #[serde(query)]
    page: u64,
}

fn main() {}
