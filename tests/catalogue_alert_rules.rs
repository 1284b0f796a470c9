//! Alert rules: all five operations of the catalogue, over the wire and against the fake.

mod listener;

use std::time::Duration;

use phare::alert_rules::{
    AlertEvent, AlertRule, AlertRuleScope, CreateAlertRule, DeleteAlertRule, ExpiryEventSettings, GetAlertRule,
    IncidentEventSettings, IncidentFilter, IntegrationSettings, ListAlertRules, NtfyPriority, PushoverPriority,
    PushoverSettings, RateLimit, UpdateAlertRule,
};
use phare::integrations::App;
use phare::{Client, Endpoint, Error, Json, Nullable, ProjectId, phare_endpoint};
use phare_fake::Fake;
use serde::Serialize;
use serde_json::{Value, json};

use crate::listener::{Listener, Reply};

const NOW: &str = "2026-03-08T10:00:00Z";

/// The least that a rule says.
fn least() -> Value {
    json!({ "id": 1, "integration_id": 2, "created_at": NOW, "updated_at": NOW })
}

fn read(extra: &Value) -> AlertRule {
    let mut rule = least();
    let fields = rule.as_object_mut().expect("an object");
    fields.extend(extra.as_object().expect("an object").clone());
    serde_json::from_value(rule).expect("an alert rule")
}

fn json_of(text: &str) -> Json {
    serde_json::from_str(text).expect("JSON")
}

/// The request line and the body that arrive when this endpoint is sent.
async fn sent<E: Endpoint>(endpoint: E) -> (String, String) {
    let listener = Listener::start([Reply::json(200, &least().to_string())]);
    let _: Result<_, Error> = listener.client().send(&endpoint).await;
    let request = listener.only();
    (request.line().to_owned(), request.text().to_owned())
}

fn rule(event: AlertEvent) -> CreateAlertRule {
    CreateAlertRule::builder()
        .event(event)
        .integration_id(2)
        .rate_limit(RateLimit::Minutes5)
        .build()
}

fn client(fake: &Fake) -> Client {
    let builder = Client::builder().api_key(fake.project_key()).base_url(fake.base_url());
    builder.build().expect("a client")
}

