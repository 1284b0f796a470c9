//! Checks a request against the contract, as JSON and at every depth, before it is sent.
//!
//! It reads the text that goes out, so that it sees the same whatever wrote it, and is compiled once. What an error is
//! about is named as Phare names it in a 422: `components.0.display_name`.

mod alternatives;
mod date;
mod scalar;
mod words;

use phare_contract::{Field, Kind, similar};

pub(crate) use self::words::unknown_field;
use self::words::{expected, found};
use crate::FieldErrors;
use crate::json::{Cursor, Edit, JsonText, Open, RawString, Token, open_at};

/// What became of a check.
#[derive(Debug, Default)]
pub(crate) struct Outcome {
    pub(crate) errors: FieldErrors,
    /// The dates that are to be written another way.
    pub(crate) dates: Vec<Edit>,
}

/// Which spellings of a value Phare takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Spelling {
    /// JSON: a number is a number.
    Json,
    /// What a URL carries: numbers and flags are text too, and an array repeats a parameter.
    Url,
}

/// Checks the object that is the whole text against these fields. The fields that are named in `elsewhere` are in the
/// request, and not in the text.
pub(crate) fn check_object(
    json: &JsonText,
    fields: &'static [Field],
    spelling: Spelling,
    elsewhere: &[&str],
) -> Outcome {
    let mut outcome = Outcome::default();
    let mut check = Check::new(json, spelling, Some(&mut outcome));
    check.whole(fields, elsewhere);
    outcome
}

/// Checks the value that is the whole text against this field.
pub(crate) fn check_value(json: &JsonText, field: &'static Field, spelling: Spelling) -> Outcome {
    let mut outcome = Outcome::default();
    let mut check = Check::new(json, spelling, Some(&mut outcome));
    check.name = Some(field.name);
    check.field(field);
    outcome
}

/// The name of the field at this place, dotted where it lies in another; empty for the whole.
pub(crate) fn name_at(json: &JsonText, at: usize) -> String {
    let before = json.as_str().as_bytes().get(..at).unwrap_or_default();
    let parts = open_at(before).into_iter().filter_map(|open| match open {
        Open::Object(None) => None,
        Open::Object(Some(key)) => Some(String::from_utf8_lossy(key).into_owned()),
        Open::Array(item) => Some(item.to_string()),
    });
    parts.collect::<Vec<_>>().join(".")
}

/// A check under way.
struct Check<'t, 'o> {
    json: &'t JsonText,
    cursor: Cursor<'t>,
    spelling: Spelling,
    /// The name of the field that is the whole text, where it is one.
    name: Option<&'static str>,
    /// How many errors were found.
    errors: usize,
    /// Where they are reported; nowhere when only their number is asked for.
    outcome: Option<&'o mut Outcome>,
}

impl<'t, 'o> Check<'t, 'o> {
    fn new(json: &'t JsonText, spelling: Spelling, outcome: Option<&'o mut Outcome>) -> Self {
        Self {
            json,
            cursor: Cursor::new(json.as_str()),
            spelling,
            name: None,
            errors: 0,
            outcome,
        }
    }

    /// How many errors the value here has if it has to be of this kind; the cursor stays.
    fn trial(&self, kind: &'static Kind) -> usize {
        let mut trial = Check {
            cursor: self.cursor.clone(),
            outcome: None,
            errors: 0,
            json: self.json,
            spelling: self.spelling,
            name: self.name,
        };
        trial.value(kind);
        trial.errors
    }

    fn error(&mut self, at: usize, message: impl FnOnce() -> String) {
        self.errors += 1;
        if let Some(outcome) = &mut self.outcome {
            let inside = name_at(self.json, at);
            let name = match (self.name, inside.as_str()) {
                (None, inside) => inside.to_owned(),
                (Some(name), "") => name.to_owned(),
                (Some(name), inside) => format!("{name}.{inside}"),
            };
            outcome.errors.push(&name, message());
        }
    }

    /// The error of a value that is of another kind.
    fn mismatch(&mut self, at: usize, kind: &'static Kind, token: Token<'_>) {
        self.error(at, || format!("must be {}, not {}", expected(*kind), found(token)));
    }

    fn whole(&mut self, fields: &'static [Field], elsewhere: &[&str]) {
        match self.cursor.token() {
            Some(Token::Object) => self.entries(0, fields, elsewhere, Strictness::Closed),
            Some(token) => {
                let found = found(token);
                if let Some(outcome) = &mut self.outcome {
                    outcome.errors.push("body", format!("must be an object, not {found}"));
                }
            }
            None => {}
        }
    }

    /// The value of a field, which may be null where Phare takes it.
    fn field(&mut self, field: &'static Field) {
        let at = self.cursor.at();
        match self.cursor.peek() {
            Some(b'n') if field.nullable || self.json.is_unlisted(at) => self.cursor.skip(),
            Some(b'[') if field.repeatable && self.spelling == Spelling::Url => {
                self.cursor.token();
                while self.cursor.next_item() {
                    self.value(&field.kind);
                }
            }
            _ => self.value(&field.kind),
        }
    }

