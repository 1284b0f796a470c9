//! What is wrong with the fields of a request.

use serde_json::{Map, Value, json};

use crate::reply::Refusal;

/// Faults by the names of their fields, in the order in which they were found.
#[derive(Debug, Default)]
pub(crate) struct Faults(Vec<(String, String)>);

impl Faults {
    /// Adds a fault of the field with this dotted name, such as `monitors.0`.
    pub(crate) fn add(&mut self, field: &str, message: impl Into<String>) {
        self.0.push((field.to_owned(), message.into()));
    }

    /// Adds a fault whose message begins with the field, as in `The title field is required.`
    pub(crate) fn add_about(&mut self, field: &str, what: &str) {
        self.add(field, format!("The {} field {what}", spoken(field)));
    }

    /// Adds the fault of a value that is not among those allowed.
    pub(crate) fn add_selection(&mut self, field: &str) {
        self.add(field, format!("The selected {} is invalid.", spoken(field)));
    }

    pub(crate) fn append(&mut self, mut others: Self) {
        self.0.append(&mut others.0);
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// The message of the first fault.
    pub(crate) fn first(&self) -> &str {
        self.0.first().map_or("", |(_, message)| message)
    }

    /// The messages of each field.
    pub(crate) fn by_field(&self) -> Value {
        let mut fields = Map::new();
        for (field, message) in &self.0 {
            let messages = fields.entry(field).or_insert_with(|| json!([]));
            if let Value::Array(messages) = messages {
                messages.push(message.as_str().into());
            }
        }
        fields.into()
    }

    /// The refusal, if there is any fault.
    pub(crate) fn refuse(&self) -> Result<(), Refusal> {
        if self.0.is_empty() {
            Ok(())
        } else {
            Err(Refusal::invalid(self))
        }
    }
}

fn spoken(field: &str) -> String {
    field.replace('_', " ")
}
