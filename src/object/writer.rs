//! Writes an object: what is known of it, and what is not.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::Object;
use crate::{Nullable, UnlistedFields};

/// An object under way.
pub(crate) struct Writer<'a, S: Serializer> {
    map: S::SerializeMap,
    unlisted: &'a UnlistedFields,
    /// What must not be written once more.
    written: Vec<&'static str>,
}

impl<'a, S: Serializer> Writer<'a, S> {
    pub(crate) fn new(object: &'a impl Object, serializer: S) -> Result<Self, S::Error> {
        Self::beside(object.unlisted(), serializer)
    }

    /// For what is a part of an object, and has nothing that is not known.
    pub(crate) fn of_part(serializer: S) -> Result<Self, S::Error> {
        Self::beside(UnlistedFields::NONE, serializer)
    }

    /// With what is not known.
    pub(crate) fn beside(unlisted: &'a UnlistedFields, serializer: S) -> Result<Self, S::Error> {
        Ok(Self {
            map: serializer.serialize_map(None)?,
            unlisted,
            written: Vec::new(),
        })
    }

    pub(crate) fn field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), S::Error> {
        if !self.unlisted.is_empty() {
            self.written.push(name);
        }
        self.map.serialize_entry(name, value)
    }

    /// Leaves out what is not there.
    pub(crate) fn optional<T: Serialize>(&mut self, name: &'static str, value: Option<&T>) -> Result<(), S::Error> {
        value.map_or(Ok(()), |value| self.field(name, value))
    }

    /// Leaves out what is absent, and writes null.
    pub(crate) fn nullable<T: Serialize>(&mut self, name: &'static str, value: &Nullable<T>) -> Result<(), S::Error> {
        if value.is_absent() {
            return Ok(());
        }
        self.field(name, value)
    }

    /// Leaves out what was missing when it was read, unless it has been set since.
    pub(crate) fn plain<T>(&mut self, name: &'static str, value: &T) -> Result<(), S::Error>
    where
        T: Serialize + Default + PartialEq,
    {
        if self.unlisted.lacks(name, value) {
            return Ok(());
        }
        self.field(name, value)
    }

    /// Leaves out the default.
    pub(crate) fn settings<T>(&mut self, name: &'static str, value: &T) -> Result<(), S::Error>
    where
        T: Serialize + Default + PartialEq,
    {
        if *value == T::default() {
            return Ok(());
        }
        self.field(name, value)
    }

    pub(crate) fn end(mut self) -> Result<S::Ok, S::Error> {
        for (name, json) in self.unlisted.iter() {
            if !self.written.contains(&name) {
                self.map.serialize_entry(name, json)?;
            }
        }
        self.map.end()
    }
}