    fn value(&mut self, kind: &'static Kind) {
        let at = self.cursor.at();
        if self.json.is_unlisted(at) {
            return self.cursor.skip();
        }
        match kind {
            Kind::Any => self.cursor.skip(),
            Kind::OneOf(kinds) => self.one_of(at, kinds),
            _ => match self.cursor.token() {
                Some(Token::Array) => self.array(at, kind),
                Some(Token::Object) => self.object(at, kind),
                Some(scalar) => self.scalar(at, kind, scalar),
                None => {}
            },
        }
    }

    /// An array after its bracket.
    fn array(&mut self, at: usize, kind: &'static Kind) {
        let Kind::Array { item, min, max } = kind else {
            self.cursor.rewind(at);
            let numbers = self.numbers();
            match numbers.and_then(|numbers| date::read_numbers(&numbers)) {
                Some(date) if *kind == Kind::DateTime => self.rewrite(at, &date),
                _ => self.mismatch(at, kind, Token::Array),
            }
            return;
        };
        let mut count = 0;
        while self.cursor.next_item() {
            self.value(item);
            count += 1;
        }
        if let Some(bounds) = words::outside(count, *min, *max) {
            self.error(at, || format!("must have {bounds} items, not {count}"));
        }
    }

    /// Passes over a value; its items where they are a few integers.
    fn numbers(&mut self) -> Option<Vec<i64>> {
        let mut inside = self.cursor.clone();
        self.cursor.skip();
        inside.token();
        let mut numbers = Vec::new();
        while inside.next_item() && numbers.len() < 10 {
            let Some(Token::Number(number)) = inside.token() else {
                return None;
            };
            numbers.push(number.parse().ok()?);
        }
        Some(numbers)
    }

    /// Has the date that ends at the cursor written in another way.
    fn rewrite(&mut self, start: usize, text: &str) {
        let end = self.cursor.at();
        if let Some(outcome) = &mut self.outcome {
            outcome.dates.push(Edit::string(start, end, text));
        }
    }

    /// An object after its brace.
    fn object(&mut self, at: usize, kind: &'static Kind) {
        match kind {
            Kind::Object(fields) if !fields.is_empty() => self.entries(at, fields, &[], Strictness::Closed),
            _ => {
                if !matches!(kind, Kind::Object(_)) {
                    self.mismatch(at, kind, Token::Object);
                }
                self.cursor.rewind(at);
                self.cursor.skip();
            }
        }
    }

    /// The entries of an object after its brace.
    fn entries(&mut self, at: usize, fields: &'static [Field], elsewhere: &[&str], strictness: Strictness) {
        let mut seen = Seen::default();
        // The names that misspelt keys probably mean: they are not missing as well.
        let mut suggested = Vec::new();
        while let Some(key) = self.cursor.next_key() {
            let place = self.cursor.at();
            match position(fields, key) {
                Some((index, field)) => {
                    if seen.note(index) {
                        self.error(place, || "is sent twice".to_owned());
                    }
                    self.field(field);
                }
                None => {
                    if strictness == Strictness::Closed && !self.json.is_unlisted(place) {
                        let name = key.unescaped();
                        let names = fields.iter().map(|field| field.name);
                        let suggestion = similar(&name, names.clone());
                        suggested.extend(suggestion);
                        self.error(place, || unknown_field(suggestion, names));
                    }
                    self.cursor.skip();
                }
            }
        }
        if strictness == Strictness::Open {
            return;
        }
        for (index, field) in fields.iter().enumerate() {
            let name = field.name;
            if field.required && !seen.has(index) && !elsewhere.contains(&name) && !suggested.contains(&name) {
                self.missing(at, name);
            }
        }
    }

    /// The error of a field that is not in the object at this place.
    fn missing(&mut self, at: usize, name: &str) {
        self.errors += 1;
        if let Some(outcome) = &mut self.outcome {
            let object = name_at(self.json, at);
            let separator = if object.is_empty() { "" } else { "." };
            outcome
                .errors
                .push(&format!("{object}{separator}{name}"), "is required");
        }
    }
}

/// What an object may hold beside its fields.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Strictness {
    /// Nothing; and it has to have the required ones.
    Closed,
    /// Anything, as the contract says that it may be any object too.
    Open,
}

fn position(fields: &'static [Field], key: RawString<'_>) -> Option<(usize, &'static Field)> {
    let name = key.unescaped();
    fields.iter().enumerate().find(|(_, field)| field.name == name)
}

/// Which fields of an object were there; of one with more than 128, those after them count as such.
#[derive(Default)]
struct Seen(u128);

impl Seen {
    /// Notes a field; tells whether it was there before.
    fn note(&mut self, index: usize) -> bool {
        let bit = bit(index);
        let before = self.0 & bit != 0;
        self.0 |= bit;
        before
    }

    fn has(&self, index: usize) -> bool {
        index >= 128 || self.0 & bit(index) != 0
    }
}

fn bit(index: usize) -> u128 {
    u32::try_from(index)
        .ok()
        .and_then(|index| 1_u128.checked_shl(index))
        .unwrap_or(0)
}
