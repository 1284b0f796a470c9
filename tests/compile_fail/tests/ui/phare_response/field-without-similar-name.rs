use phare::phare_response;

#[phare_response(GET, "/uptime/status-pages/{statusPageId}", at = "theme")]
struct Theme {
    font: String,
}

fn main() {}
