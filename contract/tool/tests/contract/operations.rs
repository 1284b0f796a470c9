//! What an operation becomes, apart from the schemas in it.

use crate::tool::{assert_holds, document, field, refreshed};

fn operation(path: &str, method: &str, rest: &str) -> String {
    document(
        "3.0.3",
        &format!(r#""{path}": {{"{method}": {{"operationId": "it", {rest}}}}}"#),
        "",
    )
}

const DONE: &str = r#""responses": {"204": {"description": "Done"}}"#;

#[test]
fn parameters_of_the_path_and_of_the_operation() {
    let paths = r##""/a/{x}/b/{y}": {
        "parameters": [
            {"name": "y", "in": "path", "schema": {"type": "integer"}},
            {"name": "q", "in": "query", "schema": {"type": "integer"}},
            {"$ref": "#/components/parameters/project"}
        ],
        "get": {"operationId": "it", "responses": {"204": {}}, "parameters": [
            {"name": "q", "in": "query", "required": true, "schema": {"type": "boolean"}},
            {"name": "c", "in": "cookie", "schema": {"type": "boolean"}}
        ]}
    }"##;
    let project = r#""parameters": {"project": {"name": "x-phare-project-id", "in": "header", "schema": {}}}"#;
    let (tables, _) = refreshed(&document("3.0.3", paths, project));
    assert_holds(
        &tables,
        r#"Operation::listed(Method::Get, "/a/{x}/b/{y}").idempotency(Idempotency::Read)}"#,
    );
    assert_holds(
        &tables,
        r#"path_parameters: &[required("x", TEXT), required("y", INTEGER)]"#,
    );
    assert_holds(&tables, r#"query: &[required("q", Kind::Boolean)]"#);
}

/// The tables of an operation with one query parameter.
fn query(parameter: &str) -> String {
    let rest = format!(r#""parameters": [{{"in": "query", {parameter}}}], {DONE}"#);
    refreshed(&operation("/things", "get", &rest)).0
}

#[test]
fn pages_count_from_one() {
    let open = query(r#""name": "page", "schema": {"type": "integer", "default": 1}"#);
    assert_holds(&open, r#"query: &[optional("page", integer_from(1))]"#);
    let bounded = query(r#""name": "page", "schema": {"type": "integer", "minimum": 2, "maximum": 9}"#);
    assert_holds(&bounded, r#"query: &[optional("page", integer(2, 9))]"#);
}

#[test]
fn filters_that_may_stand_several_times() {
    let marked = query(r#""name": "tag", "x-repeatable": true, "schema": {"type": "string"}"#);
    assert_holds(&marked, r#"optional("tag", TEXT).repeatable()"#);
    let listed = query(r#""name": "tag", "schema": {"type": "array", "items": {"type": "string"}}"#);
    assert_holds(&listed, r#"optional("tag", TEXT).repeatable()"#);
    let once = query(r#""name": "tag", "style": "form", "explode": true, "schema": {"type": "string"}"#);
    assert_holds(&once, r#"query: &[optional("tag", TEXT)]"#);
    for name in ["email", "name", "monitor_id", "status_page_id"] {
        let unmarked = query(&format!(r#""name": "{name}", "schema": {{"type": "string"}}"#));
        assert_holds(&unmarked, &format!(r#"optional("{name}", TEXT).repeatable()"#));
    }
}

#[test]
fn bodies() {
    let (tables, _) = refreshed(&operation("/things", "post", DONE));
    assert_holds(
        &tables,
        r#"pub static IT: Operation = Operation::listed(Method::Post, "/things").idempotency(Idempotency::Create).without_project();"#,
    );

    let rest = |content: &str| format!(r#""requestBody": {{"content": {{{content}}}}}, {DONE}"#);
    let json = r#""application/json": {"schema": {"properties": {"b": {"type": "string"}}, "required": ["b"]}}"#;
    let (tables, _) = refreshed(&operation("/things", "post", &rest(json)));
    assert_holds(&tables, "body: Some(Body { fields: IT_BODY, multipart: false })");
    assert_holds(&tables, r#"const IT_BODY: &[Field] = &[required("b", TEXT)];"#);

    let parts = r#""multipart/form-data; boundary=x": {"schema": {"properties": {
        "b": {"type": "string"}, "file": {"type": "string", "format": "binary"}}}}"#;
    let (tables, _) = refreshed(&operation("/things", "post", &rest(&format!("{json}, {parts}"))));
    assert_holds(&tables, "multipart: true");
    assert_holds(&tables, r#"&[required("b", TEXT), optional("file", Kind::File(&[]))]"#);
}

#[test]
fn a_body_of_several_forms_requires_what_each_requires() {
    let forms = r#"{"oneOf": [
        {"properties": {"a": {"type": "string"}, "b": {"type": "string"}}, "required": ["a", "b"]},
        {"properties": {"a": {"type": "string"}}, "required": ["a"]}]}"#;
    let body = format!(r#""requestBody": {{"content": {{"application/json": {{"schema": {forms}}}}}}}, {DONE}"#);
    let (tables, _) = refreshed(&operation("/things", "post", &body));
    assert_holds(
        &tables,
        r#"const IT_BODY: &[Field] = &[required("a", TEXT), optional("b", TEXT)];"#,
    );
}

#[test]
fn responses() {
    let response = |schema: &str| {
        let content = format!(r#""content": {{"application/json": {{"schema": {schema}}}}}"#);
        let responses = format!(r#""responses": {{"422": {{}}, "404": {{}}, "default": {{}}, "201": {{{content}}}}}"#);
        refreshed(&operation("/things", "get", &responses))
    };
    let (tables, _) = response(r#"{"properties": {"id": {"type": "integer"}}}"#);
    assert_holds(
        &tables,
        "success: 201, response: ResponseBody::Object { model: None, fields: IT_RESPONSE }",
    );
    assert_holds(&tables, "error_statuses: &[404, 422]");
    let (tables, _) =
        response(r#"{"properties": {"links": {}, "data": {"type": "array", "items": {"properties": {"id": {}}}}}}"#);
    assert_holds(&tables, "ResponseBody::Page { model: None, fields: IT_RESPONSE }");
    assert_holds(
        &tables,
        r#"const IT_RESPONSE: &[Field] = &[optional("id", Kind::Any)];"#,
    );
    let (_, warnings) = response(r#"{"type": "array", "items": {}}"#);
    assert_eq!(
        warnings,
        "warning: GET /things: returns something other than an object\n"
    );
    let (tables, warnings) = refreshed(&operation("/things", "get", r#""responses": {"404": {}}"#));
    assert_holds(&tables, "success: 204, response: ResponseBody::Empty");
    assert_eq!(
        warnings,
        "warning: GET /things: documents no success; taken as an empty 204\n"
    );
}

#[test]
fn shared_bodies_and_responses() {
    let paths = r##""/things": {"post": {"operationId": "it",
        "requestBody": {"$ref": "#/components/requestBodies/thing"},
        "responses": {"200": {"$ref": "#/components/responses/thing"}}}}"##;
    let content = r#""content": {"application/json": {"schema": {"properties": {"b": {"type": "string"}}}}}"#;
    let components = format!(
        r#""requestBodies": {{"thing": {{{content}}}}}, "responses": {{"thing": {{"description": "OK", {content}}}}}"#
    );
    let (tables, _) = refreshed(&document("3.1.0", paths, &components));
    assert_holds(&tables, "body: Some(Body { fields: IT_BODY, multipart: false })");
    assert_holds(&tables, "ResponseBody::Object { model: None, fields: IT_BODY }");
}

#[test]
fn operation_ids_that_are_missing_or_repeated() {
    let one = |rest: &str| format!(r#"{{{rest}"responses": {{"204": {{}}}}}}"#);
    let (missing, same) = (one(""), one(r#""operationId": "same", "#));
    let paths =
        format!(r#""/things": {{"get": {same}, "post": {missing}}}, "/things/{{thingId}}": {{"delete": {same}}}"#);
    let (tables, warnings) = refreshed(&document("3.0.3", &paths, ""));
    for id in ["same", "postThings", "deleteThingsThingId"] {
        assert_holds(&tables, &format!(r#"id: "{id}""#));
    }
    assert_eq!(
        warnings,
        "warning: POST /things: has no operationId; the tables name it `postThings`\n\
         warning: DELETE /things/{thingId}: repeats the operationId `same`; the tables name it `deleteThingsThingId`\n"
    );
}

#[test]
fn what_repeating_means() {
    for (method, path, idempotency) in [
        ("get", "/things", "Read"),
        ("post", "/things", "Create"),
        ("post", "/things/{id}", "Replace"),
        ("put", "/things/{id}", "Replace"),
        ("patch", "/things/{id}", "Replace"),
        ("delete", "/things/{id}", "Delete"),
        ("post", "/things/{id}/pause", "Transition"),
        ("post", "/things/{id}/complete", "Transition"),
        ("post", "/things/{id}/updates", "Create"),
        ("post", "/things/{id}/duplicate", "Create"),
        ("post", "/pause", "Create"),
    ] {
        let (tables, _) = refreshed(&operation(path, method, DONE));
        assert_holds(&tables, &format!(".idempotency(Idempotency::{idempotency})"));
    }
}

#[test]
fn methods_that_phare_does_not_have_are_left_out() {
    let paths = r#""/things": {"head": {}, "get": {"operationId": "it", "responses": {"204": {}}}}"#;
    let (tables, warnings) = refreshed(&document("3.0.3", paths, ""));
    assert_eq!(tables.matches("Method::").count(), 1);
    assert_eq!(
        warnings,
        "warning: HEAD /things: left out, for Phare's API has no HEAD\n"
    );
}

#[test]
fn models_by_path() {
    let content = r#""content": {"application/json": {"schema": {"properties": {"id": {}}}}}"#;
    let response = format!(r#""responses": {{"200": {{{content}}}}}"#);
    let model = |path: &str| refreshed(&operation(path, "post", &response)).0;
    let incident = r#"model: Some("incidents::Incident")"#;
    assert_holds(&model("/uptime/incidents"), incident);
    assert_holds(&model("/uptime/incidents/{id}"), incident);
    assert_holds(&model("/uptime/incidents/{id}/complete"), incident);
    assert_holds(&model("/uptime/incidents/{id}/report"), "model: None");
    let update = r#"model: Some("incident_updates::IncidentUpdate")"#;
    assert_holds(&model("/uptime/incidents/{id}/updates/{other}"), update);
}

#[test]
fn logos_keep_their_formats_and_multipart_when_the_document_tells_neither() {
    let body = r#""requestBody": {"content": {"application/json": {"schema": {"properties": {
        "logo_light": {"type": "string", "format": "file"}, "favicon_dark": {"type": "string", "format": "file"}
    }}}}}"#;
    let (tables, _) = refreshed(&operation(
        "/uptime/status-pages/{id}",
        "post",
        &format!("{body}, {DONE}"),
    ));
    assert_holds(&tables, "multipart: true");
    assert_holds(
        &tables,
        r#"optional("logo_light", Kind::File(&["jpeg", "png", "svg"]))"#,
    );
    assert_holds(&tables, r#"optional("favicon_dark", Kind::File(&["png", "svg"]))"#);
}

#[test]
fn the_impact_stays_sendable_in_full() {
    let document = field("3.0.3", r#"{"type": "string", "enum": ["unknown"]}"#, "")
        .replace("/things", "/uptime/incidents")
        .replace("\"a\"", "\"impact\"");
    let (tables, warnings) = refreshed(&document);
    assert_holds(
        &tables,
        r#"Kind::Enum(&["unknown", "operational", "maintenance",
            "degraded_performance", "partial_outage", "major_outage"])"#,
    );
    assert_eq!(
        warnings,
        "warning: POST /uptime/incidents: field `impact` no longer takes `degraded_performance`, `partial_outage` and \
         `major_outage` (corrections.rs was written for what was there before)\n"
    );
}
