//! The text of `tables.rs`.

use std::fmt::Write as _;

use phare_contract::{Documented, Field, Kind, ResponseBody};

use crate::names::Names;
use crate::operation::Contract;
use crate::source::Source;

const HEAD: &str = "\
//! Written by `cargo contract refresh` out of Phare's OpenAPI document and `corrections.rs`: not edited by hand.
";

/// What `crate::shorthand` offers, and how a use of it starts.
const SHORTHAND: [&str; 10] = [
    "INTEGER",
    "TEXT",
    "integer(",
    "integer_from(",
    "integer_of(",
    "list(",
    "list_of(",
    "optional(",
    "required(",
    "text(",
];

/// The types of the tables; some documents need not all.
const TYPES: [&str; 8] = [
    "Body",
    "Documented",
    "Field",
    "Idempotency",
    "Kind",
    "Method",
    "Operation",
    "ResponseBody",
];

/// The tables as Rust, not yet formatted.
pub(crate) fn tables(contract: &Contract, source: &Source) -> String {
    let mut names = Names::new(contract);
    let mut rust = "/// The day of the document that the tables were written from.\n".to_owned();
    let _ = writeln!(rust, "pub const SOURCE_DATE: &str = {:?};\n", source.date);
    rust += "/// The SHA-256 of `tests/openapi.json`, which is that document without its prose.\n";
    let _ = writeln!(rust, "pub const SOURCE_SHA256: &str = {:?};\n", source.sha256);
    rust += "/// Every operation of the API, in the order of the document.\n";
    rust += "pub const OPERATIONS: &[Documented] = &[\n";
    for operation in &contract.operations {
        rust += &documented_text(operation, &mut names);
    }
    rust += "];\n";
    for operation in &contract.operations {
        let _ = write!(rust, "\n{}", operation_text(operation, &mut names));
    }
    for definition in definitions(&mut names) {
        let _ = write!(rust, "\n{definition}");
    }
    format!(
        "{HEAD}\n{}{}\n{rust}",
        import("crate::shorthand", &SHORTHAND, &rust),
        import("crate", &TYPES, &rust)
    )
}

/// Imports what the code uses.
fn import(from: &str, names: &[&str], rust: &str) -> String {
    let is_used = |name: &str| {
        let mut locations = rust.match_indices(name).map(|(at, _)| rust[..at].chars().next_back());
        locations.any(|before| !before.is_some_and(|before| before.is_alphanumeric() || "_\"".contains(before)))
    };
    let used: Vec<_> = names
        .iter()
        .filter(|name| is_used(name))
        .map(|name| name.trim_end_matches('('))
        .collect();
    if used.is_empty() {
        String::new()
    } else {
        format!("use {from}::{{{}}};\n", used.join(", "))
    }
}

/// Each shared value that is used, by what is already written or by another shared value.
fn definitions(names: &mut Names) -> Vec<String> {
    let mut written: Vec<Option<String>> = Vec::new();
    while let Some((index, name, kind)) = names.next_unwritten() {
        let definition = match kind {
            Kind::Object(fields) => {
                let fields = field_list(fields, names);
                format!("const {name}: &[Field] = {fields};\n")
            }
            kind => format!("const {name}: Kind = {};\n", kind_text(kind, names)),
        };
        written.resize(written.len().max(index + 1), None);
        written[index] = Some(definition);
    }
    written.into_iter().flatten().collect()
}

fn documented_text(documented: &Documented, names: &mut Names) -> String {
    let Documented {
        constant,
        id,
        success,
        error_statuses,
        ..
    } = documented;
    let response = response_text(documented.response, names);
    format!(
        "Documented {{ operation: &{constant}, constant: {constant:?}, id: {id:?}, success: {success},
        response: {response}, error_statuses: &{error_statuses:?}, }},\n"
    )
}

/// The operation as a constant of its own; what is not said of it is as `Operation::listed` has it.
fn operation_text(documented: &Documented, names: &mut Names) -> String {
    let Documented {
        operation,
        constant,
        id,
        ..
    } = documented;
    let (method, path, idempotency) = (operation.method, operation.path, operation.idempotency);
    let mut facts = String::new();
    for (name, fields) in [
        ("path_parameters", operation.path_parameters),
        ("query", operation.query),
    ] {
        if !fields.is_empty() {
            let _ = write!(facts, "{name}: {}, ", field_list(fields, names));
        }
    }
    if let Some(body) = operation.body {
        let fields = fields_text(body.fields, names);
        let _ = write!(
            facts,
            "body: Some(Body {{ fields: {fields}, multipart: {} }}), ",
            body.multipart
        );
    }
    let project = if operation.takes_project {
        ""
    } else {
        ".without_project()"
    };
    let call =
        format!("Operation::listed(Method::{method:?}, {path:?}).idempotency(Idempotency::{idempotency:?}){project}");
    let value = if facts.is_empty() {
        call
    } else {
        format!("Operation {{ {facts} ..{call} }}")
    };
    format!("/// `{operation}`, Phare's `{id}`.\npub static {constant}: Operation = {value};\n")
}

