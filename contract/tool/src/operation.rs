//! From the paths of a document to the [`Operation`]s of the tables.

use phare_contract::{Body, Documented, Field, Kind, Method, Operation, ResponseBody};

use crate::corrected;
use crate::document::Document;
use crate::forever::{forever, forever_one, forever_text};
use crate::merge::union;
use crate::names::constant;
use crate::parameter::{Location, in_path, parameters};
use crate::schema::Schemas;
use crate::value::Value;

/// What a document says, in the form of the tables.
pub(crate) struct Contract<'a> {
    pub(crate) operations: Vec<Documented>,
    /// The schemas that the operations share, by their names in the document.
    pub(crate) shared: Vec<(&'a str, Kind)>,
    /// Where the document left what the corrections were written for.
    pub(crate) outdated: Vec<String>,
    /// What a maintainer should look at, although it stops nothing.
    pub(crate) warnings: Vec<String>,
}

/// Reads every operation of a document, and corrects it.
pub(crate) fn contract(document: &Document) -> Result<Contract<'_>, String> {
    let mut reader = Reader {
        document,
        schemas: Schemas::new(document),
        operations: Vec::new(),
        outdated: Vec::new(),
        warnings: Vec::new(),
    };
    for (path, item) in document.paths() {
        let item = document.follow(item)?;
        for (name, operation) in item.pairs() {
            if let Some(method) = method(name) {
                reader
                    .operation(method, path, item, operation)
                    .map_err(|error| format!("{} {path}: {error}", method.as_str()))?;
            } else if ["head", "options", "trace"].contains(&name.as_str()) {
                let method = name.to_uppercase();
                reader.warn(&format!("{method} {path}: left out, for Phare's API has no {method}"));
            }
        }
    }
    if reader.operations.is_empty() {
        return Err("the document has no operations".into());
    }
    Ok(Contract {
        shared: reader.schemas.shared(),
        operations: reader.operations,
        outdated: reader.outdated,
        warnings: reader.warnings,
    })
}

fn method(name: &str) -> Option<Method> {
    let name = name.to_uppercase();
    Method::ALL.into_iter().find(|method| method.as_str() == name)
}

struct Reader<'a> {
    document: &'a Document,
    schemas: Schemas<'a>,
    operations: Vec<Documented>,
    outdated: Vec<String>,
    warnings: Vec<String>,
}

impl<'a> Reader<'a> {
    fn warn(&mut self, warning: &str) {
        self.warnings.push(warning.to_owned());
    }

    fn operation(
        &mut self,
        method: Method,
        path: &'a str,
        item: &'a Value,
        operation: &'a Value,
    ) -> Result<(), String> {
        if !matches!(operation, Value::Object(_)) {
            return Err("the operation is no object".into());
        }
        if !path.starts_with('/') {
            return Err("the path does not start with `/`".into());
        }
        let id = self.id(method, path, operation);
        let parameters = parameters(self.document, &mut self.schemas, item, operation)?;
        let body = match operation.get("requestBody") {
            Some(body) => Some(self.body(self.document.follow(body)?)?),
            None => None,
        };
        let location = format!("{} {path}", method.as_str());
        let (success, response) = self.success(&location, operation)?;
        let fields_in = |location: Location| -> Vec<Field> {
            let fields = parameters.iter().filter(|(known, _)| *known == location);
            fields.map(|(_, field)| *field).collect()
        };
        let mut called = Operation::listed(method, forever_text(path));
        called.takes_project = parameters.iter().any(|(location, field)| {
            *location == Location::Header
                && ["x-phare-project-id", "x-phare-project-slug"].contains(&field.name.to_lowercase().as_str())
        });
        called.path_parameters = forever(in_path(path, &fields_in(Location::Path)));
        called.query = forever(fields_in(Location::Query));
        called.body = body;
        self.outdated.extend(corrected::outdated(&called));
        self.operations.push(Documented {
            operation: forever_one(corrected::operation(called)),
            constant: forever_text(&constant(id)),
            id,
            success,
            response: corrected::response(path, response),
            error_statuses: error_statuses(operation),
        });
        Ok(())
    }

