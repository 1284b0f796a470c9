use phare::phare_object;

#[phare_object(POST, "/uptime/status-pages", at = "theme.light")]
struct Colors {
    operationel: String,
}

fn main() {}
