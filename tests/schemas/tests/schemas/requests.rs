//! Every body that the catalogue can write is what the document asks for.

use std::collections::BTreeSet;

use phare::Impact;
use phare::incidents::{CreateIncident, UpdateIncident};
use phare_contract::OPERATIONS;
use serde_json::{Value, json};

use crate::bodies::{Bodies, all};
use crate::document::Document;

#[tokio::test]
async fn bodies_are_what_the_document_asks_for() {
    let Some(document) = Document::read() else { return };
    for (id, bodies) in all().await.0 {
        let schema = document.body(id).expect("a body");
        let validator = document.strict_validator(schema);
        for body in bodies {
            let faults: Vec<_> = validator.iter_errors(&body).map(|fault| fault.to_string()).collect();
            assert_eq!(faults, Vec::<String>::new(), "{id}: {body:#}");
        }
    }
}

#[tokio::test]
async fn the_bodies_have_every_property_of_the_document() {
    let Some(document) = Document::read() else { return };
    let bodies = all().await.0;
    let with_body = OPERATIONS.iter().filter(|operation| operation.body.is_some());
    let with_body: BTreeSet<_> = with_body.map(|operation| operation.id).collect();
    assert_eq!(bodies.keys().copied().collect::<BTreeSet<_>>(), with_body);

    for (id, bodies) in bodies {
        let (mut asked, mut written) = (BTreeSet::new(), BTreeSet::new());
        asked_for(&document, document.body(id).expect("a body"), "", &mut asked);
        for body in &bodies {
            properties(body, "", &mut written);
        }
        // Images go as multipart, which `status_page_images` is about.
        asked.retain(|property| !["logo_", "favicon_"].iter().any(|image| property.starts_with(image)));
        assert_eq!(written, asked, "{id}");
    }
}

/// The places of the properties that a schema lists, such as `components.display_name`.
fn asked_for(document: &Document, schema: &Value, place: &str, places: &mut BTreeSet<String>) {
    let schema = document.resolve(schema);
    for (name, schema) in schema["properties"].as_object().into_iter().flatten() {
        let place = format!("{place}{name}");
        asked_for(document, schema, &format!("{place}."), places);
        places.insert(place);
    }
    for alternative in ["oneOf", "anyOf"]
        .iter()
        .filter_map(|word| schema[word].as_array())
        .flatten()
    {
        asked_for(document, alternative, place, places);
    }
    if let Some(item) = schema.get("items") {
        asked_for(document, item, place, places);
    }
}

/// The places of the properties that a body has.
fn properties(body: &Value, place: &str, places: &mut BTreeSet<String>) {
    match body {
        Value::Object(entries) => {
            for (name, value) in entries {
                let place = format!("{place}{name}");
                properties(value, &format!("{place}."), places);
                places.insert(place);
            }
        }
        Value::Array(list) => list.iter().for_each(|item| properties(item, place, places)),
        _ => {}
    }
}

/// The crate sends all impacts, since older documents list them all; the newest has dropped two from requests.
#[tokio::test]
async fn two_impacts_are_no_longer_asked_for() {
    let Some(document) = Document::read() else { return };
    let all = [
        Impact::Unknown,
        Impact::Operational,
        Impact::Maintenance,
        Impact::DegradedPerformance,
        Impact::PartialOutage,
        Impact::MajorOutage,
    ];
    let mut bodies = Bodies::default();
    for impact in all {
        let create = CreateIncident::builder().impact(impact.clone()).title("t");
        bodies.add(create.exclude_from_downtime(false).build()).await;
        bodies.add(UpdateIncident::builder(1).impact(impact).build()).await;
    }
    for (id, bodies) in bodies.0 {
        let validator = document.validator(document.body(id).expect("a body"));
        let refused = bodies.iter().filter(|body| !validator.is_valid(body));
        let refused: Vec<_> = refused
            .map(|body| body["impact"].as_str().expect("an impact"))
            .collect();
        assert_eq!(refused, ["operational", "maintenance"], "{id}");
    }
}

#[test]
fn a_body_that_the_document_does_not_ask_for_is_found() {
    let Some(document) = Document::read() else { return };
    let validator = document.strict_validator(document.body("createUptimeIncident").expect("a body"));
    let body = json!({ "impact": "unknown", "title": "t", "exclude_from_downtime": false, "incident_at": null });
    assert!(validator.is_valid(&body));
    let wrong = [
        ("title", Value::Null),
        ("title", json!("")),
        ("incident_at", json!("yesterday")),
        ("monitors", json!(["1"])),
        ("monitor_ids", json!([1])),
    ];
    for (name, value) in wrong {
        let mut body = body.clone();
        body[name] = value;
        assert!(!validator.is_valid(&body), "{body}");
    }
}
