//! What `refresh` writes, and how.

use std::fs::{self, File};
use std::process::Command;

use crate::tool::{Folder, assert_holds, field, refresh, refreshed, run};

const YAML: &str = "\
# A comment.
openapi: 3.1.0
paths:
  /things:
    post:
      operationId: createThing
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
      responses:
        201: {description: Done}
        '422': &rejected {description: Rejected}
        '404': *rejected
components:
  schemas:
    Thing:
      type: object
      required: [title]
      properties:
        title: {type: string, minimum: 1, maximum: 250}
        answer: {type: string, enum: ['yes', 'no', \"null\"]}
        note:
          description: >-
            Several lines
            of text.
          type: [string, 'null']
";

#[test]
fn yaml() {
    let (tables, warnings) = refreshed(YAML);
    assert_eq!(warnings, "");
    assert_holds(
        &tables,
        r#"const THING: &[Field] = &[
            required("title", text(1, 250)),
            optional("answer", Kind::Enum(&["yes", "no", "null"])),
            optional("note", TEXT).or_null()];"#,
    );
    assert_holds(
        &tables,
        "success: 201, response: ResponseBody::Empty, error_statuses: &[404, 422]",
    );
    assert_holds(&tables, r#"pub const SOURCE_DATE: &str = "2026-09-27";"#);
    assert_holds(&tables, "pub const SOURCE_SHA256: &str = ");
}

#[test]
fn a_version_without_quotes_and_a_byte_order_mark() {
    assert_eq!(refreshed(&format!("\u{feff}{YAML}")), refreshed(YAML));
    // The copies differ in the version, and so do their hashes.
    let operations = |document: &str| {
        let (tables, warnings) = refreshed(document);
        let (_, operations) = tables.split_once("OPERATIONS").expect("operations");
        (operations.to_owned(), warnings)
    };
    assert_eq!(operations(&YAML.replace("3.1.0", "3.1")), operations(YAML));
    let json = field("3.0.3", "{}", "");
    assert_eq!(refreshed(&format!("\u{feff}\n {json}")), refreshed(&json));
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let folder = Folder::new();
    let file = folder.file("document.yaml", YAML);
    let tables = folder.path("tables.rs");
    assert_eq!(refresh(&file, &tables).out, "1 operations written\n");
    let first = fs::read(&tables).expect("tables");
    refresh(&file, &tables);
    assert_eq!(fs::read(&tables).expect("tables"), first);
    assert_eq!(folder.names(), ["document.yaml", "openapi.json", "tables.rs"]);
}

#[test]
fn the_tables_are_formatted() {
    let folder = Folder::new();
    let schema = r#"{"oneOf": [{"type": "string", "enum": ["a value that is rather long", "another one that is as long",
        "and a third, so that no line of any width could possibly hold them all at the same time"]},
        {"properties": {"\"quoted\"": {"type": "integer", "minimum": -1000000}, "é\\": {"type": "array"}}}]}"#;
    let file = folder.file("document.json", field("3.0.3", schema, ""));
    let tables = folder.path("tables.rs");
    assert_eq!(refresh(&file, &tables).code, Some(0));
    let rustfmt = Command::new("rustfmt")
        .args(["--check", "--edition", "2024"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdin(File::open(&tables).expect("tables"))
        .status();
    assert!(rustfmt.expect("rustfmt").success());
}

#[test]
fn dates() {
    let folder = Folder::new();
    let file = folder.file("document.yaml", YAML);
    let into = folder.path("").display().to_string();
    let outcome = run(&["refresh", "--into", &into, &file]);
    assert_eq!((outcome.code, outcome.out.as_str()), (Some(2), ""));
    assert_eq!(
        outcome.err,
        "error: missing day of the document; write it as in `--date 2026-09-27`\n"
    );
    let outcome = run(&["refresh", "--date", "2026-02-29", "--into", &into, &file]);
    assert_eq!((outcome.code, outcome.out.as_str()), (Some(2), ""));
    assert_eq!(
        outcome.err,
        "error: `2026-02-29` is no date; write it as in 2026-09-27\n"
    );
    assert_eq!(folder.names(), ["document.yaml"]);
}
