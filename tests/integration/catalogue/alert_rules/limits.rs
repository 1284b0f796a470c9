//! Limits inside an event's settings, checked before anything is sent.

use phare::alert_rules::{AlertEvent, ExpiryEventSettings, IntegrationSettings, PushoverSettings};
use serde_json::json;

use super::{OwnRule, What, read, rule};
use crate::support::listener::Listener;

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
