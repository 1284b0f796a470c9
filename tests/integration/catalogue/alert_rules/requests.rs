//! What is sent, byte for byte.

use phare::alert_rules::{
    AlertEvent, IntegrationSettings, NtfyPriority, PushoverPriority, PushoverSettings, RateLimit, UpdateAlertRule,
};
use phare::{Nullable, ProjectId};
use serde_json::{Value, json};

use super::{events, read, rule};
use crate::catalogue::{json_of, line_and_body};

#[tokio::test]
async fn an_event_brings_its_settings() {
    for (event, written) in events() {
        let (line, body) = line_and_body(rule(event.clone())).await;
        assert_eq!(line, "POST /alert-rules");
        assert_eq!(body, format!(r#"{{{written},"integration_id":2,"rate_limit":5}}"#));

        let json: Value = serde_json::from_str(&format!("{{{written}}}")).expect("JSON");
        assert_eq!(json["event"], event.as_str());
        let response = read(&json);
        assert_eq!(response.event, event, "{written}");
        // And written back as it came.
        let back = serde_json::to_value(&response).expect("JSON");
        assert_eq!(
            (&back["event"], &back["event_settings"]),
            (&json["event"], &json["event_settings"])
        );
    }
}

#[tokio::test]
async fn an_update_clears_the_settings_of_the_event_before() {
    for (event, written) in events() {
        let update = UpdateAlertRule::builder(9)
            .event(event)
            .integration_id(2)
            .rate_limit(RateLimit::Unlimited)
            .build();
        let (line, body) = line_and_body(update).await;
        assert_eq!(line, "POST /alert-rules/9");
        let null = if written.contains("event_settings") {
            ""
        } else {
            r#","event_settings":null"#
        };
        assert_eq!(
            body,
            format!(r#"{{{written}{null},"integration_id":2,"rate_limit":0}}"#)
        );
    }
}

#[tokio::test]
async fn settings_fit_an_app() {
    let emergency = PushoverSettings::builder()
        .priority(PushoverPriority::Emergency)
        .retry(30)
        .expire(Nullable::Null)
        .build();
    let other = json_of(r#"{"schema":5,"channel":"on-call"}"#);
    let cases = [
        (IntegrationSettings::ntfy(NtfyPriority::Max), r#"{"priority":"max"}"#),
        (
            IntegrationSettings::outgoing_webhook(r#"{"id": "{{ alert_rule_request.id }}"}"#),
            r#"{"schema":"{\"id\": \"{{ alert_rule_request.id }}\"}"}"#,
        ),
        (emergency.into(), r#"{"priority":"emergency","retry":30,"expire":null}"#),
        (
            PushoverSettings::builder()
                .priority(PushoverPriority::from_any("lowest"))
                .build()
                .into(),
            r#"{"priority":"lowest"}"#,
        ),
        (IntegrationSettings::Other(other), r#"{"schema":5,"channel":"on-call"}"#),
    ];
    for (settings, written) in cases {
        let mut rule = rule(AlertEvent::MonitorCreated);
        rule.integration_settings = settings.clone().into();
        let (_, body) = line_and_body(rule).await;
        let start = r#"{"event":"uptime.monitor.created","integration_id":2,"rate_limit":5,"integration_settings":"#;
        let written: Value = serde_json::from_str(written).expect("JSON");
        let settings_sent = body
            .strip_prefix(start)
            .and_then(|rest| rest.strip_suffix('}'))
            .expect("settings");
        assert_eq!(serde_json::from_str::<Value>(settings_sent).expect("JSON"), written);

        let response = read(&json!({ "integration_settings": written }));
        assert_eq!(response.integration_settings, Some(settings), "{written}");
        assert_eq!(
            serde_json::to_value(&response).expect("JSON")["integration_settings"],
            written
        );
    }
    for nothing in [json!(null), json!([]), json!({})] {
        assert_eq!(
            read(&json!({ "integration_settings": nothing })).integration_settings,
            None
        );
    }
}

#[tokio::test]
async fn an_update_of_a_response_says_all_of_it() {
    let response = read(&json!({
        "id": 9, "project_id": 3, "rate_limit": 7, "event": "uptime.incident.created",
        "event_settings": { "type": "all" }, "integration_settings": { "priority": "low" }
    }));
    assert_eq!(response.rate_limit, RateLimit::Other(7));
    assert_eq!(response.project_id, Nullable::Value(ProjectId::from(3)));
    let (line, body) = line_and_body(response.to_update()).await;
    assert_eq!(line, "POST /alert-rules/9");
    assert_eq!(
        body,
        concat!(
            r#"{"scope":"project","event":"uptime.incident.created","event_settings":{"type":"all"},"#,
            r#""integration_id":2,"rate_limit":7,"integration_settings":{"priority":"low"}}"#
        )
    );

    let mut update =
        read(&json!({ "project_id": null, "event": "uptime.monitor.created", "rate_limit": 1440 })).to_update();
    let start = r#"{"scope":"organization","event":"uptime.monitor.created","event_settings":null,"integration_id":2,"#;
    assert_eq!(
        line_and_body(update.clone()).await.1,
        format!("{start}\"rate_limit\":1440}}")
    );
    update.integration_settings = Nullable::Null;
    assert_eq!(
        line_and_body(update).await.1,
        format!("{start}\"rate_limit\":1440,\"integration_settings\":null}}")
    );
}
