//! JSON text, with what its syntax has no room for.

use serde::Serialize;

use super::Cursor;
use super::writer::{self, Unwritable, Written};

/// JSON text while it is written, with the places of those values that stand for something else.
#[derive(Debug, Default)]
pub(crate) struct JsonText {
    bytes: Vec<u8>,
    /// Where a value begins that the contract does not list.
    unlisted: Vec<usize>,
    /// Where a value begins that is kept from a response.
    kept: Vec<usize>,
    /// Where a `null` stands for `None`, inside another value.
    nones: Vec<usize>,
    /// Where a `null` stands for a number that JSON cannot spell.
    not_finite: Vec<usize>,
}

/// Why an object could not take the entries of a value.
#[derive(Debug)]
pub(crate) enum Unflattened {
    NotAnObject,
    Unwritable(Unwritable),
}

/// JSON that something else wrote.
impl From<String> for JsonText {
    fn from(json: String) -> Self {
        Self {
            bytes: json.into_bytes(),
            ..Self::default()
        }
    }
}

impl JsonText {
    pub(crate) fn with_capacity(bytes: usize) -> Self {
        Self {
            bytes: Vec::with_capacity(bytes),
            ..Self::default()
        }
    }

    /// The text; empty where it is not UTF-8, which it always is.
    pub(crate) fn as_str(&self) -> &str {
        std::str::from_utf8(&self.bytes).unwrap_or_default()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    pub(crate) fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    /// Whether the value that begins here is one that the contract does not list.
    pub(crate) fn is_unlisted(&self, at: usize) -> bool {
        self.unlisted.contains(&at) || self.is_kept(at)
    }

    /// Whether the value that begins here is kept from a response.
    pub(crate) fn is_kept(&self, at: usize) -> bool {
        self.kept.contains(&at)
    }

    /// Whether the `null` that begins here stands for `None`.
    pub(crate) fn is_none(&self, at: usize) -> bool {
        self.nones.contains(&at)
    }

    /// Where numbers stand that JSON cannot spell.
    pub(crate) fn not_finite(&self) -> &[usize] {
        &self.not_finite
    }

    /// Appends a value; leaves the text as it was where there is no value, or none that can be written.
    pub(crate) fn value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<Written, Unwritable> {
        let before = self.bytes.len();
        let written = writer::write(self, value);
        if !matches!(written, Ok(Written::Value)) {
            self.truncate(before);
        }
        written
    }

    /// Appends a field to an object whose closing brace is still missing; nothing where the value is absent.
    pub(crate) fn field<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) -> Result<(), Unwritable> {
        let before = self.bytes.len();
        self.push(if before == 0 { b'{' } else { b',' });
        self.string(name);
        self.push(b':');
        match self.value(value) {
            Ok(Written::Value) => Ok(()),
            Ok(Written::Nothing) => {
                self.truncate(before);
                Ok(())
            }
            Err(error) => {
                self.truncate(before);
                Err(error)
            }
        }
    }

    /// Appends the entries of an object to an object whose closing brace is still missing. Those that are kept from a response give way
    /// to fields of their name.
    pub(crate) fn entries<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unflattened> {
        let before = self.bytes.len();
        self.value(value).map_err(Unflattened::Unwritable)?;
        match self.since(before) {
            [] => {}
            b"null" | b"{}" => self.truncate(before),
            [b'{', .., b'}'] => {
                self.bytes.pop();
                if before > 0
                    && let Some(brace) = self.bytes.get_mut(before)
                {
                    *brace = b',';
                    self.give_way(before);
                }
            }
            _ => {
                self.truncate(before);
                return Err(Unflattened::NotAnObject);
            }
        }
        Ok(())
    }

    /// Appends the closing brace of an object, which may have no field.
    pub(crate) fn close_object(&mut self) {
        if self.bytes.is_empty() {
            self.push(b'{');
        }
        self.push(b'}');
    }

