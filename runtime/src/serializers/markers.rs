//! Names that serializers give a meaning of their own.

/// The name of the newtype as which an open enum writes a value that it does not know: the caller means it, whatever
/// the contract lists.
pub const UNLISTED_TEXT: &str = "$phare::unlisted_text";

/// The name of the newtype around JSON of which the crate has no type: the caller means it, so that neither the value is
/// checked nor whether its key is listed.
pub const UNLISTED: &str = "$phare::unlisted";

/// The name of the struct as which `serde_json::Number` is written where some crate turns on `arbitrary_precision`, and of
/// its only field, the number as a string. `serde_json` does not document it: `.ci/json-features` finds out if it changes.
pub(crate) const JSON_NUMBER: &str = "$serde_json::private::Number";

/// The same for `serde_json::value::RawValue`, whose only field is JSON as a string.
pub const RAW_JSON: &str = "$serde_json::private::RawValue";

/// What `serde_json` writes as a struct, and is none.
#[derive(Clone, Copy)]
pub(crate) enum Marker {
    /// A number.
    Number,
    /// Any JSON.
    Json,
}

impl Marker {
    /// What a struct of this name is.
    pub(crate) fn of(name: &str) -> Option<Self> {
        match name {
            JSON_NUMBER => Some(Self::Number),
            RAW_JSON => Some(Self::Json),
            _ => None,
        }
    }
}
