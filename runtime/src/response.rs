//! Reads a response as the type that was asked for.

mod exact;
mod path;
mod surrogates;
mod with_response;

use std::any::Any;

use bytes::Bytes;
use serde::de::{DeserializeOwned, Error as _};

pub use self::exact::{is_exact, read as read_text};
pub use self::path::path_of;
use self::surrogates::without_lone_surrogates;
pub use self::with_response::WithResponse;
use crate::error::DecodeError;
use crate::raw_response::{RawResponse, without_mark};

/// A type that the response of a successful call can be read as.
///
/// Anything that serde can read is one, from JSON; where there is no body, it is read from `null`. Three types, and no type
/// around them or like them, are the body itself:
/// - `()` does not look at it;
/// - [`String`] is the body as text, with its quotes where it is a JSON string;
/// - [`Bytes`](crate::Bytes) is the body as it came.
///
/// [`WithResponse`] of any of these has the status, headers and bytes beside the value.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be decoded from a Phare response",
    label = "not a response type",
    note = "a response type implements `serde::de::DeserializeOwned`; for an empty `204` response use `()`"
)]
pub trait Response: Sized + 'static {
    /// Reads it from a success.
    ///
    /// A method, and not `DeserializeOwned` as a supertrait, whose error the compiler would show in place of the one above.
    #[doc(hidden)]
    fn from_raw(response: &RawResponse) -> serde_json::Result<Self>;
}

#[diagnostic::do_not_recommend]
impl<T: DeserializeOwned + 'static> Response for T {
    #[doc(hidden)]
    fn from_raw(response: &RawResponse) -> serde_json::Result<Self> {
        // By what the type is, and not by what it asks serde for: an enum may ask for a string as well, and is JSON.
        let mut value: Option<Self> = None;
        let slot: &mut dyn Any = &mut value;
        if let Some(nothing) = slot.downcast_mut() {
            *nothing = Some(());
        } else if let Some(bytes) = slot.downcast_mut::<Option<Bytes>>() {
            *bytes = Some(response.body.clone());
        } else if let Some(string) = slot.downcast_mut::<Option<String>>() {
            *string = Some(text(&response.body)?.to_owned());
        }
        value.map_or_else(|| read_json(&response.body), Ok)
    }
}

pub(crate) fn decode<T: Response>(response: &RawResponse) -> Result<T, DecodeError> {
    if let Some(origin) = &response.redirected_to {
        return Err(DecodeError::redirected(&response.redacted(), origin));
    }
    T::from_raw(response).or_else(|_| {
        // Once more, as the error may show a part of the response.
        let response = response.redacted();
        T::from_raw(&response).map_err(|error| DecodeError::new(&response, error))
    })
}

/// Reads JSON; a missing body reads as `null`.
///
/// # Errors
///
/// Where it is not JSON, or does not fit the type.
pub fn read_json<T: DeserializeOwned>(body: &[u8]) -> serde_json::Result<T> {
    // Checked in one go, not string by string.
    let text = text(without_mark(body))?;
    if text.trim_ascii().is_empty() {
        return serde_json::from_str("null");
    }
    exact::read(&without_lone_surrogates(text))
}

fn text(body: &[u8]) -> serde_json::Result<&str> {
    std::str::from_utf8(body).map_err(serde_json::Error::custom)
}
