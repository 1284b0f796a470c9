//! Orders to the fake itself, over HTTP.

use serde_json::{Value, json};

use crate::caller::{Caller, incident, start};
use crate::http::{Response, send};
use phare_fake::Fake;

const INCIDENTS: &str = "/uptime/incidents";

fn order(fake: &Fake, method: &str, target: &str, body: &Value) -> Response {
    let body = if body.is_null() {
        String::new()
    } else {
        body.to_string()
    };
    send(fake.base_url(), method, target, &[], body.as_bytes())
}

#[test]
fn it_shows_what_there_is() {
    let fake = start();
    let shown = order(&fake, "GET", "/_fake", &Value::Null).expect(200);
    assert_eq!(
        shown,
        json!({
            "base_url": fake.base_url(),
            "organization_key": fake.organization_key(),
            "project": { "id": fake.project_id(), "slug": fake.project_slug(), "key": fake.project_key() },
            "users": fake.users(),
            "monitors": fake.monitors(),
            "requests": 0,
            "faults_left": 0,
            "now": "2026-03-08T10:00:00.000000Z",
        })
    );
}

#[test]
fn it_shows_the_requests_without_their_keys_and_not_its_own() {
    let fake = start();
    Caller::of_project(&fake).post(INCIDENTS, &incident()).expect(201);
    let shown = order(&fake, "GET", "/_fake/requests", &Value::Null).expect(200);
    assert_eq!(shown.as_array().map(Vec::len), Some(1));
    assert_eq!(shown[0]["method"], "POST");
    assert_eq!(shown[0]["path"], INCIDENTS);
    assert_eq!(shown[0]["status"], 201);
    assert_eq!(shown[0]["body"], incident().to_string());
    let headers = shown[0]["headers"].as_array().expect("headers");
    assert!(headers.contains(&json!(["authorization", "(hidden)"])), "{headers:?}");
    assert!(!shown.to_string().contains(fake.project_key()));
    order(&fake, "DELETE", "/_fake/requests", &Value::Null).expect(204);
    assert!(fake.requests().is_empty());
}

#[test]
fn it_takes_faults() {
    let fake = start();
    let caller = Caller::of_project(&fake);
    let status = json!({
        "fault": "status", "status": 503, "headers": { "Retry-After": "7" }, "body": "down", "times": 2,
        "method": "GET", "path": INCIDENTS,
    });
    assert_eq!(
        order(&fake, "POST", "/_fake/faults", &status).expect(200),
        json!({ "faults_left": 2 })
    );
    order(
        &fake,
        "POST",
        "/_fake/faults",
        &json!({ "fault": "truncate", "bytes": 3, "delay_ms": 1 }),
    )
    .expect(200);
    // Its own requests meet no faults.
    assert_eq!(
        order(&fake, "GET", "/_fake/faults", &Value::Null).expect(200),
        json!({ "faults_left": 3 })
    );
    let down = caller.get(INCIDENTS);
    assert_eq!((down.status, down.body.as_str()), (503, "down"));
    assert!(down.head.contains("retry-after: 7"), "{}", down.head);
    assert_eq!(caller.get("/uptime/monitors").body.len(), 3);
    order(&fake, "DELETE", "/_fake/faults", &Value::Null).expect(204);
    caller.get(INCIDENTS).expect(200);
    for fault in ["delay", "close", "drop_before", "drop_after", "garbage"] {
        order(&fake, "POST", "/_fake/faults", &json!({ "fault": fault })).expect(200);
    }
    assert_eq!(fake.faults_left(), 5);
}

#[test]
fn it_turns_the_clock() {
    let fake = start();
    let turned = order(&fake, "POST", "/_fake/clock", &json!({ "advance_seconds": 90 })).expect(200);
    assert_eq!(turned, json!({ "now": "2026-03-08T10:01:30.000000Z", "speed": 0.0 }));
    order(&fake, "POST", "/_fake/clock", &json!({ "speed": 0 })).expect(200);
    assert_eq!(order(&fake, "GET", "/_fake/clock", &Value::Null).expect(200), turned);
    let fast = order(&fake, "POST", "/_fake/clock", &json!({ "speed": 1e6 })).expect(200);
    assert_eq!(fast["speed"], 1e6);
    while order(&fake, "GET", "/_fake/clock", &Value::Null).expect(200)["now"] == turned["now"] {}
}

