use phare::phare_response;

#[phare_response(GET, "/uptime/status-pages/{statusPageId}")]
struct StatusPage {
    access_ips: Vec<String>,
}

fn main() {}
