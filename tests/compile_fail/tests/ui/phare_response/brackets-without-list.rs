use phare::phare_response;

#[phare_response(GET, "/uptime/status-pages/{statusPageId}", at = "theme[]")]
struct Theme {
    rounded: bool,
}

fn main() {}
