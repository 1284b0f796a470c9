use phare::phare_object;

#[phare_object(POST, "/uptime/monitors", at = "success_assertions[]")]
struct StatusCode {
    r#type: String,
    operator: String,
}

fn main() {}
