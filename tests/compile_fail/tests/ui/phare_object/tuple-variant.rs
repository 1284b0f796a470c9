use phare::phare_object;

#[phare_object(POST, "/uptime/status-pages", at = "components[]")]
#[serde(untagged)]
enum Component {
    Monitor(u64, String),
}

fn main() {}
