//! Checks a value that may be one of several kinds.

use phare_contract::{Field, Kind};

use super::{Check, Strictness, position};
use crate::json::{Cursor, Token};

impl Check<'_, '_> {
    /// The value fits if one of the kinds fits; else the errors are those of the kind that it comes nearest to.
    pub(super) fn one_of(&mut self, at: usize, kinds: &'static [Kind]) {
        let mut ahead = self.cursor.clone();
        let token = ahead.token();
        if token == Some(Token::Object) {
            return self.one_of_the_objects(at, kinds);
        }
        let Some(token) = token else {
            return self.cursor.skip();
        };
        let scalars = kinds.iter().filter(|kind| !matches!(kind, Kind::Object(_)));
        match self.nearest(scalars) {
            Some(kind) => self.value(kind),
            None => {
                if let Some(kind) = kinds.first() {
                    self.mismatch(at, kind, token);
                }
                self.cursor.skip();
            }
        }
    }

    /// An object is meant to be one of those that it names itself, as by a `type`, and of which it has the most fields.
    fn one_of_the_objects(&mut self, at: usize, kinds: &'static [Kind]) {
        let is_any = |kind: &Kind| matches!(kind, Kind::Any | Kind::Object([]));
        let likeness: Vec<_> = kinds.iter().map(|kind| likeness(kind, self.cursor.clone())).collect();
        let highest = likeness.iter().max().copied().unwrap_or_default();
        let may_be_any = kinds.iter().any(is_any);
        if may_be_any && highest == Likeness::default() {
            return self.cursor.skip();
        }
        let candidates = kinds
            .iter()
            .zip(&likeness)
            .filter(|(kind, likeness)| **likeness == highest && !is_any(kind))
            .map(|(kind, _)| kind);
        match self.nearest(candidates) {
            Some(Kind::Object(fields)) if may_be_any => {
                self.cursor.token();
                self.entries(at, fields, &[], Strictness::Open);
            }
            Some(kind) => self.value(kind),
            None => self.cursor.skip(),
        }
    }

    /// The kind of these with the fewest errors. Where there is no choice, nothing is counted.
    fn nearest(&self, mut kinds: impl Iterator<Item = &'static Kind>) -> Option<&'static Kind> {
        let first = kinds.next()?;
        let Some(second) = kinds.next() else {
            return Some(first);
        };
        [first, second]
            .into_iter()
            .chain(kinds)
            .min_by_key(|kind| self.trial(kind))
    }
}

/// How much an object looks like one kind: whether a field that can have one value only, such as `type`, has that, and how many of the kind's fields
/// it has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Likeness {
    named: usize,
    fields: usize,
}

fn likeness(kind: &'static Kind, mut cursor: Cursor<'_>) -> Likeness {
    let mut likeness = Likeness::default();
    let (Kind::Object(fields), Some(Token::Object)) = (kind, cursor.token()) else {
        return likeness;
    };
    while let Some(key) = cursor.next_key() {
        if let Some((_, field)) = position(fields, key) {
            likeness.fields += 1;
            likeness.named += usize::from(is_named(field, cursor.clone()));
        }
        cursor.skip();
    }
    likeness
}

fn is_named(field: &Field, mut cursor: Cursor<'_>) -> bool {
    match (field.kind, cursor.token()) {
        (Kind::Enum([only]), Some(Token::String(value))) => value.unescaped() == *only,
        _ => false,
    }
}
