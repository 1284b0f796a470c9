use std::time::Duration;

use serde_json::{Value, json};

use crate::caller::{Caller, incident_with, maintenance_window, monitor, start, status_page, with};

const MONITORS: &str = "/uptime/monitors";

fn tcp() -> Value {
    let request = json!({ "host": "example.com", "port": "5432", "connection": "plain" });
    with(monitor(), &json!({ "protocol": "tcp", "request": request }))
}

#[test]
fn a_small_monitor_has_every_property() {
    let fake = start();
    let made = Caller::of_project(&fake).post(MONITORS, &monitor()).expect(201);
    assert_eq!(
        made,
        json!({
            "id": made["id"],
            "project_id": fake.project().id,
            "status": "fetching",
            "paused": false,
            "response_time": null,
            "name": "Website",
            "protocol": "http",
            "request": {
                "method": "GET",
                "url": "https://example.com",
                "tls_skip_verify": false,
                "body": null,
                "follow_redirects": true,
                "user_agent_secret": null,
                "headers": [],
            },
            "interval": 60,
            "timeout": 20000,
            "success_assertions": [{ "type": "status_code", "operator": "in", "value": "2xx,30x" }],
            "incident_confirmations": 3,
            "recovery_confirmations": 3,
            "region_threshold": 1,
            "regions": ["eu-deu-fra", "na-usa-iad"],
            "last_checked_at": null,
            "created_at": "2026-03-08T10:00:00.000000Z",
            "updated_at": "2026-03-08T10:00:00.000000Z",
        })
    );
}

#[test]
fn a_tcp_monitor_has_its_own_request() {
    let fake = start();
    let made = Caller::of_project(&fake).post(MONITORS, &tcp()).expect(201);
    assert_eq!(made["success_assertions"], json!([]));
    assert_eq!(
        made["request"],
        json!({ "host": "example.com", "port": "5432", "connection": "plain", "tls_skip_verify": false })
    );
}

#[test]
fn the_monitors_it_started_with_are_whole() {
    let fake = start();
    let list = Caller::of_project(&fake).get(MONITORS).expect(200);
    let names: Vec<_> = list["data"]
        .as_array()
        .expect("data")
        .iter()
        .map(|monitor| &monitor["name"])
        .collect();
    assert_eq!(names, ["Website", "API", "Database"]);
    assert_eq!(list["data"][0]["request"]["url"], "https://example.com");
}

#[test]
fn the_request_is_checked_for_its_protocol() {
    let fake = start();
    let caller = Caller::of_project(&fake);
    let errors = |fields: Value| caller.post(MONITORS, &with(monitor(), &fields)).field_errors();
    assert_eq!(
        errors(json!({ "protocol": "tcp", "request": { "host": "example.com" } })),
        json!({
            "request.port": ["The request.port field is required."],
            "request.connection": ["The request.connection field is required."],
        })
    );
    let http = json!({
        "request.method": ["The request.method field is required."],
        "request.url": ["The request.url field is required."],
    });
    assert_eq!(errors(json!({ "request": tcp()["request"] })), http);
    assert_eq!(errors(json!({ "request": {} })), http);
    assert_eq!(
        errors(json!({ "request": { "method": "GET", "url": "https://example.com", "headers": [{ "name": "X" }] } })),
        json!({ "request.headers.0.value": ["The request.headers.0.value field is required."] })
    );
    let errors = errors(json!({ "protocol": "udp", "request": { "url": "x" } }));
    assert_eq!(errors["protocol"], json!(["The selected protocol is invalid."]));
    assert!(errors["request.method"].is_array(), "{errors}");
}

#[test]
fn assertions_are_checked_for_their_type() {
    let fake = start();
    let caller = Caller::of_project(&fake);
    let errors = |assertions: Value| {
        let body = with(monitor(), &json!({ "success_assertions": assertions }));
        caller.post(MONITORS, &body).field_errors()
    };
    let good = json!({ "type": "response_body", "operator": "contains", "value": "ok" });
    assert_eq!(
        errors(json!([good, { "type": "response_header", "operator": "in", "value": "x" }])),
        json!({
            "success_assertions.1.selector": ["The success assertions.1.selector field is required."],
            "success_assertions.1.operator": ["The selected success assertions.1.operator is invalid."],
        })
    );
    assert_eq!(
        errors(json!([])),
        json!({ "success_assertions": ["The success assertions field must have at least 1 items."] })
    );
    assert!(errors(json!([{ "type": "colour" }])).is_object());
}

#[test]
fn a_threshold_is_no_more_than_the_regions() {
    let fake = start();
    let caller = Caller::of_project(&fake);
    let error = |regions| json!({ "region_threshold": [format!("The region threshold field must not be greater than {regions}.")] });
    let body = with(monitor(), &json!({ "region_threshold": 3 }));
    assert_eq!(caller.post(MONITORS, &body).field_errors(), error(2));

    let body = with(monitor(), &json!({ "region_threshold": 2 }));
    let made = caller.post(MONITORS, &body).expect(201);
    let path = format!("{MONITORS}/{}", made["id"]);
    assert_eq!(
        caller.post(&path, &json!({ "regions": ["eu-fra-cdg"] })).field_errors(),
        error(1)
    );
    assert_eq!(
        caller.post(&path, &json!({ "region_threshold": 3 })).field_errors(),
        error(2)
    );
    caller
        .post(&path, &json!({ "regions": ["eu-fra-cdg"], "region_threshold": 1 }))
        .expect(200);
}

