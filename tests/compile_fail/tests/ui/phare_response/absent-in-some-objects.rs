use phare::phare_response;

#[phare_response(GET, "/uptime/status-pages/{statusPageId}", at = "components[]")]
struct Component {
    componentable_id: u64,
}

fn main() {}
