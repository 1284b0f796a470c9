use phare_fake::Fake;

use crate::caller::{Caller, incident};

const JSON: (&str, &str) = ("Content-Type", "application/json");

#[test]
fn a_body_that_is_not_json_is_rejected() {
    let fake = Fake::start();
    let caller = Caller::of_project(&fake);
    let deep = "[".repeat(100_000);
    for body in ["{", "title=Down", "\u{feff}{}", "{}{}", " ", deep.as_str()] {
        let response = caller.call("POST", "/uptime/incidents", &[JSON], body.as_bytes());
        response.rejection(400);
    }
    caller
        .call("POST", "/uptime/incidents", &[JSON], b"\xff")
        .rejection(400);
}

#[test]
fn a_body_that_is_not_an_object_is_rejected() {
    let fake = Fake::start();
    let caller = Caller::of_project(&fake);
    for body in ["null", "[]", "1", "\"title\"", "\"\""] {
        let response = caller.call("POST", "/uptime/incidents", &[JSON], body.as_bytes());
        response.rejection(400);
    }
}

#[test]
fn a_body_of_another_type_is_rejected() {
    let fake = Fake::start();
    let caller = Caller::of_project(&fake);
    let body = incident().to_string();
    let send = |headers: &[_]| caller.call("POST", "/uptime/incidents", headers, body.as_bytes());
    send(&[]).rejection(415);
    send(&[("Content-Type", "text/plain")]).rejection(415);
    send(&[("Content-Type", "Application/JSON; charset=utf-8")]).expect(201);
}

#[test]
fn no_body_counts_as_an_empty_object() {
    let fake = Fake::start();
    let caller = Caller::of_project(&fake);
    let errors = caller.call("POST", "/uptime/incidents", &[], b"").field_errors();
    assert_eq!(errors.as_object().map(serde_json::Map::len), Some(3));
    let path = caller.incident();
    caller.call("POST", &path, &[], b"").expect(200);
}

#[test]
fn a_body_that_is_too_large_is_rejected() {
    let fake = Fake::start();
    let caller = Caller::of_project(&fake);
    let body = vec![b' '; 8 * 1024 * 1024 + 1];
    caller.call("POST", "/uptime/incidents", &[JSON], &body).rejection(413);
}

#[test]
fn what_takes_no_body_ignores_one() {
    let fake = Fake::start();
    let caller = Caller::of_project(&fake);
    let recover = format!("{}/recover", caller.incident());
    caller.call("POST", &recover, &[JSON], b"nonsense").expect(204);
}