#[test]
fn it_checks_monitors() {
    let fake = start();
    let monitor = fake.monitors()[0];
    let path = format!("/_fake/monitors/{monitor}/check");
    let caller = Caller::of_project(&fake);
    for (found, status) in [(json!(80), "online"), (Value::Null, "offline")] {
        order(&fake, "POST", &path, &json!({ "response_time_ms": found })).expect(204);
        let shown = caller.get(&format!("/uptime/monitors/{monitor}")).expect(200);
        assert_eq!((&shown["status"], &shown["response_time"]), (&json!(status), &found));
    }
}

#[test]
fn it_takes_stubs() {
    let fake = start();
    let stub = json!({ "method": "GET", "path": "/things/{id}", "status": 200, "body": [1] });
    order(&fake, "POST", "/_fake/stubs", &stub).expect(204);
    assert_eq!(order(&fake, "GET", "/things/7", &Value::Null).expect(200), json!([1]));
}

#[test]
fn an_order_that_it_cannot_carry_out_is_rejected_with_the_reason() {
    let fake = start();
    for (path, body, reason) in [
        ("faults", json!({}), "missing field `fault`"),
        (
            "faults",
            json!({ "fault": "explode" }),
            "unknown variant `explode`, expected one of `delay`",
        ),
        ("faults", json!({ "fault": "close", "time": 2 }), "unknown field `time`"),
        (
            "faults",
            json!({ "fault": "status" }),
            "The fault `status` needs `status`.",
        ),
        (
            "faults",
            json!({ "fault": "status", "status": 600 }),
            "600 is not the status of a response",
        ),
        (
            "faults",
            json!({ "fault": "close", "status": 500 }),
            "`status` and `headers` are of the fault `status`.",
        ),
        (
            "faults",
            json!({ "fault": "status", "status": 500, "headers": { "a b": "" } }),
            "`a b: ` is no header.",
        ),
        (
            "faults",
            json!({ "fault": "truncate" }),
            "The fault `truncate` needs `bytes`.",
        ),
        (
            "faults",
            json!({ "fault": "close", "method": "GET" }),
            "`method` and `path` go together.",
        ),
        (
            "faults",
            json!({ "fault": "close", "method": "post", "path": INCIDENTS }),
            "This fault can never happen: the method `post` is written `POST`.",
        ),
        ("clock", json!({ "speed": -1 }), "A clock cannot run at -1."),
        ("clock", json!({ "advance_seconds": -1 }), "invalid value: integer `-1`"),
        (
            "stubs",
            json!({ "method": "GET", "path": "/x", "status": 100 }),
            "100 is not the status of a response",
        ),
        ("monitors/7/check", json!({}), "missing field `response_time_ms`"),
        (
            "monitors/x/check",
            json!({ "response_time_ms": 1 }),
            "No monitor has the id x.",
        ),
        ("faults", Value::Null, "The body has to be a JSON object."),
        ("faults", json!([1]), "The body has to be a JSON object."),
    ] {
        let rejection = order(&fake, "POST", &format!("/_fake/{path}"), &body).rejection(422);
        assert!(rejection.contains(reason), "{path} {body}: {rejection}");
    }
    let raw = |body: &[u8]| send(fake.base_url(), "POST", "/_fake/faults", &[], body);
    assert!(
        raw(b"{\"fault\": \"\xff\"}")
            .rejection(422)
            .starts_with("The body cannot be read: ")
    );
    assert!(raw(b"{\"fault\"").rejection(422).contains("EOF"));
    raw(&vec![b' '; (8 << 20) + 1]).rejection(413);
    let unknown = order(&fake, "PUT", "/_fake/clock", &Value::Null).rejection(404);
    assert!(unknown.contains("GET and POST /_fake/clock"), "{unknown}");
    order(&fake, "GET", "/_fakery", &Value::Null).rejection(404);
    assert_eq!(fake.faults_left(), 0);
}
