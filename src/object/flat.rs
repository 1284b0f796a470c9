//! What takes several entries of an object.

use serde::Serializer;

use super::{Fields, Writer};

/// What two entries of an object are together, among its other fields.
pub(crate) trait Flat: Sized {
    /// Their names.
    const NAMES: [&'static str; 2];

    fn read(fields: &mut Fields<'_>) -> Self;
    fn write<S: Serializer>(&self, writer: &mut Writer<'_, S>) -> Result<(), S::Error>;

    /// None where neither of the entries is there.
    #[cfg(feature = "serde")]
    fn read_if_any(fields: &mut Fields<'_>) -> Option<Self> {
        let is_there = Self::NAMES.into_iter().any(|name| fields.entry(name).is_some());
        is_there.then(|| Self::read(fields))
    }
}
