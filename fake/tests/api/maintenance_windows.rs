use std::time::Duration;

use phare_fake::Fake;
use serde_json::{Value, json};

use crate::caller::{Caller, maintenance_window, start, status_page, with};

const WINDOWS: &str = "/uptime/maintenance-windows";
const HOUR: Duration = Duration::from_secs(60 * 60);

fn make(caller: &Caller, fields: &Value) -> String {
    let made = caller.post(WINDOWS, &with(maintenance_window(), fields)).expect(201);
    format!("{WINDOWS}/{}", made["id"])
}

fn state(caller: &Caller, path: &str) -> Value {
    caller.get(path).expect(200)["state"].clone()
}

/// A fake in whose one project a window is in progress.
fn in_progress() -> (Fake, Caller, String) {
    let fake = start();
    let caller = Caller::of_project(&fake);
    let path = make(&caller, &json!({}));
    fake.advance(HOUR);
    assert_eq!(state(&caller, &path), "in_progress");
    (fake, caller, path)
}

#[test]
fn a_small_window_has_every_property() {
    let fake = start();
    let made = Caller::of_project(&fake)
        .post(WINDOWS, &maintenance_window())
        .expect(201);
    assert_eq!(
        made,
        json!({
            "id": made["id"],
            "project_id": fake.project().id,
            "state": "scheduled",
            "monitoring_mode": "pause",
            "title": "New disks",
            "description": null,
            "starts_at": "2026-03-08T11:00:00.000000Z",
            "ends_at": "2026-03-08T13:00:00.000000Z",
            "monitors": [],
            "status_pages": [],
            "created_at": "2026-03-08T10:00:00.000000Z",
            "updated_at": "2026-03-08T10:00:00.000000Z",
        })
    );
}

#[test]
fn the_clock_moves_the_state() {
    let fake = start();
    let caller = Caller::of_project(&fake);
    let path = make(&caller, &json!({}));
    fake.advance(Duration::from_secs(60 * 60 - 1));
    assert_eq!(state(&caller, &path), "scheduled");
    fake.advance(Duration::from_secs(1));
    assert_eq!(state(&caller, &path), "in_progress");
    fake.advance(2 * HOUR);
    assert_eq!(state(&caller, &path), "completed");
    caller
        .post(&path, &json!({ "ends_at": "2026-03-09T13:00:00Z" }))
        .expect(200);
    assert_eq!(state(&caller, &path), "completed");
}

#[test]
fn an_update_moves_the_state_too() {
    let fake = start();
    let caller = Caller::of_project(&fake);
    let path = make(&caller, &json!({}));
    let updated = caller
        .post(&path, &json!({ "starts_at": "2026-03-08T09:00:00Z" }))
        .expect(200);
    assert_eq!(updated["state"], "in_progress");
    assert_eq!(updated["title"], "New disks");
    let updated = caller
        .post(&path, &json!({ "starts_at": "2026-03-08T12:00:00Z" }))
        .expect(200);
    assert_eq!(updated["state"], "scheduled");
}

#[test]
fn a_window_ends_after_it_starts() {
    let fake = start();
    let caller = Caller::of_project(&fake);
    let fault = json!({ "ends_at": ["The ends at field must be a date after starts at."] });
    for ends in ["2026-03-08T11:00:00Z", "2026-03-08T10:00:00Z"] {
        let body = with(maintenance_window(), &json!({ "ends_at": ends }));
        assert_eq!(caller.post(WINDOWS, &body).field_errors(), fault);
    }
    let path = make(&caller, &json!({}));
    let late = json!({ "starts_at": "2026-03-08T14:00:00Z" });
    assert_eq!(caller.post(&path, &late).field_errors(), fault);
    let odd = json!({ "starts_at": "2026-03-08T11:00:00+00:00" });
    assert!(caller.post(&path, &odd).field_errors()["starts_at"].is_array());
}

