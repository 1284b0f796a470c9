//! One value against its kind.

use std::cmp::Ordering;

use phare_contract::{Field, Kind};
use serde_json::Value;

use super::date;
use super::field_errors::FieldErrors;
use super::fields::check_object;

/// The value in its proper kind, or null where it is at error: then the errors tell why.
pub(super) fn check_value(kind: &Kind, value: &Value, at: &str, errors: &mut FieldErrors) -> Value {
    let clean = match *kind {
        Kind::Str { min, max } => check_text(value, (min, max), at, errors),
        Kind::Enum(allowed) => check_enum(value, allowed, at, errors),
        Kind::DateTime => check_date(value, at, errors),
        Kind::Integer { min, max, of } => check_integer(value, (min, max), of, at, errors),
        Kind::Number => check_number(value, at, errors),
        Kind::Boolean => check_boolean(value, at, errors),
        Kind::Array { item, min, max } => check_list(value, item, (min, max), at, errors),
        Kind::Object(fields) => check_map(value, fields, at, errors),
        Kind::OneOf(kinds) => return check_one_of(value, kinds, at, errors),
        Kind::File(_) => check_no_file(value, at, errors),
        Kind::Any => Some(value.clone()),
    };
    clean.unwrap_or(Value::Null)
}

fn check_text(value: &Value, limits: (Option<u32>, Option<u32>), at: &str, errors: &mut FieldErrors) -> Option<Value> {
    let Some(text) = value.as_str() else {
        return reject(at, "must be a string.", errors);
    };
    let length = text.chars().count();
    check_size(length, limits, "characters", at, errors)?;
    Some(text.into())
}

fn check_enum(value: &Value, allowed: &[&str], at: &str, errors: &mut FieldErrors) -> Option<Value> {
    let known = value.as_str().filter(|text| allowed.contains(text));
    if known.is_none() {
        errors.add_selection(at);
    }
    known.map(Value::from)
}

fn check_date(value: &Value, at: &str, errors: &mut FieldErrors) -> Option<Value> {
    match value.as_str().and_then(date::read) {
        Some(date) => Some(date::print(date).into()),
        None => reject(at, "must match the format Y-m-d\\TH:i:sp.", errors),
    }
}

fn check_integer(
    value: &Value,
    limits: (Option<i64>, Option<i64>),
    allowed: &[i64],
    at: &str,
    errors: &mut FieldErrors,
) -> Option<Value> {
    let is_its_kind = errors.takes_other_kinds() || value.is_number();
    let Some(number) = integer(value).filter(|_| is_its_kind) else {
        return reject(at, "must be an integer.", errors);
    };
    if !allowed.is_empty() && !allowed.contains(&number) {
        errors.add_selection(at);
        return None;
    }
    let error = match limits {
        (Some(min), Some(max)) if !(min..=max).contains(&number) => {
            format!("must be between {min} and {max}.")
        }
        (Some(min), _) if number < min => format!("must be at least {min}."),
        (_, Some(max)) if number > max => format!("must not be greater than {max}."),
        _ => return Some(number.into()),
    };
    reject(at, &error, errors)
}

/// Lax as the framework is: `5`, `5.0` and `"5"` are five.
fn integer(value: &Value) -> Option<i64> {
    match value {
        Value::String(text) => text.parse().ok(),
        // `{:.0}` is exact, so that no cast can lose anything.
        Value::Number(number) => number.as_i64().or_else(|| {
            let float = number.as_f64().filter(|float| float.fract() == 0.0)?;
            format!("{float:.0}").parse().ok()
        }),
        _ => None,
    }
}

fn check_number(value: &Value, at: &str, errors: &mut FieldErrors) -> Option<Value> {
    let number = match value {
        Value::Number(_) => Some(value.clone()),
        Value::String(text) if errors.takes_other_kinds() => text.parse::<f64>().ok().and_then(|number| {
            // NaN and infinity are no JSON, hence null.
            Some(Value::from(number)).filter(Value::is_number)
        }),
        _ => None,
    };
    number.or_else(|| reject(at, "must be a number.", errors))
}

