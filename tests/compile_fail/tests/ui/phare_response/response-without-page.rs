use phare::{phare_endpoint, phare_response};

#[phare_response(GET, "/uptime/incidents")]
struct Title {
    title: String,
}

#[phare_endpoint(GET, "/uptime/incidents", response = Title)]
struct ListTitles;

fn main() {}
