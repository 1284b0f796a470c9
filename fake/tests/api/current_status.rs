use std::time::Duration;

use serde_json::{Value, json};

use crate::caller::{Caller, incident_with, maintenance_window, start, status_page, with};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// The path of a page with the first monitor, and with the second and third in a group.
fn page(caller: &Caller, monitors: &[u64], fields: &Value) -> String {
    let monitor = |id: u64| json!({ "componentable_type": "uptime/monitor", "componentable_id": id });
    let front = with(monitor(monitors[0]), &json!({ "display_name": "Front" }));
    let inner = json!([monitor(monitors[1]), monitor(monitors[2])]);
    let group = json!({ "componentable_type": "uptime/group", "name": "Back", "components": inner });
    let body = with(
        status_page(monitors[0]),
        &json!({ "components": [front, group], "timeframe": 30 }),
    );
    let made = caller.post("/uptime/status-pages", &with(body, fields)).expect(201);
    format!("/uptime/status-pages/{}/current-status", made["id"])
}

#[test]
fn all_is_well_without_incidents() {
    let fake = start();
    let caller = Caller::of_project(&fake);
    let path = page(&caller, fake.monitors(), &json!({}));
    let [one, two, three] = fake.monitors() else {
        panic!("three monitors")
    };
    fake.check_monitor(*two, Some(Duration::from_millis(100)));
    fake.check_monitor(*three, Some(Duration::from_millis(200)));
    let well = |fields: Value| {
        with(
            fields,
            &json!({ "availability": 100.0, "current_incident_impact": "operational" }),
        )
    };
    let monitor = |id: &u64, name: &str, time: Value| {
        well(json!({ "component_type": "uptime/monitor", "component_id": id, "name": name, "response_time": time }))
    };
    let inner = [monitor(two, "API", json!(100)), monitor(three, "Database", json!(200))];
    let group = json!({ "component_type": "uptime/group", "name": "Back", "response_time": 150, "components": inner });
    let components = json!([monitor(one, "Front", Value::Null), well(group)]);
    let expected = well(json!({
        "updated_at": "2026-03-08T10:00:00.000000Z",
        "components": components,
        "active_incidents": [],
    }));
    assert_eq!(caller.get(&path).expect(200), expected);
}

#[test]
fn response_times_can_be_kept_back() {
    let fake = start();
    let caller = Caller::of_project(&fake);
    let path = page(&caller, fake.monitors(), &json!({ "show_response_times": false }));
    for monitor in fake.monitors() {
        fake.check_monitor(*monitor, Some(Duration::from_millis(100)));
    }
    let status = caller.get(&path).expect(200);
    assert_eq!(status["components"][0]["response_time"], Value::Null);
    assert_eq!(status["components"][1]["response_time"], Value::Null);
}

#[test]
fn the_gravest_incident_shows() {
    let fake = start();
    let caller = Caller::of_project(&fake);
    let path = page(&caller, fake.monitors(), &json!({}));
    let [one, two, three] = fake.monitors() else {
        panic!("three monitors")
    };
    let open = |impact: &str, monitors: Value| {
        let body = with(incident_with("monitors", monitors), &json!({ "impact": impact }));
        caller.post("/uptime/incidents", &body).expect(201)["id"].clone()
    };
    let partial = open("partial_outage", json!([two]));
    open("degraded_performance", json!([two, three]));
    let over = open("major_outage", json!([one]));
    caller
        .call("POST", &format!("/uptime/incidents/{over}/recover"), &[], b"")
        .expect(204);
    caller.incident();

    let status = caller.get(&path).expect(200);
    assert_eq!(status["current_incident_impact"], "partial_outage");
    assert_eq!(status["components"][0]["current_incident_impact"], "operational");
    let group = &status["components"][1];
    assert_eq!(group["current_incident_impact"], "partial_outage");
    assert_eq!(
        group["components"][1]["current_incident_impact"],
        "degraded_performance"
    );
    let active = status["active_incidents"].as_array().expect("incidents");
    assert_eq!(active.len(), 2);
    assert_eq!(active[0]["id"], partial);
    assert_eq!(active[0].as_object().map(serde_json::Map::len), Some(8));
}

#[test]
fn maintenance_shows_while_it_is_in_progress() {
    let fake = start();
    let caller = Caller::of_project(&fake);
    let path = page(&caller, fake.monitors(), &json!({}));
    let body = with(maintenance_window(), &json!({ "monitors": [fake.monitors()[0]] }));
    caller.post("/uptime/maintenance-windows", &body).expect(201);
    let impact = || caller.get(&path).expect(200)["components"][0]["current_incident_impact"].clone();
    assert_eq!(impact(), "operational");
    fake.advance(Duration::from_secs(60 * 60));
    assert_eq!(impact(), "maintenance");
    fake.advance(Duration::from_secs(2 * 60 * 60));
    assert_eq!(impact(), "operational");
}

#[test]
fn availability_looks_back_over_the_timeframe() {
    let fake = start();
    let caller = Caller::of_project(&fake);
    let path = page(&caller, fake.monitors(), &json!({}));
    let monitors = json!([fake.monitors()[1]]);
    let made = caller
        .post("/uptime/incidents", &incident_with("monitors", monitors))
        .expect(201);
    fake.advance(3 * DAY);
    caller
        .call("POST", &format!("/uptime/incidents/{}/recover", made["id"]), &[], b"")
        .expect(204);
    let seen = || {
        let status = caller.get(&path).expect(200);
        let group = &status["components"][1];
        [
            &status["availability"],
            &group["availability"],
            &group["components"][0]["availability"],
        ]
        .map(Clone::clone)
    };
    assert_eq!(seen(), [json!(97.5), json!(95.0), json!(90.0)]);
    fake.advance(28 * DAY);
    let [_, _, monitor] = seen();
    assert_eq!(monitor, json!(93.3333));
    fake.advance(3 * DAY);
    assert_eq!(seen(), [json!(100.0), json!(100.0), json!(100.0)]);
}
