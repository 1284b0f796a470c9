//! Whether JSON is what the contract takes.

use phare::Timestamp;
use phare_contract::{Field, Kind, Method, operation};
use serde_json::{Value, json};

/// What is wrong with an object of these fields, each defect with its path; a field that the contract lacks is wrong.
pub(crate) fn errors(fields: &[Field], object: &Value) -> Vec<String> {
    let Some(entries) = object.as_object() else {
        return vec![format!("no object: {object}")];
    };
    let missing = fields
        .iter()
        .filter(|field| field.required && !entries.contains_key(field.name))
        .map(|field| format!("`{}` is missing", field.name));
    let wrong = entries.iter().flat_map(|(name, value)| {
        let field = fields.iter().find(|field| field.name == name);
        let errors = match field {
            None => vec!["the contract has no such field".to_owned()],
            Some(field) if value.is_null() && field.nullable => Vec::new(),
            Some(field) => kind_errors(field.kind, value),
        };
        errors.into_iter().map(move |defect| format!("`{name}`: {defect}"))
    });
    missing.chain(wrong).collect()
}

fn kind_errors(kind: Kind, value: &Value) -> Vec<String> {
    match (kind, value) {
        (Kind::Object([]), Value::Object(_)) | (Kind::Any, _) => Vec::new(),
        (Kind::Object(fields), Value::Object(_)) => errors(fields, value),
        (Kind::Array { item, min, max }, Value::Array(items)) => {
            let items_faults = items.iter().flat_map(|item_value| kind_errors(*item, item_value));
            let count = (!is_between(items.len(), min, max)).then(|| format!("{} items", items.len()));
            items_faults.chain(count).collect()
        }
        (Kind::OneOf(shapes), _) if shapes.iter().any(|shape| kind_errors(*shape, value).is_empty()) => Vec::new(),
        (kind, value) if is_scalar(kind, value) => Vec::new(),
        (kind, value) => vec![format!("{value} is no {kind:?}")],
    }
}

fn is_scalar(kind: Kind, value: &Value) -> bool {
    match (kind, value) {
        (Kind::Str { min, max }, Value::String(text)) => is_between(text.chars().count(), min, max),
        (Kind::Enum(values), Value::String(text)) => values.contains(&text.as_str()),
        (Kind::DateTime, Value::String(text)) => text
            .parse::<Timestamp>()
            .is_ok_and(|timestamp| timestamp.to_string() == *text && text.ends_with('Z')),
        (Kind::Integer { min, max, of }, Value::Number(number)) => number.as_i64().is_some_and(|number| {
            min.is_none_or(|min| min <= number)
                && max.is_none_or(|max| number <= max)
                && (of.is_empty() || of.contains(&number))
        }),
        (Kind::Number, Value::Number(_)) | (Kind::Boolean, Value::Bool(_)) => true,
        _ => false,
    }
}

fn is_between(length: usize, min: Option<u32>, max: Option<u32>) -> bool {
    let within =
        |limit: u32, is: fn(&usize, &usize) -> bool| usize::try_from(limit).is_ok_and(|limit| is(&length, &limit));
    min.is_none_or(|min| within(min, usize::ge)) && max.is_none_or(|max| within(max, usize::le))
}

#[test]
fn a_body_that_the_contract_does_not_take_is_found() {
    let create = operation(Method::Post, "/uptime/incidents").and_then(|operation| operation.body);
    let fields = create.expect("a body").fields;
    let body = json!({ "impact": "unknown", "title": "t", "exclude_from_downtime": false, "incident_at": null });
    assert_eq!(errors(fields, &body), Vec::<String>::new());
    let wrong = [
        ("title", Value::Null),
        ("title", json!("")),
        ("title", json!("t".repeat(251))),
        ("impact", json!("slight")),
        ("exclude_from_downtime", json!("false")),
        ("incident_at", json!("yesterday")),
        ("incident_at", json!("2026-03-08T10:00:00.5Z")),
        ("monitors", json!([])),
        ("monitors", json!(["1"])),
        ("monitors", json!([1.5])),
        ("monitor_ids", json!([1])),
    ];
    for (name, value) in wrong {
        let mut body = body.clone();
        body[name] = value;
        assert_eq!(errors(fields, &body).len(), 1, "{body}");
    }
    let without = json!({ "impact": "unknown", "title": "t" });
    assert_eq!(errors(fields, &without), ["`exclude_from_downtime` is missing"]);
}
