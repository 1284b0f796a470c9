//! Arbitrary bodies that the contract takes, and what can be wrong with one.

use phare_contract::{Field, Kind};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value, json};

/// An object with the required ones of these fields, and any of the others.
pub(crate) fn object(fields: &'static [Field]) -> BoxedStrategy<Value> {
    let fields = fields.iter().filter(|field| !matches!(field.kind, Kind::File(_)));
    let entries: Vec<_> = fields.map(entry).collect();
    let entries = entries.prop_map(|entries| entries.into_iter().flatten().collect::<Map<_, _>>());
    entries.prop_map(Value::Object).boxed()
}

fn entry(field: &'static Field) -> BoxedStrategy<Option<(String, Value)>> {
    let value = if field.nullable {
        prop_oneof![3 => value(&field.kind), 1 => Just(Value::Null)].boxed()
    } else {
        value(&field.kind)
    };
    let entry = value.prop_map(|value| (field.name.to_owned(), value));
    if field.required {
        entry.prop_map(Some).boxed()
    } else {
        proptest::option::of(entry).boxed()
    }
}

fn value(kind: &'static Kind) -> BoxedStrategy<Value> {
    match kind {
        Kind::Object(fields) => object(fields),
        Kind::Array { item, min, max } => {
            // The fake takes an empty array for none, as Phare's framework does.
            let least = size(*min).max(1);
            let most = max.map_or(least + 2, |max| size(Some(max)).min(least + 2));
            vec(value(item), least..=most).prop_map(Value::Array).boxed()
        }
        Kind::OneOf(kinds) => {
            let kinds: Vec<_> = kinds.iter().map(value).collect();
            proptest::strategy::Union::new(kinds).boxed()
        }
        Kind::Enum(values) => select(*values).prop_map(Value::from).boxed(),
        Kind::Integer { of: [], min, max } => {
            let least = min.unwrap_or(1);
            let most = max.unwrap_or(least.saturating_add(1_000));
            (least..=most).prop_map(Value::from).boxed()
        }
        Kind::Integer { of, .. } => select(*of).prop_map(Value::from).boxed(),
        Kind::Number => (-1_000..1_000_i32)
            .prop_map(|number| json!(f64::from(number) / 8.0))
            .boxed(),
        Kind::Boolean => any::<bool>().prop_map(Value::from).boxed(),
        Kind::DateTime => select(&["2026-03-08T10:00:00Z", "1999-12-31T23:59:59Z"][..])
            .prop_map(Value::from)
            .boxed(),
        Kind::Str { min, max } => {
            // Phare takes a text of nothing for null.
            let least = size(*min).max(1);
            let most = max.map_or(least + 8, |max| size(Some(max)).min(least + 8));
            let texts = vec(
                select(vec!['a', 'Z', '7', '-', 'é', '語', '"', '\\', '\u{1f600}']),
                least..=most,
            );
            texts
                .prop_map(|characters| characters.into_iter().collect::<String>().into())
                .boxed()
        }
        Kind::Any | Kind::File(_) => select(vec![json!("any"), json!([1]), json!({ "a": true })]).boxed(),
    }
}

fn size(bound: Option<u32>) -> usize {
    bound.map_or(0, |bound| usize::try_from(bound).expect("a size"))
}

/// What can be wrong with a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Defect {
    /// A field that the object has to have is not there.
    Missing,
    /// One is there that it does not have.
    Unknown,
    /// A value is of another kind.
    Kind,
    /// A value is null that may not be.
    Null,
    /// A number, a string or an array has another size than it may have, or a value is none of those that it may be.
    Bounds,
}

pub(crate) const DEFECTS: [Defect; 5] = [
    Defect::Missing,
    Defect::Unknown,
    Defect::Kind,
    Defect::Null,
    Defect::Bounds,
];

/// Puts this defect into the body at one of the paths that it can have; tells whether there was one.
pub(crate) fn spoil(body: &mut Value, fields: &'static [Field], defect: Defect, choice: usize) -> bool {
    let mut count = 0;
    visit_object(body, fields, &mut |spot| count += usize::from(spot.can_have(defect)));
    if count == 0 {
        return false;
    }
    let mut left = choice % count;
    visit_object(body, fields, &mut |spot| {
        if spot.can_have(defect) {
            if left == 0 {
                spot.spoil(defect);
            }
            left = left.wrapping_sub(1);
        }
    });
    true
}

/// An object, one of its fields and the value there.
struct Spot<'v> {
    object: &'v mut Map<String, Value>,
    field: &'static Field,
}

impl Spot<'_> {
    fn value(&self) -> Option<&Value> {
        self.object.get(self.field.name)
    }

    fn can_have(&self, defect: Defect) -> bool {
        let is_there = self.value().is_some_and(|value| !value.is_null());
        match (defect, &self.field.kind) {
            (_, Kind::File(_)) => false,
            (Defect::Unknown, _) => true,
            (Defect::Missing, _) => self.value().is_some() && self.field.required,
            (Defect::Null, kind) => is_there && !self.field.nullable && !matches!(kind, Kind::Any),
            (Defect::Kind, kind) => is_there && !matches!(kind, Kind::Any | Kind::OneOf(_)),
            (Defect::Bounds, kind) => is_there && beyond(kind).is_some(),
        }
    }

    fn spoil(&mut self, defect: Defect) {
        let name = self.field.name.to_owned();
        let value = match defect {
            Defect::Missing => {
                self.object.remove(&name);
                return;
            }
            Defect::Unknown => {
                self.object.insert(format!("{name}_x"), json!(1));
                return;
            }
            Defect::Null => Value::Null,
            Defect::Bounds => beyond(&self.field.kind).expect("a value"),
            Defect::Kind => match self.field.kind {
                Kind::Str { .. } | Kind::Enum(_) | Kind::DateTime => json!(7),
                Kind::Integer { .. } | Kind::Number | Kind::Boolean => json!("7"),
                _ => json!("text"),
            },
        };
        self.object.insert(name, value);
    }
}

/// A value of this kind that is out of its bounds, where it has some.
fn beyond(kind: &Kind) -> Option<Value> {
    match kind {
        Kind::Str { max: Some(max), .. } => Some("x".repeat(size(Some(*max)) + 1).into()),
        Kind::Enum(_) => Some("none of these".into()),
        Kind::DateTime => Some("2026-13-45 10:00".into()),
        Kind::Integer {
            of: [], max: Some(max), ..
        } => Some((max + 1).into()),
        Kind::Integer {
            of: [], min: Some(min), ..
        } => Some((min - 1).into()),
        Kind::Integer { of: [], .. } => None,
        Kind::Integer { of, .. } => of.iter().max().map(|most| (most + 1).into()),
        Kind::Array { min: Some(1..), .. } => Some(json!([])),
        _ => None,
    }
}

fn visit_object(value: &mut Value, fields: &'static [Field], visit: &mut dyn FnMut(&mut Spot<'_>)) {
    let Value::Object(object) = value else { return };
    for field in fields {
        if let Some(value) = object.get_mut(field.name) {
            visit_value(value, &field.kind, visit);
        }
        visit(&mut Spot { object, field });
    }
}

fn visit_value(value: &mut Value, kind: &'static Kind, visit: &mut dyn FnMut(&mut Spot<'_>)) {
    match kind {
        Kind::Object(fields) => visit_object(value, fields, visit),
        Kind::Array { item, .. } => {
            let items = value.as_array_mut().into_iter().flatten();
            items.for_each(|value| visit_value(value, item, visit));
        }
        // In one of several shapes a defect may make it another.
        _ => {}
    }
}
