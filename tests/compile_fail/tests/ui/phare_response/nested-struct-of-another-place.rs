use phare::phare_response;

#[phare_response(GET, "/uptime/status-pages/{statusPageId}", at = "theme.light")]
struct Colors {
    empty: String,
}

#[phare_response(GET, "/uptime/status-pages/{statusPageId}")]
struct StatusPage {
    theme: Colors,
}

fn main() {}
