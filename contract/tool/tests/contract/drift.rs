//! What `check` says, a line for each kind of change.

use crate::tool::{Folder, Outcome, document, field, run};

fn compare(old: &str, new: &str, more: &[&str]) -> Outcome {
    let folder = Folder::new();
    let (old, new) = (folder.file("old", old), folder.file("new", new));
    run(&[&["check", "--against", &old], more, &[&new]].concat())
}

#[track_caller]
fn assert_drift(old: &str, new: &str, lines: &[&str]) {
    let outcome = compare(old, new, &[]);
    assert_eq!(outcome.out, lines.join("\n") + "\n");
    assert_eq!(outcome.code, Some(1));
    assert_eq!(outcome.err, "");
}

#[track_caller]
fn assert_same(old: &str, new: &str) {
    let outcome = compare(old, new, &[]);
    assert_eq!((outcome.out.as_str(), outcome.code), ("no drift\n", Some(0)));
}

/// The lines for a field `a` whose schema changed, in both directions.
#[track_caller]
fn assert_changed(old: &str, new: &str, forth: &[&str], back: &[&str]) {
    let (old, new) = (field("3.1.0", old, ""), field("3.1.0", new, ""));
    let full = |lines: &[&str]| -> Vec<String> {
        lines
            .iter()
            .map(|line| format!("POST /things: field `a{line}"))
            .collect()
    };
    let (forth, back) = (full(forth), full(back));
    assert_drift(&old, &new, &forth.iter().map(String::as_str).collect::<Vec<_>>());
    assert_drift(&new, &old, &back.iter().map(String::as_str).collect::<Vec<_>>());
}

#[test]
fn lengths() {
    assert_changed(
        r#"{"type": "string", "maxLength": 250}"#,
        r#"{"type": "string", "minLength": 2, "maxLength": 300}"#,
        &[
            "` must now have at least 2 characters (was no limit)",
            "` may now have 300 characters (was 250)",
        ],
        &[
            "` no longer has a lower limit (was 2)",
            "` may now have 250 characters (was 300)",
        ],
    );
    assert_changed(
        r#"{"type": "array", "items": {"type": "string"}, "maxItems": 5}"#,
        r#"{"type": "array", "items": {"type": "string", "maxLength": 9}}"#,
        &[
            "` no longer has an upper limit (was 5)",
            "[]` may now have 9 characters (was no limit)",
        ],
        &[
            "` may now have 5 items (was no limit)",
            "[]` no longer has an upper limit (was 9)",
        ],
    );
    assert_changed(
        r#"{"type": "integer", "minimum": 1, "maximum": 10}"#,
        r#"{"type": "integer", "minimum": 2, "maximum": 20}"#,
        &["` must now be at least 2 (was 1)", "` may now be at most 20 (was 10)"],
        &["` must now be at least 1 (was 2)", "` may now be at most 10 (was 20)"],
    );
}

#[test]
fn listed_values() {
    assert_changed(
        r#"{"type": "string", "enum": ["x", "y", "z"]}"#,
        r#"{"type": "string", "enum": ["w", "x"]}"#,
        &["` now takes `w`", "` no longer takes `y` and `z`"],
        &["` now takes `y` and `z`", "` no longer takes `w`"],
    );
    assert_changed(
        r#"{"type": "integer", "enum": [1, 2]}"#,
        r#"{"type": "integer", "enum": [2, 3]}"#,
        &["` now takes `3`", "` no longer takes `1`"],
        &["` now takes `1`", "` no longer takes `3`"],
    );
    assert_changed(
        r#"{"type": "integer"}"#,
        r#"{"type": "integer", "enum": [2, 3]}"#,
        &["` now takes only 2 and 3"],
        &["` now takes any integer"],
    );
    assert_changed(
        r#"{"x-accepted-image-formats": ["png", "svg"]}"#,
        r#"{"x-accepted-image-formats": ["png"]}"#,
        &["` no longer takes a file of type `svg`"],
        &["` now takes a file of type `svg`"],
    );
}

#[test]
fn null_and_kinds() {
    assert_changed(
        r#"{"type": "string"}"#,
        r#"{"type": ["string", "null"]}"#,
        &["` may now be null"],
        &["` may no longer be null"],
    );
    assert_changed(
        r#"{"type": "string", "format": "date-time"}"#,
        r#"{"type": "array"}"#,
        &["` is now an array (was a date and time)"],
        &["` is now a date and time (was an array)"],
    );
}

