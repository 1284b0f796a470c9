//! An object or a query against its fields.

use phare_contract::{Field, Kind};
use serde_json::{Map, Value};

use super::field_errors::FieldErrors;
use super::value::check_value;
use crate::image;
use crate::input::{File, Input};

/// The fields that the contract knows, each in its proper kind; what is wrong with them goes to `errors`.
///
/// `kind` tells what a field must be, since the contract may leave a choice that another field settles.
pub(crate) fn check_body(
    fields: &'static [Field],
    input: &Input,
    kind: impl Fn(&'static Field) -> &'static Kind,
    errors: &mut FieldErrors,
) -> Map<String, Value> {
    let mut clean = Map::new();
    let names = input.fields.keys().chain(input.files.iter().map(|file| &file.field));
    errors.add_unknown(names, fields, "");
    for field in fields {
        if let Some(file) = input.files.iter().find(|file| file.field == field.name) {
            check_file(field, file, errors);
            continue;
        }
        let value = input.fields.get(field.name);
        check_field(field, kind(field), value, field.name, &mut clean, errors);
    }
    clean
}

fn check_file(field: &Field, file: &File, errors: &mut FieldErrors) {
    match field.kind {
        Kind::File(formats) if image::format(&file.content).is_some_and(|format| formats.contains(&format)) => {}
        Kind::File(formats) => {
            let formats = formats.join(", ");
            errors.add_about(field.name, &format!("must be a file of type: {formats}."));
        }
        _ => errors.add_about(field.name, "must not be a file."),
    }
}

/// The same for a query, in which every parameter has a list of values. Where one may not be repeated, the last counts.
pub(crate) fn check_query(
    parameters: &'static [Field],
    input: &Map<String, Value>,
    errors: &mut FieldErrors,
) -> Map<String, Value> {
    let mut clean = Map::new();
    errors.add_unknown(input.keys(), parameters, "");
    for parameter in parameters {
        let values = input.get(parameter.name).and_then(Value::as_array);
        if parameter.repeatable {
            let kind = Kind::Array {
                item: &parameter.kind,
                min: None,
                max: None,
            };
            let values = values.map(|values| Value::Array(values.clone()));
            check_field(parameter, &kind, values.as_ref(), parameter.name, &mut clean, errors);
        } else {
            let value = values.and_then(|values| values.last());
            check_field(parameter, &parameter.kind, value, parameter.name, &mut clean, errors);
        }
    }
    clean
}

/// Like [`check_body`], for an object inside it: `within` is its dotted name.
pub(super) fn check_object(
    fields: &'static [Field],
    input: &Map<String, Value>,
    within: &str,
    errors: &mut FieldErrors,
) -> Map<String, Value> {
    let mut clean = Map::new();
    errors.add_unknown(input.keys(), fields, &format!("{within}."));
    for field in fields {
        let at = format!("{within}.{}", field.name);
        check_field(field, &field.kind, input.get(field.name), &at, &mut clean, errors);
    }
    clean
}

fn check_field(
    field: &Field,
    kind: &Kind,
    value: Option<&Value>,
    at: &str,
    clean: &mut Map<String, Value>,
    errors: &mut FieldErrors,
) {
    let value = match value {
        Some(Value::Null) if field.nullable => Value::Null,
        value if field.required && is_missing(value) => {
            return errors.add_about(at, "is required.");
        }
        None => return,
        Some(value) => check_value(kind, value, at, errors),
    };
    clean.insert(field.name.to_owned(), value);
}

/// To the framework, a required list must have an item.
fn is_missing(value: Option<&Value>) -> bool {
    match value {
        None | Some(Value::Null) => true,
        Some(Value::Array(items)) => items.is_empty(),
        Some(_) => false,
    }
}
