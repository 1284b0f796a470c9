//! What the document says, corrected by what is known about Phare.

use phare_contract::corrections::{
    CorrectedField, FIELDS, FROM_ONE, IMAGE_FORMATS, MODELS, MULTIPART, REPEATABLE, REPEATS, TRANSITIONS,
};
use phare_contract::{Body, Field, Idempotency, Kind, Method, Operation, ResponseBody, same_shape};

use crate::drift;
use crate::forever::forever;

/// Where the document says something else than what a correction was written for, before it is corrected.
pub(crate) fn outdated(operation: &Operation) -> Vec<String> {
    let mut outdated = Vec::new();
    for field in operation.body_fields() {
        let Some(corrected) = correction(operation, field) else {
            continue;
        };
        let mut lines = Vec::new();
        drift::kind("field", field.name, corrected.documented, field.kind, &mut lines);
        let advice = if drift::same(field.kind, corrected.kind) {
            "as corrections.rs has it: the correction can go"
        } else {
            "corrections.rs was written for what was there before"
        };
        outdated.extend(lines.iter().map(|line| format!("{operation}: {line} ({advice})")));
    }
    outdated
}

/// The operation as it goes into the tables.
pub(crate) fn operation(mut operation: Operation) -> Operation {
    operation.query = forever(operation.query.iter().copied().map(filter).collect());
    operation.body = operation.body.map(|body| self::body(&operation, body));
    operation.idempotency = idempotency(operation.method, operation.path);
    operation
}

fn filter(field: Field) -> Field {
    let repeatable = field.repeatable || REPEATABLE.contains(&field.name);
    let kind = match field.kind {
        Kind::Integer { min: None, max, of } if FROM_ONE.contains(&field.name) => {
            Kind::Integer { min: Some(1), max, of }
        }
        kind => kind,
    };
    Field {
        kind,
        repeatable,
        ..field
    }
}

fn body(operation: &Operation, body: Body) -> Body {
    let listed = MULTIPART
        .iter()
        .any(|(method, path)| *method == operation.method && same_shape(path, operation.path));
    let fields = body.fields.iter().map(|field| Field {
        kind: kind(operation, field),
        ..*field
    });
    Body {
        fields: forever(fields.collect()),
        multipart: body.multipart || listed,
    }
}

fn kind(operation: &Operation, field: &Field) -> Kind {
    let corrected = correction(operation, field);
    let formats = IMAGE_FORMATS.iter().find(|(name, _)| *name == field.name);
    match (field.kind, corrected, formats) {
        (_, Some(corrected), _) => corrected.kind,
        (Kind::File([]), None, Some((_, formats))) => Kind::File(formats),
        (kind, ..) => kind,
    }
}

fn correction(operation: &Operation, field: &Field) -> Option<&'static CorrectedField> {
    FIELDS.iter().find(|corrected| {
        corrected.method == operation.method
            && corrected.field == field.name
            && same_shape(corrected.path, operation.path)
    })
}

/// What a path returns, with the type in the crate `phare` that holds it.
pub(crate) fn response(path: &str, response: ResponseBody) -> ResponseBody {
    let model = MODELS
        .iter()
        .find(|(collection, _)| have_the_same_response(collection, path))
        .map(|(_, model)| *model);
    match response {
        ResponseBody::Empty => ResponseBody::Empty,
        ResponseBody::Object { fields, .. } => ResponseBody::Object { model, fields },
        ResponseBody::Page { fields, .. } => ResponseBody::Page { model, fields },
    }
}

/// Whether a path is the other one, an item in it, or a transition of such an item.
fn have_the_same_response(collection: &str, path: &str) -> bool {
    let item = format!("{collection}/{{id}}");
    let transition = split(path).is_some_and(|(parent, last)| TRANSITIONS.contains(&last) && same_shape(&item, parent));
    same_shape(collection, path) || same_shape(&item, path) || transition
}

/// What repeating means: as corrected, else by method and path. A `POST` that fits no rule may make something new.
fn idempotency(method: Method, path: &str) -> Idempotency {
    let listed = REPEATS
        .iter()
        .find(|(known, at, _)| *known == method && same_shape(at, path));
    if let Some((_, _, idempotency)) = listed {
        return *idempotency;
    }
    match (method, split(path)) {
        (Method::Get, _) => Idempotency::Read,
        (Method::Delete, _) => Idempotency::Delete,
        (Method::Put | Method::Patch, _) => Idempotency::Replace,
        (Method::Post, Some((_, last))) if last.starts_with('{') => Idempotency::Replace,
        (Method::Post, Some((parent, last))) if parent.ends_with('}') && TRANSITIONS.contains(&last) => {
            Idempotency::Transition
        }
        (Method::Post, _) => Idempotency::Create,
    }
}

fn split(path: &str) -> Option<(&str, &str)> {
    path.rsplit_once('/')
}