    /// Phare's name; one of our own, with a warning, where it gives none or the same one twice.
    fn id(&mut self, method: Method, path: &str, operation: &Value) -> &'static str {
        let taken = |id: &str| self.operations.iter().any(|known| known.id == id);
        let made = || {
            let words = path.split(|c: char| !c.is_alphanumeric());
            let capitalized = words.filter_map(|word| {
                let first = word.chars().next()?;
                Some(first.to_uppercase().chain(word.chars().skip(1)).collect::<String>())
            });
            let id = method.as_str().to_lowercase() + &capitalized.collect::<String>();
            let numbered = (2..).map(|number| format!("{id}{number}"));
            let mut ids = std::iter::once(id.clone()).chain(numbered);
            ids.find(|id| !taken(id)).unwrap_or_default()
        };
        let location = format!("{} {path}", method.as_str());
        let (id, warning) = match operation.text("operationId") {
            Some(id) if !id.is_empty() && !taken(id) => return forever_text(id),
            Some(id) if !id.is_empty() => (made(), format!("repeats the operationId `{id}`")),
            _ => (made(), "has no operationId".to_owned()),
        };
        self.warn(&format!("{location}: {warning}; the tables name it `{id}`"));
        forever_text(&id)
    }

    /// The fields of a body, in whichever content types it is documented.
    fn body(&mut self, body: &'a Value) -> Result<Body, String> {
        let content = body.get("content").map_or(&[][..], Value::pairs);
        let is = |name: &str, kind: &str| name.split(';').next().is_some_and(|n| n.trim() == kind);
        let mut fields: &'static [Field] = &[];
        let mut multipart = false;
        for (name, media) in content {
            if let Some(schema) = media.get("schema") {
                fields = union(fields, object_fields(self.schemas.shape(schema)?.kind));
            }
            multipart |= is(name, "multipart/form-data");
        }
        Ok(Body { fields, multipart })
    }

    /// The status and the response of a success: the lowest documented one.
    fn success(&mut self, location: &str, operation: &'a Value) -> Result<(u16, ResponseBody), String> {
        let responses = operation.get("responses").map_or(&[][..], Value::pairs);
        let success = responses
            .iter()
            .filter_map(|(name, response)| Some((success_status(name)?, response)))
            .min_by_key(|(status, _)| *status);
        let Some((status, response)) = success else {
            self.warn(&format!("{location}: documents no success; taken as an empty 204"));
            return Ok((204, ResponseBody::Empty));
        };
        let response = self.document.follow(response)?;
        let content = response.get("content").map_or(&[][..], Value::pairs);
        let json = content.iter().find(|(name, _)| name.contains("json"));
        let schema = json.or(content.first()).and_then(|(_, media)| media.get("schema"));
        let Some(schema) = schema else {
            return Ok((status, ResponseBody::Empty));
        };
        if let Kind::Object(fields) = self.schemas.shape(schema)?.kind {
            return Ok((status, page_or_object(fields)));
        }
        self.warn(&format!("{location}: returns something other than an object"));
        Ok((status, object(&[])))
    }
}

/// The fields of an object; where it is one of several objects, of all, required where each requires them.
fn object_fields(kind: Kind) -> &'static [Field] {
    match kind {
        Kind::Object(fields) => fields,
        Kind::OneOf(kinds) => {
            let objects: Vec<_> = kinds.iter().map(|kind| object_fields(*kind)).collect();
            let all = objects.iter().fold(&[][..], |all, fields| union(all, fields));
            let insists =
                |fields: &[Field], name: &str| fields.iter().any(|field| field.name == name && field.required);
            let fields = all.iter().map(|field| Field {
                required: objects.iter().all(|fields| insists(fields, field.name)),
                ..*field
            });
            forever(fields.collect())
        }
        _ => &[],
    }
}

/// A list is paged where `meta` or `links` stand beside its `data`.
fn page_or_object(fields: &'static [Field]) -> ResponseBody {
    let named = |name: &str| fields.iter().find(|field| field.name == name);
    let paged = named("meta").or(named("links")).is_some();
    match named("data").map(|data| data.kind) {
        Some(Kind::Array { item, .. }) if paged => ResponseBody::Page {
            model: None,
            fields: object_fields(*item),
        },
        _ => object(fields),
    }
}

fn object(fields: &'static [Field]) -> ResponseBody {
    ResponseBody::Object { model: None, fields }
}

fn success_status(name: &str) -> Option<u16> {
    if name.eq_ignore_ascii_case("2XX") {
        return Some(200);
    }
    name.parse().ok().filter(|status| (200..300).contains(status))
}

fn error_statuses(operation: &Value) -> &'static [u16] {
    let responses = operation.get("responses").map_or(&[][..], Value::pairs);
    let mut statuses: Vec<u16> = responses
        .iter()
        .filter_map(|(name, _)| name.parse().ok())
        .filter(|status| *status >= 400)
        .collect();
    statuses.sort_unstable();
    forever(statuses)
}
