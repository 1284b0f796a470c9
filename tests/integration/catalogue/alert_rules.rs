//! Alert rules: all five operations.

mod fake;
mod limits;
mod requests;
mod responses;

use phare::alert_rules::{
    AlertEvent, AlertRule, CreateAlertRule, ExpiryEventSettings, IncidentEventSettings, IncidentFilter, RateLimit,
};
use phare::phare_endpoint;
use serde::Serialize;
use serde_json::{Value, json};

use crate::catalogue::json_of;
use crate::support::fake_client::NOW;

/// The least that a rule says.
fn least() -> Value {
    json!({ "id": 1, "integration_id": 2, "created_at": NOW, "updated_at": NOW })
}

fn read(extra: &Value) -> AlertRule {
    crate::catalogue::read_with(least(), extra)
}

fn rule(event: AlertEvent) -> CreateAlertRule {
    CreateAlertRule::builder()
        .event(event)
        .integration_id(2)
        .rate_limit(RateLimit::FiveMinutes)
        .build()
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
            AlertEvent::IncidentRecovered(IncidentFilter::from_any("robot").into()),
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
