use phare::{phare_endpoint, phare_object};

#[phare_object(POST, "/uptime/status-pages", at = "theme")]
struct Theme {
    rounded: bool,
}

#[phare_endpoint(POST, "/uptime/status-pages/{statusPageId}")]
struct Update {
    status_page_id: u64,
    components: Vec<Theme>,
}

fn main() {}
