//! Spells JSON as pairs of a key and a text: for paths, headers, query strings and multipart bodies.

use super::{Cursor, JsonText, Token};

/// How a value that is more than one text is spelled.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Style {
    /// Not at all: one text.
    Single,
    /// An array repeats its key: `monitor_id=1&monitor_id=2`.
    Repeated,
    /// Arrays and objects stand in brackets, and flags are `1` and `0`: `components[0][name]`.
    Bracketed,
}

/// How deep a value may be, so that none can exhaust the stack.
const DEEPEST: usize = 64;

/// JSON has no spelling for it either: `serde_json` writes null.
pub(crate) const NOT_FINITE: &str = "not a finite number";

/// A body with files spells neither of these two; one without files is JSON, which does.
const NULL_BESIDE_A_FILE: &str = "null cannot be sent beside a file: clear the field in a request without files";
const EMPTY_ARRAY_BESIDE_A_FILE: &str =
    "an empty array cannot be sent beside a file: empty the field in a request without files";

/// Hands each pair to a sink, and tells where a value has no spelling.
pub(crate) struct Pairs<'t, 's> {
    json: &'t JsonText,
    style: Style,
    sink: &'s mut dyn FnMut(&str, &str),
    /// Whether what comes next is kept from a response: what has no spelling in there is left out.
    is_kept: bool,
    /// The place of a value without a spelling, and why it has none.
    errors: Vec<(usize, &'static str)>,
}

impl<'t, 's> Pairs<'t, 's> {
    /// The pairs of the value that is the whole text. `None` makes no pair.
    ///
    /// # Errors
    ///
    /// The first reason why it has no spelling.
    pub(crate) fn of_value(
        json: &'t JsonText,
        style: Style,
        sink: &'s mut dyn FnMut(&str),
    ) -> Result<(), &'static str> {
        let mut pairs = Pairs {
            json,
            style,
            sink: &mut |_, text| sink(text),
            is_kept: false,
            errors: Vec::new(),
        };
        pairs.value("", &mut Cursor::new(json.as_str()), 0);
        if !json.not_finite().is_empty() {
            return Err(NOT_FINITE);
        }
        pairs.errors.first().map_or(Ok(()), |(_, reason)| Err(*reason))
    }

    /// The pairs of each field of the object that is the whole text, and the places of the values that have no spelling.
    pub(crate) fn of_fields(
        json: &'t JsonText,
        style: Style,
        sink: &'s mut dyn FnMut(&str, &str),
    ) -> Vec<(usize, &'static str)> {
        let mut pairs = Self {
            json,
            style,
            sink,
            is_kept: false,
            errors: Vec::new(),
        };
        let mut cursor = Cursor::new(json.as_str());
        cursor.token();
        while let Some(key) = cursor.next_key() {
            pairs.value(&key.unescaped(), &mut cursor, 0);
        }
        pairs.errors
    }

    fn value(&mut self, key: &str, cursor: &mut Cursor<'_>, depth: usize) {
        let before = self.is_kept;
        self.is_kept |= self.json.is_kept(cursor.at());
        self.spell(key, cursor, depth);
        self.is_kept = before;
    }

    fn spell(&mut self, key: &str, cursor: &mut Cursor<'_>, depth: usize) {
        let at = cursor.at();
        match cursor.token() {
            None => {}
            // A number that is not finite is told by the one who checks the text.
            Some(Token::Null) if self.json.is_none(at) || self.json.not_finite().contains(&at) => {}
            Some(Token::Null) => {
                let reason = match self.style {
                    Style::Bracketed => NULL_BESIDE_A_FILE,
                    Style::Single | Style::Repeated => "null cannot be sent here",
                };
                self.note(at, reason);
            }
            Some(Token::Boolean(flag)) => (self.sink)(
                key,
                match (self.style, flag) {
                    (Style::Bracketed, true) => "1",
                    (Style::Bracketed, false) => "0",
                    (_, true) => "true",
                    (_, false) => "false",
                },
            ),
            Some(Token::Number(number)) => (self.sink)(key, number.strip_suffix(".0").unwrap_or(number)),
            Some(Token::String(text)) => (self.sink)(key, &text.unescaped()),
            Some(Token::Array) => self.array(at, key, cursor, depth),
            Some(Token::Object) => self.object(at, key, cursor, depth),
        }
    }

    fn array(&mut self, at: usize, key: &str, cursor: &mut Cursor<'_>, depth: usize) {
        let inside = depth > 0 && self.style == Style::Repeated;
        if self.style == Style::Single || inside {
            return self.error(at, "an array cannot be sent here, only one value", cursor);
        }
        if depth == DEEPEST {
            return self.error(at, "nested too deep", cursor);
        }
        let mut index = 0;
        while cursor.next_item() {
            match self.style {
                Style::Bracketed => self.value(&format!("{key}[{index}]"), cursor, depth + 1),
                Style::Single | Style::Repeated => self.value(key, cursor, depth + 1),
            }
            index += 1;
        }
        if index == 0 && self.style == Style::Bracketed {
            self.note(at, EMPTY_ARRAY_BESIDE_A_FILE);
        }
    }

    fn object(&mut self, at: usize, key: &str, cursor: &mut Cursor<'_>, depth: usize) {
        match self.style {
            Style::Bracketed if depth == DEEPEST => self.error(at, "nested too deep", cursor),
            Style::Bracketed => {
                while let Some(name) = cursor.next_key() {
                    self.value(&format!("{key}[{}]", name.unescaped()), cursor, depth + 1);
                }
            }
            Style::Repeated if depth == 0 => {
                self.error(at, "an object cannot be sent here, only one value or an array", cursor);
            }
            Style::Single | Style::Repeated => {
                self.error(at, "an object cannot be sent here, only one value", cursor);
            }
        }
    }

    fn note(&mut self, at: usize, reason: &'static str) {
        if !self.is_kept {
            self.errors.push((at, reason));
        }
    }

    /// Notes an error of the array or object that opened before the cursor, and passes over the rest of it.
    fn error(&mut self, at: usize, reason: &'static str, cursor: &mut Cursor<'_>) {
        self.note(at, reason);
        cursor.rewind(at);
        cursor.skip();
    }
}
