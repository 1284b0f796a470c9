//! Reading a query and a body, before anyone asks whether they are right.

mod multipart;
mod names;

use phare_contract::Body;
use serde_json::{Map, Value};

use crate::reply::Rejection;
use crate::request::ReceivedRequest;

/// What a body holds.
#[derive(Debug, Default)]
pub(crate) struct Input {
    pub(crate) fields: Map<String, Value>,
    pub(crate) files: Vec<File>,
    /// Whether the values have kinds, and are not all text.
    pub(crate) is_json: bool,
}

/// A file out of a multipart body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct File {
    /// The name of its part.
    pub(crate) field: String,
    /// What the file was called.
    pub(crate) name: String,
    pub(crate) content: Vec<u8>,
}

/// The parameters of a query, each with all its values as text.
pub(crate) fn query(query: &str) -> Map<String, Value> {
    let mut parameters = Map::new();
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        let values = parameters.entry(name).or_insert_with(|| Value::Array(Vec::new()));
        if let Value::Array(values) = values {
            values.push(tidy(Value::String(value.into_owned())));
        }
    }
    parameters
}

/// What the body of the request holds; `expected` is what the operation takes.
pub(crate) fn body(request: &ReceivedRequest, expected: Body) -> Result<Input, Rejection> {
    if request.body.is_empty() {
        return Ok(Input::default());
    }
    let content_type = request.header("content-type").unwrap_or_default();
    let essence = content_type.split(';').next().unwrap_or_default().trim();
    if essence.eq_ignore_ascii_case("application/json") {
        Ok(Input {
            fields: json(&request.body)?,
            files: Vec::new(),
            is_json: true,
        })
    } else if expected.multipart && essence.eq_ignore_ascii_case("multipart/form-data") {
        form(content_type, &request.body)
    } else {
        Err(Rejection::new(415, "The body must be sent as application/json."))
    }
}

/// What a JSON body that was read already holds; none where it is no object.
pub(crate) fn of_json(body: Value) -> Option<Input> {
    match tidy(body) {
        Value::Object(fields) => Some(Input {
            fields,
            files: Vec::new(),
            is_json: true,
        }),
        _ => None,
    }
}

fn json(body: &[u8]) -> Result<Map<String, Value>, Rejection> {
    match serde_json::from_slice(body).map(tidy) {
        Ok(Value::Object(fields)) => Ok(fields),
        Ok(_) => Err(Rejection::new(400, "The body must be a JSON object.")),
        Err(error) => Err(Rejection::new(400, format!("The body is not JSON: {error}."))),
    }
}

fn form(content_type: &str, body: &[u8]) -> Result<Input, Rejection> {
    let parts = multipart::parts(content_type, body)
        .ok_or_else(|| Rejection::new(400, "The body is not what multipart/form-data should be."))?;
    let mut input = Input::default();
    let mut tree = names::Tree::default();
    for part in parts {
        match part.file_name {
            Some(file_name) => input.files.push(File {
                field: part.name,
                name: file_name,
                content: part.content,
            }),
            None => tree.insert(&part.name, String::from_utf8_lossy(&part.content).into_owned()),
        }
    }
    input.fields = tidy_fields(tree.into_object());
    Ok(input)
}

/// Text trimmed, and empty text as null, at every depth.
fn tidy(value: Value) -> Value {
    match value {
        Value::String(text) => match text.trim() {
            "" => Value::Null,
            trimmed => trimmed.into(),
        },
        Value::Array(items) => items.into_iter().map(tidy).collect(),
        Value::Object(fields) => tidy_fields(fields).into(),
        other => other,
    }
}

fn tidy_fields(fields: Map<String, Value>) -> Map<String, Value> {
    fields.into_iter().map(|(name, value)| (name, tidy(value))).collect()
}