#[test]
fn a_window_is_completed_while_it_is_in_progress() {
    let (fake, caller, path) = in_progress();
    fake.advance(Duration::from_secs(60));
    let complete = format!("{path}/complete");
    let completed = caller.call("POST", &complete, &[], b"").expect(200);
    assert_eq!(completed["state"], "completed");
    assert_eq!(completed["ends_at"], "2026-03-08T11:01:00.000000Z");
    assert_eq!(caller.get(&path).expect(200), completed);
    caller.call("POST", &complete, &[], b"").rejection(422);
    caller.call("POST", &format!("{path}/cancel"), &[], b"").rejection(422);

    let scheduled = make(&caller, &json!({ "starts_at": "2026-03-08T12:00:00Z" }));
    caller
        .call("POST", &format!("{scheduled}/complete"), &[], b"")
        .rejection(422);
}

#[test]
fn a_window_is_cancelled_before_it_ends() {
    let (fake, caller, path) = in_progress();
    let cancel = format!("{path}/cancel");
    let response = caller.call("POST", &cancel, &[], b"");
    assert_eq!((response.status, response.body.as_str()), (204, ""));
    assert_eq!(state(&caller, &path), "cancelled");
    caller.call("POST", &cancel, &[], b"").rejection(422);
    caller
        .call("POST", &format!("{path}/complete"), &[], b"")
        .rejection(422);
    fake.advance(24 * HOUR);
    assert_eq!(state(&caller, &path), "cancelled");
}

#[test]
fn monitors_and_pages_must_exist() {
    let fake = start();
    let caller = Caller::of_project(&fake);
    let fields = json!({ "monitors": [fake.monitors()[0], 999], "status_pages": [fake.monitors()[0]] });
    let faults = caller
        .post(WINDOWS, &with(maintenance_window(), &fields))
        .field_errors();
    assert_eq!(
        faults,
        json!({
            "monitors.1": ["The selected monitors.1 is invalid."],
            "status_pages.0": ["The selected status pages.0 is invalid."],
        })
    );
}

#[test]
fn windows_are_filtered() {
    let fake = start();
    let caller = Caller::of_project(&fake);
    let [one, two, _] = fake.monitors() else {
        panic!("three monitors")
    };
    let page = caller.post("/uptime/status-pages", &status_page(*one)).expect(201)["id"].clone();
    make(
        &caller,
        &json!({ "title": "a", "monitors": [one], "starts_at": "2026-03-08T09:00:00Z" }),
    );
    make(
        &caller,
        &json!({ "title": "b", "monitors": [one, two], "status_pages": [page] }),
    );
    make(&caller, &json!({ "title": "c" }));
    let found = |query: &str| {
        let list = caller.get(&format!("{WINDOWS}?{query}")).expect(200);
        let data = list["data"].as_array().expect("data").clone();
        data.iter()
            .filter_map(|window| window["title"].as_str())
            .collect::<String>()
    };
    assert_eq!(found(""), "abc");
    assert_eq!(found(&format!("monitor_id={one}")), "ab");
    assert_eq!(found(&format!("monitor_id={two}&monitor_id=999")), "b");
    assert_eq!(found(&format!("status_page_id={page}")), "b");
    assert_eq!(found("state=in_progress"), "a");
    assert_eq!(found(&format!("state=scheduled&monitor_id={one}")), "b");
    assert_eq!(found("state=cancelled"), "");
    let faults = caller.get(&format!("{WINDOWS}?state=over")).field_errors();
    assert_eq!(faults, json!({ "state": ["The selected state is invalid."] }));
}

#[test]
fn a_description_can_be_cleared() {
    let fake = start();
    let caller = Caller::of_project(&fake);
    let path = make(&caller, &json!({ "description": "At last." }));
    assert_eq!(caller.get(&path).expect(200)["description"], "At last.");
    let cleared = caller.post(&path, &json!({ "description": null })).expect(200);
    assert_eq!(cleared["description"], Value::Null);
}

#[test]
fn a_deleted_window_is_gone() {
    let fake = start();
    let caller = Caller::of_project(&fake);
    let path = make(&caller, &json!({}));
    caller.delete(&path).expect(204);
    caller.delete(&path).rejection(404);
    caller.call("POST", &format!("{path}/cancel"), &[], b"").rejection(404);
}
