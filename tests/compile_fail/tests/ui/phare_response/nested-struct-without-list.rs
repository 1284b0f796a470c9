use phare::phare_response;

#[phare_response(GET, "/uptime/status-pages/{statusPageId}", at = "components[]")]
struct Component {
    name: Option<String>,
}

#[phare_response(GET, "/uptime/status-pages/{statusPageId}")]
struct StatusPage {
    components: Component,
}

fn main() {}
