use std::time::Duration;

use serde_json::{Value, json};

use crate::caller::{Caller, incident, incident_with, start};

#[test]
fn a_small_incident_has_every_property() {
    let fake = start();
    let made = Caller::of_project(&fake)
        .post("/uptime/incidents", &incident())
        .expect(201);
    let id = &made["id"];
    assert!(id.is_u64());
    assert_eq!(
        made,
        json!({
            "id": id,
            "project_id": fake.project().id,
            "type": "manual",
            "slug": "APP-1",
            "impact": "major_outage",
            "state": "unknown",
            "status": "ongoing",
            "title": "Down",
            "description": null,
            "exclude_from_downtime": false,
            "incident_at": "2026-03-08T10:00:00.000000Z",
            "recovery_at": null,
            "monitors": [],
            "created_at": "2026-03-08T10:00:00.000000Z",
            "updated_at": "2026-03-08T10:00:00.000000Z",
        })
    );
}

#[test]
fn a_full_incident_keeps_what_it_was_given() {
    let fake = start();
    let caller = Caller::of_project(&fake);
    let body = json!({
        "impact": "partial_outage",
        "title": "Slow",
        "description": "The database is slow.",
        "exclude_from_downtime": true,
        "incident_at": "2026-03-08T09:00:00Z",
        "recovery_at": "2026-03-08T09:30:00Z",
        "monitors": fake.monitors(),
    });
    let made = caller.post("/uptime/incidents", &body).expect(201);
    for field in ["impact", "title", "description", "exclude_from_downtime", "monitors"] {
        assert_eq!(made[field], body[field]);
    }
    assert_eq!(made["incident_at"], "2026-03-08T09:00:00.000000Z");
    assert_eq!(made["recovery_at"], "2026-03-08T09:30:00.000000Z");
    assert_eq!(made["status"], "recovered");
    assert_eq!(made["state"], "resolved");

    let path = format!("/uptime/incidents/{}", made["id"]);
    assert_eq!(caller.get(&path).expect(200), made);
}

#[test]
fn an_incident_may_begin_at_no_known_time() {
    let fake = start();
    let caller = Caller::of_project(&fake);
    let made = caller.post("/uptime/incidents", &incident_with("incident_at", Value::Null));
    assert_eq!(made.expect(201)["incident_at"], Value::Null);
}

#[test]
fn slugs_count_per_project_and_never_again() {
    let fake = start();
    let caller = Caller::of_project(&fake);
    let slug = |caller: &Caller| caller.post("/uptime/incidents", &incident()).expect(201)["slug"].clone();
    let first = caller.incident();
    caller.delete(&first).expect(204);
    assert_eq!(slug(&caller), "APP-2");
    let other = Caller::with_key(&fake, &fake.add_project("Other").key);
    assert_eq!(slug(&other), "APP-1");
}

#[test]
fn an_update_is_partial() {
    let fake = start();
    let caller = Caller::of_project(&fake);
    let path = caller.incident();
    let before = caller.get(&path).expect(200);
    fake.advance(Duration::from_secs(1));

    let mut expected = before.clone();
    expected["impact"] = json!("degraded_performance");
    expected["updated_at"] = json!("2026-03-08T10:00:01.000000Z");
    let after = caller
        .post(&path, &json!({ "impact": "degraded_performance" }))
        .expect(200);
    assert_eq!(after, expected);
    assert_eq!(caller.get(&path).expect(200), expected);
}

#[test]
fn null_clears_what_is_nullable_and_nothing_else() {
    let fake = start();
    let caller = Caller::of_project(&fake);
    let path = caller.incident();
    let after = caller.post(&path, &json!({ "incident_at": null })).expect(200);
    assert_eq!(after["incident_at"], Value::Null);
    let errors = caller
        .post(&path, &json!({ "title": null, "impact": null }))
        .field_errors();
    assert_eq!(
        errors,
        json!({
            "title": ["The title field must be a string."],
            "impact": ["The selected impact is invalid."],
        })
    );
}

#[test]
fn the_recovery_date_decides_whether_it_has_recovered() {
    let fake = start();
    let caller = Caller::of_project(&fake);
    let path = caller.incident();
    let recovered = caller
        .post(&path, &json!({ "recovery_at": "2026-03-08T10:00:00Z" }))
        .expect(200);
    assert_eq!(recovered["status"], "recovered");
    assert_eq!(recovered["state"], "resolved");
    let reopened = caller.post(&path, &json!({ "recovery_at": null })).expect(200);
    assert_eq!(reopened["status"], "ongoing");
    assert_eq!(reopened["state"], "unknown");
}

#[test]
fn an_update_that_leaves_the_recovery_alone_leaves_the_state_alone() {
    let fake = start();
    let caller = Caller::of_project(&fake);
    let path = caller.incident();
    let update = json!({ "state": "identified", "content": "A loose cable." });
    caller.post(&format!("{path}/updates"), &update).expect(201);
    let after = caller.post(&path, &json!({ "title": "Cable" })).expect(200);
    assert_eq!(after["state"], "identified");
}

#[test]
fn an_incident_recovers_once() {
    let fake = start();
    let caller = Caller::of_project(&fake);
    let path = caller.incident();
    fake.advance(Duration::from_secs(60));
    let recover = format!("{path}/recover");

    let response = caller.post(&recover, &json!({}));
    assert_eq!((response.status, response.body.as_str()), (204, ""));
    let incident = caller.get(&path).expect(200);
    assert_eq!(incident["status"], "recovered");
    assert_eq!(incident["state"], "resolved");
    assert_eq!(incident["recovery_at"], "2026-03-08T10:01:00.000000Z");
    assert_eq!(incident["updated_at"], "2026-03-08T10:01:00.000000Z");

    caller.post(&recover, &json!({})).rejection(422);
}

#[test]
fn a_deleted_incident_is_gone() {
    let fake = start();
    let caller = Caller::of_project(&fake);
    let path = caller.incident();
    let response = caller.delete(&path);
    assert_eq!((response.status, response.body.as_str()), (204, ""));

    caller.delete(&path).rejection(404);
    caller.get(&path).rejection(404);
    caller.post(&path, &json!({})).rejection(404);
    caller.post(&format!("{path}/recover"), &json!({})).rejection(404);
    caller.get(&format!("{path}/updates")).rejection(404);
}

#[test]
fn a_missing_incident_comes_before_a_bad_body() {
    let fake = start();
    let caller = Caller::of_project(&fake);
    caller
        .post("/uptime/incidents/999", &json!({ "title": 5 }))
        .rejection(404);
}
