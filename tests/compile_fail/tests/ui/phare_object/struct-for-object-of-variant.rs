use phare::phare_object;

#[phare_object(POST, "/uptime/status-pages", at = "theme")]
struct Theme {
    rounded: bool,
}

#[phare_object(POST, "/uptime/status-pages", at = "components[]")]
#[serde(untagged)]
enum Component {
    Theme(Theme),
}

fn main() {}
