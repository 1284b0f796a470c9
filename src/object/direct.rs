//! What an object has besides its fields, while these are read one after the other.

use serde::de::{Error, MapAccess};

use super::lacking::Lacking;
use super::raw::{Raw, Text};
use crate::{Json, UnlistedFields};

/// What is found on the way through the entries of an object.
#[derive(Default)]
pub(crate) struct Direct {
    unlisted: Vec<(Box<str>, Json)>,
    lacking: Lacking,
}

impl Direct {
    /// The name of the next entry.
    pub(crate) fn name<'de, A: MapAccess<'de>>(entries: &mut A) -> Result<Option<Text<'de>>, A::Error> {
        entries.next_key()
    }

    /// Keeps an entry that is not known.
    pub(crate) fn keep<'de, A: MapAccess<'de>>(&mut self, name: Text<'de>, entries: &mut A) -> Result<(), A::Error> {
        let Raw(json) = entries.next_value()?;
        self.unlisted.push((name.0.into(), Json::from_text(json)));
        Ok(())
    }

    /// A field without which the object is nothing.
    pub(crate) fn required<T, E: Error>(value: Option<T>, name: &'static str) -> Result<T, E> {
        value.ok_or_else(|| E::missing_field(name))
    }

    /// A field that reads as the default where it is missing or null.
    pub(crate) fn plain<T: Default>(&mut self, value: Option<T>, name: &'static str) -> T {
        self.lacking.or_default(value, name)
    }

    /// What is left.
    pub(crate) fn unlisted(self) -> UnlistedFields {
        UnlistedFields::new(self.unlisted, self.lacking.into_names())
    }
}
