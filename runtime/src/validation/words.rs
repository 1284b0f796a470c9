//! The words of validation errors.

use std::fmt;

use phare_contract::Kind;

use crate::json::Token;

/// What a value of this kind is.
pub(super) fn expected(kind: Kind) -> &'static str {
    match kind {
        Kind::Str { .. } | Kind::Enum(_) => "a string",
        Kind::DateTime => "a date and time such as `2026-03-08T10:00:00Z`",
        Kind::Integer { .. } => "an integer",
        Kind::Number => "a number",
        Kind::Boolean => "true or false",
        Kind::Array { .. } => "an array",
        Kind::Object(_) | Kind::OneOf(_) => "an object",
        Kind::File(_) => "a file",
        Kind::Any => "a value",
    }
}

/// What a value is.
pub(super) fn found(token: Token<'_>) -> &'static str {
    match token {
        Token::Null => "null",
        Token::Boolean(true) => "true",
        Token::Boolean(false) => "false",
        Token::Number(_) => "a number",
        Token::String(_) => "a string",
        Token::Array => "an array",
        Token::Object => "an object",
    }
}

/// What is wrong with a field that has none of these names.
pub(crate) fn unknown_field<'a>(suggestion: Option<&str>, names: impl Iterator<Item = &'a str>) -> String {
    if let Some(name) = suggestion {
        return format!("unknown field; a field with a similar name exists: `{name}`");
    }
    let names: Vec<String> = names.map(|name| format!("`{name}`")).collect();
    if names.is_empty() {
        return "unknown field; there is none".to_owned();
    }
    format!("unknown field; the fields here are {}", names.join(", "))
}

/// The bounds in words, where the count is outside of them.
pub(super) fn outside(count: usize, min: Option<u32>, max: Option<u32>) -> Option<String> {
    let is_below = min.is_some_and(|min| count < usize::try_from(min).unwrap_or(usize::MAX));
    let is_above = max.is_some_and(|max| count > usize::try_from(max).unwrap_or(usize::MAX));
    (is_below || is_above).then(|| between(min, max))
}

/// `1 to 250`, `at least 1`, or `at most 250`.
pub(super) fn between<T: fmt::Display>(min: Option<T>, max: Option<T>) -> String {
    match (min, max) {
        (Some(min), Some(max)) => format!("{min} to {max}"),
        (Some(min), None) => format!("at least {min}"),
        (None, Some(max)) => format!("at most {max}"),
        (None, None) => "any number of".to_owned(),
    }
}

pub(super) fn list<T: fmt::Display>(values: &[T]) -> String {
    let values: Vec<String> = values.iter().map(ToString::to_string).collect();
    values.join(", ")
}
