//! The entries of a request that is read from a configuration file.

use phare_contract::{Field, Operation, similar, snake_case};

use crate::FieldErrors;
use crate::json::JsonText;
use crate::validation::{Outcome, Spelling, check_object, check_value, unknown_field};

/// What is wrong with entries that are to be a request of this operation: a name and the JSON of each. The parameters of the path are named as a
/// struct names them, such as `incident_id`. Empty where nothing is.
pub fn entry_errors<'a>(
    operation: &'static Operation,
    entries: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> String {
    let mut errors = FieldErrors::default();
    let mut body = String::new();
    for (name, json) in entries {
        match parameter(operation, name) {
            Some(_) if json == "null" => {}
            Some((field, spelling)) => {
                let found = check_value(&JsonText::from(json.to_owned()), field, spelling).errors;
                let messages = found.iter().flat_map(|(_, messages)| messages);
                messages.for_each(|message| errors.push(name, message));
            }
            None if operation.body.is_none() => errors.push(name, unknown(operation, name)),
            None => {
                body.push(if body.is_empty() { '{' } else { ',' });
                body.push_str(&serde_json::Value::from(name).to_string());
                body.push(':');
                body.push_str(json);
            }
        }
    }
    if operation.body.is_some() {
        body.push_str(if body.is_empty() { "{}" } else { "}" });
        let Outcome { errors: found, .. } =
            check_object(&JsonText::from(body), operation.body_fields(), Spelling::Json, &[]);
        errors.append(found);
    }
    errors.to_string()
}

/// The parameter of the path or of the query string that a field of this name fills.
fn parameter(operation: &'static Operation, name: &str) -> Option<(&'static Field, Spelling)> {
    let mut path = operation.path_parameters.iter();
    let mut query = operation.query.iter();
    let of_path = path.find(|field| snake_case(field.name) == name);
    let of_query = || Some((query.find(|field| field.name == name)?, Spelling::Url));
    of_path.map(|field| (field, Spelling::Json)).or_else(of_query)
}

fn unknown(operation: &'static Operation, name: &str) -> String {
    let names = operation.path_parameters.iter().chain(operation.query);
    let names: Vec<String> = names.map(|field| snake_case(field.name)).collect();
    let names = names.iter().map(String::as_str);
    unknown_field(similar(name, names.clone()), names)
}
