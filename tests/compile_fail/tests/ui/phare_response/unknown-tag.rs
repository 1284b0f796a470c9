use phare::phare_response;

#[phare_response(GET, "/uptime/status-pages/{statusPageId}", at = "components[]")]
#[serde(tag = "type")]
enum Component {
    #[serde(rename = "uptime/monitor")]
    Monitor { componentable_id: u64 },
}

fn main() {}
