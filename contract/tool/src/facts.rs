//! A copy of a document that keeps its facts and leaves out its prose.

use serde::{Serialize, Serializer};

use crate::value::Value;

/// Keywords whose values are words for people.
const PROSE: [&str; 9] = [
    "contact",
    "description",
    "example",
    "examples",
    "externalDocs",
    "license",
    "summary",
    "termsOfService",
    "title",
];

/// Keywords that hold an object of named things: its keys are names such as `description`, and no keywords.
const NAMED: [&str; 17] = [
    "$defs",
    "callbacks",
    "content",
    "definitions",
    "dependentSchemas",
    "encoding",
    "headers",
    "links",
    "parameters",
    "pathItems",
    "paths",
    "patternProperties",
    "properties",
    "requestBodies",
    "responses",
    "schemas",
    "securitySchemes",
];

/// Keywords that hold data, in which no key is a keyword.
const DATA: [&str; 3] = ["const", "default", "enum"];

/// The document without its prose, as JSON: the same document gives the same text, and so does what was made from it.
pub(crate) fn text(document: &Value) -> Result<String, String> {
    serde_json::to_string_pretty(&without_prose(document))
        .map(|text| text + "\n")
        .map_err(|error| format!("the document cannot be written as JSON: {error}"))
}

fn without_prose(value: &Value) -> Value {
    match value {
        Value::Object(pairs) => {
            let facts = pairs.iter().filter(|(keyword, _)| !PROSE.contains(&keyword.as_str()));
            Value::Object(
                facts
                    .map(|(keyword, value)| (keyword.clone(), under(keyword, value)))
                    .collect(),
            )
        }
        Value::List(items) => Value::List(items.iter().map(without_prose).collect()),
        other => other.clone(),
    }
}

/// What stands under a keyword.
fn under(keyword: &str, value: &Value) -> Value {
    match value {
        data if DATA.contains(&keyword) => data.clone(),
        Value::Object(pairs) if NAMED.contains(&keyword) => {
            let named = pairs.iter().map(|(name, value)| (name.clone(), without_prose(value)));
            Value::Object(named.collect())
        }
        value => without_prose(value),
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Boolean(boolean) => serializer.serialize_bool(*boolean),
            Self::Integer(number) => serializer.serialize_i64(*number),
            Self::Float(number) => serializer.serialize_f64(*number),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(items) => serializer.collect_seq(items),
            Self::Object(pairs) => serializer.collect_map(pairs.iter().map(|(key, value)| (key, value))),
        }
    }
}
