use phare::phare_object;

#[phare_object(POST, "/uptime/status-pages", at = "theme")]
struct Theme {
    rounded: Option<bool>,
}

fn main() {}
