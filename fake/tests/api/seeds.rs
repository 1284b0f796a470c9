//! What a fake has from the start, as a document says it.

use phare_fake::Fake;
use serde_json::{Value, json};

use crate::caller::{Caller, incident, start};

#[test]
fn it_has_all_that_the_document_says() {
    let fake = start();
    let seed = json!({
        "monitors": ["Checkout"],
        "users": ["joan@example.com"],
        "integrations": [{ "app": "slack", "name": "On call" }],
        "projects": [{ "name": "Staging", "monitors": ["Web", "API"] }, { "name": "Empty" }],
        "requests": [
            { "method": "POST", "path": "/uptime/incidents", "body": incident() },
            { "method": "GET", "path": "/uptime/incidents?page=1" },
        ],
    });
    fake.seed(&seed.to_string()).expect("a seed");
    let caller = Caller::of_project(&fake);
    let names = |list: &Value, name: &str| -> Vec<String> {
        let items = list["data"].as_array().expect("a list").iter();
        items
            .map(|item| item[name].as_str().expect("text").to_owned())
            .collect()
    };
    let monitors = caller.get("/uptime/monitors").expect(200);
    assert_eq!(names(&monitors, "name"), ["Website", "API", "Database", "Checkout"]);
    assert_eq!(names(&caller.get("/uptime/incidents").expect(200), "title"), ["Down"]);
    let organization = Caller::with_key(&fake, fake.organization_key());
    assert_eq!(
        names(&organization.get("/projects").expect(200), "name"),
        ["Luminous Tower", "Staging", "Empty"]
    );
    let staging = organization.and("X-Phare-Project-Slug", "staging");
    assert_eq!(
        names(&staging.get("/uptime/monitors").expect(200), "name"),
        ["Web", "API"]
    );
    // Nobody sent these.
    assert!(
        fake.requests()
            .iter()
            .all(|request| request.path != "/uptime/incidents?page=1")
    );
}

#[test]
fn an_empty_object_changes_nothing() {
    let fake = start();
    fake.seed("{}").expect("a seed");
    assert_eq!(fake.monitors().len(), 3);
}

#[test]
fn a_document_that_cannot_be_used_says_why() {
    for (seed, reason) in [
        ("", "it is no JSON object"),
        (" \n", "it is no JSON object"),
        ("[]", "it is no JSON object"),
        ("{", "EOF while parsing an object at line 1 column 1"),
        (
            r#"{ "monitor": [] }"#,
            "unknown field `monitor`, expected one of `monitors`",
        ),
        (
            r#"{ "monitors": [1] }"#,
            "invalid type: integer `1`, expected a string at line 1 column 16",
        ),
        (
            r#"{ "integrations": [{ "app": "pager", "name": "x" }] }"#,
            "no app is named \"pager\": they are ",
        ),
        (
            r#"{ "requests": [{ "method": "POST", "path": "/uptime/incidents", "body": {} }] }"#,
            "requests[0], POST /uptime/incidents: 422 {",
        ),
        (
            r#"{ "requests": [{ "method": "GET", "path": "/x" }] }"#,
            "requests[0], GET /x: 404 {",
        ),
    ] {
        let error = Fake::start().seed(seed).expect_err(seed).to_string();
        assert!(error.contains(reason), "{seed}: {error}");
    }
}