fn check_boolean(value: &Value, at: &str, errors: &mut FieldErrors) -> Option<Value> {
    let flag = match value {
        Value::Bool(flag) => Some(*flag),
        Value::Number(number) if errors.takes_other_kinds() => flag_of(&number.to_string()),
        Value::String(text) if errors.takes_other_kinds() => flag_of(text),
        _ => None,
    };
    match flag {
        Some(flag) => Some(flag.into()),
        None => reject(at, "must be true or false.", errors),
    }
}

fn flag_of(text: &str) -> Option<bool> {
    match text {
        "0" => Some(false),
        "1" => Some(true),
        _ => None,
    }
}

/// Where a file may be, `false` in words takes it away.
fn check_no_file(value: &Value, at: &str, errors: &mut FieldErrors) -> Option<Value> {
    match value.as_str() {
        Some("false") => Some(Value::Null),
        _ => reject(at, "must be a file.", errors),
    }
}

/// Items at error stay as null, so that the others keep their places.
fn check_list(
    value: &Value,
    item: &Kind,
    limits: (Option<u32>, Option<u32>),
    at: &str,
    errors: &mut FieldErrors,
) -> Option<Value> {
    let Some(items) = value.as_array() else {
        return reject(at, "must be an array.", errors);
    };
    check_size(items.len(), limits, "items", at, errors)?;
    let clean = items
        .iter()
        .enumerate()
        .map(|(index, value)| check_value(item, value, &format!("{at}.{index}"), errors));
    Some(clean.collect())
}

fn check_map(value: &Value, fields: &'static [Field], at: &str, errors: &mut FieldErrors) -> Option<Value> {
    match value.as_object() {
        Some(_) if fields.is_empty() => Some(value.clone()),
        Some(object) => Some(check_object(fields, object, at, errors).into()),
        None => reject(at, "must be an object.", errors),
    }
}

/// The kind with such properties, where there is a choice of several.
pub(crate) fn alternative(kind: &'static Kind, wanted: impl Fn(&'static [Field]) -> bool) -> Option<&'static Kind> {
    let Kind::OneOf(kinds) = kind else { return None };
    kinds.iter().find(|kind| match kind {
        Kind::Object(fields) => wanted(fields),
        _ => false,
    })
}

/// The first kind that fits; else the errors of the kind that has the fewest, among those of the type that the value
/// claims to have.
fn check_one_of(value: &Value, kinds: &[Kind], at: &str, errors: &mut FieldErrors) -> Value {
    let claimed = kinds.iter().any(|kind| is_claimed(kind, value));
    let mut nearest: Option<FieldErrors> = None;
    for kind in kinds.iter().filter(|kind| !claimed || is_claimed(kind, value)) {
        let mut own = errors.another();
        let clean = check_value(kind, value, at, &mut own);
        if own.len() == 0 {
            return clean;
        }
        if nearest.as_ref().is_none_or(|nearest| own.len() < nearest.len()) {
            nearest = Some(own);
        }
    }
    errors.append(nearest.unwrap_or_default());
    Value::Null
}

/// Whether a property that can be one thing only, such as `type`, is that.
fn is_claimed(kind: &Kind, value: &Value) -> bool {
    let Kind::Object(fields) = kind else { return false };
    fields.iter().any(|field| match field.kind {
        Kind::Enum([only]) => value.get(field.name).and_then(Value::as_str) == Some(only),
        _ => false,
    })
}

fn check_size(
    size: usize,
    (min, max): (Option<u32>, Option<u32>),
    unit: &str,
    at: &str,
    errors: &mut FieldErrors,
) -> Option<()> {
    let beyond = |limit: Option<u32>, order| limit.filter(|limit| size.cmp(&(*limit as usize)) == order);
    let (verb, greatest) = match unit {
        "items" => ("have", "have more than"),
        _ => ("be", "be greater than"),
    };
    if let Some(min) = beyond(min, Ordering::Less) {
        return reject(at, &format!("must {verb} at least {min} {unit}."), errors);
    }
    if let Some(max) = beyond(max, Ordering::Greater) {
        return reject(at, &format!("must not {greatest} {max} {unit}."), errors);
    }
    Some(())
}

fn reject<T>(at: &str, what: &str, errors: &mut FieldErrors) -> Option<T> {
    errors.add_about(at, what);
    None
}
