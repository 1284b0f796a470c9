//! What is wrong with which field of a request.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

/// What is wrong with which field of a request, as Phare says it in a 422: the name of a field as it goes over the wire, with
/// one sentence or more. A field inside another is named with dots: `monitors.0`.
///
/// Errors that are found before sending come in the same shape.
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
        deserializer.deserialize_any(Lenient(PhantomData))
    }
}

/// The texts of a list, or one that stands alone; anything else that stands in their place is no text.
#[derive(Default)]
pub(crate) struct Texts(pub(crate) Vec<String>);

impl<'de> Deserialize<'de> for Texts {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Lenient(PhantomData))
    }
}

/// What is made of JSON of any form.
trait FromAny: Default {
    fn from_text(_: &str) -> Self {
        Self::default()
    }

    fn from_list<'de, S: SeqAccess<'de>>(mut list: S) -> Result<Self, S::Error> {
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Self::default())
    }

    fn from_object<'de, M: MapAccess<'de>>(mut object: M) -> Result<Self, M::Error> {
        while object.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Self::default())
    }
}

impl FromAny for FieldErrors {
    /// In Phare's order.
    fn from_object<'de, M: MapAccess<'de>>(mut object: M) -> Result<Self, M::Error> {
        let mut errors = Self::default();
        while let Some((field, Texts(messages))) = object.next_entry::<String, Texts>()? {
            for message in messages {
                errors.push(&field, message);
            }
        }
        Ok(errors)
    }
}

impl FromAny for Texts {
    fn from_text(text: &str) -> Self {
        Self(vec![text.to_owned()])
    }

    fn from_list<'de, S: SeqAccess<'de>>(mut list: S) -> Result<Self, S::Error> {
        let mut texts = Vec::new();
        while let Some(Self(more)) = list.next_element()? {
            texts.extend(more);
        }
        Ok(Self(texts))
    }
}

struct Lenient<T>(PhantomData<T>);

macro_rules! nothing {
    ($($method:ident($($value:ident: $type:ty)?);)*) => {
        $(fn $method<E>(self, $($value: $type)?) -> Result<T, E> {
            Ok(T::default())
        })*
    };
}

impl<'de, T: FromAny> Visitor<'de> for Lenient<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any JSON")
    }

    nothing! {
        visit_unit();
        visit_bool(_value: bool);
        visit_i64(_value: i64);
        visit_u64(_value: u64);
        visit_f64(_value: f64);
    }

    fn visit_str<E>(self, text: &str) -> Result<T, E> {
        Ok(T::from_text(text))
    }

    fn visit_seq<S: SeqAccess<'de>>(self, list: S) -> Result<T, S::Error> {
        T::from_list(list)
    }

    fn visit_map<M: MapAccess<'de>>(self, object: M) -> Result<T, M::Error> {
        T::from_object(object)
    }
}