#[test]
fn lists_of_numbers_and_names_are_closed() {
    let fake = start();
    let fields = json!({ "interval": 61, "timeout": 1, "regions": ["moon"], "recovery_confirmations": 6 });
    let errors = Caller::of_project(&fake)
        .post(MONITORS, &with(monitor(), &fields))
        .field_errors();
    assert_eq!(
        errors,
        json!({
            "interval": ["The selected interval is invalid."],
            "timeout": ["The selected timeout is invalid."],
            "recovery_confirmations": ["The selected recovery confirmations is invalid."],
            "regions.0": ["The selected regions.0 is invalid."],
        })
    );
}

#[test]
fn an_update_is_partial() {
    let fake = start();
    let caller = Caller::of_project(&fake);
    let before = caller.post(MONITORS, &monitor()).expect(201);
    let path = format!("{MONITORS}/{}", before["id"]);
    fake.advance(Duration::from_secs(1));

    let changes = json!({ "interval": 30, "updated_at": "2026-03-08T10:00:01.000000Z" });
    let after = caller.post(&path, &json!({ "interval": "30" })).expect(200);
    assert_eq!(after, with(before, &changes));
    assert_eq!(caller.get(&path).expect(200), after);
}

#[test]
fn another_protocol_needs_another_request() {
    let fake = start();
    let caller = Caller::of_project(&fake);
    let path = format!("{MONITORS}/{}", caller.post(MONITORS, &monitor()).expect(201)["id"]);
    let errors = caller.post(&path, &json!({ "protocol": "tcp" })).field_errors();
    assert_eq!(errors, json!({ "request": ["The request field is required."] }));
    let fields = json!({ "protocol": "tcp", "request": tcp()["request"] });
    assert_eq!(caller.post(&path, &fields).expect(200)["request"]["port"], "5432");

    let stored = json!({ "request": { "host": "example.com", "port": "80", "connection": "tls" } });
    assert_eq!(caller.post(&path, &stored).expect(200)["request"]["port"], "80");
}

#[test]
fn a_monitor_is_paused_and_resumed_once() {
    let fake = start();
    let caller = Caller::of_project(&fake);
    let path = format!("{MONITORS}/{}", fake.monitors()[0]);
    let state = || {
        let monitor = caller.get(&path).expect(200);
        (monitor["paused"].clone(), monitor["status"].clone())
    };
    let call = |verb: &str| caller.call("POST", &format!("{path}/{verb}"), &[], b"");

    call("resume").rejection(422);
    let response = call("pause");
    assert_eq!((response.status, response.body.as_str()), (204, ""));
    assert_eq!(state(), (json!(true), json!("paused")));
    call("pause").rejection(422);
    call("resume").expect(204);
    assert_eq!(state(), (json!(false), json!("fetching")));
}

#[test]
fn a_check_shows() {
    let fake = start();
    let caller = Caller::of_project(&fake);
    let id = fake.monitors()[0];
    let path = format!("{MONITORS}/{id}");
    let seen = || {
        let monitor = caller.get(&path).expect(200);
        (monitor["status"].clone(), monitor["response_time"].clone())
    };
    fake.check_monitor(id, Some(Duration::from_millis(120)));
    assert_eq!(seen(), (json!("online"), json!(120)));
    fake.check_monitor(id, None);
    assert_eq!(seen(), (json!("offline"), Value::Null));
    assert_eq!(
        caller.get(&path).expect(200)["last_checked_at"],
        "2026-03-08T10:00:00.000000Z"
    );
    caller.call("POST", &format!("{path}/pause"), &[], b"").expect(204);
    fake.check_monitor(id, Some(Duration::MAX));
    assert_eq!(seen(), (json!("paused"), Value::Null));
}

#[test]
fn a_deleted_monitor_is_gone_everywhere() {
    let fake = start();
    let caller = Caller::of_project(&fake);
    let [gone, left, _] = fake.monitors() else {
        panic!("three monitors")
    };
    let made = |path: &str, body: &Value| format!("{path}/{}", caller.post(path, body).expect(201)["id"]);
    let both = json!({ "monitors": [gone, left] });
    let incident = made(
        "/uptime/incidents",
        &incident_with("monitors", both["monitors"].clone()),
    );
    let window = made("/uptime/maintenance-windows", &with(maintenance_window(), &both));
    let component = |id: &u64| json!({ "componentable_type": "uptime/monitor", "componentable_id": id });
    let group = json!({
        "componentable_type": "uptime/group",
        "name": "Both",
        "components": [component(gone), component(left)],
    });
    let page = with(status_page(*gone), &json!({ "components": [component(gone), group] }));
    let page = made("/uptime/status-pages", &page);

    let path = format!("{MONITORS}/{gone}");
    caller.delete(&path).expect(204);
    caller.get(&path).rejection(404);
    caller.delete(&path).rejection(404);
    assert_eq!(caller.get(&incident).expect(200)["monitors"], json!([left]));
    assert_eq!(caller.get(&window).expect(200)["monitors"], json!([left]));
    let components = caller.get(&page).expect(200)["components"].clone();
    assert_eq!(components.as_array().map(Vec::len), Some(1));
    assert_eq!(components[0]["components"][0]["componentable_id"], *left);
}
