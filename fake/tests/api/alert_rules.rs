use phare_fake::Fake;
use serde_json::{Value, json};

use crate::caller::{Caller, with};

const RULES: &str = "/alert-rules";

fn rule(fake: &Fake, app: &str) -> Value {
    json!({ "event": "uptime.monitor.created", "integration_id": fake.integration(app), "rate_limit": 0 })
}

#[test]
fn a_rule_belongs_to_the_project() {
    let fake = Fake::start();
    let caller = Caller::of_project(&fake);
    let made = caller.post(RULES, &rule(&fake, "slack")).expect(201);
    assert_eq!(made["project_id"], fake.project().id);
    assert_eq!(made["integration_id"], fake.integration("slack"));
    assert_eq!(made["event_settings"], Value::Null);
    assert!(made.get("scope").is_none());

    let other = Caller::with_key(&fake, &fake.add_project("Other").key);
    other.get(&format!("{RULES}/{}", made["id"])).rejection(404);
    assert_eq!(other.get(RULES).expect(200)["data"], json!([]));
}

#[test]
fn a_rule_of_the_organization_is_seen_by_all_and_changed_with_its_key() {
    let fake = Fake::start();
    let project = fake.project().id.to_string();
    let organization = Caller::with_key(&fake, fake.organization_key()).and("X-Phare-Project-Id", &project);
    let body = with(rule(&fake, "slack"), &json!({ "scope": "organization" }));
    let made = organization.post(RULES, &body).expect(201);
    assert_eq!(made["project_id"], Value::Null);

    let path = format!("{RULES}/{}", made["id"]);
    let other = Caller::with_key(&fake, &fake.add_project("Other").key);
    assert_eq!(other.get(&path).expect(200), made);
    assert_eq!(other.get(RULES).expect(200)["data"], json!([made]));
    other.post(&path, &json!({ "rate_limit": 5 })).rejection(403);
    other.delete(&path).rejection(403);
    other.post(RULES, &body).rejection(403);

    let taken = organization.post(&path, &json!({ "scope": "project" })).expect(200);
    assert_eq!(taken["project_id"], fake.project().id);
    organization.delete(&path).expect(204);
}

#[test]
fn the_integration_must_exist() {
    let fake = Fake::start();
    let caller = Caller::of_project(&fake);
    let error = json!({ "integration_id": ["The selected integration id is invalid."] });
    for id in [json!(999_999), json!(-1), json!(fake.project().id)] {
        let body = with(rule(&fake, "slack"), &json!({ "integration_id": id }));
        assert_eq!(caller.post(RULES, &body).field_errors(), error);
    }
}

#[test]
fn fields_are_checked() {
    let fake = Fake::start();
    let caller = Caller::of_project(&fake);
    assert_eq!(
        caller
            .post(RULES, &json!({ "event": "x", "rate_limit": 1, "scope": "world" }))
            .field_errors(),
        json!({
            "scope": ["The selected scope is invalid."],
            "event": ["The selected event is invalid."],
            "integration_id": ["The integration id field is required."],
            "rate_limit": ["The selected rate limit is invalid."],
        })
    );
}

#[test]
fn event_settings_go_by_the_event() {
    let fake = Fake::start();
    let caller = Caller::of_project(&fake);
    let send = |event: &str, settings: Value| {
        let body = with(
            rule(&fake, "slack"),
            &json!({ "event": event, "event_settings": settings }),
        );
        caller.post(RULES, &body)
    };
    let incident = "uptime.incident.created";
    let expiring = "uptime.monitor_certificate.expiring";
    assert_eq!(
        send(incident, json!({})).field_errors(),
        json!({ "event_settings.type": ["The event settings.type field is required."] })
    );
    assert_eq!(
        send(expiring, json!({ "days_before_expiry": 61 })).field_errors(),
        json!({ "event_settings.days_before_expiry":
            ["The event settings.days before expiry field must be between 1 and 60."] })
    );
    send(incident, json!({ "type": "manual" })).expect(201);
    send(incident, Value::Null).expect(201);
    send("uptime.monitor.deleted", json!({})).expect(201);
    let made = send(expiring, json!({ "days_before_expiry": "14", "type": "all" })).expect(201);
    assert_eq!(made["event_settings"], json!({ "days_before_expiry": 14 }));
}

#[test]
fn integration_settings_go_by_the_app() {
    let fake = Fake::start();
    let caller = Caller::of_project(&fake);
    let send = |app: &str, settings: Value| {
        let body = with(rule(&fake, app), &json!({ "integration_settings": settings }));
        caller.post(RULES, &body)
    };
    assert_eq!(
        send("ntfy", json!({ "priority": "normal" })).field_errors(),
        json!({ "integration_settings.priority": ["The selected integration settings.priority is invalid."] })
    );
    assert_eq!(
        send("outgoing_webhook", json!({})).field_errors(),
        json!({ "integration_settings.schema": ["The integration settings.schema field is required."] })
    );
    assert_eq!(
        send("pushover", json!({ "priority": "emergency", "retry": 29 })).field_errors(),
        json!({ "integration_settings.retry":
            ["The integration settings.retry field must be between 30 and 86400."] })
    );
    send("ntfy", json!({ "priority": "max" })).expect(201);
    send("pushover", json!({ "priority": "normal", "expire": null })).expect(201);
    send("slack", json!({ "any": 1 })).expect(201);
}

#[test]
fn settings_do_not_outlive_what_they_are_about() {
    let fake = Fake::start();
    let caller = Caller::of_project(&fake);
    let fields = json!({ "event": "uptime.incident.created", "event_settings": { "type": "all" } });
    let made = caller.post(RULES, &with(rule(&fake, "ntfy"), &fields)).expect(201);
    let path = format!("{RULES}/{}", made["id"]);
    let kept = caller.post(&path, &json!({ "rate_limit": 10 })).expect(200);
    assert_eq!(
        (&kept["rate_limit"], &kept["event_settings"]),
        (&json!(10), &json!({ "type": "all" }))
    );
    caller
        .post(&path, &json!({ "event_settings": { "type": "some" } }))
        .field_errors();
    let moved = caller
        .post(&path, &json!({ "event": "uptime.monitor.created" }))
        .expect(200);
    assert_eq!(moved["event_settings"], Value::Null);
}

#[test]
fn a_rule_in_use_cannot_be_deleted() {
    let fake = Fake::start();
    let caller = Caller::of_project(&fake);
    let mut delete = Vec::new();
    for _ in 0..2 {
        let id = caller.post(RULES, &rule(&fake, "slack")).expect(201)["id"].clone();
        delete.push(id.as_u64().expect("an id"));
    }
    fake.use_alert_rule(delete[0]);
    caller.delete(&format!("{RULES}/{}", delete[0])).rejection(409);
    caller.get(&format!("{RULES}/{}", delete[0])).expect(200);
    let free = format!("{RULES}/{}", delete[1]);
    caller.delete(&free).expect(204);
    caller.delete(&free).rejection(404);
}
