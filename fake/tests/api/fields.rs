use phare_fake::Fake;
use serde_json::{Value, json};

use crate::caller::{Caller, incident, incident_with};

/// What is wrong with one field of an otherwise good incident.
fn errors(field: &str, value: Value) -> Value {
    let fake = Fake::start();
    let caller = Caller::of_project(&fake);
    caller
        .post("/uptime/incidents", &incident_with(field, value))
        .field_errors()
}

/// What is stored of one field of an otherwise good incident.
fn stored(field: &str, value: Value) -> Value {
    let fake = Fake::start();
    let caller = Caller::of_project(&fake);
    let incident = incident_with(field, value);
    caller.post("/uptime/incidents", &incident).expect(201)[field].clone()
}

#[test]
fn all_faults_come_at_once() {
    let fake = Fake::start();
    let caller = Caller::of_project(&fake);
    let response = caller.post(
        "/uptime/incidents",
        &json!({
            "impact": "huge",
            "description": "x".repeat(2001),
            "exclude_from_downtime": "perhaps",
            "incident_at": "yesterday",
            "monitors": ["first", 999, fake.monitors()[0]],
        }),
    );
    assert_eq!(
        response.field_errors(),
        json!({
            "title": ["The title field is required."],
            "description": ["The description field must not be greater than 2000 characters."],
            "impact": ["The selected impact is invalid."],
            "exclude_from_downtime": ["The exclude from downtime field must be true or false."],
            "incident_at": ["The incident at field must match the format Y-m-d\\TH:i:sp."],
            "monitors.0": ["The monitors.0 field must be an integer."],
            "monitors.1": ["The selected monitors.1 is invalid."],
        })
    );
}

#[test]
fn blank_text_counts_as_null() {
    let required = json!({ "title": ["The title field is required."] });
    assert_eq!(errors("title", json!("")), required);
    assert_eq!(errors("title", json!(" \t\n")), required);
    assert_eq!(errors("title", json!(null)), required);
    let error = json!({ "description": ["The description field must be a string."] });
    assert_eq!(errors("description", json!("")), error);
}

#[test]
fn text_is_trimmed_and_measured_in_characters() {
    assert_eq!(stored("title", json!("  Down \n")), "Down");
    let longest = "é".repeat(250);
    assert_eq!(stored("title", json!(format!(" {longest} "))), longest.as_str());
    assert_eq!(
        errors("title", json!("é".repeat(251))),
        json!({ "title": ["The title field must not be greater than 250 characters."] })
    );
}

#[test]
fn a_kind_is_not_another() {
    let error = json!({ "title": ["The title field must be a string."] });
    for value in [json!(5), json!(true), json!(["Down"]), json!({})] {
        assert_eq!(errors("title", value), error);
    }
    let error = json!({ "exclude_from_downtime": ["The exclude from downtime field must be true or false."] });
    for value in [json!("true"), json!(2), json!(1.5), json!({})] {
        assert_eq!(errors("exclude_from_downtime", value), error);
    }
    let error = json!({ "monitors": ["The monitors field must be an array."] });
    for value in [json!(1), json!("1"), json!({ "0": 1 }), json!(null)] {
        assert_eq!(errors("monitors", value), error);
    }
}

#[test]
fn booleans_and_integers_may_be_spelled_laxly() {
    for value in [json!(true), json!(1), json!("1"), json!(" 1 ")] {
        assert_eq!(stored("exclude_from_downtime", value), json!(true));
    }
    for value in [json!(false), json!(0), json!("0")] {
        assert_eq!(stored("exclude_from_downtime", value), json!(false));
    }
    let fake = Fake::start();
    let caller = Caller::of_project(&fake);
    let [one, two, three] = fake.monitors() else {
        panic!("three monitors")
    };
    let spelled = json!([
        one.to_string(),
        format!(" {two}"),
        format!("{three}.0").parse::<f64>().expect("a float")
    ]);
    let made = caller
        .post("/uptime/incidents", &incident_with("monitors", spelled))
        .expect(201);
    assert_eq!(made["monitors"], json!([one, two, three]));
}

#[test]
fn enums_take_their_values_only() {
    let taken = [
        "unknown",
        "operational",
        "maintenance",
        "degraded_performance",
        "partial_outage",
        "major_outage",
    ];
    for impact in taken {
        assert_eq!(stored("impact", json!(impact)), impact);
    }
    let error = json!({ "impact": ["The selected impact is invalid."] });
    for impact in [json!("majorOutage"), json!("MAJOR_OUTAGE"), json!(1), json!({})] {
        assert_eq!(errors("impact", impact), error);
    }
}

#[test]
fn lists_are_measured() {
    assert_eq!(
        errors("monitors", json!([])),
        json!({ "monitors": ["The monitors field must have at least 1 items."] })
    );
    assert_eq!(
        errors("monitors", json!(vec![1; 101])),
        json!({ "monitors": ["The monitors field must not have more than 100 items."] })
    );
}

#[test]
fn monitors_must_be_of_the_project() {
    let fake = Fake::start();
    let caller = Caller::of_project(&fake);
    let foreign = fake.add_monitor(fake.add_project("Other").id, "Elsewhere");
    let monitors = json!([fake.monitors()[0], foreign, -1, 0, i64::MAX]);
    let errors = caller
        .post("/uptime/incidents", &incident_with("monitors", monitors))
        .field_errors();
    let fields: Vec<_> = errors.as_object().expect("an object").keys().cloned().collect();
    assert_eq!(fields, ["monitors.1", "monitors.2", "monitors.3", "monitors.4"]);
    assert_eq!(errors["monitors.1"], json!(["The selected monitors.1 is invalid."]));
}

#[test]
fn integers_out_of_all_range_are_rejected() {
    let fake = Fake::start();
    let caller = Caller::of_project(&fake);
    for number in [
        "18446744073709551615",
        "1e300",
        "-1e300",
        "1.5",
        "\"9223372036854775808\"",
        "true",
        "null",
    ] {
        let body = format!(r#"{{"monitors":[{number}]}}"#);
        let json = ("Content-Type", "application/json");
        let path = caller.incident();
        let errors = caller.call("POST", &path, &[json], body.as_bytes()).field_errors();
        assert_eq!(
            errors,
            json!({ "monitors.0": ["The monitors.0 field must be an integer."] })
        );
    }
}

#[test]
fn unknown_fields_are_ignored() {
    let fake = Fake::start();
    let caller = Caller::of_project(&fake);
    let mut body = incident();
    body["colour"] = json!("red");
    body["slug"] = json!("MINE-1");
    body["status"] = json!("recovered");
    let made = caller.post("/uptime/incidents", &body).expect(201);
    assert_eq!(made["slug"], "APP-1");
    assert_eq!(made["status"], "ongoing");
    assert_eq!(made.get("colour"), None);
}