/// Every kind of event, and how it is written.
fn events() -> Vec<(AlertEvent, &'static str)> {
    vec![
        (AlertEvent::MonitorCreated, r#""event":"uptime.monitor.created""#),
        (AlertEvent::MonitorDeleted, r#""event":"uptime.monitor.deleted""#),
        (
            AlertEvent::CertificateDiscovered,
            r#""event":"uptime.monitor_certificate.discovered""#,
        ),
        (
            AlertEvent::CertificateExpiring(ExpiryEventSettings::new(25)),
            r#""event":"uptime.monitor_certificate.expiring","event_settings":{"days_before_expiry":25}"#,
        ),
        (
            AlertEvent::IncidentCreated(IncidentFilter::All.into()),
            r#""event":"uptime.incident.created","event_settings":{"type":"all"}"#,
        ),
        (
            AlertEvent::IncidentCreated(IncidentEventSettings::default()),
            r#""event":"uptime.incident.created""#,
        ),
        (
            AlertEvent::IncidentPropagated(IncidentFilter::Monitor.into()),
            r#""event":"uptime.incident.propagated","event_settings":{"type":"monitor"}"#,
        ),
        (
            AlertEvent::IncidentPartiallyRecovered(IncidentFilter::Manual.into()),
            r#""event":"uptime.incident.partially_recovered","event_settings":{"type":"manual"}"#,
        ),
        (
            AlertEvent::IncidentRecovered(IncidentFilter::from("robot").into()),
            r#""event":"uptime.incident.recovered","event_settings":{"type":"robot"}"#,
        ),
        (
            AlertEvent::IncidentCommentCreated,
            r#""event":"uptime.incident_comment.created""#,
        ),
        (
            AlertEvent::IncidentUpdatePublished,
            r#""event":"uptime.incident_update.published""#,
        ),
        (
            AlertEvent::MaintenanceWindowInProgress,
            r#""event":"uptime.maintenance_window.in_progress""#,
        ),
        (
            AlertEvent::MaintenanceWindowCompleted,
            r#""event":"uptime.maintenance_window.completed""#,
        ),
        (
            AlertEvent::MaintenanceWindowCancelled,
            r#""event":"uptime.maintenance_window.cancelled""#,
        ),
        (
            AlertEvent::Other {
                event: "uptime.moon.rose".to_owned(),
                settings: None,
            },
            r#""event":"uptime.moon.rose""#,
        ),
        (
            AlertEvent::Other {
                event: "uptime.moon.rose".to_owned(),
                settings: Some(json_of(r#"{"days_before_expiry":100,"sides":["far"]}"#)),
            },
            r#""event":"uptime.moon.rose","event_settings":{"days_before_expiry":100,"sides":["far"]}"#,
        ),
        (
            AlertEvent::Other {
                event: "uptime.monitor.created".to_owned(),
                settings: Some(json_of(r#"{"loud":true}"#)),
            },
            r#""event":"uptime.monitor.created","event_settings":{"loud":true}"#,
        ),
        (
            AlertEvent::Other {
                event: "uptime.monitor_certificate.expiring".to_owned(),
                settings: None,
            },
            r#""event":"uptime.monitor_certificate.expiring""#,
        ),
    ]
}

#[tokio::test]
async fn an_event_brings_its_settings() {
    for (event, written) in events() {
        let (line, body) = sent(rule(event.clone())).await;
        assert_eq!(line, "POST /alert-rules");
        assert_eq!(body, format!(r#"{{{written},"integration_id":2,"rate_limit":5}}"#));

        let json: Value = serde_json::from_str(&format!("{{{written}}}")).expect("JSON");
        assert_eq!(json["event"], event.as_str());
        let answer = read(&json);
        assert_eq!(answer.event, event, "{written}");
        // And written back as it came.
        let back = serde_json::to_value(&answer).expect("JSON");
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
        let (line, body) = sent(update).await;
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

#[test]
fn events_are_read_leniently() {
    let plain = AlertEvent::MonitorDeleted;
    let filtered = AlertEvent::IncidentRecovered(IncidentEventSettings::default());
    let cases = [
        (
            json!({ "event": "uptime.monitor.deleted", "event_settings": null }),
            plain.clone(),
        ),
        (
            json!({ "event": "uptime.monitor.deleted", "event_settings": [] }),
            plain.clone(),
        ),
        (
            json!({ "event": "uptime.monitor.deleted", "event_settings": {} }),
            plain,
        ),
        (
            json!({ "event": "uptime.incident.recovered", "event_settings": [] }),
            filtered.clone(),
        ),
        (json!({ "event": "uptime.incident.recovered" }), filtered),
        (
            json!({ "event": "uptime.incident.recovered", "event_settings": { "type": "all" } }),
            AlertEvent::IncidentRecovered(IncidentFilter::All.into()),
        ),
        (
            json!({ "event": null }),
            AlertEvent::Other {
                event: String::new(),
                settings: None,
            },
        ),
        (
            json!({ "event": "uptime.incident.recovered", "event_settings": "all" }),
            AlertEvent::Other {
                event: "uptime.incident.recovered".to_owned(),
                settings: Some(json_of(r#""all""#)),
            },
        ),
    ];
    for (json, event) in cases {
        assert_eq!(read(&json).event, event, "{json}");
    }
}

#[test]
fn a_new_setting_leaves_an_event_what_it_is() {
    let rule = json!({ "event": "uptime.incident.recovered", "event_settings": { "type": "all", "new": 1 } });
    let AlertEvent::IncidentRecovered(settings) = read(&rule).event else {
        panic!("{rule}")
    };
    assert_eq!(settings.filter, Some(IncidentFilter::All));
    assert_eq!(settings.unlisted.get("new"), Some(&json_of("1")));
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
            PushoverSettings::builder().priority("lowest").build().into(),
            r#"{"priority":"lowest"}"#,
        ),
        (IntegrationSettings::Other(other), r#"{"schema":5,"channel":"on-call"}"#),
    ];
    for (settings, written) in cases {
        let mut rule = rule(AlertEvent::MonitorCreated);
        rule.integration_settings = settings.clone().into();
        let (_, body) = sent(rule).await;
        let start = r#"{"event":"uptime.monitor.created","integration_id":2,"rate_limit":5,"integration_settings":"#;
        let written: Value = serde_json::from_str(written).expect("JSON");
        let settings_sent = body
            .strip_prefix(start)
            .and_then(|rest| rest.strip_suffix('}'))
            .expect("settings");
        assert_eq!(serde_json::from_str::<Value>(settings_sent).expect("JSON"), written);

        let answer = read(&json!({ "integration_settings": written }));
        assert_eq!(answer.integration_settings, Some(settings), "{written}");
        assert_eq!(
            serde_json::to_value(&answer).expect("JSON")["integration_settings"],
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

#[test]
fn a_priority_alone_may_be_of_two_apps() {
    let answer = read(&json!({ "integration_settings": { "priority": "high" } }));
    let settings = answer.integration_settings.expect("settings");
    assert!(matches!(settings, IntegrationSettings::Other(_)), "{settings:?}");
    assert_eq!(settings.of_app(&App::Ntfy), IntegrationSettings::ntfy("high"));
    let pushover = PushoverSettings::builder().priority(PushoverPriority::High).build();
    assert_eq!(settings.of_app(&App::Pushover), pushover.into());
    for app in [App::Slack, App::OutgoingWebhook, "fax".into()] {
        assert_eq!(settings.of_app(&app), settings);
    }
    // What tells itself stays as it is.
    assert_eq!(
        IntegrationSettings::ntfy("min").of_app(&App::Pushover),
        IntegrationSettings::ntfy("min")
    );
    let unknown = IntegrationSettings::Other(json_of(r#"{"sound":"bike"}"#));
    assert_eq!(unknown.of_app(&App::Pushover), unknown);
}

#[tokio::test]
async fn an_update_of_an_answer_says_all_of_it() {
    let answer = read(&json!({
        "id": 9, "project_id": 3, "rate_limit": 7, "event": "uptime.incident.created",
        "event_settings": { "type": "all" }, "integration_settings": { "priority": "low" }
    }));
    assert_eq!(answer.rate_limit, RateLimit::Other(7));
    assert_eq!(answer.project_id, Nullable::Value(ProjectId::from(3)));
    let (line, body) = sent(answer.to_update()).await;
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
    assert_eq!(sent(update.clone()).await.1, format!("{start}\"rate_limit\":1440}}"));
    update.integration_settings = Nullable::Null;
    assert_eq!(
        sent(update).await.1,
        format!("{start}\"rate_limit\":1440,\"integration_settings\":null}}")
    );
}

#[test]
fn an_answer_may_say_little() {
    let names = [
        "project_id",
        "event",
        "event_settings",
        "rate_limit",
        "integration_settings",
    ];
    let nulls: Value = names.iter().map(|name| ((*name).to_owned(), Value::Null)).collect();
    let rule = read(&json!({}));
    let mut null = read(&nulls);
    assert_eq!((null.project_id, rule.project_id), (Nullable::Null, Nullable::Absent));
    null.project_id = Nullable::Absent;
    assert_eq!(null, rule);
    let new = read(&json!({ "new": ["field"] })).unlisted;
    assert_eq!(new.get("new"), Some(&json_of(r#"["field"]"#)));
    assert_eq!((rule.rate_limit.get(), rule.event.as_str()), (0, ""));
    assert_eq!(Duration::from(RateLimit::Hours12), Duration::from_secs(12 * 3600));
    for field in ["id", "integration_id"] {
        let mut rule = least();
        rule.as_object_mut().expect("an object").remove(field);
        let error = serde_json::from_value::<AlertRule>(rule).expect_err("no rule");
        assert_eq!(error.to_string(), format!("missing field `{field}`"));
    }
}

#[tokio::test]
async fn limits_hold_inside_the_settings() {
    let listener = Listener::no_content();
    let client = listener.client();
    let settings = PushoverSettings::builder().retry(29).expire(10_801).build();
    let mut first = rule(AlertEvent::CertificateExpiring(ExpiryEventSettings::new(61)));
    first.integration_settings = IntegrationSettings::from(settings).into();
    let error = first.send(&client).await.expect_err("limits are passed");
    let errors = error.field_errors().expect("they are named");
    assert_eq!(
        errors.get("event_settings.days_before_expiry"),
        ["must be 1 to 60, not 61"]
    );
    assert_eq!(
        errors.get("integration_settings.retry"),
        ["must be 30 to 86400, not 29"]
    );
    assert_eq!(
        errors.get("integration_settings.expire"),
        ["must be 30 to 10800, not 10801"]
    );
    assert_eq!(errors.len(), 3);

    let mut update = read(&json!({ "event": "uptime.monitor.created" })).to_update();
    update.integration_settings = IntegrationSettings::outgoing_webhook("x".repeat(5001)).into();
    let error = update.send(&client).await.expect_err("a limit is passed");
    let errors = error.field_errors().expect("they are named");
    assert_eq!(
        errors.get("integration_settings.schema"),
        ["must have at most 5000 characters, not 5001"]
    );
    assert_eq!(errors.len(), 1);
    assert_eq!(listener.connections(), 0);
}

/// A user's own way to group the fields: the limits hold in there as well.
#[derive(Serialize)]
struct What {
    event: &'static str,
    integration_id: u64,
}

#[phare_endpoint(POST, "/alert-rules")]
struct OwnRule {
    rate_limit: u8,
    #[serde(flatten)]
    what: What,
}

#[tokio::test]
async fn limits_hold_in_what_is_flattened() {
    let listener = Listener::no_content();
    let what = What {
        event: "uptime.moon.rose",
        integration_id: 1,
    };
    let error = OwnRule { rate_limit: 5, what }
        .send(&listener.client())
        .await
        .expect_err("no such event");
    let errors = error.field_errors().expect("they are named");
    assert!(
        errors.get("event")[0].starts_with("must be one of uptime.monitor.created, "),
        "{errors}"
    );
    assert_eq!(errors.len(), 1);
    assert_eq!(listener.connections(), 0);
}

#[tokio::test]
async fn the_life_of_a_rule() {
    let fake = Fake::start();
    let client = client(&fake);
    let created = CreateAlertRule::builder()
        .scope(AlertRuleScope::Project)
        .event(AlertEvent::IncidentCreated(IncidentFilter::All.into()))
        .integration_id(fake.integration("ntfy"))
        .rate_limit(RateLimit::Minutes30)
        .integration_settings(IntegrationSettings::ntfy(NtfyPriority::Max))
        .build()
        .send(&client)
        .await
        .expect("a rule");
    assert_eq!(created.project_id, Nullable::Value(ProjectId::from(fake.project().id)));
    assert_eq!(created.event, AlertEvent::IncidentCreated(IncidentFilter::All.into()));
    assert_eq!(created.rate_limit, RateLimit::Minutes30);
    assert_eq!(created.integration_settings, Some(IntegrationSettings::ntfy("max")));
    assert_eq!(
        GetAlertRule::new(created.id).send(&client).await.expect("the rule"),
        created
    );

    let mut update = created.to_update();
    update.rate_limit = Some(RateLimit::Days1);
    update.event = AlertEvent::MaintenanceWindowCompleted;
    let changed = update.send(&client).await.expect("the rule");
    assert_eq!(changed.rate_limit, RateLimit::Days1);
    assert_eq!(changed.event, AlertEvent::MaintenanceWindowCompleted);
    assert_eq!(changed.integration_settings, created.integration_settings);
    let page = ListAlertRules::default().send(&client).await.expect("a page");
    assert_eq!(page.data, [changed]);

    fake.use_alert_rule(created.id.get());
    let error = DeleteAlertRule::new(created.id)
        .send(&client)
        .await
        .expect_err("it is in use");
    assert_eq!(error.status(), Some(409));
    assert!(!error.may_have_been_applied());
}

#[tokio::test]
async fn refusals_are_told() {
    let fake = Fake::start();
    let client = client(&fake);
    let mut rule = rule(AlertEvent::MonitorCreated);
    rule.integration_id = fake.integration("email").into();
    let created = rule.send(&client).await.expect("a rule");
    assert_eq!(
        (&created.event, &created.integration_settings),
        (&AlertEvent::MonitorCreated, &None)
    );
    DeleteAlertRule::new(created.id)
        .send(&client)
        .await
        .expect("a deletion");
    for error in [
        GetAlertRule::new(created.id).send(&client).await.err(),
        DeleteAlertRule::new(created.id).send(&client).await.err(),
        created.to_update().send(&client).await.err(),
    ] {
        assert!(error.expect("it is gone").is_not_found());
    }
    rule.integration_id = 999_999.into();
    let error = rule.send(&client).await.expect_err("no such integration");
    assert_eq!(error.status(), Some(422));
    assert!(
        !error
            .field_errors()
            .expect("they are named")
            .get("integration_id")
            .is_empty()
    );
}
