//! Answers, made from the schemas of the document.

use serde_json::{Map, Value, json};

use crate::document::{Document, name};
use crate::least::is_kept;

/// How much an example says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Extent {
    /// Everything.
    Full,
    /// What is required, and what the catalogue takes for granted.
    Least,
    /// Everything, and null where it may be.
    Nulls,
}

/// Makes examples.
#[derive(Clone, Copy)]
pub(crate) struct Examples<'a> {
    pub(crate) document: &'a Document,
    pub(crate) extent: Extent,
    /// Which of several values or shapes to take.
    pub(crate) turn: usize,
}

impl Examples<'_> {
    pub(crate) fn of(self, schema: &Value) -> Value {
        let name = name(schema).unwrap_or_default();
        let schema = self.document.resolve(schema);
        if let Some(shapes) = shapes(schema) {
            return self.of(&shapes[self.turn % shapes.len()]);
        }
        if let Some(values) = schema["enum"].as_array() {
            let values: Vec<_> = values.iter().filter(|value| !value.is_null()).collect();
            return values[self.turn % values.len()].clone();
        }
        match schema["type"].as_str().or(schema["type"][0].as_str()) {
            Some("object") => self.object(name, schema),
            Some("array") => self.array(&schema["items"]),
            Some("string") => text(schema),
            Some("integer") => schema.get("minimum").cloned().unwrap_or(json!(7)),
            Some("number") => json!(99.5),
            Some("boolean") => json!(true),
            other => panic!("a schema of the type {other:?}"),
        }
    }

    fn object(self, name: &str, schema: &Value) -> Value {
        let mut object = Map::new();
        for (property, schema) in schema["properties"].as_object().into_iter().flatten() {
            if self.extent == Extent::Nulls && self.is_nullable(schema) {
                object.insert(property.clone(), Value::Null);
            } else if self.extent != Extent::Least || is_kept(name, property) {
                let example = match (property.as_str(), object.get("event")) {
                    ("event_settings", Some(event)) => self.of(&event_settings(event)),
                    _ => self.of(schema),
                };
                object.insert(property.clone(), example);
            }
        }
        for property in schema["required"].as_array().into_iter().flatten() {
            let property = property.as_str().expect("a name");
            if !object.contains_key(property) {
                object.insert(property.to_owned(), self.of(&schema["properties"][property]));
            }
        }
        object.into()
    }

    /// One item of each shape.
    fn array(self, item: &Value) -> Value {
        match shapes(self.document.resolve(item)) {
            Some(shapes) => shapes.iter().map(|shape| self.of(shape)).collect(),
            None => json!([self.of(item)]),
        }
    }

    fn is_nullable(self, schema: &Value) -> bool {
        let schema = self.document.resolve(schema);
        let mut shapes = shapes(schema).into_iter().flatten();
        schema["type"][1] == "null" || shapes.any(|shape| self.is_nullable(shape))
    }
}

/// The shapes that a value may have, where there are several.
fn shapes(schema: &Value) -> Option<&Vec<Value>> {
    schema.get("oneOf").or(schema.get("anyOf"))?.as_array()
}

/// The settings that go with an event, which the document says in words only.
fn event_settings(event: &Value) -> Value {
    let name = match event.as_str().expect("a text") {
        "uptime.monitor_certificate.expiring" => "UptimeMonitorCertificateExpiringAlertRuleSettings",
        event if event.starts_with("uptime.incident.") => "UptimeIncidentAlertRuleSettings",
        _ => "EmptyAlertRuleSettings",
    };
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

fn text(schema: &Value) -> Value {
    match schema["format"].as_str() {
        Some("date-time") => json!("2026-03-08T10:00:00Z"),
        Some("url") => json!("https://example.com"),
        _ => schema.get("example").cloned().unwrap_or(json!("some text")),
    }
}
