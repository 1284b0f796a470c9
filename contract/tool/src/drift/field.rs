//! Where two lists of fields differ.

use phare_contract::Field;

use super::kind::kind;

/// What a list of fields is for, and so how one of them is called.
#[derive(Clone, Copy)]
pub(super) enum Role {
    Query,
    Body,
    Response,
}

/// What changed from the old fields to the new; their order means nothing.
pub(super) fn fields(role: Role, old: &[Field], new: &[Field], lines: &mut Vec<String>) {
    let label = match role {
        Role::Query => "query parameter",
        Role::Body => "field",
        Role::Response => "response field",
    };
    nested(label, "", old, new, lines);
}

/// The fields of an object within an object: each name starts with where the object stands.
pub(super) fn nested(label: &str, at: &str, old: &[Field], new: &[Field], lines: &mut Vec<String>) {
    for field in new {
        let name = format!("{at}{}", field.name);
        match old.iter().find(|known| known.name == field.name) {
            Some(known) => one(label, &name, known, field, lines),
            None if field.required => lines.push(format!("new {label} `{name}`, required")),
            None => lines.push(format!("new {label} `{name}`")),
        }
    }
    for known in old {
        if !new.iter().any(|field| field.name == known.name) {
            lines.push(format!("{label} `{at}{}` removed", known.name));
        }
    }
}

/// The parameters of a path of the same shape, by position.
pub(super) fn parameters(old: &[Field], new: &[Field], lines: &mut Vec<String>) {
    for (old, new) in old.iter().zip(new) {
        if old.name != new.name {
            let (old, new) = (old.name, new.name);
            lines.push(format!("path parameter `{old}` is now called `{new}`"));
        }
        one("path parameter", new.name, old, new, lines);
    }
}

fn one(label: &str, name: &str, old: &Field, new: &Field, lines: &mut Vec<String>) {
    let mut say = |words: &str| lines.push(format!("{label} `{name}` {words}"));
    match (old.required, new.required) {
        (false, true) => say("is now required"),
        (true, false) => say("is now optional"),
        _ => {}
    }
    match (old.nullable, new.nullable) {
        (false, true) => say("may now be null"),
        (true, false) => say("may no longer be null"),
        _ => {}
    }
    match (old.repeatable, new.repeatable) {
        (false, true) => say("may now stand several times"),
        (true, false) => say("may now stand only once"),
        _ => {}
    }
    kind(label, name, old.kind, new.kind, lines);
}
