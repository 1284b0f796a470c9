//! What is read of an alert rule.

use std::time::Duration;

use phare::Nullable;
use phare::alert_rules::{
    AlertEvent, AlertRule, IncidentEventSettings, IncidentFilter, IntegrationSettings, PushoverPriority,
    PushoverSettings, RateLimit,
};
use phare::integrations::App;
use serde_json::{Value, json};

use super::{least, read};
use crate::catalogue::json_of;

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
fn a_priority_alone_may_be_of_two_apps() {
    let response = read(&json!({ "integration_settings": { "priority": "high" } }));
    let settings = response.integration_settings.expect("settings");
    assert!(matches!(settings, IntegrationSettings::Other(_)), "{settings:?}");
    assert_eq!(
        settings.of_app(&App::Ntfy),
        IntegrationSettings::ntfy(phare::alert_rules::NtfyPriority::from_any("high"))
    );
    let pushover = PushoverSettings::builder().priority(PushoverPriority::High).build();
    assert_eq!(settings.of_app(&App::Pushover), pushover.into());
    for app in [App::Slack, App::OutgoingWebhook, App::from_any("fax")] {
        assert_eq!(settings.of_app(&app), settings);
    }
    // What tells itself stays as it is.
    assert_eq!(
        IntegrationSettings::ntfy(phare::alert_rules::NtfyPriority::from_any("min")).of_app(&App::Pushover),
        IntegrationSettings::ntfy(phare::alert_rules::NtfyPriority::from_any("min"))
    );
    let unknown = IntegrationSettings::Other(json_of(r#"{"sound":"bike"}"#));
    assert_eq!(unknown.of_app(&App::Pushover), unknown);
}

#[test]
fn a_response_may_say_little() {
    let names = [
        "project_id",
        "event",
        "event_settings",
        "rate_limit",
        "integration_settings",
    ];
    let nulls: Value = crate::catalogue::nulls(&names);
    let rule = read(&json!({}));
    let mut null = read(&nulls);
    assert_eq!((null.project_id, rule.project_id), (Nullable::Null, Nullable::Absent));
    null.project_id = Nullable::Absent;
    assert_eq!(null, rule);
    let new = read(&json!({ "new": ["field"] })).unlisted;
    assert_eq!(new.get("new"), Some(&json_of(r#"["field"]"#)));
    assert_eq!((rule.rate_limit.get(), rule.event.as_str()), (0, ""));
    assert_eq!(Duration::from(RateLimit::TwelveHours), Duration::from_secs(12 * 3600));
    for field in ["id", "integration_id"] {
        let mut rule = least();
        rule.as_object_mut().expect("an object").remove(field);
        let error = serde_json::from_value::<AlertRule>(rule).expect_err("no rule");
        assert_eq!(error.to_string(), format!("missing field `{field}`"));
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
