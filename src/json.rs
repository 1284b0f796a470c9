//! JSON that the crate has no type for.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A piece of JSON that this version of the crate has no type for, kept as it came, and written back so.
///
/// It is printed as JSON, and serde reads it from JSON and writes it to JSON.
#[derive(Clone, Default, PartialEq)]
pub struct Json(serde_json::Value);

impl Json {
    pub(crate) fn new(json: serde_json::Value) -> Self {
        Self(json)
    }

    pub(crate) fn value(&self) -> &serde_json::Value {
        &self.0
    }
}

impl fmt::Display for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl fmt::Debug for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_newtype_struct(phare_runtime::catalogue::UNLISTED, &self.0)
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        serde_json::Value::deserialize(deserializer).map(Self)
    }
}
