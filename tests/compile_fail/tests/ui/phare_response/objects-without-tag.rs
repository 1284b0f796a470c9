use phare::phare_response;

#[phare_response(GET, "/uptime/status-pages/{statusPageId}", at = "components[]")]
enum Component {
    Monitor { componentable_id: u64 },
}

fn main() {}
