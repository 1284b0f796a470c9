//! An OpenAPI document: what the file has to be, and where its references lead.

use std::fs;
use std::path::Path;

use crate::parse::parse;
use crate::value::Value;

/// An OpenAPI 3 document with at least one path.
#[derive(Debug)]
pub(crate) struct Document {
    root: Value,
}

impl Document {
    /// Reads the file; the error names it.
    pub(crate) fn read(path: &Path) -> Result<Self, String> {
        fs::read(path)
            .map_err(|error| format!("cannot be read: {error}"))
            .and_then(|bytes| String::from_utf8(bytes).map_err(|_| "not a text file".into()))
            .and_then(|text| Self::parse(&text))
            .map_err(|error| format!("{}: {error}", path.display()))
    }

    /// Takes the text of a document in JSON or YAML.
    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        let root = parse(text)?;
        let version = match root.get("openapi") {
            Some(version) => version.as_spelled().unwrap_or_default(),
            None if root.get("swagger").is_some() => {
                return Err("a Swagger 2 document, which is not supported; OpenAPI 3 is".into());
            }
            None => return Err("not an OpenAPI document: it has no `openapi` version".into()),
        };
        if version != "3" && !version.starts_with("3.") {
            return Err(format!("OpenAPI {version} is not supported; OpenAPI 3 is"));
        }
        if root.get("paths").is_none_or(|paths| paths.pairs().is_empty()) {
            return Err("the document has no paths".into());
        }
        Ok(Self { root })
    }

    /// All of it.
    pub(crate) fn root(&self) -> &Value {
        &self.root
    }

    /// The paths and what stands under each, in the order of the document.
    pub(crate) fn paths(&self) -> &[(String, Value)] {
        self.root.get("paths").map_or(&[], Value::pairs)
    }

    /// The names of the shared schemas.
    pub(crate) fn schema_names(&self) -> impl Iterator<Item = &str> {
        self.root
            .get("components")
            .and_then(|components| components.get("schemas"))
            .map_or(&[][..], Value::pairs)
            .iter()
            .map(|(name, _)| name.as_str())
    }

    /// The value itself, or what it refers to where it is only a reference.
    pub(crate) fn follow<'a>(&'a self, mut value: &'a Value) -> Result<&'a Value, String> {
        let mut seen = Vec::new();
        while let Some(reference) = value.text("$ref") {
            if seen.contains(&reference) {
                return Err(format!("the reference `{reference}` leads back to itself"));
            }
            seen.push(reference);
            value = self.target(reference)?;
        }
        Ok(value)
    }

    /// What a reference such as `#/components/schemas/Incident` leads to.
    pub(crate) fn target(&self, reference: &str) -> Result<&Value, String> {
        let pointer = reference
            .strip_prefix("#/")
            .ok_or_else(|| format!("the reference `{reference}` leads out of the document"))?;
        pointer
            .split('/')
            .map(|step| step.replace("%7B", "{").replace("%7D", "}"))
            .map(|step| step.replace("~1", "/").replace("~0", "~"))
            .try_fold(&self.root, |value, step| match value {
                Value::List(items) => items.get(step.parse::<usize>().ok()?),
                value => value.get(&step),
            })
            .ok_or_else(|| format!("the reference `{reference}` leads nowhere"))
    }
}
