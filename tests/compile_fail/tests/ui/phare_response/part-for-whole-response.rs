use phare::{phare_endpoint, phare_response};

#[phare_response(GET, "/uptime/status-pages/{statusPageId}", at = "theme")]
struct Theme {
    rounded: bool,
}

#[phare_endpoint(GET, "/uptime/status-pages/{statusPageId}", response = Option<Theme>)]
struct GetTheme {
    status_page_id: u64,
}

fn main() {}
