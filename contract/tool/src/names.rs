//! The names of the constants in `tables.rs`, each for a value that operations share.

use phare_contract::{Kind, ResponseBody};

use crate::operation::Contract;

/// What `tables.rs` defines or imports besides the operations and the values that they share.
const TAKEN: [&str; 5] = ["OPERATIONS", "SOURCE_DATE", "SOURCE_SHA256", "INTEGER", "TEXT"];

/// The values worth a name, and which of them were asked for.
pub(crate) struct Names {
    values: Vec<Named>,
    /// What `tables.rs` defines or imports under names of its own.
    taken: Vec<&'static str>,
}

struct Named {
    name: String,
    kind: Kind,
    state: State,
}

#[derive(PartialEq)]
enum State {
    Unused,
    Used,
    Written,
}

impl Names {
    /// Named after the schemas of the document; a body or a response that is none of them, after its operation.
    pub(crate) fn new(contract: &Contract) -> Self {
        let operations = contract.operations.iter().map(|operation| operation.constant);
        let mut names = Self {
            values: Vec::new(),
            taken: TAKEN.into_iter().chain(operations).collect(),
        };
        for (name, kind) in &contract.shared {
            names.add(name, *kind);
        }
        for operation in &contract.operations {
            if let Some(body) = operation.body {
                names.add(&format!("{}Body", operation.id), Kind::Object(body.fields));
            }
            if operation.response != ResponseBody::Empty {
                let fields = operation.response.fields();
                names.add(&format!("{}Response", operation.id), Kind::Object(fields));
            }
        }
        names
    }

    fn add(&mut self, name: &str, kind: Kind) {
        if is_short(kind) || self.values.iter().any(|known| known.kind == kind) {
            return;
        }
        let name = constant(name);
        let taken = |name: &str| self.taken.contains(&name) || self.values.iter().any(|known| known.name == name);
        let numbered = (2..).map(|number| format!("{name}_{number}"));
        let mut free = std::iter::once(name.clone()).chain(numbered);
        if let Some(name) = free.find(|name| !taken(name)) {
            self.values.push(Named {
                name,
                kind,
                state: State::Unused,
            });
        }
    }

    /// The name of this value, which is then used.
    pub(crate) fn of(&mut self, kind: Kind) -> Option<String> {
        let known = self.values.iter_mut().find(|known| known.kind == kind)?;
        if known.state == State::Unused {
            known.state = State::Used;
        }
        Some(known.name.clone())
    }

    /// A used value that is not written yet, with its position in the order of the document.
    pub(crate) fn next_unwritten(&mut self) -> Option<(usize, String, Kind)> {
        let mut values = self.values.iter_mut().enumerate();
        let (index, named) = values.find(|(_, named)| named.state == State::Used)?;
        named.state = State::Written;
        Some((index, named.name.clone(), named.kind))
    }
}

/// Whether a value is as short as a name for it.
fn is_short(kind: Kind) -> bool {
    match kind {
        Kind::Enum(_) | Kind::OneOf(_) | Kind::File(_) => false,
        Kind::Integer { of, .. } => of.is_empty(),
        Kind::Object(fields) => fields.is_empty(),
        Kind::Array { item, .. } => is_short(*item),
        Kind::Str { .. } | Kind::DateTime | Kind::Number | Kind::Boolean | Kind::Any => true,
    }
}

/// `createUptimeIncidentBody` and `Uptime.Incident.ImpactEnum` as names of constants.
pub(crate) fn constant(name: &str) -> String {
    let mut constant = String::new();
    let mut after_small = false;
    for letter in name.chars() {
        if !letter.is_ascii_alphanumeric() {
            after_small = false;
            if !constant.is_empty() && !constant.ends_with('_') {
                constant.push('_');
            }
            continue;
        }
        if letter.is_ascii_uppercase() && after_small {
            constant.push('_');
        }
        after_small = !letter.is_ascii_uppercase();
        constant.push(letter.to_ascii_uppercase());
    }
    if constant.starts_with(|first: char| first.is_ascii_digit()) || constant.is_empty() {
        constant.insert_str(0, "SCHEMA_");
    }
    constant.trim_end_matches('_').to_owned()
}
