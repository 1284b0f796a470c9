//! Reads a value that is spelled in another way than its type asks for.

use phare_runtime::catalogue::{List, integer, read_text};
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Reads a value; where its type rejects it, what the same value is in another spelling that PHP is known for.
pub(crate) fn read<T: DeserializeOwned>(json: &str) -> serde_json::Result<T> {
    read_text(json).or_else(|error| {
        let others = others(json);
        others
            .into_iter()
            .find_map(|json| serde_json::from_value(json).ok())
            .ok_or(error)
    })
}

/// The same value in other spellings.
///
/// - an object whose keys are numbers, as PHP writes a list from which it took items away, is a list;
/// - a list without entries, as PHP writes an object without entries, is an object;
/// - a string that spells a number or a flag is one;
/// - a number without a fraction is whole, and 0 and 1 are flags.
fn others(json: &str) -> Vec<Value> {
    match serde_json::from_str(json) {
        // From the text, as its order counts.
        Ok(Value::Object(_)) => serde_json::from_str(json)
            .map(|List(items)| Value::Array(items))
            .into_iter()
            .collect(),
        Ok(Value::Array(list)) if list.is_empty() => vec![Value::Object(serde_json::Map::new())],
        Ok(Value::String(text)) => match serde_json::from_str(&text) {
            Ok(meant @ (Value::Number(_) | Value::Bool(_))) => scalars(meant).collect(),
            _ => Vec::new(),
        },
        Ok(number @ Value::Number(_)) => scalars(number).collect(),
        _ => Vec::new(),
    }
}

/// A number or a flag, and what else it may mean.
fn scalars(value: Value) -> impl Iterator<Item = Value> {
    let whole = integer::<_, u64>(&value).ok().map(Value::from);
    let flag = flag(&value);
    whole.into_iter().chain(flag).chain([value])
}

fn flag(number: &Value) -> Option<Value> {
    match number.as_u64()? {
        0 => Some(Value::Bool(false)),
        1 => Some(Value::Bool(true)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn other_spellings_of_the_same_value_are_read() {
        assert_eq!(read::<Vec<u64>>(r#"{"0":1,"2":5}"#).ok(), Some(vec![1, 5]));
        assert_eq!(read::<Vec<u64>>(r#"{"10":2,"9":1}"#).ok(), Some(vec![2, 1]));
        assert_eq!(read::<Vec<u64>>("{}").ok(), Some(vec![]));
        assert_eq!(read::<Vec<u64>>(r#"{"0":1,"a":5}"#).ok(), None);
        assert_eq!(read::<u16>("60.0").ok(), Some(60));
        assert_eq!(read::<u16>(r#""60.0""#).ok(), Some(60));
        assert_eq!(read::<u16>("60.5").ok(), None);
        assert_eq!(read::<u16>("-60.0").ok(), None);
        assert_eq!(read::<u16>("65536").ok(), None);
        assert_eq!(read::<bool>("1").ok(), Some(true));
        assert_eq!(read::<bool>(r#""0""#).ok(), Some(false));
        assert_eq!(read::<bool>(r#""true""#).ok(), Some(true));
        assert_eq!(read::<bool>("2").ok(), None);
        assert_eq!(read::<String>("404").ok(), None);
        assert_eq!(read::<f64>(r#""99.5""#).ok(), Some(99.5));
        assert_eq!(read::<f64>(r#""much""#).ok(), None);
    }
}
