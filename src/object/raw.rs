//! JSON as text, from whatever serde reads.

use std::borrow::Cow;
use std::fmt;

use phare_runtime::catalogue::RAW_VALUE;
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{Error, IntoDeserializer, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};

/// JSON as it was written, where `serde_json` reads it; else what serde makes of it.
///
/// `serde_json`'s own type for it, `RawValue`, reads from `serde_json` alone, and so not from a struct of the caller that
/// flattens one of ours.
pub(crate) struct Raw<'de>(pub(crate) Cow<'de, str>);

impl<'de> Deserialize<'de> for Raw<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct(RAW_VALUE, RawVisitor)
    }
}

impl From<Value> for Raw<'_> {
    fn from(json: Value) -> Self {
        Self(json.to_string().into())
    }
}

struct RawVisitor;

/// A value that serde has taken apart already.
macro_rules! values {
    ($($method:ident($type:ty);)*) => {
        $(fn $method<E: Error>(self, value: $type) -> Result<Raw<'de>, E> {
            Value::deserialize(value.into_deserializer()).map(Raw::from)
        })*
    };
}

impl<'de> Visitor<'de> for RawVisitor {
    type Value = Raw<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any JSON")
    }

    values! {
        visit_bool(bool);
        visit_i64(i64);
        visit_u64(u64);
        visit_f64(f64);
        visit_str(&str);
    }

    fn visit_unit<E: Error>(self) -> Result<Raw<'de>, E> {
        Ok(Value::Null.into())
    }

    fn visit_none<E: Error>(self) -> Result<Raw<'de>, E> {
        self.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Raw<'de>, D::Error> {
        Value::deserialize(deserializer).map(Raw::from)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Raw<'de>, D::Error> {
        Value::deserialize(deserializer).map(Raw::from)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<Raw<'de>, A::Error> {
        Value::deserialize(SeqAccessDeserializer::new(list)).map(Raw::from)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Raw<'de>, A::Error> {
        let Some(Text(name)) = entries.next_key()? else {
            return Ok(Value::Object(Map::new()).into());
        };
        if name == RAW_VALUE {
            let Text(json) = entries.next_value()?;
            return Ok(Raw(json));
        }
        let first = (name.into_owned(), entries.next_value()?);
        let mut object = Map::deserialize(MapAccessDeserializer::new(entries))?;
        object.entry(first.0).or_insert(first.1);
        Ok(Value::Object(object).into())
    }
}

/// A string that is borrowed where that can be.
pub(crate) struct Text<'de>(pub(super) Cow<'de, str>);

impl Text<'_> {
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

impl<'de> Deserialize<'de> for Text<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(TextVisitor)
    }
}

struct TextVisitor;

impl<'de> Visitor<'de> for TextVisitor {
    type Value = Text<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Text<'de>, E> {
        Ok(Text(text.into()))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Text<'de>, E> {
        Ok(Text(text.to_owned().into()))
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Text<'de>, E> {
        Ok(Text(text.into()))
    }
}
