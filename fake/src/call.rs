//! A request whose route, key and project are settled: what a behaviour works with.

use jiff::Timestamp;
use phare_contract::Documented;
use serde_json::{Map, Value};

use crate::authentication::Key;
use crate::input::File;
use crate::reply::{Rejection, Reply};
use crate::route::Route;
use crate::state::State;
use crate::store::{Collection, Record};
use crate::validation::print_date;

pub(crate) struct Call {
    pub(crate) operation: &'static Documented,
    pub(crate) key: Key,
    /// The query, checked; only parameters of the contract are in it.
    pub(crate) query: Map<String, Value>,
    /// The body, checked; only fields of the contract are in it.
    pub(crate) body: Map<String, Value>,
    /// The files that came with the body, checked unless their fields are unknown.
    pub(crate) files: Vec<File>,
    pub(crate) now: Timestamp,
    /// The address of the requested path.
    pub(crate) url: String,
    path_values: Vec<(&'static str, String)>,
    project: Option<u64>,
}

impl Call {
    pub(crate) fn new(route: Route, key: Key, project: Option<u64>, state: &State) -> Self {
        Self {
            operation: route.operation,
            key,
            query: Map::new(),
            body: Map::new(),
            files: Vec::new(),
            now: state.clock.now(),
            url: format!("{}{}", state.base_url, route.path),
            path_values: route.path_values,
            project,
        }
    }

    /// The project it acts on.
    pub(crate) fn project(&self) -> Result<u64, Rejection> {
        self.project
            .ok_or_else(|| Rejection::new(403, "This action needs a project."))
    }

    /// The value of a path parameter.
    pub(crate) fn path_value(&self, parameter: &str) -> Option<&str> {
        self.path_values
            .iter()
            .find(|(name, _)| *name == parameter)
            .map(|(_, value)| value.as_str())
    }

    /// The id in the path; what is no id names nothing.
    pub(crate) fn id(&self, parameter: &str) -> Option<u64> {
        self.path_value(parameter)?.parse().ok()
    }

    /// Whether the path names a record of the project it acts on.
    pub(crate) fn finds(&self, records: &Collection, parameter: &str) -> bool {
        self.project
            .is_some_and(|project| self.finds_in(project, records, parameter))
    }

    /// Whether the path names a record of this owner.
    pub(crate) fn finds_in(&self, owner: u64, records: &Collection, parameter: &str) -> bool {
        self.id(parameter).is_some_and(|id| records.has(owner, id))
    }

    /// The record that the path names.
    pub(crate) fn named<'a>(&self, records: &'a Collection, parameter: &str) -> Result<&'a Record, Rejection> {
        self.id(parameter)
            .and_then(|id| records.get(id))
            .ok_or_else(Rejection::not_found)
    }

    /// The record that the path names, to be changed.
    pub(crate) fn named_mut<'a>(
        &self,
        records: &'a mut Collection,
        parameter: &str,
    ) -> Result<&'a mut Record, Rejection> {
        self.id(parameter)
            .and_then(|id| records.get_mut(id))
            .ok_or_else(Rejection::not_found)
    }

    /// A record that has its id and dates, and nothing else.
    pub(crate) fn new_record(&self, id: u64, owner: u64) -> Record {
        Record::new(id, owner, &print_date(self.now))
    }

    /// Writes the body over a record's fields.
    pub(crate) fn write(&self, record: &mut Record) {
        record.fields.extend(self.body.clone());
        record.set("updated_at", self.now_printed());
    }

    /// The present, as a response prints it.
    pub(crate) fn now_printed(&self) -> Value {
        Value::String(print_date(self.now))
    }

    /// The documented success, with this record where the response has a body.
    pub(crate) fn reply(&self, record: &Record) -> Reply {
        Reply::new(self.operation.success, Some(self.present(record)))
    }

    /// The documented success, without a body.
    pub(crate) fn reply_empty(&self) -> Reply {
        Reply::new(self.operation.success, None)
    }

    /// The record with the properties the contract lists for the response; those it lacks are null.
    pub(crate) fn present(&self, record: &Record) -> Value {
        present(self.operation, record)
    }
}

/// The record as this operation returns it.
pub(crate) fn present(operation: &Documented, record: &Record) -> Value {
    let fields = operation.response.fields();
    fields
        .iter()
        .map(|field| (field.name.to_owned(), record.get(field.name).clone()))
        .collect()
}
