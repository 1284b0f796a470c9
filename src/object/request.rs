//! A request that is read from a configuration file: strictly, as it is checked before it is sent.

use phare_runtime::Nullable;
use phare_runtime::catalogue::entry_errors;
use serde::de::{DeserializeOwned, Error};
use serde::{Deserialize as _, Deserializer};

use super::{Fields, spellings};
use crate::Operation;

/// The entries of a request of this operation; an error names all that are unknown, misspelt, missing, or of another kind.
pub(crate) fn request_fields<'de, D: Deserializer<'de>>(
    operation: &'static Operation,
    deserializer: D,
) -> Result<Fields<'de>, D::Error> {
    let mut fields = Fields::deserialize(deserializer)?;
    for entry in &mut fields.entries {
        if let Some(date) = date_of_toml(&entry.json) {
            entry.json = date.into();
        }
    }
    let entries = fields.entries.iter().map(|entry| (&*entry.name, &*entry.json));
    let errors = entry_errors(operation, entries);
    if errors.is_empty() {
        Ok(fields)
    } else {
        Err(D::Error::custom(errors))
    }
}

/// TOML has dates of its own, which its crate hands on in an object with one entry.
fn date_of_toml(json: &str) -> Option<String> {
    let date = json.strip_prefix("{\"$__toml_private_datetime\":")?.strip_suffix('}')?;
    Some(date.to_owned())
}

impl Fields<'_> {
    /// The value of this name, which has to be there.
    pub(crate) fn needed<T: DeserializeOwned, E: Error>(&mut self, name: &'static str) -> Result<T, E> {
        self.given(name)?.ok_or_else(|| E::missing_field(name))
    }

    /// The value of this name; none where it is missing or null.
    pub(crate) fn given<T: DeserializeOwned, E: Error>(&mut self, name: &str) -> Result<Option<T>, E> {
        let Some(entry) = self.entry(name).filter(|entry| entry.json != "null") else {
            return Ok(None);
        };
        let value = spellings::read(&entry.json).map_err(|error| E::custom(format_args!("{name}: {error}")))?;
        Ok(Some(value))
    }

    /// The value of this name, where missing and null are not the same.
    pub(crate) fn given_or_null<T: DeserializeOwned, E: Error>(&mut self, name: &str) -> Result<Nullable<T>, E> {
        if self.entry(name).is_some_and(|entry| entry.json == "null") {
            return Ok(Nullable::Null);
        }
        Ok(self.given(name)?.map_or(Nullable::Absent, Nullable::Value))
    }
}
