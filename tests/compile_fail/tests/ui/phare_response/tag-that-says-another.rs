use phare::phare_response;

#[phare_response(GET, "/uptime/status-pages/{statusPageId}", at = "components[]")]
#[serde(tag = "componentable_type")]
enum Component {
    #[serde(rename = "uptime/monitors")]
    Monitor { componentable_id: u64 },
}

fn main() {}
