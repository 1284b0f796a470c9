//! The derives that the catalogue of `phare` is written with, and no one else.

pub(crate) mod builder;
pub(crate) mod object;
#[cfg(feature = "__serde")]
pub(crate) mod request_value;
mod type_names;
