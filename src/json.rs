//! JSON that the crate has no type for.

use std::borrow::Cow;
use std::fmt;

use phare_runtime::catalogue::KEPT;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;
use serde_json::value::RawValue;

use crate::object::Raw;

/// A piece of JSON that this version of the crate has no type for, kept as it came, and written back so: with every digit of
/// its numbers, and its keys in their order.
///
/// It is printed as JSON, and serde reads it from JSON and writes it to JSON. Two of them are the same when their values are,
/// whatever the order of their keys and the spaces between them.
#[derive(Clone)]
pub struct Json(Box<RawValue>);

impl Json {
    /// Text that is JSON.
    pub(crate) fn from_text(json: Cow<'_, str>) -> Self {
        RawValue::from_string(json.into_owned()).map(Self).unwrap_or_default()
    }

    /// The JSON itself.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.get()
    }

    /// Whether it says that there is nothing: `null`, or a list or an object without entries.
    pub(crate) fn is_empty(&self) -> bool {
        match self.value() {
            Some(Value::Null) => true,
            Some(Value::Array(list)) => list.is_empty(),
            Some(Value::Object(entries)) => entries.is_empty(),
            _ => false,
        }
    }

    /// The value, as far as `serde_json` can hold it.
    pub(crate) fn value(&self) -> Option<Value> {
        serde_json::from_str(self.as_str()).ok()
    }
}

/// `null`.
impl Default for Json {
    fn default() -> Self {
        Self(RawValue::NULL.to_owned())
    }
}

impl PartialEq for Json {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str() || self.value().is_some_and(|value| other.value() == Some(value))
    }
}

impl fmt::Display for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_newtype_struct(KEPT, &self.0)
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Raw::deserialize(deserializer).map(|Raw(json)| Self::from_text(json))
    }
}
