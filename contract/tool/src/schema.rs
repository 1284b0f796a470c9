//! From a JSON Schema, in the dialect of OpenAPI 3.0 or of 3.1, to a [`Kind`].

use std::collections::BTreeMap;

use phare_contract::corrections::PLACEHOLDER_KEYS;
use phare_contract::{Field, Kind};

use crate::document::Document;
use crate::forever::{forever, forever_text};
use crate::limits::{length, value};
use crate::merge::{both, one_of, size};
use crate::value::Value;

/// What a schema allows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Shape {
    pub(crate) kind: Kind,
    pub(crate) nullable: bool,
}

impl From<Kind> for Shape {
    fn from(kind: Kind) -> Self {
        Self { kind, nullable: false }
    }
}

/// How many kinds a shared schema may hold, all in all: ten times what Phare has. Schemas that each contain many others
/// would otherwise double with every level.
const LARGEST: usize = 2_000;

/// The schemas of a document, each shared one looked at once.
pub(crate) struct Schemas<'a> {
    document: &'a Document,
    known: BTreeMap<&'a str, Shape>,
    open: Vec<&'a str>,
}

impl<'a> Schemas<'a> {
    pub(crate) fn new(document: &'a Document) -> Self {
        Self {
            document,
            known: BTreeMap::new(),
            open: Vec::new(),
        }
    }

    /// The shared schemas that were used, by name, in the order of the document.
    pub(crate) fn shared(&self) -> Vec<(&'a str, Kind)> {
        self.document
            .schema_names()
            .filter_map(|name| {
                let shape = self.known.get(format!("#/components/schemas/{name}").as_str())?;
                Some((name, shape.kind))
            })
            .collect()
    }

    /// What this schema allows.
    pub(crate) fn shape(&mut self, schema: &'a Value) -> Result<Shape, String> {
        let mut shape = match schema.text("$ref") {
            Some(reference) => self.shared_shape(reference)?,
            None => self.own_shape(schema)?,
        };
        shape.nullable |= schema.is_true("nullable");
        Ok(shape)
    }

    /// A schema that contains itself holds anything at that location.
    fn shared_shape(&mut self, reference: &'a str) -> Result<Shape, String> {
        if let Some(shape) = self.known.get(reference) {
            return Ok(*shape);
        }
        if self.open.contains(&reference) {
            return Ok(Kind::Any.into());
        }
        let schema = self.document.target(reference)?;
        self.open.push(reference);
        let mut shape = self.shape(schema)?;
        self.open.pop();
        if size(shape.kind) > LARGEST {
            shape.kind = Kind::Any;
        }
        self.known.insert(reference, shape);
        Ok(shape)
    }

    fn own_shape(&mut self, schema: &'a Value) -> Result<Shape, String> {
        let mut shape = self.typed(schema)?;
        for part in schema.items("allOf") {
            shape = both(shape, self.shape(part)?);
        }
        for choice in ["oneOf", "anyOf"] {
            let choices = schema.items(choice);
            if !choices.is_empty() {
                shape = both(shape, self.choice(choices)?);
            }
        }
        if let formats @ [_, ..] = image_formats(schema) {
            shape.kind = Kind::File(formats);
        }
        Ok(shape)
    }

    /// One of several: null makes it nullable, a file makes it a file, equal ones count once.
    fn choice(&mut self, choices: &'a [Value]) -> Result<Shape, String> {
        let mut nullable = false;
        let mut kinds: Vec<Kind> = Vec::new();
        for choice in choices {
            let shape = self.shape(choice)?;
            nullable |= shape.nullable;
            if !is_null(choice) && !kinds.contains(&shape.kind) {
                kinds.push(shape.kind);
            }
        }
        let file = kinds.iter().find(|kind| matches!(kind, Kind::File(_)));
        let kind = file.copied().unwrap_or_else(|| one_of(kinds));
        Ok(Shape { kind, nullable })
    }

    /// What `type` and what belongs to it allow.
    fn typed(&mut self, schema: &'a Value) -> Result<Shape, String> {
        let types = types(schema);
        let nullable = types.contains(&"null") || values(schema).contains(&&Value::Null);
        let mut kinds = Vec::new();
        for name in types.into_iter().filter(|name| *name != "null") {
            kinds.push(self.of_type(name, schema)?);
        }
        let kind = one_of(kinds);
        Ok(Shape { kind, nullable })
    }

