//! JSON on its way into a request: a value is serialized once, and everything after that reads the text.
//!
//! So a check, or a spelling other than JSON, is compiled once and not for each type, and it sees every value alike: a
//! field of a struct, a map, a `serde_json::Value`, or a piece of text that is JSON already.

mod cursor;
mod location;
mod pairs;
mod text;
mod writer;

pub(crate) use self::cursor::{Cursor, RawString, Token};
pub(crate) use self::location::{Open, open_at};
pub(crate) use self::pairs::{NOT_FINITE, Pairs, Style};
pub(crate) use self::text::{Edit, JsonText, Unflattened};
pub(crate) use self::writer::Written;

/// The name of the newtype struct around a value that the contract does not list: the caller means it, and nothing in it
/// is checked, nor whether its field is known.
pub const UNLISTED: &str = "$phare::unlisted";

/// The same around JSON that is kept from a response. What has no spelling in there is left out where it is not sent as JSON, as nobody
/// asked for it, and it gives way to a field of its name.
pub const KEPT: &str = "$phare::kept";

/// The name of the struct as which `serde_json` hands over its `RawValue`, whose only field is JSON as a string.
pub const RAW_VALUE: &str = "$serde_json::private::RawValue";

/// The same for its `Number`, under its feature `arbitrary_precision`.
pub(crate) const NUMBER: &str = "$serde_json::private::Number";
