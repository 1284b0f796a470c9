//! Where two contracts differ, one line a difference, in a maintainer's words.

mod field;
mod kind;

use phare_contract::{Body, Documented, Operation, ResponseBody, same_shape};

use self::field::{Role, fields, parameters};
use self::kind::list;
pub(crate) use self::kind::{kind, same};

/// What changed from the old operations to the new; a partial document is silent on what it leaves out.
pub(crate) fn between(old: &[Documented], new: &[Documented], partial: bool) -> Vec<String> {
    let mut lines = Vec::new();
    for operation in new {
        match find(old, operation) {
            Some(known) => lines.extend(operation_drift(known, operation)),
            None => lines.push(format!("new operation {}", operation.operation)),
        }
    }
    if !partial {
        lines.extend(removed(old, new));
    }
    lines
}

fn find<'a>(operations: &'a [Documented], wanted: &Operation) -> Option<&'a Documented> {
    operations
        .iter()
        .find(|known| known.method == wanted.method && same_shape(known.path, wanted.path))
}

/// A document without most of the operations is one line: it rather is a part of the API than what is left of it.
fn removed(old: &[Documented], new: &[Documented]) -> Vec<String> {
    let missing: Vec<_> = old.iter().filter(|known| find(new, known).is_none()).collect();
    if missing.len() * 2 > old.len() {
        return vec![format!(
            "{} of {} operations are not in the document (`--partial` leaves them out of account)",
            missing.len(),
            old.len()
        )];
    }
    let line = |known: &&Documented| format!("operation removed: {}", known.operation);
    missing.iter().map(line).collect()
}

/// What changed in one operation, each line with its location.
fn operation_drift(old: &Documented, new: &Documented) -> Vec<String> {
    let mut lines = Vec::new();
    if old.id != new.id {
        lines.push(format!("is now called `{}` (was `{}`)", new.id, old.id));
    }
    if old.takes_project != new.takes_project {
        let now = if new.takes_project {
            "now takes"
        } else {
            "no longer takes"
        };
        lines.push(format!("{now} a project header"));
    }
    parameters(old.path_parameters, new.path_parameters, &mut lines);
    fields(Role::Query, old.query, new.query, &mut lines);
    body(old.body, new.body, &mut lines);
    if old.success != new.success {
        lines.push(format!("now succeeds with {} (was {})", new.success, old.success));
    }
    response(old.response, new.response, &mut lines);
    for status in only_in(new.error_statuses, old.error_statuses) {
        lines.push(format!("may now be rejected with {status}"));
    }
    for status in only_in(old.error_statuses, new.error_statuses) {
        lines.push(format!("is no longer rejected with {status}"));
    }
    if old.idempotency != new.idempotency {
        lines.push(format!(
            "repeating it is now {:?} (was {:?}), by corrections.rs or the rules of the tool",
            new.idempotency, old.idempotency
        ));
    }
    lines.iter().map(|line| format!("{}: {line}", new.operation)).collect()
}

fn only_in<'a>(these: &'a [u16], others: &'a [u16]) -> impl Iterator<Item = &'a u16> {
    these.iter().filter(|status| !others.contains(status))
}

fn body(old: Option<Body>, new: Option<Body>, lines: &mut Vec<String>) {
    match (old, new) {
        (None, None) => {}
        (None, Some(new)) => {
            let names = list(new.fields.iter().map(|field| format!("`{}`", field.name)));
            lines.push(format!("now takes a body, with {names}"));
        }
        (Some(_), None) => lines.push("no longer takes a body".into()),
        (Some(old), Some(new)) => {
            fields(Role::Body, old.fields, new.fields, lines);
            if old.multipart != new.multipart {
                let now = if new.multipart { "may now" } else { "may no longer" };
                lines.push(format!("the body {now} be sent as multipart"));
            }
        }
    }
}

fn response(old: ResponseBody, new: ResponseBody, lines: &mut Vec<String>) {
    match (old, new) {
        (
            ResponseBody::Object {
                model: old_model,
                fields: old,
            },
            ResponseBody::Object { model, fields: new },
        )
        | (
            ResponseBody::Page {
                model: old_model,
                fields: old,
            },
            ResponseBody::Page { model, fields: new },
        ) => {
            if model != old_model {
                let or_none = |model: Option<&'static str>| model.unwrap_or("no type of ours");
                let (model, old_model) = (or_none(model), or_none(old_model));
                lines.push(format!(
                    "returns `{model}` by corrections.rs (the tables: `{old_model}`)"
                ));
            }
            fields(Role::Response, old, new, lines);
        }
        (ResponseBody::Empty, ResponseBody::Empty) => {}
        _ => lines.push(format!("now returns {} (was {})", form(new), form(old))),
    }
}

fn form(response: ResponseBody) -> &'static str {
    match response {
        ResponseBody::Empty => "nothing",
        ResponseBody::Object { .. } => "one object",
        ResponseBody::Page { .. } => "a page of a list",
    }
}
