//! Schemas that are made of several.

use phare_contract::{Field, Kind};

use crate::forever::forever;
use crate::schema::Shape;

/// One of these kinds; anything where there is none.
pub(crate) fn one_of(kinds: Vec<Kind>) -> Kind {
    match kinds.as_slice() {
        [] => Kind::Any,
        [kind] => *kind,
        _ => Kind::OneOf(forever(kinds)),
    }
}

/// What fits both: objects add up, and what says more wins over what says less.
pub(crate) fn both(one: Shape, other: Shape) -> Shape {
    let kind = match (one.kind, other.kind) {
        (Kind::Any | Kind::Object([]), kind) | (kind, Kind::Any | Kind::Object([])) => kind,
        (Kind::Object(one), Kind::Object(other)) => Kind::Object(union(one, other)),
        (object @ Kind::Object(_), Kind::OneOf(kinds)) => {
            let kinds = kinds.iter().map(|kind| both(object.into(), (*kind).into()).kind);
            Kind::OneOf(forever(kinds.collect()))
        }
        (
            Kind::Str { min, max },
            Kind::Str {
                min: other_min,
                max: other_max,
            },
        ) => Kind::Str {
            min: other_min.or(min),
            max: other_max.or(max),
        },
        (kind, Kind::Str { .. }) | (_, kind) => kind,
    };
    Shape {
        kind,
        nullable: one.nullable || other.nullable,
    }
}

/// How many kinds this one holds, itself included.
pub(crate) fn size(kind: Kind) -> usize {
    1 + match kind {
        Kind::Array { item, .. } => size(*item),
        Kind::Object(fields) => fields.iter().map(|field| size(field.kind)).sum(),
        Kind::OneOf(kinds) => kinds.iter().map(|kind| size(*kind)).sum(),
        _ => 0,
    }
}

/// The fields of both, the later where they have one in common; required where one of them says so.
pub(crate) fn union(one: &[Field], other: &[Field]) -> &'static [Field] {
    let mut fields = one.to_vec();
    for field in other {
        match fields.iter_mut().find(|known| known.name == field.name) {
            Some(known) => {
                let required = known.required || field.required;
                *known = Field { required, ..*field };
            }
            None => fields.push(*field),
        }
    }
    forever(fields)
}
