use phare::phare_response;

#[phare_response(GET, "/uptime/incidents/{incidentId}", response = u64)]
struct Incident {
    id: u64,
}

fn main() {}
