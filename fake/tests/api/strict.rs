use phare_fake::Fake;
use serde_json::{Value, json};

use crate::caller::{Caller, incident_with, monitor, with};

fn strict() -> Fake {
    Fake::builder().strict().start().expect("a fake")
}

/// What a strict fake says of the fields of this body.
fn errors(path: &str, body: &Value) -> Value {
    Caller::of_project(&strict()).post(path, body).field_errors()
}

#[test]
fn a_field_that_the_contract_does_not_have_is_rejected() {
    let body = incident_with("severity", json!("high"));
    let found = errors("/uptime/incidents", &body);
    assert_eq!(found.as_object().map(serde_json::Map::len), Some(1), "{found}");
    assert!(found["severity"].is_array(), "{found}");
}

#[test]
fn so_is_one_in_an_object_inside() {
    let request = json!({ "method": "GET", "url": "https://example.com", "urll": "x" });
    let found = errors("/uptime/monitors", &with(monitor(), &json!({ "request": request })));
    assert!(found["request.urll"].is_array(), "{found}");
}

#[test]
fn a_string_that_spells_a_number_is_no_number() {
    for value in [json!(["1"]), json!([1.5]), json!([true])] {
        let found = errors("/uptime/incidents", &incident_with("monitors", value.clone()));
        assert!(found["monitors.0"].is_array(), "{value}: {found}");
    }
    let found = errors("/uptime/incidents", &incident_with("exclude_from_downtime", json!("1")));
    assert!(found["exclude_from_downtime"].is_array(), "{found}");
}

#[test]
fn a_body_that_fits_is_stored() {
    let fake = strict();
    let body = incident_with("title", json!("Slow"));
    let stored = Caller::of_project(&fake).post("/uptime/incidents", &body).expect(201);
    assert_eq!(stored["title"], "Slow");
}

/// As Phare's framework does: it takes what can be meant, and passes over what it does not know.
#[test]
fn without_it_the_fake_is_as_lenient_as_phare() {
    let fake = Fake::start();
    let caller = Caller::of_project(&fake);
    let body = with(
        incident_with("monitors", json!([fake.monitors()[0].to_string()])),
        &json!({ "severity": "high", "exclude_from_downtime": "1" }),
    );
    let stored = caller.post("/uptime/incidents", &body).expect(201);
    assert_eq!(stored["exclude_from_downtime"], true);
    assert_eq!(stored["monitors"], json!([fake.monitors()[0]]));
    assert_eq!(stored.get("severity"), None);
}