fn response_text(response: ResponseBody, names: &mut Names) -> String {
    let (name, model, fields) = match response {
        ResponseBody::Empty => return "ResponseBody::Empty".into(),
        ResponseBody::Object { model, fields } => ("Object", model, fields),
        ResponseBody::Page { model, fields } => ("Page", model, fields),
    };
    let fields = fields_text(fields, names);
    format!("ResponseBody::{name} {{ model: {model:?}, fields: {fields} }}")
}

/// The name of these fields where they have one, else the fields.
fn fields_text(fields: &'static [Field], names: &mut Names) -> String {
    match names.of(Kind::Object(fields)) {
        Some(name) => name,
        None => field_list(fields, names),
    }
}

fn field_list(fields: &[Field], names: &mut Names) -> String {
    let fields = fields.iter().map(|field| field_text(field, names) + ",");
    format!("&[{}]", fields.collect::<String>())
}

fn field_text(field: &Field, names: &mut Names) -> String {
    let function = if field.required { "required" } else { "optional" };
    let kind = named_kind(field.kind, names);
    let null = if field.nullable { ".or_null()" } else { "" };
    let repeatable = if field.repeatable { ".repeatable()" } else { "" };
    format!("{function}({:?}, {kind}){null}{repeatable}", field.name)
}

fn named_kind(kind: Kind, names: &mut Names) -> String {
    match (kind, names.of(kind)) {
        (Kind::Object(_), Some(name)) => format!("Kind::Object({name})"),
        (_, Some(name)) => name,
        (kind, None) => kind_text(kind, names),
    }
}

fn kind_text(kind: Kind, names: &mut Names) -> String {
    match kind {
        Kind::Str { min: None, max: None } => "TEXT".into(),
        Kind::Str { min, max: Some(max) } => format!("text({}, {max})", min.unwrap_or(0)),
        Kind::Integer { min, max, of } => integer_text(min, max, of),
        Kind::Array { item, min, max } => list_text(&named_kind(*item, names), min, max),
        Kind::Object(fields) => format!("Kind::Object({})", field_list(fields, names)),
        Kind::OneOf(kinds) => {
            let kinds = kinds.iter().map(|kind| named_kind(*kind, names) + ",");
            format!("Kind::OneOf(&[{}])", kinds.collect::<String>())
        }
        Kind::Str { .. }
        | Kind::Enum(_)
        | Kind::DateTime
        | Kind::Number
        | Kind::Boolean
        | Kind::File(_)
        | Kind::Any => as_written(kind),
    }
}

fn integer_text(min: Option<i64>, max: Option<i64>, of: &[i64]) -> String {
    match (min, max, of) {
        (None, None, []) => "INTEGER".into(),
        (Some(min), Some(max), []) => format!("integer({}, {})", digits(min), digits(max)),
        (Some(min), None, []) => format!("integer_from({})", digits(min)),
        (None, None, of) => format!("integer_of(&[{}])", all_digits(of)),
        _ => {
            let (min, max) = (optional_digits(min), optional_digits(max));
            format!("Kind::Integer {{ min: {min}, max: {max}, of: &[{}] }}", all_digits(of))
        }
    }
}

fn list_text(item: &str, min: Option<u32>, max: Option<u32>) -> String {
    match (min, max) {
        (None, None) => format!("list_of(&{item})"),
        (min, Some(max)) => format!("list(&{item}, {}, {max})", min.unwrap_or(0)),
        _ => format!("Kind::Array {{ item: &{item}, min: {min:?}, max: {max:?} }}"),
    }
}

/// The kinds whose `Debug` form is the Rust that makes them.
fn as_written(kind: Kind) -> String {
    let text = match kind {
        Kind::Enum(values) => format!("Enum(&{values:?})"),
        Kind::File(formats) => format!("File(&{formats:?})"),
        kind => format!("{kind:?}"),
    };
    format!("Kind::{text}")
}

fn all_digits(numbers: &[i64]) -> String {
    let numbers = numbers.iter().map(|number| digits(*number) + ",");
    numbers.collect()
}

fn optional_digits(number: Option<i64>) -> String {
    number.map_or("None".into(), |number| format!("Some({})", digits(number)))
}

/// A number with `_` between its thousands, as Rust's linter wants long ones.
fn digits(number: i64) -> String {
    let plain = number.unsigned_abs().to_string();
    let mut spaced = String::new();
    for (index, digit) in plain.char_indices() {
        if index > 0 && (plain.len() - index).is_multiple_of(3) && plain.len() > 4 {
            spaced.push('_');
        }
        spaced.push(digit);
    }
    if number < 0 { format!("-{spaced}") } else { spaced }
}
