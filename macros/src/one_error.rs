//! One mistake is one error, also where several checks see it; and no mistake hides another.

use crate::derive::derive;

/// The first lines of the errors of a struct with these arguments and fields.
fn errors(arguments: &str, fields: &str) -> Vec<String> {
    let source = format!("#[phare(endpoint({arguments}))] struct Request {{ {fields} }}");
    let tokens = derive(source.parse().expect("the source is valid Rust")).to_string();
    tokens
        .split("compile_error ! {")
        .skip(1)
        .map(|error| {
            let text = error.trim_start().trim_start_matches('"');
            text[..text.find("\\n").or(text.find('"')).expect("a message ends")].to_owned()
        })
        .collect()
}

#[test]
fn an_attribute_that_is_wrong_says_nothing_of_what_is_missing() {
    let create = r#"POST, "/uptime/incidents""#;
    let rest = "impact: Impact, exclude_from_downtime: bool";
    for field in [
        "#[phare(querry)] title: String",
        "#[serde(rename = 1)] name: String",
        "#[phare(query, body)] text: String",
    ] {
        assert_eq!(errors(create, &format!("{field}, {rest}")).len(), 1, "{field}");
    }
    let get = r#"GET, "/uptime/incidents/{incidentId}""#;
    assert_eq!(errors(get, "#[phare(paht)] id: u64"), ["unknown field role `paht`"]);
    let beside = "#[phare(body)] body: Body, #[phare(querry)] title: String";
    assert_eq!(errors(create, beside), ["unknown field role `querry`"]);
}

#[test]
fn a_parameter_of_another_name_says_nothing_of_its_field() {
    let get = r#"GET, "/uptime/incidents/{incident}""#;
    for field in [
        "incident: u64",
        "incident_id: u64",
        "#[phare(path)] incident_id: u64",
        "",
    ] {
        assert_eq!(errors(get, field), ["unknown path parameter `{incident}`"], "{field}");
    }
    let update = r#"GET, "/uptime/incidents/{incident}/updates/{incidentUpdateId}""#;
    let missing = "struct `Request` has no field for the path parameter `{incidentUpdateId}`";
    assert_eq!(
        errors(update, "incident: u64"),
        ["unknown path parameter `{incident}`", missing]
    );
}

#[test]
fn a_field_that_is_reported_is_not_reported_again() {
    for (arguments, fields, error) in [
        (
            r#"GET, "/uptime/incidents/{incidentId}""#,
            "#[phare(body)] incident_id: u64",
            "struct `Request` has no field for the path parameter `{incidentId}`",
        ),
        (
            r#"GET, "/uptime/incidents/{incidentId}""#,
            "incident_id: u64, #[phare(path)] #[serde(flatten)] page: u32",
            "no parameter `{page}` in the path for the field `page`",
        ),
        (
            r#"GET, "/uptime/incidents""#,
            "#[phare(file)] page: u32",
            "a `GET` request cannot have a body",
        ),
        (
            r#"POST, "/uptime/incidents/{incidentId}/recover""#,
            "incident_id: u64, #[phare(body)] body: Body, #[phare(unlisted)] text: String",
            "the field `body` is the whole body, which leaves no place for `text`",
        ),
    ] {
        assert_eq!(errors(arguments, fields), [error], "{fields}");
    }
}

#[test]
fn a_header_that_is_rejected_is_no_second_one() {
    let fields =
        r#"#[phare(header = "X-Phare-Project-Id")] id: u64, #[phare(header = "X-Phare-Project-Slug")] slug: String"#;
    let rejected = "`GET /projects` takes no project header";
    assert_eq!(errors(r#"GET, "/projects""#, fields), [rejected, rejected]);
}

#[test]
fn an_argument_that_is_reported_is_not_missing() {
    let newer = r#"GET, "/uptime/comments""#;
    for (arguments, error) in [
        ("unlisted, response = \"Comment\"", "invalid value for `response`"),
        ("unlisted, response", "`response` needs a value"),
        ("unlisted, reponse = Comment", "unknown argument `reponse`"),
        ("unlisted response = Comment", "expected `,`"),
    ] {
        assert_eq!(errors(&format!("{newer}, {arguments}"), ""), [error], "{arguments}");
    }
    let listed = errors(r#"GET, "/uptime/incidents", unlisted"#, "");
    assert_eq!(listed.len(), 1);
    assert!(listed[0].starts_with("`GET /uptime/incidents` is listed in the contract of "));
}

#[test]
fn no_error_hides_another() {
    let create = r#"POST, "/uptime/incidents""#;
    let fields = "#[phare(query)] impact: Impact, titel: String, titel_: String, r#type: u8";
    assert_eq!(
        errors(create, fields),
        [
            "`impact` is a body field of `POST /uptime/incidents`",
            "unknown field `titel` of `POST /uptime/incidents`",
            "unknown field `titel_` of `POST /uptime/incidents`",
            "unknown field `type` of `POST /uptime/incidents`",
            "missing required field `exclude_from_downtime` of `POST /uptime/incidents`",
        ]
    );
    let update = r#"GET, "/uptime/incidents/{incidentId}/updates/{incidentUpdateId}""#;
    assert_eq!(errors(update, "incidentid: u64").len(), 2);
    let unlisted = r#"GET, "/uptime/incidents", unlisted, response = ()"#;
    assert_eq!(errors(unlisted, "pgae: u32").len(), 2);
}
