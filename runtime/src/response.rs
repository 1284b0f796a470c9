//! Reads an answer as the type that was asked for.

mod path;
mod with_response;

use serde::de::{DeserializeOwned, Deserializer, Error as _, Visitor};

pub use self::path::path_of;
pub use self::with_response::WithResponse;
use crate::answer::{Answer, without_mark};
use crate::error::DecodeError;

/// A type that a successful answer can be read as.
///
/// Anything that serde can read is one, from JSON. Besides:
/// - `()` for an answer without a body, or one that does not matter: the body is not looked at;
/// - [`String`] for the body as text, and [`Bytes`](crate::Bytes) for the body as it came;
/// - an `Option` is `None` when there is no body;
/// - [`WithResponse`] of any of these, for the status, headers and bytes beside the value.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be decoded from a Phare response",
    label = "not a response type",
    note = "a response type implements `serde::de::DeserializeOwned`; for an empty `204` answer use `()`"
)]
pub trait Response: Sized {
    /// Reads it from a success.
    ///
    /// A method, and not `DeserializeOwned` as a supertrait, whose error the compiler would show in place of the one above.
    #[doc(hidden)]
    fn from_answer(answer: &Answer) -> serde_json::Result<Self>;
}

#[diagnostic::do_not_recommend]
impl<T: DeserializeOwned> Response for T {
    fn from_answer(answer: &Answer) -> serde_json::Result<Self> {
        Self::deserialize(Body(&answer.body))
    }
}

pub(crate) fn decode<T: Response>(answer: &Answer) -> Result<T, DecodeError> {
    if let Some(origin) = &answer.redirected_to {
        return Err(DecodeError::redirected(&answer.redacted(), origin));
    }
    T::from_answer(answer).or_else(|_| {
        // Once more, as the error may show a part of the answer.
        let answer = answer.redacted();
        T::from_answer(&answer).map_err(|error| DecodeError::new(&answer, error))
    })
}

/// A body that is JSON, unless the type to be read says that it wants the body itself.
struct Body<'a>(&'a [u8]);

impl<'a> Body<'a> {
    /// Reads JSON; a missing body reads as `null`.
    fn json<T>(
        self,
        read: impl FnOnce(&mut serde_json::Deserializer<serde_json::de::StrRead<'a>>) -> serde_json::Result<T>,
    ) -> serde_json::Result<T> {
        // Checked in one go, not string by string.
        let json = match Self(without_mark(self.0)).text()? {
            text if text.trim_ascii().is_empty() => "null",
            text => text,
        };
        let mut deserializer = serde_json::Deserializer::from_str(json);
        let value = read(&mut deserializer)?;
        deserializer.end()?;
        Ok(value)
    }

    fn text(&self) -> serde_json::Result<&'a str> {
        std::str::from_utf8(self.0).map_err(serde_json::Error::custom)
    }
}

macro_rules! from_json {
    ($($method:ident($($name:ident: $type:ty),*);)*) => {
        $(fn $method<V: Visitor<'de>>(self, $($name: $type,)* visitor: V) -> serde_json::Result<V::Value> {
            self.json(|json| json.$method($($name,)* visitor))
        })*
    };
}

impl<'de> Deserializer<'de> for Body<'de> {
    type Error = serde_json::Error;

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> serde_json::Result<V::Value> {
        visitor.visit_unit()
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> serde_json::Result<V::Value> {
        visitor.visit_unit()
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> serde_json::Result<V::Value> {
        visitor.visit_borrowed_str(self.text()?)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> serde_json::Result<V::Value> {
        visitor.visit_borrowed_str(self.text()?)
    }

    fn deserialize_bytes<V: Visitor<'de>>(self, visitor: V) -> serde_json::Result<V::Value> {
        visitor.visit_borrowed_bytes(self.0)
    }

    fn deserialize_byte_buf<V: Visitor<'de>>(self, visitor: V) -> serde_json::Result<V::Value> {
        visitor.visit_borrowed_bytes(self.0)
    }

    from_json! {
        deserialize_any();
        deserialize_ignored_any();
        deserialize_bool();
        deserialize_i8();
        deserialize_i16();
        deserialize_i32();
        deserialize_i64();
        deserialize_i128();
        deserialize_u8();
        deserialize_u16();
        deserialize_u32();
        deserialize_u64();
        deserialize_u128();
        deserialize_f32();
        deserialize_f64();
        deserialize_char();
        deserialize_option();
        deserialize_newtype_struct(name: &'static str);
        deserialize_seq();
        deserialize_tuple(len: usize);
        deserialize_tuple_struct(name: &'static str, len: usize);
        deserialize_map();
        deserialize_struct(name: &'static str, fields: &'static [&'static str]);
        deserialize_enum(name: &'static str, variants: &'static [&'static str]);
        deserialize_identifier();
    }
}
