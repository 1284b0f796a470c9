use phare::phare_response;

#[phare_response(GET, "/uptime/reports")]
struct Report {
    availability: u64,
}

fn main() {}