    /// Removes the entries from here on that are kept and whose names stand before.
    fn give_way(&mut self, from: usize) {
        if self.kept.iter().all(|at| *at < from) {
            return;
        }
        let mut cursor = Cursor::new(self.as_str());
        let (mut names, mut removals) = (Vec::new(), Vec::new());
        cursor.token();
        loop {
            let start = cursor.at();
            let Some(key) = cursor.next_key() else { break };
            let value = cursor.at();
            cursor.skip();
            if start < from {
                names.push(key);
            } else if self.is_kept(value) && names.contains(&key) {
                removals.push(Edit::removal(start, cursor.at()));
            }
        }
        self.replace(&removals);
    }

    /// Puts other text in place of these parts, which are given in the order in which they stand.
    pub(crate) fn replace(&mut self, edits: &[Edit]) {
        if edits.is_empty() {
            return;
        }
        let mut edited = Vec::with_capacity(self.bytes.len());
        let mut kept = 0;
        for edit in edits {
            edited.extend_from_slice(self.bytes.get(kept..edit.start).unwrap_or_default());
            edited.extend_from_slice(edit.text.as_bytes());
            kept = edit.end;
        }
        edited.extend_from_slice(self.bytes.get(kept..).unwrap_or_default());
        self.bytes = edited;
        for places in self.places() {
            places.retain_mut(|at| {
                let place = *at;
                for edit in edits.iter().take_while(|edit| edit.start <= place) {
                    if place < edit.end {
                        return false;
                    }
                    *at = *at + edit.text.len() - (edit.end - edit.start);
                }
                true
            });
        }
    }

    pub(super) fn len(&self) -> usize {
        self.bytes.len()
    }

    pub(super) fn bytes_mut(&mut self) -> &mut Vec<u8> {
        &mut self.bytes
    }

    pub(super) fn since(&self, at: usize) -> &[u8] {
        self.bytes.get(at..).unwrap_or_default()
    }

    pub(super) fn push(&mut self, byte: u8) {
        self.bytes.push(byte);
    }

    pub(super) fn extend(&mut self, text: &str) {
        self.bytes.extend_from_slice(text.as_bytes());
    }

    pub(super) fn string(&mut self, text: &str) {
        // All bytes are looked at, as this reads many of them at once.
        let is_plain = text
            .bytes()
            .fold(true, |is_plain, byte| is_plain & is_plain_in_json(byte));
        if is_plain {
            self.bytes.reserve(text.len() + 2);
            self.push(b'"');
            self.extend(text);
            self.push(b'"');
        } else {
            // Writing to memory does not fail.
            let _ = serde_json::to_writer(&mut self.bytes, text);
        }
    }

    pub(super) fn note_unlisted(&mut self) {
        self.unlisted.push(self.bytes.len());
    }

    pub(super) fn note_kept(&mut self) {
        self.kept.push(self.bytes.len());
    }

    pub(super) fn note_none(&mut self) {
        self.nones.push(self.bytes.len());
    }

    pub(super) fn note_not_finite(&mut self) {
        self.not_finite.push(self.bytes.len());
    }

    pub(super) fn truncate(&mut self, length: usize) {
        self.bytes.truncate(length);
        for places in self.places() {
            places.retain(|at| *at < length);
        }
    }

    /// The notes of places, which have to follow the text.
    fn places(&mut self) -> [&mut Vec<usize>; 4] {
        [
            &mut self.unlisted,
            &mut self.kept,
            &mut self.nones,
            &mut self.not_finite,
        ]
    }
}

fn is_plain_in_json(byte: u8) -> bool {
    byte >= b' ' && byte != b'"' && byte != b'\\'
}

/// JSON to write in place of what stands from `start` to `end`.
#[derive(Debug)]
pub(crate) struct Edit {
    start: usize,
    end: usize,
    text: String,
}

impl Edit {
    /// Puts a string in place of a value; it needs no escaping.
    pub(crate) fn string(start: usize, end: usize, text: &str) -> Self {
        Self {
            start,
            end,
            text: format!("\"{text}\""),
        }
    }

    fn removal(start: usize, end: usize) -> Self {
        Self {
            start,
            end,
            text: String::new(),
        }
    }
}
