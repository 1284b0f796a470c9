//! The parameters of an operation: its own, and those of its path.

use phare_contract::{Field, Kind};

use crate::document::Document;
use crate::forever::forever_text;
use crate::schema::{Schemas, Shape};
use crate::value::Value;

/// Where a parameter stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Location {
    Path,
    Query,
    Header,
}

/// Every parameter in a path, a query or a header; an operation's own replaces one of its path.
pub(crate) fn parameters<'a>(
    document: &'a Document,
    schemas: &mut Schemas<'a>,
    item: &'a Value,
    operation: &'a Value,
) -> Result<Vec<(Location, Field)>, String> {
    let mut known: Vec<(Location, Field)> = Vec::new();
    let parameters = item.items("parameters").iter();
    for parameter in parameters.chain(operation.items("parameters")) {
        let Some((location, field)) = parameter_field(schemas, document.follow(parameter)?)? else {
            continue;
        };
        let same = |(other, known): &&mut (Location, Field)| *other == location && known.name == field.name;
        match known.iter_mut().find(same) {
            Some(replaced) => *replaced = (location, field),
            None => known.push((location, field)),
        }
    }
    Ok(known)
}

fn parameter_field<'a>(schemas: &mut Schemas<'a>, parameter: &'a Value) -> Result<Option<(Location, Field)>, String> {
    let location = match parameter.text("in") {
        Some("path") => Location::Path,
        Some("query") => Location::Query,
        Some("header") => Location::Header,
        _ => return Ok(None),
    };
    let name = parameter.text("name").ok_or("a parameter has no name")?;
    let content = parameter.get("content").and_then(|content| content.pairs().first());
    let schema = parameter
        .get("schema")
        .or_else(|| content.and_then(|(_, media)| media.get("schema")));
    let shape = match schema {
        Some(schema) => schemas.shape(schema)?,
        None => Shape::from(Kind::Any),
    };
    // A list in a query is one value that may stand several times: the tables describe the value.
    let (kind, listed) = match shape.kind {
        Kind::Array { item, .. } if location == Location::Query => (*item, true),
        kind => (kind, false),
    };
    let field = Field {
        name: forever_text(name),
        kind,
        required: location == Location::Path || parameter.is_true("required"),
        nullable: shape.nullable,
        repeatable: listed || parameter.is_true("x-repeatable"),
    };
    Ok(Some((location, field)))
}

/// The parameters in the order of the path; one that the document forgot is any text.
pub(crate) fn in_path(path: &str, declared: &[Field]) -> Vec<Field> {
    let names = path
        .split('/')
        .filter_map(|segment| segment.strip_prefix('{')?.strip_suffix('}'));
    names
        .map(|name| {
            let known = declared.iter().find(|field| field.name == name);
            known.copied().unwrap_or_else(|| Field {
                name: forever_text(name),
                kind: Kind::Str { min: None, max: None },
                required: true,
                nullable: false,
                repeatable: false,
            })
        })
        .collect()
}
