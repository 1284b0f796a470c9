//! Writes the entries of an object among the fields of the body.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde::ser::Serialize;
use serde_json::value::RawValue;

use super::{closed, push_field};
use crate::serializers::flat;

/// Writes the entries whose names the object under way does not have.
pub(super) fn into_object<T: Serialize + ?Sized>(object: &mut Vec<u8>, value: &T) -> Result<(), String> {
    let message = |error: serde_json::Error| error.to_string();
    let json = serde_json::to_vec(value).map_err(message)?;
    if json == b"null" || json == b"{}" {
        return Ok(());
    }
    let Ok(Entries(entries)) = serde_json::from_slice(&json) else {
        return Err("only an object can be flattened".to_owned());
    };
    let before = closed(object.clone());
    let Entries(before) = serde_json::from_slice(&before).map_err(message)?;
    for (name, json) in entries {
        if before.iter().all(|(other, _)| *other != name) {
            push_field(object, &name, json).map_err(message)?;
        }
    }
    Ok(())
}

/// Writes the entries whose names no part has yet.
pub(super) fn into_parts<T: Serialize + ?Sized>(parts: &mut Vec<(String, String)>, value: &T) -> Result<(), String> {
    let before = parts.len();
    flat::write_entries(value, &mut |name, text| {
        let mut others = parts.iter().take(before);
        if !others.any(|(other, _)| field_of(other) == field_of(name)) {
            parts.push((name.to_owned(), text.to_owned()));
        }
    })
    .map_err(|refusal| refusal.to_string())
}

/// The name of the field that a part belongs to: `theme` for `theme[light][empty]`.
fn field_of(part: &str) -> &str {
    part.split_once('[').map_or(part, |(field, _)| field)
}

/// The entries of an object, each as it was written.
struct Entries<'a>(Vec<(String, &'a RawValue)>);

impl<'de: 'a, 'a> Deserialize<'de> for Entries<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(EntriesVisitor).map(Self)
    }
}

struct EntriesVisitor;

impl<'de> Visitor<'de> for EntriesVisitor {
    type Value = Vec<(String, &'de RawValue)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(entries)
    }
}
