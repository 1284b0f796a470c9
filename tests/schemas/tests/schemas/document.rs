//! Phare's document of its API.

use std::path::{Path, PathBuf};
use std::{env, fs};

use jsonschema::Validator;
use serde_json::{Map, Value, json};

/// The document, its schemas translated to JSON Schema.
pub(crate) struct Document(Value);

impl Document {
    /// None where there is no document, which is printed.
    pub(crate) fn read() -> Option<Self> {
        let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/phare-api/openapi.json");
        let path = env::var_os("PHARE_OPENAPI").map_or_else(beside, PathBuf::from);
        let Ok(text) = fs::read_to_string(&path) else {
            println!("skipped: {} cannot be read", path.display());
            return None;
        };
        let mut document: Value = serde_json::from_str(&text).expect("the document is JSON");
        translate(&mut document["components"]["schemas"]);
        Some(Self(document))
    }

    /// What the body of an operation has to be; none where it has none.
    pub(crate) fn body(&self, id: &str) -> Option<&Value> {
        self.operation(id)
            .pointer("/requestBody/content/application~1json/schema")
    }

    /// What an operation answers; none where that is nothing.
    pub(crate) fn answer(&self, id: &str) -> Option<&Value> {
        let mut responses = self.operation(id)["responses"].as_object().expect("responses").iter();
        let (_, success) = responses
            .find(|(status, _)| status.starts_with('2'))
            .expect("a success");
        success.pointer("/content/application~1json/schema")
    }

    fn operation(&self, id: &str) -> &Value {
        let paths = self.0["paths"].as_object().expect("paths").values();
        let mut operations = paths.flat_map(|path| path.as_object().expect("methods").values());
        let operation = operations.find(|operation| operation["operationId"] == id);
        operation.unwrap_or_else(|| panic!("the document has no operation `{id}`"))
    }

    /// The schema to which this one refers, or itself.
    pub(crate) fn resolve<'a>(&'a self, schema: &'a Value) -> &'a Value {
        match name(schema) {
            Some(name) => &self.0["components"]["schemas"][name],
            None => schema,
        }
    }

    pub(crate) fn validator(&self, schema: &Value) -> Validator {
        let schema = json!({ "allOf": [schema], "components": self.0["components"] });
        jsonschema::options()
            .should_validate_formats(true)
            .build(&schema)
            .expect("a schema")
    }

    /// As [`validator`](Self::validator), for a document whose objects have the properties that are listed, and no more.
    pub(crate) fn strict_validator(&self, schema: &Value) -> Validator {
        let mut strict = self.0.clone();
        close(&mut strict["components"]["schemas"]);
        let mut schema = schema.clone();
        close(&mut schema);
        Self(strict).validator(&schema)
    }
}

/// The name of the schema to which this one refers.
pub(crate) fn name(schema: &Value) -> Option<&str> {
    schema["$ref"].as_str()?.strip_prefix("#/components/schemas/")
}

/// Every schema in a piece of the document.
fn each(schema: &mut Value, change: &mut impl FnMut(&mut Map<String, Value>)) {
    match schema {
        Value::Object(entries) => {
            entries.values_mut().for_each(|entry| each(entry, change));
            change(entries);
        }
        Value::Array(list) => list.iter_mut().for_each(|entry| each(entry, change)),
        _ => {}
    }
}

/// The document writes `nullable` where JSON Schema has the type `null`.
fn translate(schemas: &mut Value) {
    each(schemas, &mut |schema| {
        if schema.get("nullable") != Some(&json!(true)) {
            return;
        }
        schema.insert("type".to_owned(), json!([schema["type"], "null"]));
        if let Some(Value::Array(values)) = schema.get_mut("enum") {
            values.push(Value::Null);
        }
    });
}

fn close(schemas: &mut Value) {
    each(schemas, &mut |schema| {
        // A property may be called `properties`; a schema's are an object, and it says that it is one too.
        if schema.get("type") == Some(&json!("object")) && schema.contains_key("properties") {
            schema.insert("additionalProperties".to_owned(), json!(false));
        }
    });
}
