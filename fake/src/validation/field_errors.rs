//! What is wrong with the fields of a request.

use phare_contract::Field;
use serde_json::{Map, Value, json};

use crate::reply::Rejection;

/// Errors by the names of their fields, in the order in which they were found.
#[derive(Debug, Default)]
pub(crate) struct FieldErrors {
    found: Vec<(String, String)>,
    strictness: Strictness,
}

/// What counts as an error.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Strictness {
    /// What Phare rejects.
    #[default]
    AsPhare,
    /// A field that Phare does not have, too.
    Names,
    /// And a value that Phare takes for one of another kind.
    NamesAndKinds,
}

impl FieldErrors {
    pub(crate) fn new(strictness: Strictness) -> Self {
        Self {
            found: Vec::new(),
            strictness,
        }
    }

    /// None yet, and as strict as these.
    pub(super) fn another(&self) -> Self {
        Self::new(self.strictness)
    }

    pub(crate) fn set_strictness(&mut self, strictness: Strictness) {
        self.strictness = strictness;
    }

    pub(super) fn takes_other_kinds(&self) -> bool {
        self.strictness != Strictness::NamesAndKinds
    }

    /// Adds the errors of those names that no field has, where that is one.
    pub(super) fn add_unknown<'a>(&mut self, names: impl Iterator<Item = &'a String>, fields: &[Field], within: &str) {
        if self.strictness == Strictness::AsPhare {
            return;
        }
        for name in names.filter(|name| fields.iter().all(|field| field.name != **name)) {
            self.add_about(&format!("{within}{name}"), "does not exist.");
        }
    }

    /// Adds an error of the field with this dotted name, such as `monitors.0`.
    pub(crate) fn add(&mut self, field: &str, message: impl Into<String>) {
        self.found.push((field.to_owned(), message.into()));
    }

    /// Adds an error whose message begins with the field, as in `The title field is required.`
    pub(crate) fn add_about(&mut self, field: &str, what: &str) {
        self.add(field, format!("The {} field {what}", spoken(field)));
    }

    /// Adds the error of a value that is not among those allowed.
    pub(crate) fn add_selection(&mut self, field: &str) {
        self.add(field, format!("The selected {} is invalid.", spoken(field)));
    }

    pub(crate) fn append(&mut self, mut others: Self) {
        self.found.append(&mut others.found);
    }

    pub(crate) fn len(&self) -> usize {
        self.found.len()
    }

    /// The message of the first error.
    pub(crate) fn first(&self) -> &str {
        self.found.first().map_or("", |(_, message)| message)
    }

    /// The messages of each field.
    pub(crate) fn by_field(&self) -> Value {
        let mut fields = Map::new();
        for (field, message) in &self.found {
            let messages = fields.entry(field).or_insert_with(|| json!([]));
            if let Value::Array(messages) = messages {
                messages.push(message.as_str().into());
            }
        }
        fields.into()
    }

    /// The rejection, if there is any error.
    pub(crate) fn reject(&self) -> Result<(), Rejection> {
        if self.found.is_empty() {
            Ok(())
        } else {
            Err(Rejection::invalid(self))
        }
    }
}

fn spoken(field: &str) -> String {
    field.replace('_', " ")
}
