//! JSON, made from the contract.

use phare_contract::{Field, Kind, ResponseBody};
use serde_json::{Map, Value, json};

use crate::least::kept;

/// How much an example says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Extent {
    /// Everything.
    Full,
    /// What is required, and what the catalogue takes for granted.
    Least,
    /// Everything, and null where it may be.
    Nulls,
}

impl Extent {
    /// What it is, where a defect was found in such an example.
    pub(crate) fn describe(self) -> &'static str {
        match self {
            Self::Full => "with everything",
            Self::Least => "with the least, by least.rs",
            Self::Nulls => "with nulls",
        }
    }
}

/// Makes examples.
#[derive(Clone, Copy)]
pub(crate) struct Examples<'a> {
    /// The type that is to read them, as in [`least`](crate::least).
    pub(crate) model: &'a str,
    pub(crate) extent: Extent,
    /// Which of several values or shapes to take.
    pub(crate) turn: usize,
}

impl Examples<'_> {
    /// An object with these fields, which stands at this path: empty, or with a dot at its end.
    pub(crate) fn object(self, fields: &[Field], path: &str) -> Value {
        let mut object = Map::new();
        for field in fields {
            let here = format!("{path}{}", field.name);
            if self.extent == Extent::Nulls && field.nullable {
                object.insert(field.name.to_owned(), Value::Null);
            } else if field.required || self.extent != Extent::Least || kept(self.model).contains(&here) {
                let path = format!("{here}.");
                // What the contract does not tell: the settings go with the event, and a port is a number.
                let value = match (field.name, object.get("event")) {
                    ("event_settings", Some(event)) => self.value(event_settings(event, field.kind), &path),
                    ("port", _) if matches!(field.kind, Kind::Str { .. }) => json!("443"),
                    _ => self.value(field.kind, &path),
                };
                object.insert(field.name.to_owned(), value);
            }
        }
        object.into()
    }

    fn value(self, kind: Kind, path: &str) -> Value {
        match kind {
            Kind::Object(fields) => self.object(fields, path),
            // One item of each shape.
            Kind::Array { item, .. } => match *item {
                Kind::OneOf(shapes) => shapes.iter().map(|shape| self.value(*shape, path)).collect(),
                item => json!([self.value(item, path)]),
            },
            Kind::OneOf(shapes) => self.value(self.choose(shapes), path),
            Kind::Enum(values) => json!(self.choose(values)),
            // Not 0, which may be left out.
            Kind::Integer { of: [], min, .. } => json!(min.map_or(7, |min| min.max(1))),
            Kind::Integer { of, .. } => json!(self.choose(of)),
            Kind::Str { max, .. } => {
                let text = "some text";
                json!(
                    text.chars()
                        .take(max.map_or(text.len(), |max| max as usize))
                        .collect::<String>()
                )
            }
            Kind::DateTime => json!("2026-03-08T10:00:00Z"),
            Kind::Number => json!(99.5),
            Kind::Boolean => json!(true),
            Kind::File(_) | Kind::Any => panic!("no response has a {kind:?}"),
        }
    }

    fn choose<T: Copy>(self, values: &[T]) -> T {
        values[self.turn % values.len()]
    }
}

/// Of the shapes of an event's settings, that of this event.
fn event_settings(event: &Value, shapes: Kind) -> Kind {
    let setting = match event.as_str().expect("a string") {
        "uptime.monitor_certificate.expiring" => Some("days_before_expiry"),
        event if event.starts_with("uptime.incident.") => Some("type"),
        _ => None,
    };
    let Kind::OneOf(shapes) = shapes else {
        panic!("the settings of an event have one shape: {shapes:?}");
    };
    let is_its =
        |shape: &&Kind| matches!(shape, Kind::Object(fields) if fields.first().map(|field| field.name) == setting);
    *shapes.iter().find(is_its).expect("settings for each event")
}

/// The most values or shapes that one field has: after as many turns, each of them was there.
pub(crate) fn most_choices(fields: &[Field]) -> usize {
    fields.iter().map(|field| choices(field.kind)).max().unwrap_or(1)
}

fn choices(kind: Kind) -> usize {
    match kind {
        Kind::Object(fields) => most_choices(fields),
        Kind::Array { item, .. } => choices(*item),
        Kind::OneOf(shapes) => shapes
            .iter()
            .map(|shape| choices(*shape))
            .max()
            .unwrap_or(1)
            .max(shapes.len()),
        Kind::Enum(values) => values.len(),
        Kind::Integer { of, .. } => of.len(),
        _ => 1,
    }
}

/// The fields of an object or of an item of a page, and the type in the crate that reads them.
pub(crate) fn fields_and_model(response: ResponseBody) -> Option<(&'static [Field], &'static str)> {
    match response {
        ResponseBody::Empty => None,
        ResponseBody::Object { fields, model } | ResponseBody::Page { fields, model } => {
            Some((fields, model.expect("a type in `MODELS` of corrections.rs")))
        }
    }
}
