//! What an object of Phare has that the crate does not know.

use std::fmt;

use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::Json;

/// The fields of an object that this version of the crate does not know, and the values of those it knows that it could not
/// read, as they came.
///
/// They are written back with the object, so that reading, changing and sending it does not erase a setting that is newer than
/// the crate. An object that is made from nothing has none. A field that is known and set is written in place of a value of that
/// name in here.
///
/// ```
/// use phare::status_pages::Theme;
///
/// let theme: Theme = serde_json::from_str(r#"{"rounded":true,"border_width":"thick","shadow":0.50}"#)?;
/// assert_eq!(theme.border_width, None);
/// let unlisted: Vec<_> = theme.unlisted.iter().map(|(name, json)| format!("{name}={json}")).collect();
/// assert_eq!(unlisted, [r#"border_width="thick""#, "shadow=0.50"]);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Default, PartialEq)]
pub struct UnlistedFields(Option<Box<Parts>>);

/// Most objects have none, and pay for no more than a pointer.
#[derive(Clone, PartialEq)]
struct Parts {
    entries: Vec<(Box<str>, Json)>,
    /// The fields that have a default value, as the object came without one.
    lacking: Vec<&'static str>,
}

impl UnlistedFields {
    pub(crate) const NONE: &'static Self = &Self(None);

    pub(crate) fn new(entries: Vec<(Box<str>, Json)>, lacking: Vec<&'static str>) -> Self {
        if entries.is_empty() && lacking.is_empty() {
            return Self(None);
        }
        Self(Some(Box::new(Parts { entries, lacking })))
    }

    fn entries(&self) -> &[(Box<str>, Json)] {
        self.0.as_ref().map_or(&[], |parts| &parts.entries)
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries().is_empty()
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries().len()
    }

    /// Their names and values, in the order in which they came.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Json)> {
        self.entries().iter().map(|(name, json)| (&**name, json))
    }

    /// The value of this name; the last one, where the object had more.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Json> {
        let mut entries = self.entries().iter().rev();
        entries.find(|(known, _)| **known == *name).map(|(_, json)| json)
    }

    /// Takes the field of this name away, so that it is not written back, and gives its value.
    pub fn remove(&mut self, name: &str) -> Option<Json> {
        let json = self.get(name)?.clone();
        if let Some(parts) = &mut self.0 {
            parts.entries.retain(|(known, _)| **known != *name);
        }
        Some(json)
    }

    /// Their names alone, for a `Debug` that hides values.
    pub(crate) fn names(&self) -> Vec<&str> {
        self.iter().map(|(name, _)| name).collect()
    }

    /// Whether the object came without this field, and its value still is the default.
    pub(crate) fn lacks<T: Default + PartialEq>(&self, name: &str, value: &T) -> bool {
        let parts = self.0.as_ref();
        parts.is_some_and(|parts| parts.lacking.contains(&name)) && *value == T::default()
    }

    /// The value of a field, if the object came with it or it was set since.
    pub(crate) fn given<T: Clone + Default + PartialEq>(&self, name: &str, value: &T) -> Option<T> {
        (!self.lacks(name, value)).then(|| value.clone())
    }

    /// Those that may be written in an update: all but the ones that Phare sets itself.
    pub(crate) fn to_update(&self, read_only: &[&str]) -> Self {
        let entries = self.entries().iter();
        let entries = entries.filter(|(name, _)| !read_only.contains(&&**name));
        Self::new(entries.cloned().collect(), Vec::new())
    }
}

impl fmt::Debug for UnlistedFields {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

/// Writes an object, for `#[serde(flatten)]`.
impl Serialize for UnlistedFields {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.len()))?;
        for (name, json) in self.iter() {
            map.serialize_entry(name, json)?;
        }
        map.end()
    }
}