#[test]
fn forms_of_a_value() {
    let (text, number) = (r#"{"type": "string"}"#, r#"{"type": "integer"}"#);
    let object = |length| format!(r#"{{"properties": {{"b": {{"type": "string", "maxLength": {length}}}}}}}"#);
    let forms = |forms: &[&str]| format!(r#"{{"oneOf": [{}]}}"#, forms.join(", "));
    assert_changed(
        &forms(&[text, &object(1)]),
        &forms(&[number, &object(1), text]),
        &["` may now also be an integer"],
        &["` may no longer be an integer"],
    );
    assert_changed(
        &forms(&[text, &object(1)]),
        &forms(&[&object(2), text]),
        &[".b` may now have 2 characters (was 1)"],
        &[".b` may now have 1 characters (was 2)"],
    );
}

#[test]
fn nested_fields() {
    assert_changed(
        r#"{"properties": {"b": {"type": "string"}}}"#,
        r#"{"properties": {"b": {"type": "string"}}, "required": ["b"]}"#,
        &[".b` is now required"],
        &[".b` is now optional"],
    );
    let items = |fields: &str| {
        let schema =
            format!(r#"{{"type": "array", "items": {{"properties": {{"b": {{"properties": {{{fields}}}}}}}}}}}"#);
        field("3.0.3", &schema, "")
    };
    let (one, other) = (items(r#""c": {}"#), items(r#""d": {}"#));
    let lines = [
        "POST /things: new field `a[].b.d`",
        "POST /things: field `a[].b.c` removed",
    ];
    assert_drift(&one, &other, &lines);
}

const OLD: &str = r#"
    "/things": {"get": {"operationId": "getThings", "responses": {"204": {}}}},
    "/things/{id}": {
        "post": {"operationId": "updateThing",
            "parameters": [{"name": "q", "in": "query", "schema": {"type": "string"}}],
            "responses": {"200": {"content": {"application/json": {"schema": {"properties": {"id": {}, "b": {}}}}}},
                "404": {}}},
        "delete": {"operationId": "deleteThing", "responses": {"204": {}}}}"#;

fn old() -> String {
    document("3.0.3", OLD, "")
}

#[test]
fn order_and_spelling_are_no_drift() {
    let one = r#"{"type": "string", "enum": ["x", "y"], "nullable": true}"#;
    let other = r#"{"enum": ["y", "x", null], "description": "About it", "example": "x"}"#;
    assert_same(&field("3.0.3", one, ""), &field("3.1.0", other, ""));
    assert_same(
        &old(),
        &document(
            "3.0.3",
            &OLD.replace(r#""id": {}, "b": {}"#, r#""b": {}, "id": {}"#),
            "",
        ),
    );
}

#[test]
fn operations_come_and_go() {
    let without = OLD.replace(
        r#""delete": {"operationId": "deleteThing", "responses": {"204": {}}}"#,
        r#""put": {"operationId": "putThing", "responses": {"204": {}}}"#,
    );
    let new = document("3.0.3", &without, "");
    assert_drift(
        &old(),
        &new,
        &[
            "new operation PUT /things/{id}",
            "operation removed: DELETE /things/{id}",
        ],
    );
    let partial = compare(&old(), &new, &["--partial"]);
    assert_eq!(
        (partial.out.as_str(), partial.code),
        ("new operation PUT /things/{id}\n", Some(1))
    );
}

#[test]
fn a_part_of_the_api() {
    let part = r#""/things": {"get": {"operationId": "getThings", "responses": {"204": {}}}}"#;
    let part = document("3.0.3", part, "");
    assert_drift(
        &old(),
        &part,
        &["2 of 3 operations are not in the document (`--partial` leaves them out of account)"],
    );
    let partial = compare(&old(), &part, &["--partial"]);
    assert_eq!((partial.out.as_str(), partial.code), ("no drift\n", Some(0)));
}

#[test]
fn everything_else_about_an_operation() {
    let changed = |from: &str, to: &str, line: &str| {
        assert!(OLD.contains(from), "{from}");
        let line = format!("POST /things/{{id}}: {line}");
        assert_drift(&old(), &document("3.0.3", &OLD.replace(from, to), ""), &[&line]);
    };
    changed(
        "updateThing",
        "changeThing",
        "is now called `changeThing` (was `updateThing`)",
    );
    changed(
        r#""404""#,
        r#""409""#,
        "may now be rejected with 409\nPOST /things/{id}: is no longer rejected with 404",
    );
    changed(r#""200""#, r#""201""#, "now succeeds with 201 (was 200)");
    changed(r#", "b": {}"#, "", "response field `b` removed");
    changed(r#", "b": {}"#, r#", "b": {}, "c": {}"#, "new response field `c`");
    changed(
        r#"{"properties": {"id": {}, "b": {}}}"#,
        r#"{"properties": {"data": {"type": "array"}, "meta": {}}}"#,
        "now returns a page of a list (was one object)",
    );
    changed(
        r#""in": "query","#,
        r#""in": "query", "required": true,"#,
        "query parameter `q` is now required",
    );
    changed(
        r#""in": "query","#,
        r#""in": "query", "x-repeatable": true,"#,
        "query parameter `q` may now stand several times",
    );
    changed(
        r#""name": "q""#,
        r#""name": "r""#,
        "new query parameter `r`\nPOST /things/{id}: query parameter `q` removed",
    );
    changed(
        r#""parameters": ["#,
        r#""parameters": [{"name": "X-Phare-Project-Slug", "in": "header"}, "#,
        "now takes a project header",
    );
    changed(
        r#""parameters": ["#,
        r#""parameters": [{"name": "id", "in": "path", "schema": {"type": "integer"}}, "#,
        "path parameter `id` is now an integer (was a string)",
    );
    let body = r#""requestBody": {"content": {"application/json": {"schema":
        {"properties": {"a": {}, "b": {}}}}}}, "parameters": ["#;
    changed(r#""parameters": ["#, body, "now takes a body, with `a` and `b`");
}

#[test]
fn bodies() {
    let one = field("3.0.3", r#"{"type": "string"}"#, "");
    assert_drift(
        &one,
        &one.replace("application/json", "multipart/form-data"),
        &["POST /things: the body may now be sent as multipart"],
    );
    assert_drift(
        &one,
        &one.replace("\"a\"", "\"b\"")
            .replace(r#""type": "object","#, r#""required": ["b"],"#),
        &[
            "POST /things: new field `b`, required",
            "POST /things: field `a` removed",
        ],
    );
    assert_drift(
        &one,
        &document(
            "3.0.3",
            r#""/things": {"post": {"operationId": "createThing", "responses": {"204": {}}}}"#,
            "",
        ),
        &["POST /things: no longer takes a body"],
    );
}

#[test]
fn parameters_with_another_name() {
    let (one, other) = (old(), old().replace("{id}", "{thingId}"));
    assert_drift(
        &one,
        &other,
        &[
            "POST /things/{thingId}: path parameter `id` is now called `thingId`",
            "DELETE /things/{thingId}: path parameter `id` is now called `thingId`",
        ],
    );
}

#[test]
fn a_corrected_field_that_the_document_changed() {
    let impact = |values: &str| {
        field("3.0.3", &format!(r#"{{"type": "string", "enum": [{values}]}}"#), "")
            .replace("/things", "/uptime/incidents")
            .replace("\"a\"", "\"impact\"")
    };
    let four = r#""unknown", "degraded_performance", "partial_outage", "major_outage""#;
    let six = format!(r#"{four}, "maintenance", "operational""#);
    assert_same(&impact(four), &impact(four));
    assert_drift(
        &impact(four),
        &impact(&six),
        &[
            "POST /uptime/incidents: field `impact` now takes `maintenance` and `operational` \
            (as corrections.rs has it: the correction can go)",
        ],
    );
    assert_drift(
        &impact(four),
        &impact(&six.replace("unknown", "other")),
        &[
            "POST /uptime/incidents: field `impact` now takes `other`, `maintenance` and `operational` \
                (corrections.rs was written for what was there before)",
            "POST /uptime/incidents: field `impact` no longer takes `unknown` \
                (corrections.rs was written for what was there before)",
        ],
    );
}
