//! What is wrong with which field of a request.

use std::fmt;

use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::Value;

/// What is wrong with which field of a request, as Phare says it in a 422: the name of a field as it goes over the wire, with
/// one sentence or more. A field inside another is named with dots: `monitors.0`.
///
/// Faults that are found before sending come in the same shape.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FieldErrors {
    fields: Vec<(String, Vec<String>)>,
}

impl FieldErrors {
    pub(crate) fn push(&mut self, field: &str, message: impl Into<String>) {
        match self.fields.iter_mut().find(|(name, _)| name == field) {
            Some((_, messages)) => messages.push(message.into()),
            None => self.fields.push((field.to_owned(), vec![message.into()])),
        }
    }

    pub(crate) fn append(&mut self, other: Self) {
        for (field, messages) in other.fields {
            for message in messages {
                self.push(&field, message);
            }
        }
    }

    fn extend(&mut self, field: &str, messages: impl IntoIterator<Item = Value>) {
        for message in messages {
            if let Value::String(message) = message {
                self.push(field, message);
            }
        }
    }

    /// Whether no field has an error.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.fields.is_empty()
    }

    /// How many fields have errors.
    #[must_use]
    pub fn len(&self) -> usize {
        self.fields.len()
    }

    /// What is wrong with the field of this name; empty when nothing is.
    #[must_use]
    pub fn get(&self, field: &str) -> &[String] {
        self.fields
            .iter()
            .find(|(name, _)| name == field)
            .map_or(&[], |(_, messages)| messages)
    }

    /// The fields with their messages.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[String])> {
        self.fields
            .iter()
            .map(|(name, messages)| (name.as_str(), messages.as_slice()))
    }
}

/// Writes `title: The title field is required.; monitors: …`, all messages of all fields.
impl fmt::Display for FieldErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut separator = "";
        for (field, messages) in self.iter() {
            for message in messages {
                write!(f, "{separator}{field}: {message}")?;
                separator = "; ";
            }
        }
        Ok(())
    }
}

/// Reads Phare's map of lists; anything else that stands in its place, such as an empty list, reads as no errors.
impl<'de> Deserialize<'de> for FieldErrors {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(serde::Deserialize)]
        #[serde(untagged)]
        enum Shape {
            Fields(#[serde(deserialize_with = "fields")] FieldErrors),
            Other(IgnoredAny),
        }
        Ok(match Shape::deserialize(deserializer)? {
            Shape::Fields(errors) => errors,
            Shape::Other(IgnoredAny) => Self::default(),
        })
    }
}

/// Reads the map, in Phare's order.
fn fields<'de, D: Deserializer<'de>>(deserializer: D) -> Result<FieldErrors, D::Error> {
    struct Fields;

    impl<'de> Visitor<'de> for Fields {
        type Value = FieldErrors;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("the errors of fields")
        }

        fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<FieldErrors, M::Error> {
            let mut errors = FieldErrors::default();
            while let Some((field, messages)) = map.next_entry::<String, Value>()? {
                match messages {
                    Value::Array(messages) => errors.extend(&field, messages),
                    message => errors.extend(&field, [message]),
                }
            }
            Ok(errors)
        }
    }

    deserializer.deserialize_map(Fields)
}
