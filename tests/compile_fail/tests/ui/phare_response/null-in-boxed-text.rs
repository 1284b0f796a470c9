use phare::phare_response;

#[phare_response(GET, "/uptime/status-pages/{statusPageId}")]
struct StatusPage {
    domain: Box<str>,
}

fn main() {}
