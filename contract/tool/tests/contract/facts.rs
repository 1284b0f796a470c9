//! The copy of the document that `refresh` writes: all facts, and no prose.

use serde_json::{Value, json};

use crate::tool::{Folder, document, refresh};

/// The copy that `refresh` writes of this document.
fn copy_of(document: &str) -> String {
    let folder = Folder::new();
    let file = folder.file("document", document);
    let outcome = refresh(&file, &folder.path("tables.rs"));
    assert_eq!(outcome.code, Some(0), "{outcome:?}");
    std::fs::read_to_string(folder.path("openapi.json")).expect("a copy")
}

/// A document with one shared schema, and what the copy makes of the schema.
#[track_caller]
fn assert_schema(schema: &Value, facts: &Value) {
    let path = r#""/things": {"get": {"operationId": "getThings", "responses": {"204": {"description": "Done"}}}}"#;
    let copy = copy_of(&document(
        "3.1.0",
        path,
        &format!(r#""schemas": {{"Thing": {schema}}}"#),
    ));
    let copy: Value = serde_json::from_str(&copy).expect("JSON");
    assert_eq!(copy["components"]["schemas"]["Thing"], *facts);
    let operation = json!({ "operationId": "getThings", "responses": { "204": {} } });
    assert_eq!(copy["paths"]["/things"]["get"], operation);
}

#[test]
fn prose_is_left_out() {
    assert_schema(
        &json!({
            "title": "A thing", "type": "string", "description": "What it is.", "example": "a", "examples": ["b"],
            "externalDocs": { "url": "https://example.com" }, "maxLength": 3, "nullable": true, "x-repeatable": true,
        }),
        &json!({ "type": "string", "maxLength": 3, "nullable": true, "x-repeatable": true }),
    );
}

#[test]
fn properties_of_the_same_names_stay() {
    let prose = json!({ "type": "string", "description": "Words." });
    let fact = json!({ "type": "string" });
    assert_schema(
        &json!({
            "required": ["title", "example"],
            "properties": { "title": prose, "description": prose, "example": prose, "properties": prose },
        }),
        &json!({
            "required": ["title", "example"],
            "properties": { "title": fact, "description": fact, "example": fact, "properties": fact },
        }),
    );
}

#[test]
fn values_stay_as_they_are() {
    let schema = json!({
        "enum": ["title", { "title": "t" }],
        "default": { "description": "d", "number": 99.5, "none": null, "whole": -7, "list": [true] },
        "const": { "summary": "s" },
    });
    assert_schema(&schema, &schema);
}

#[test]
fn a_copy_of_the_copy_is_the_same() {
    let yaml = "openapi: 3.1.0\ninfo: {title: Things, version: '1'}\ntags: [{name: a, description: b}]\n\
        paths:\n  /things:\n    get:\n      summary: All.\n      responses: {204: {description: Done}}\n";
    let copy = copy_of(yaml);
    assert!(!copy.contains("title") && !copy.contains("summary") && !copy.contains("description"));
    assert!(copy.ends_with("}\n"));
    assert_eq!(copy_of(&copy), copy);
}
