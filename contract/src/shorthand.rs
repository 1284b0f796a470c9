//! Short spellings of fields and kinds, so that the generated tables read as a list of facts.

use crate::{Field, Kind};

/// Text of any length.
pub(crate) const TEXT: Kind = Kind::Str { min: None, max: None };

/// Any integer.
pub(crate) const INTEGER: Kind = Kind::Integer {
    min: None,
    max: None,
    of: &[],
};

/// Text of `min` to `max` characters.
pub(crate) const fn text(min: u32, max: u32) -> Kind {
    Kind::Str {
        min: at_least(min),
        max: Some(max),
    }
}

/// An integer from `min` to `max`.
pub(crate) const fn integer(min: i64, max: i64) -> Kind {
    Kind::Integer {
        min: Some(min),
        max: Some(max),
        of: &[],
    }
}

/// An integer from `min` on.
pub(crate) const fn integer_from(min: i64) -> Kind {
    Kind::Integer {
        min: Some(min),
        max: None,
        of: &[],
    }
}

/// One of these integers.
pub(crate) const fn integer_of(of: &'static [i64]) -> Kind {
    Kind::Integer {
        min: None,
        max: None,
        of,
    }
}

/// A list of any length.
pub(crate) const fn list_of(item: &'static Kind) -> Kind {
    Kind::Array {
        item,
        min: None,
        max: None,
    }
}

/// A list of `min` to `max` items.
pub(crate) const fn list(item: &'static Kind, min: u32, max: u32) -> Kind {
    Kind::Array {
        item,
        min: at_least(min),
        max: Some(max),
    }
}

/// A field that Phare insists on.
pub(crate) const fn required(name: &'static str, kind: Kind) -> Field {
    Field {
        name,
        kind,
        required: true,
        nullable: false,
        repeatable: false,
    }
}

/// A field that may be left out.
pub(crate) const fn optional(name: &'static str, kind: Kind) -> Field {
    Field {
        required: false,
        ..required(name, kind)
    }
}

impl Field {
    /// The field, with `null` among its values.
    pub(crate) const fn or_null(self) -> Self {
        Self { nullable: true, ..self }
    }

    /// The field, which may stand several times.
    pub(crate) const fn repeatable(self) -> Self {
        Self {
            repeatable: true,
            ..self
        }
    }
}

const fn at_least(min: u32) -> Option<u32> {
    if min == 0 { None } else { Some(min) }
}
