use phare::phare_response;

#[phare_response(GET, "/alert-rules/{alertRuleId}", at = "event_settings")]
struct Settings {
    r#type: Option<String>,
}

#[phare_response(GET, "/alert-rules/{alertRuleId}")]
struct AlertRule {
    event_settings: Settings,
}

fn main() {}
