//! Phare's document, without what progenitor cannot read.

use std::fs;

use serde_json::{Map, Value, json};

use crate::Failure;
use crate::package;

/// The document as the contract keeps it, in which each operation has no response but its success, and no body but JSON: of several kinds
/// of response progenitor makes one type, and other bodies it rejects.
pub(super) fn for_progenitor() -> Result<String, Failure> {
    let text = fs::read_to_string(package::root()?.join("contract/tests/openapi.json"))?;
    let mut document: Value = serde_json::from_str(&text)?;
    // Required by the format, and no part of the contract.
    document["info"]["title"] = json!("Phare");
    object(&mut document["components"])?.remove("responses");
    for path in object(&mut document["paths"])?.values_mut() {
        for operation in object(path)?.values_mut() {
            edit(operation)?;
        }
    }
    Ok(document.to_string())
}

fn edit(operation: &mut Value) -> Result<(), Failure> {
    let responses = object(&mut operation["responses"])?;
    responses.retain(|status, _| status.starts_with('2'));
    for response in responses.values_mut() {
        response["description"] = json!("");
    }
    if let Some(body) = operation.get_mut("requestBody") {
        object(&mut body["content"])?.retain(|kind, _| kind == "application/json");
    }
    Ok(())
}

fn object(value: &mut Value) -> Result<&mut Map<String, Value>, Failure> {
    value
        .as_object_mut()
        .ok_or_else(|| "Phare's document has another shape".into())
}
