use std::time::Duration;

use serde_json::{Value, json};

use crate::caller::{Caller, start};

fn update() -> Value {
    json!({ "state": "identified", "content": "A loose cable." })
}

/// Makes an incident with an update, and returns their paths.
fn incident_and_update(caller: &Caller) -> (String, String) {
    let incident = caller.incident();
    let made = caller.post(&format!("{incident}/updates"), &update()).expect(201);
    let path = format!("{incident}/updates/{}", made["id"]);
    (incident, path)
}

#[test]
fn an_update_has_every_property() {
    let fake = start();
    let caller = Caller::of_project(&fake);
    let path = format!("{}/updates", caller.incident());
    let made = caller.post(&path, &update()).expect(201);
    let creator = &made["creator"];
    assert!(creator["id"].is_u64());
    assert!(creator["label"].is_string());
    assert_eq!(
        made,
        json!({
            "id": made["id"],
            "state": "identified",
            "content": "A loose cable.",
            "published_at": "2026-03-08T10:00:00.000000Z",
            "creator": { "id": creator["id"], "type": "api_key", "label": creator["label"] },
            "created_at": "2026-03-08T10:00:00.000000Z",
            "updated_at": "2026-03-08T10:00:00.000000Z",
        })
    );
    assert_eq!(caller.get(&format!("{path}/{}", made["id"])).expect(200), made);
}

#[test]
fn posting_an_update_gives_the_incident_its_state_and_no_more() {
    let fake = start();
    let caller = Caller::of_project(&fake);
    let incident = caller.incident();
    for state in ["unknown", "investigating", "identified", "monitoring", "resolved"] {
        let update = json!({ "state": state, "content": "News." });
        caller.post(&format!("{incident}/updates"), &update).expect(201);
        let incident = caller.get(&incident).expect(200);
        assert_eq!(incident["state"], state);
        assert_eq!(incident["status"], "ongoing");
    }
}

#[test]
fn state_and_content_are_required() {
    let fake = start();
    let caller = Caller::of_project(&fake);
    let errors = caller
        .post(&format!("{}/updates", caller.incident()), &json!({}))
        .field_errors();
    assert_eq!(
        errors,
        json!({
            "state": ["The state field is required."],
            "content": ["The content field is required."],
        })
    );
}

#[test]
fn an_update_is_changed_in_part() {
    let fake = start();
    let caller = Caller::of_project(&fake);
    let (incident, path) = incident_and_update(&caller);
    fake.advance(Duration::from_secs(1));

    let change = json!({ "state": "monitoring", "published_at": "2026-03-08T09:00:00Z" });
    let changed = caller.post(&path, &change).expect(200);
    assert_eq!(changed["state"], "monitoring");
    assert_eq!(changed["content"], "A loose cable.");
    assert_eq!(changed["published_at"], "2026-03-08T09:00:00.000000Z");
    assert_eq!(changed["created_at"], "2026-03-08T10:00:00.000000Z");
    assert_eq!(changed["updated_at"], "2026-03-08T10:00:01.000000Z");
    assert_eq!(caller.get(&path).expect(200), changed);
    assert_eq!(caller.get(&incident).expect(200)["state"], "identified");

    let errors = caller.post(&path, &json!({ "state": "solved" })).field_errors();
    assert_eq!(errors, json!({ "state": ["The selected state is invalid."] }));
}

#[test]
fn a_deleted_update_is_gone() {
    let fake = start();
    let caller = Caller::of_project(&fake);
    let (incident, path) = incident_and_update(&caller);
    caller.delete(&path).expect(204);
    caller.get(&path).rejection(404);
    caller.delete(&path).rejection(404);
    caller.get(&incident).expect(200);
    assert_eq!(
        caller.get(&format!("{incident}/updates")).expect(200)["data"],
        json!([])
    );
}

#[test]
fn updates_belong_to_their_incident() {
    let fake = start();
    let caller = Caller::of_project(&fake);
    let (incident, path) = incident_and_update(&caller);
    let id = path.rsplit('/').next().expect("an id");
    let other = caller.incident();

    caller.get(&format!("{other}/updates/{id}")).rejection(404);
    caller.delete(&format!("{other}/updates/{id}")).rejection(404);
    assert_eq!(caller.get(&format!("{other}/updates")).expect(200)["data"], json!([]));
    let list = caller.get(&format!("{incident}/updates")).expect(200);
    assert_eq!(list["data"].as_array().map(Vec::len), Some(1));
    assert_eq!(list["data"][0], caller.get(&path).expect(200));
}

#[test]
fn an_unknown_incident_has_no_updates() {
    let fake = start();
    let caller = Caller::of_project(&fake);
    let path = "/uptime/incidents/999/updates";
    caller.get(path).rejection(404);
    caller.post(path, &update()).rejection(404);
    caller.get(&format!("{path}/1")).rejection(404);
    caller.post(&format!("{path}/1"), &update()).rejection(404);
    caller.delete(&format!("{path}/1")).rejection(404);
}
