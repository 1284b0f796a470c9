//! Names what a field takes, in errors and documentation.

use phare_contract::{Field, Kind};

use crate::words::join;

/// What a field of this kind takes, such as `an array of integers`.
pub(crate) fn expected(kind: Kind) -> String {
    match kind {
        Kind::Str { .. } => "a string".to_owned(),
        Kind::Enum(texts) => format!("one of {}", quoted(texts)),
        Kind::DateTime => "a date and time".to_owned(),
        Kind::Integer { .. } => "an integer".to_owned(),
        Kind::Number => "a number".to_owned(),
        Kind::Boolean => "a boolean".to_owned(),
        Kind::Array { item, .. } => match plural(*item) {
            Some(items) => format!("an array of {items}"),
            None => "an array".to_owned(),
        },
        Kind::Object(_) => "an object".to_owned(),
        Kind::File(_) => "a file".to_owned(),
        Kind::OneOf(_) | Kind::Any => "a value".to_owned(),
    }
}

/// Which type to use.
pub(crate) fn suggestion(kind: Kind) -> String {
    match kind {
        Kind::Str { .. } => "use a type that is serialized as a string, such as `String`".to_owned(),
        Kind::Enum(_) => "use an enum of those, or `String`".to_owned(),
        Kind::DateTime => "use `phare::Timestamp`".to_owned(),
        Kind::Integer { .. } => "use an integer, such as `u64`".to_owned(),
        Kind::Number => "use a number, such as `f64`".to_owned(),
        Kind::Boolean => "use `bool`".to_owned(),
        Kind::Array { .. } => "use a sequence, such as `Vec`, of a type that fits".to_owned(),
        Kind::Object(_) => "use a struct".to_owned(),
        Kind::File(_) => "use `phare::File`".to_owned(),
        Kind::OneOf(_) | Kind::Any => "use a type that serde can serialize".to_owned(),
    }
}

/// A Rust type that holds a value of this kind.
pub(crate) fn rust_type(kind: Kind) -> String {
    match kind {
        Kind::Str { .. } | Kind::Enum(_) => "String".to_owned(),
        Kind::DateTime => "Timestamp".to_owned(),
        Kind::Integer { .. } => "u64".to_owned(),
        Kind::Number => "f64".to_owned(),
        Kind::Boolean => "bool".to_owned(),
        Kind::Array { item, .. } => format!("Vec<{}>", rust_type(*item)),
        Kind::File(_) => "File".to_owned(),
        Kind::Object(_) | Kind::OneOf(_) | Kind::Any => "T".to_owned(),
    }
}

/// The type that the crate has for a field, or one that holds a value of its kind.
fn type_of(field: &Field) -> String {
    match (field.name, field.kind) {
        ("impact", Kind::Enum(_)) => "phare::Impact".to_owned(),
        (_, kind) => rust_type(kind),
    }
}

/// Says that these fields of a request are missing, and how to add them.
pub(crate) fn missing_fields(missing: &[&Field], of: &str) -> String {
    let names: Vec<String> = missing.iter().map(|field| format!("`{}`", field.name)).collect();
    let fields: Vec<String> = missing
        .iter()
        .map(|field| format!("`{}: {}`", field.name, type_of(field)))
        .collect();
    let plural = if missing.len() == 1 { "field" } else { "fields" };
    format!(
        "missing required {plural} {} of {of}\nhelp: add {}",
        join(&names),
        join(&fields)
    )
}

/// The limits of a value of this kind in words, such as `1 to 250 characters`; none where it has none.
pub(crate) fn limits(kind: Kind) -> Option<String> {
    let count = |min: Option<u32>, max: Option<u32>, unit: &str| match (min, max) {
        (Some(min), Some(max)) => Some(format!("{min} to {max} {unit}")),
        (Some(min), None) => Some(format!("at least {min} {unit}")),
        (None, Some(max)) => Some(format!("at most {max} {unit}")),
        (None, None) => None,
    };
    match kind {
        Kind::Str { min, max } => count(min, max, "characters"),
        Kind::Array { min, max, .. } => count(min, max, "items"),
        Kind::Enum(texts) => Some(format!("one of {}", quoted(texts))),
        Kind::Integer { of, .. } if !of.is_empty() => {
            let numbers: Vec<String> = of.iter().map(ToString::to_string).collect();
            Some(format!("one of {}", numbers.join(", ")))
        }
        Kind::Integer {
            min: Some(min),
            max: Some(max),
            ..
        } => Some(format!("{min} to {max}")),
        Kind::Integer { min: Some(min), .. } => Some(format!("at least {min}")),
        _ => None,
    }
}

fn plural(kind: Kind) -> Option<String> {
    Some(match kind {
        Kind::Str { .. } => "strings".to_owned(),
        Kind::Enum(texts) => quoted(texts),
        Kind::DateTime => "dates and times".to_owned(),
        Kind::Integer { .. } => "integers".to_owned(),
        Kind::Number => "numbers".to_owned(),
        Kind::Object(_) => "objects".to_owned(),
        _ => return None,
    })
}

fn quoted(texts: &[&str]) -> String {
    let texts: Vec<String> = texts.iter().map(|text| format!("`{text}`")).collect();
    texts.join(", ")
}
