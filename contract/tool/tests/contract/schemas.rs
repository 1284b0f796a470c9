//! Each way in which a schema is written, and the kind it becomes.

use crate::tool::{assert_holds, field, refreshed};

#[track_caller]
fn assert_field(version: &str, schema: &str, rust: &str) {
    let (tables, warnings) = refreshed(&field(version, schema, ""));
    assert_holds(&tables, &format!("&[optional(\"a\", {rust}"));
    assert_eq!(warnings, "");
}

/// In both dialects.
#[track_caller]
fn assert_kind(schema: &str, rust: &str) {
    assert_field("3.0.3", schema, &format!("{rust})]"));
    assert_field("3.1.0", schema, &format!("{rust})]"));
}

#[test]
fn plain_types() {
    assert_kind(r#"{"type": "string"}"#, "TEXT");
    assert_kind(r#"{"type": "integer"}"#, "INTEGER");
    assert_kind(r#"{"type": "number", "format": "float"}"#, "Kind::Number");
    assert_kind(r#"{"type": "boolean"}"#, "Kind::Boolean");
    assert_kind(r#"{"type": "object"}"#, "Kind::Object(&[])");
    assert_kind(r#"{"type": "array"}"#, "list_of(&Kind::Any)");
    assert_kind("{}", "Kind::Any");
    assert_kind("true", "Kind::Any");
    assert_kind(r#"{"type": "novelty"}"#, "Kind::Any");
}

#[test]
fn missing_types_are_told_by_the_rest() {
    assert_kind(
        r#"{"properties": {"b": {"type": "string"}}}"#,
        r#"Kind::Object(&[optional("b", TEXT)])"#,
    );
    assert_kind(r#"{"items": {"type": "string"}}"#, "list_of(&TEXT)");
    assert_kind(r#"{"maxLength": 5}"#, "text(0, 5)");
    assert_kind(r#"{"enum": ["x", "y"]}"#, r#"Kind::Enum(&["x", "y"])"#);
}

#[test]
fn lengths_by_their_own_keywords_and_by_phares() {
    assert_kind(
        r#"{"type": "string", "minLength": 1, "maxLength": 250}"#,
        "text(1, 250)",
    );
    assert_kind(r#"{"type": "string", "minimum": 1, "maximum": 250}"#, "text(1, 250)");
    assert_kind(r#"{"type": "string", "maximum": 250.0}"#, "text(0, 250)");
    assert_kind(
        r#"{"type": "string", "minLength": 2}"#,
        "Kind::Str { min: Some(2), max: None }",
    );
    assert_kind(r#"{"type": "string", "maxLength": -1}"#, "TEXT");
    let items = r#"{"type": "array", "items": {"type": "integer"}, "minItems": 1, "maxItems": 100}"#;
    assert_kind(items, "list(&INTEGER, 1, 100)");
    assert_kind(
        r#"{"type": "array", "items": {"type": "integer"}, "minItems": 1}"#,
        "Kind::Array { item: &INTEGER, min: Some(1), max: None }",
    );
}

#[test]
fn limits_of_numbers() {
    assert_kind(
        r#"{"type": "integer", "minimum": 1, "maximum": 100000}"#,
        "integer(1, 100_000)",
    );
    assert_kind(r#"{"type": "integer", "minimum": -5}"#, "integer_from(-5)");
    assert_kind(
        r#"{"type": "integer", "maximum": 5}"#,
        "Kind::Integer { min: None, max: Some(5), of: &[] }",
    );
}

#[test]
fn limits_that_are_not_included() {
    let marked =
        r#"{"type": "integer", "minimum": 0, "exclusiveMinimum": true, "maximum": 9, "exclusiveMaximum": true}"#;
    assert_field("3.0.3", marked, "integer(1, 8))]");
    assert_field("3.0.3", &marked.replace("true", "false"), "integer(0, 9))]");
    let given = r#"{"type": "integer", "exclusiveMinimum": 0, "exclusiveMaximum": 9}"#;
    assert_field("3.1.0", given, "integer(1, 8))]");
    assert_field("3.1.0", r#"{"type": "string", "exclusiveMaximum": 9}"#, "text(0, 8))]");
}

#[test]
fn listed_values() {
    assert_kind(
        r#"{"type": "string", "enum": ["x", "y"]}"#,
        r#"Kind::Enum(&["x", "y"])"#,
    );
    assert_kind(
        r#"{"type": "integer", "enum": [5, 10, 20000]}"#,
        "integer_of(&[5, 10, 20_000])",
    );
    assert_kind(
        r#"{"type": "string", "enum": ["false", false]}"#,
        r#"Kind::Enum(&["false", "false"])"#,
    );
    assert_field("3.1.0", r#"{"const": "x"}"#, r#"Kind::Enum(&["x"]))]"#);
    assert_field("3.1.0", r#"{"type": "integer", "const": 3}"#, "integer_of(&[3]))]");
}

#[test]
fn formats() {
    assert_kind(r#"{"type": "string", "format": "date-time"}"#, "Kind::DateTime");
    assert_kind(r#"{"type": "string", "format": "url"}"#, "TEXT");
    assert_kind(
        r#"{"type": "string", "format": "never-heard-of", "maxLength": 9}"#,
        "text(0, 9)",
    );
    assert_kind(r#"{"type": "string", "format": "binary"}"#, "Kind::File(&[])");
    assert_field(
        "3.1.0",
        r#"{"type": "string", "contentMediaType": "application/octet-stream"}"#,
        "Kind::File(&[]))]",
    );
}

#[test]
fn null_in_both_dialects() {
    assert_field("3.0.3", r#"{"type": "string", "nullable": true}"#, "TEXT).or_null()]");
    assert_field("3.1.0", r#"{"type": ["string", "null"]}"#, "TEXT).or_null()]");
    assert_field(
        "3.1.0",
        r#"{"type": ["null", "string"], "maximum": 5}"#,
        "text(0, 5)).or_null()]",
    );
    assert_field(
        "3.1.0",
        r#"{"oneOf": [{"type": "integer"}, {"type": "null"}]}"#,
        "INTEGER).or_null()]",
    );
    assert_field(
        "3.0.3",
        r#"{"type": "string", "enum": ["x", null]}"#,
        r#"Kind::Enum(&["x"])).or_null()]"#,
    );
    assert_field(
        "3.1.0",
        r#"{"type": ["string", "integer"]}"#,
        "Kind::OneOf(&[TEXT, INTEGER]))]",
    );
}

#[test]
fn one_of_and_any_of_without_discriminator() {
    for word in ["oneOf", "anyOf"] {
        let choices = r#"[{"type": "object", "properties": {"b": {"type": "string"}}}, {"type": "integer"}]"#;
        let kind = r#"Kind::OneOf(&[Kind::Object(&[optional("b", TEXT)]), INTEGER])"#;
        assert_kind(&format!(r#"{{"{word}": {choices}}}"#), kind);
        assert_kind(
            &format!(r#"{{"type": "object", "{word}": [{{"type": "string"}}]}}"#),
            "TEXT",
        );
        assert_kind(
            &format!(r#"{{"{word}": [{{"type": "string"}}, {{"type": "string"}}]}}"#),
            "TEXT",
        );
    }
    assert_field(
        "3.0.3",
        r#"{"anyOf": [{"type": "object", "nullable": true}, {"type": "string"}]}"#,
        "Kind::OneOf(&[Kind::Object(&[]), TEXT])).or_null()]",
    );
}

#[test]
fn one_of_beside_properties_adds_them_to_each() {
    assert_kind(
        r#"{"properties": {"b": {"type": "string"}}, "required": ["b"],
            "oneOf": [{"properties": {"c": {"type": "integer"}}}, {"properties": {"d": {"type": "integer"}}}]}"#,
        r#"Kind::OneOf(&[
            Kind::Object(&[required("b", TEXT), optional("c", INTEGER)]),
            Kind::Object(&[required("b", TEXT), optional("d", INTEGER)])])"#,
    );
}

#[test]
fn all_of_adds_up() {
    assert_kind(
        r#"{"allOf": [{"properties": {"b": {"type": "string"}}, "required": ["b"]},
            {"properties": {"c": {"type": "integer"}, "b": {"type": "string", "maxLength": 5}}}]}"#,
        r#"Kind::Object(&[required("b", text(0, 5)), optional("c", INTEGER)])"#,
    );
    assert_kind(
        r#"{"allOf": [{"type": "string", "minLength": 1}, {"maxLength": 5}]}"#,
        "text(1, 5)",
    );
    assert_field(
        "3.0.3",
        r#"{"allOf": [{"type": "string"}], "nullable": true}"#,
        "TEXT).or_null()]",
    );
}

#[test]
fn files() {
    let choices = r#""oneOf": [{"type": "string", "nullable": true, "format": "file"},
        {"type": "string", "nullable": true, "enum": ["false"]}]"#;
    assert_field("3.0.3", &format!("{{{choices}}}"), "Kind::File(&[])).or_null()]");
    assert_field(
        "3.0.3",
        &format!(r#"{{"x-accepted-image-formats": ["png", "svg"], {choices}}}"#),
        r#"Kind::File(&["png", "svg"])).or_null()]"#,
    );
}

#[test]
fn the_key_of_the_error_map_is_a_placeholder() {
    let errors = r#"{"properties": {"errors": {"properties": {"key": {"type": "array"}}}}}"#;
    assert_kind(errors, r#"Kind::Object(&[optional("errors", Kind::Object(&[]))])"#);
}

#[test]
fn shared_schemas_have_names() {
    let schemas = r#""schemas": {"Uptime.Incident.ImpactEnum": {"type": "string", "enum": ["x", "y"]}}"#;
    let reference = r##"{"$ref": "#/components/schemas/Uptime.Incident.ImpactEnum", "nullable": true}"##;
    let (tables, _) = refreshed(&field("3.0.3", reference, schemas));
    assert_holds(
        &tables,
        r#"const UPTIME_INCIDENT_IMPACT_ENUM: Kind = Kind::Enum(&["x", "y"]);"#,
    );
    assert_holds(&tables, r#"[optional("a", UPTIME_INCIDENT_IMPACT_ENUM).or_null()]"#);
}

#[test]
fn names_that_are_taken_or_odd() {
    let choice = |value: &str| format!(r#"{{"type": "string", "enum": ["{value}"]}}"#);
    let schemas = format!(
        r#""schemas": {{"Operations": {}, "a.b": {}, "A-b": {}, "200": {}}}"#,
        choice("1"),
        choice("2"),
        choice("3"),
        choice("4")
    );
    let reference = |name: &str| format!(r##"{{"$ref": "#/components/schemas/{name}"}}"##);
    let all = ["Operations", "a.b", "A-b", "200"].map(reference).join(", ");
    let (tables, _) = refreshed(&field("3.0.3", &format!(r#"{{"oneOf": [{all}]}}"#), &schemas));
    assert_holds(&tables, "Kind::OneOf(&[OPERATIONS_2, A_B, A_B_2, SCHEMA_200])");
}

#[test]
fn schemas_that_contain_themselves_end_in_anything() {
    let schemas = r##""schemas": {
        "Node": {"properties": {"next": {"$ref": "#/components/schemas/Node"}}},
        "One": {"properties": {"other": {"$ref": "#/components/schemas/Other"}}},
        "Other": {"properties": {"ones": {"type": "array", "items": {"$ref": "#/components/schemas/One"}}}},
        "Self": {"$ref": "#/components/schemas/Self"}
    }"##;
    let (tables, _) = refreshed(&field("3.0.3", r##"{"$ref": "#/components/schemas/Node"}"##, schemas));
    assert_holds(&tables, r#"const NODE: &[Field] = &[optional("next", Kind::Any)];"#);
    let (tables, _) = refreshed(&field("3.0.3", r##"{"$ref": "#/components/schemas/One"}"##, schemas));
    assert_holds(
        &tables,
        r#"const OTHER: &[Field] = &[optional("ones", list_of(&Kind::Any))];"#,
    );
    let (tables, _) = refreshed(&field("3.0.3", r##"{"$ref": "#/components/schemas/Self"}"##, schemas));
    assert_holds(&tables, r#"optional("a", Kind::Any)"#);
}

#[test]
fn many_schemas_that_all_contain_each_other_take_no_time() {
    let references: Vec<_> = (0..40)
        .map(|number| format!(r##""f{number}": {{"$ref": "#/components/schemas/S{number}"}}"##))
        .collect();
    let properties = references.join(", ");
    let schemas: Vec<_> = (0..40)
        .map(|number| format!(r#""S{number}": {{"properties": {{{properties}}}}}"#))
        .collect();
    let schemas = format!(r#""schemas": {{{}}}"#, schemas.join(", "));
    refreshed(&field("3.1.0", r##"{"$ref": "#/components/schemas/S0"}"##, &schemas));
}
