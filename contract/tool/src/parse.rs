//! From the text of a document to a [`Value`]: JSON where it starts like JSON, else YAML.

use std::fmt;

use saphyr::{LoadableYamlNode, Scalar, Yaml};
use saphyr_parser::{Event, Parser};
use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use crate::value::Value;

/// As deep as `serde_json` goes, so that both kinds of file have the same limit.
const DEEPEST: usize = 128;

/// Parses a document.
pub(crate) fn parse(text: &str) -> Result<Value, String> {
    let text = text.trim_start_matches('\u{feff}');
    if text.trim_start().starts_with(['{', '[']) {
        serde_json::from_str(text).map_err(|error| format!("not valid JSON: {error}"))
    } else {
        yaml(text)
    }
}

fn yaml(text: &str) -> Result<Value, String> {
    check_depth(text)?;
    let documents = Yaml::load_from_str(text).map_err(|error| format!("not valid YAML: {error}"))?;
    match documents.as_slice() {
        [] => Err("the file is empty".into()),
        [document] => from_yaml(document, 0),
        _ => Err("the file holds several YAML documents".into()),
    }
}

/// Looks at the events first: the tree of a file that nests without end would overflow the stack.
fn check_depth(text: &str) -> Result<(), String> {
    let mut depth = 0;
    for event in Parser::new_from_str(text) {
        let (event, _) = event.map_err(|error| format!("not valid YAML: {error}"))?;
        match event {
            Event::SequenceStart(..) | Event::MappingStart(..) => depth += 1,
            Event::SequenceEnd | Event::MappingEnd => depth -= 1,
            _ => {}
        }
        if depth > DEEPEST {
            return Err(too_deep());
        }
    }
    Ok(())
}

fn too_deep() -> String {
    format!("nested more than {DEEPEST} levels deep")
}

fn from_yaml(node: &Yaml, depth: usize) -> Result<Value, String> {
    if depth > DEEPEST {
        return Err(too_deep());
    }
    Ok(match node {
        Yaml::Value(scalar) => from_scalar(scalar),
        Yaml::Tagged(_, inner) => from_yaml(inner, depth + 1)?,
        Yaml::Sequence(items) => Value::List(
            items
                .iter()
                .map(|item| from_yaml(item, depth + 1))
                .collect::<Result<_, _>>()?,
        ),
        Yaml::Mapping(pairs) => Value::Object(
            pairs
                .iter()
                .map(|(key, value)| Ok((from_key(key)?, from_yaml(value, depth + 1)?)))
                .collect::<Result<_, String>>()?,
        ),
        Yaml::Representation(text, ..) => Value::Text(text.to_string()),
        Yaml::Alias(_) | Yaml::BadValue => return Err("not valid YAML: a value is broken".into()),
    })
}

/// A status without quotes, `200:`, is a number in YAML and a key in OpenAPI.
fn from_key(key: &Yaml) -> Result<String, String> {
    from_yaml(key, DEEPEST)?
        .as_spelled()
        .ok_or_else(|| "not valid OpenAPI: a key is no text".into())
}

fn from_scalar(scalar: &Scalar) -> Value {
    match scalar {
        Scalar::Null => Value::Null,
        Scalar::Boolean(boolean) => Value::Boolean(*boolean),
        Scalar::Integer(number) => Value::Integer(*number),
        Scalar::FloatingPoint(number) => Value::Float(number.into_inner()),
        Scalar::String(text) => Value::Text(text.to_string()),
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ValueVisitor)
    }
}

struct ValueVisitor;

impl<'de> Visitor<'de> for ValueVisitor {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("a JSON value")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, boolean: bool) -> Result<Value, E> {
        Ok(Value::Boolean(boolean))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Value, E> {
        Ok(Value::Integer(number))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Value, E> {
        #[allow(clippy::cast_precision_loss, reason = "only for what no i64 holds")]
        Ok(i64::try_from(number).map_or(Value::Float(number as f64), Value::Integer))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Value, E> {
        Ok(Value::Float(number))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Value, E> {
        Ok(Value::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Value::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut pairs: A) -> Result<Value, A::Error> {
        let mut object = Vec::new();
        while let Some(pair) = pairs.next_entry()? {
            object.push(pair);
        }
        Ok(Value::Object(object))
    }
}