    fn of_type(&mut self, name: &str, schema: &'a Value) -> Result<Kind, String> {
        Ok(match name {
            "string" => text(schema),
            "integer" => {
                let (min, max) = value(schema);
                let of = values(schema).into_iter().filter_map(Value::as_whole);
                Kind::Integer {
                    min,
                    max,
                    of: forever(of.collect()),
                }
            }
            "number" => Kind::Number,
            "boolean" => Kind::Boolean,
            "array" => {
                let item = match schema.get("items") {
                    Some(items) => self.shape(items)?.kind,
                    None => Kind::Any,
                };
                let (min, max) = length(schema, "minItems", "maxItems");
                Kind::Array {
                    item: &forever(vec![item])[0],
                    min,
                    max,
                }
            }
            "object" => Kind::Object(self.fields(schema)?),
            _ => Kind::Any,
        })
    }

    fn fields(&mut self, schema: &'a Value) -> Result<&'static [Field], String> {
        let required = schema.items("required");
        let mut fields = Vec::new();
        for (name, property) in schema.get("properties").map_or(&[][..], Value::pairs) {
            let mut shape = self.shape(property)?;
            if let Kind::Object([only]) = shape.kind
                && PLACEHOLDER_KEYS.contains(&(name.as_str(), only.name))
            {
                shape.kind = Kind::Object(&[]);
            }
            fields.push(Field {
                name: forever_text(name),
                kind: shape.kind,
                required: required.contains(&Value::Text(name.clone())),
                nullable: shape.nullable,
                repeatable: false,
            });
        }
        Ok(forever(fields))
    }
}

/// The names in `type`; where it is missing, what the other keys tell.
fn types(schema: &Value) -> Vec<&str> {
    match schema.get("type") {
        Some(Value::Text(name)) => vec![name],
        Some(Value::List(names)) => names
            .iter()
            .filter_map(|name| match name {
                Value::Text(name) => Some(name.as_str()),
                _ => None,
            })
            .collect(),
        _ if schema.get("properties").is_some() => vec!["object"],
        _ if schema.get("items").is_some() => vec!["array"],
        _ if schema.get("minLength").or(schema.get("maxLength")).is_some() => vec!["string"],
        _ => match values(schema).into_iter().find(|value| **value != Value::Null) {
            Some(Value::Text(_)) => vec!["string"],
            Some(Value::Integer(_)) => vec!["integer"],
            Some(Value::Float(_)) => vec!["number"],
            Some(Value::Boolean(_)) => vec!["boolean"],
            _ => vec![],
        },
    }
}

/// The only values a schema allows, by `enum` or `const`; none where it does not list them.
fn values(schema: &Value) -> Vec<&Value> {
    match schema.get("const") {
        Some(only) => vec![only],
        None => schema.items("enum").iter().collect(),
    }
}

fn text(schema: &Value) -> Kind {
    let of: Vec<&str> = values(schema)
        .into_iter()
        .filter_map(Value::as_spelled)
        .map(|value| forever_text(&value))
        .collect();
    if !of.is_empty() {
        return Kind::Enum(forever(of));
    }
    match schema.text("format") {
        Some("date-time") => Kind::DateTime,
        Some("binary" | "file") => Kind::File(image_formats(schema)),
        _ if schema.text("contentMediaType").is_some() && schema.text("contentEncoding").is_none() => {
            Kind::File(image_formats(schema))
        }
        // A format that is unknown, such as `url`, tells no more than the text itself.
        _ => {
            let (min, max) = length(schema, "minLength", "maxLength");
            Kind::Str { min, max }
        }
    }
}

fn image_formats(schema: &Value) -> &'static [&'static str] {
    let formats = schema.items("x-accepted-image-formats").iter();
    forever(
        formats
            .filter_map(Value::as_spelled)
            .map(|format| forever_text(&format))
            .collect(),
    )
}

fn is_null(schema: &Value) -> bool {
    types(schema) == ["null"]
}
