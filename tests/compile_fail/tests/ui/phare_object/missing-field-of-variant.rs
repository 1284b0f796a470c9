use phare::phare_object;

#[phare_object(POST, "/uptime/status-pages", at = "components[]")]
#[serde(tag = "componentable_type")]
enum Component {
    #[serde(rename = "uptime/monitor")]
    Monitor { display_name: Option<String> },
}

fn main() {}
