//! What a response has to be like.

use std::collections::BTreeMap;

use serde::ser::SerializeStruct;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::Json;

/// What the response to an HTTP request has to be like: a monitor is online while all of its assertions hold.
///
/// ```
/// use phare::monitors::SuccessAssertion;
///
/// let assertions = [
///     SuccessAssertion::status_code_in("2xx,30x,418"),
///     SuccessAssertion::response_body_not_contains("Internal error"),
/// ];
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum SuccessAssertion {
    /// The status code is one of these, with commas between them; an `x` is any digit, as in `2xx,30x,418`.
    StatusCodeIn(String),
    /// The status code is none of these, with commas between them; an `x` is any digit, as in `2xx,30x,418`.
    StatusCodeNotIn(String),
    /// A header has this value.
    ResponseHeaderEquals {
        /// The header: Phare's `selector`.
        name: String,
        /// Its value.
        value: String,
    },
    /// A header does not have this value.
    ResponseHeaderNotEquals {
        /// The header: Phare's `selector`.
        name: String,
        /// The value that it must not have.
        value: String,
    },
    /// The body contains this text.
    ResponseBodyContains(String),
    /// The body does not contain this text.
    ResponseBodyNotContains(String),
    /// What this version of the crate does not know: kept as it came, and written back so.
    Other(Json),
}

impl SuccessAssertion {
    /// The status code is one of these, with commas between them; an `x` is any digit, as in `2xx,30x,418`.
    pub fn status_code_in(codes: impl Into<String>) -> Self {
        Self::StatusCodeIn(codes.into())
    }

    /// The status code is none of these, with commas between them; an `x` is any digit, as in `2xx,30x,418`.
    pub fn status_code_not_in(codes: impl Into<String>) -> Self {
        Self::StatusCodeNotIn(codes.into())
    }

    /// The header of this name has this value.
    pub fn response_header_equals(name: impl Into<String>, value: impl Into<String>) -> Self {
        let (name, value) = (name.into(), value.into());
        Self::ResponseHeaderEquals { name, value }
    }

    /// The header of this name does not have this value.
    pub fn response_header_not_equals(name: impl Into<String>, value: impl Into<String>) -> Self {
        let (name, value) = (name.into(), value.into());
        Self::ResponseHeaderNotEquals { name, value }
    }

    /// The body contains this text.
    pub fn response_body_contains(text: impl Into<String>) -> Self {
        Self::ResponseBodyContains(text.into())
    }

    /// The body does not contain this text.
    pub fn response_body_not_contains(text: impl Into<String>) -> Self {
        Self::ResponseBodyNotContains(text.into())
    }

    /// An assertion with more to it than is known is not known: it would be another without it.
    fn known(json: &str) -> Option<Self> {
        let mut parts: BTreeMap<String, String> = serde_json::from_str(json).ok()?;
        let kind = (parts.remove("type")?, parts.remove("operator")?);
        let mut part = |name: &str| parts.remove(name);
        let assertion = match (kind.0.as_str(), kind.1.as_str()) {
            ("status_code", "in") => Self::StatusCodeIn(part("value")?),
            ("status_code", "not_in") => Self::StatusCodeNotIn(part("value")?),
            ("response_header", "equals") => Self::response_header_equals(part("selector")?, part("value")?),
            ("response_header", "not_equals") => Self::response_header_not_equals(part("selector")?, part("value")?),
            ("response_body", "contains") => Self::ResponseBodyContains(part("value")?),
            ("response_body", "not_contains") => Self::ResponseBodyNotContains(part("value")?),
            _ => return None,
        };
        parts.is_empty().then_some(assertion)
    }
}

impl Serialize for SuccessAssertion {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (kind, name, operator, value) = match self {
            Self::StatusCodeIn(codes) => ("status_code", None, "in", codes),
            Self::StatusCodeNotIn(codes) => ("status_code", None, "not_in", codes),
            Self::ResponseHeaderEquals { name, value } => ("response_header", Some(name), "equals", value),
            Self::ResponseHeaderNotEquals { name, value } => ("response_header", Some(name), "not_equals", value),
            Self::ResponseBodyContains(text) => ("response_body", None, "contains", text),
            Self::ResponseBodyNotContains(text) => ("response_body", None, "not_contains", text),
            Self::Other(json) => return json.serialize(serializer),
        };
        let mut parts = serializer.serialize_struct("SuccessAssertion", 3 + usize::from(name.is_some()))?;
        parts.serialize_field("type", kind)?;
        if let Some(name) = name {
            parts.serialize_field("selector", name)?;
        }
        parts.serialize_field("operator", operator)?;
        parts.serialize_field("value", value)?;
        parts.end()
    }
}

impl<'de> Deserialize<'de> for SuccessAssertion {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let json = Json::deserialize(deserializer)?;
        Ok(Self::known(json.as_str()).unwrap_or(Self::Other(json)))
    }
}
