//! What is no document for the command: one clear line, and nothing changes.

use std::fs;

use crate::tool::{Folder, document, field, refresh, run};

/// Refresh and check both reject the file with this line, and the tables stay as they are.
#[track_caller]
fn assert_rejected(content: &[u8], error: &str) {
    let folder = Folder::new();
    let file = folder.file("document", content);
    folder.file("tables.rs", "as before");
    let tables = folder.path("tables.rs");
    for outcome in [refresh(&file, &tables), run(&["check", &file])] {
        assert_eq!(outcome.code, Some(2), "{outcome:?}");
        assert_eq!(outcome.out, "");
        assert!(
            outcome.err.starts_with(&format!("error: {file}: {error}")),
            "{}",
            outcome.err
        );
        assert_eq!(outcome.err.lines().count(), 1, "{}", outcome.err);
    }
    assert_eq!(fs::read_to_string(&tables).expect("tables"), "as before");
    assert_eq!(folder.names(), ["document", "tables.rs"]);
}

#[test]
fn files_that_are_no_document() {
    assert_rejected(b"", "the file is empty");
    assert_rejected(b"# nothing\n", "");
    assert_rejected(b"\xff\xfe\x00", "not a text file");
    assert_rejected(b"{\"openapi\": ", "not valid JSON: ");
    assert_rejected(b"openapi: [3\npaths: }\n", "not valid YAML: ");
    assert_rejected(
        b"<html>Not found</html>",
        "not an OpenAPI document: it has no `openapi` version",
    );
    assert_rejected(b"[1, 2]", "not an OpenAPI document: it has no `openapi` version");
    assert_rejected(b"name: phare\n", "not an OpenAPI document: it has no `openapi` version");
    assert_rejected(
        b"openapi: 3.0.3\n---\nopenapi: 3.0.3\n",
        "the file holds several YAML documents",
    );
}

#[test]
fn files_that_nest_too_deep() {
    assert_rejected("{\"a\":".repeat(100_000).as_bytes(), "not valid JSON: recursion limit");
    let yaml = format!("openapi: {}{}", "[".repeat(200), "]".repeat(200));
    assert_rejected(yaml.as_bytes(), "nested more than 128 levels deep");
    assert_rejected("- ".repeat(100_000).as_bytes(), "nested more than 128 levels deep");
    let mut bomb = vec!["a: &a [x, x, x, x, x, x, x, x, x, x]".to_owned()];
    for (one, other) in "abcdefgh".chars().zip("bcdefghi".chars()) {
        bomb.push(format!("{other}: &{other} [{}]", format!("*{one}, ").repeat(10)));
    }
    assert_rejected(bomb.join("\n").as_bytes(), "not valid YAML: alias expansion exceeded");
}

#[test]
fn other_kinds_of_document() {
    assert_rejected(
        br#"{"swagger": "2.0", "paths": {}}"#,
        "a Swagger 2 document, which is not supported; OpenAPI 3 is",
    );
    assert_rejected(b"openapi: 4.0.0\n", "OpenAPI 4.0.0 is not supported; OpenAPI 3 is");
    assert_rejected(b"openapi: 3.0.3\n", "the document has no paths");
    assert_rejected(b"openapi: 3.0.3\npaths: {}\n", "the document has no paths");
    assert_rejected(b"openapi: 3.0.3\npaths: {/a: text}\n", "the document has no operations");
    assert_rejected(
        b"openapi: 3.0.3\npaths: {/a: {get: 5}}\n",
        "GET /a: the operation is no object",
    );
    assert_rejected(
        b"openapi: 3.0.3\npaths: {a: {get: {}}}\n",
        "GET a: the path does not start with `/`",
    );
}

#[test]
fn references_that_lead_nowhere() {
    let to = |target: &str| field("3.0.3", &format!(r#"{{"$ref": "{target}"}}"#), "");
    assert_rejected(
        to("#/components/schemas/Gone").as_bytes(),
        "POST /things: the reference `#/components/schemas/Gone` leads nowhere",
    );
    assert_rejected(
        to("other.yaml#/Thing").as_bytes(),
        "POST /things: the reference `other.yaml#/Thing` leads out of the document",
    );
    let paths = r##""/a": {"get": {"parameters": [{"$ref": "#/components/parameters/a"}], "responses": {"204": {}}}}"##;
    let circle =
        r##""parameters": {"a": {"$ref": "#/components/parameters/b"}, "b": {"$ref": "#/components/parameters/a"}}"##;
    assert_rejected(
        document("3.0.3", paths, circle).as_bytes(),
        "GET /a: the reference `#/components/parameters/a` leads back to itself",
    );
}

#[test]
fn a_file_that_is_not_there() {
    let folder = Folder::new();
    let file = folder.path("gone.yaml").display().to_string();
    let outcome = run(&["check", &file]);
    assert_eq!(outcome.code, Some(2));
    assert!(
        outcome.err.starts_with(&format!("error: {file}: cannot be read: ")),
        "{}",
        outcome.err
    );
    assert_eq!(outcome.err.lines().count(), 1);
}

#[test]
fn tables_that_cannot_be_written() {
    let folder = Folder::new();
    let file = folder.file("document.json", field("3.0.3", "{}", ""));
    let outcome = refresh(&file, &folder.path("no/such/folder/tables.rs"));
    assert_eq!(outcome.code, Some(2));
    assert!(outcome.err.contains("cannot be written"), "{}", outcome.err);
    assert_eq!(folder.names(), ["document.json"]);
}

#[test]
fn words_that_are_no_command() {
    for (words, error) in [
        (&[][..], "missing command; there are `refresh` and `check` (see --help)"),
        (&["update"], "unknown command `update`; there are `refresh` and `check`"),
        (&["refresh"], "missing file to refresh from"),
        (&["check"], "missing file to check"),
        (&["check", "a", "b"], "one file at a time: `b` is a second one"),
        (&["check", "--strict", "a"], "unknown option `--strict` (see --help)"),
        (&["refresh", "a", "--date"], "missing value after `--date`"),
    ] {
        let outcome = run(words);
        assert_eq!(outcome.code, Some(2));
        assert_eq!(outcome.err, format!("error: {error}\n"));
    }
    assert!(run(&["--help"]).out.contains("cargo contract check [--partial]"));
}
