//! The entries of an object, while its fields are read from them.

use std::borrow::Cow;
use std::fmt;

use phare_runtime::Nullable;
use serde::de::{DeserializeOwned, Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::lacking::Lacking;
use super::raw::{Raw, Text};
use super::spellings;
use crate::{Json, UnlistedFields};

/// The entries of an object.
pub(crate) struct Fields<'de> {
    pub(super) entries: Vec<Entry<'de>>,
    lacking: Lacking,
}

pub(super) struct Entry<'de> {
    pub(super) name: Cow<'de, str>,
    pub(super) json: Cow<'de, str>,
    /// It cannot be read as what it should be.
    is_kept: bool,
}

impl<'de> Deserialize<'de> for Fields<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries;

        impl<'de> Visitor<'de> for Entries {
            type Value = Fields<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Fields<'de>, A::Error> {
                Fields::collect(&mut entries, |_, _| Ok(()))
            }
        }

        deserializer.deserialize_map(Entries)
    }
}

impl<'de> Fields<'de> {
    pub(super) fn collect<A: MapAccess<'de>>(
        map: &mut A,
        check: fn(&str, &str) -> Result<(), String>,
    ) -> Result<Self, A::Error> {
        let mut entries = Vec::with_capacity(map.size_hint().unwrap_or_default().min(32));
        while let Some(Text(name)) = map.next_key()? {
            let Raw(json) = map.next_value()?;
            check(&name, &json).map_err(|error| A::Error::custom(format_args!("`{name}`: {error}")))?;
            entries.push(Entry {
                name,
                json,
                is_kept: false,
            });
        }
        Ok(Self {
            entries,
            lacking: Lacking::default(),
        })
    }

    /// The entry of this name; the last one, where there are more.
    pub(super) fn entry(&mut self, name: &str) -> Option<&mut Entry<'de>> {
        self.entries.iter_mut().rev().find(|entry| entry.name == name)
    }

    /// The text of the string of this name.
    pub(crate) fn text(&mut self, name: &str) -> Option<String> {
        serde_json::from_str(&self.entry(name)?.json).ok()
    }

    /// A field without which the object is nothing.
    pub(crate) fn required<T: DeserializeOwned, E: Error>(&mut self, name: &'static str) -> Result<T, E> {
        let entry = self.entry(name).ok_or_else(|| E::missing_field(name))?;
        spellings::read(&entry.json).map_err(E::custom)
    }

    /// A field that may be missing or null.
    pub(crate) fn optional<T: DeserializeOwned>(&mut self, name: &str) -> Option<T> {
        let entry = self.entry(name).filter(|entry| entry.json != "null")?;
        let value = spellings::read(&entry.json).ok();
        entry.is_kept = value.is_none();
        value
    }

    /// Whatever the entry of this name is.
    pub(crate) fn json(&mut self, name: &str) -> Option<Json> {
        self.entry(name).map(|entry| Json::from_text(entry.json.clone()))
    }

    /// A field in which missing and null are not the same.
    pub(crate) fn nullable<T: DeserializeOwned>(&mut self, name: &str) -> Nullable<T> {
        if self.entry(name).is_some_and(|entry| entry.json == "null") {
            return Nullable::Null;
        }
        self.optional(name).map_or(Nullable::Absent, Nullable::Value)
    }

    /// A field that reads as the default where it is missing or null.
    pub(crate) fn plain<T: DeserializeOwned + Default>(&mut self, name: &'static str) -> T {
        let value = self.optional(name);
        self.lacking.or_default(value, name)
    }

    /// A field that is not written where it is the default.
    pub(crate) fn settings<T: DeserializeOwned + Default>(&mut self, name: &str) -> T {
        self.optional(name).unwrap_or_default()
    }

    /// What is left, once the fields that are known were read.
    pub(crate) fn unlisted(self, known: &[&str]) -> UnlistedFields {
        let entries = self
            .entries
            .into_iter()
            .filter(|entry| entry.is_kept || !known.contains(&&*entry.name))
            .map(|entry| (entry.name.into(), Json::from_text(entry.json)))
            .collect();
        UnlistedFields::new(entries, self.lacking.into_names())
    }
}

/// Why an entry that has to be readable is not, in one line that names no place of its own.
pub(crate) fn check<T: DeserializeOwned>(json: &str) -> Result<(), String> {
    let Err(error) = spellings::read::<T>(json) else {
        return Ok(());
    };
    let message = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    Err(message.strip_suffix(&place).unwrap_or(&message).to_owned())
}
