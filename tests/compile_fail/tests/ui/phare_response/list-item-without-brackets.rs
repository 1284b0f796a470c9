use phare::phare_response;

#[phare_response(GET, "/uptime/status-pages/{statusPageId}", at = "components")]
struct Component {
    name: Option<String>,
}

fn main() {}
