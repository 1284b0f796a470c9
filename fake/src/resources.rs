//! What each operation does, a file per kind of thing.

mod alert_rules;
mod availability;
mod current_status;
mod incident_updates;
mod incidents;
pub(crate) mod integrations;
pub(crate) mod maintenance_windows;
pub(crate) mod monitors;
mod platform;
pub(crate) mod projects;
mod reports;
pub(crate) mod status_pages;
pub(crate) mod users;

use phare_contract::{Documented, Field, Kind};
use serde_json::{Map, Value};

use crate::call::Call;
use crate::reply::{Rejection, Reply};
use crate::store::{Collection, Store};
use crate::validation::FieldErrors;

const RESOURCES: &[Resource] = &[
    incidents::RESOURCE,
    incident_updates::RESOURCE,
    maintenance_windows::RESOURCE,
    users::RESOURCE,
    projects::RESOURCE,
    integrations::APPS,
    integrations::RESOURCE,
    alert_rules::RESOURCE,
    monitors::RESOURCE,
    reports::RESOURCE,
    status_pages::RESOURCE,
    current_status::RESOURCE,
    platform::RESOURCE,
];

/// One kind of thing.
struct Resource {
    /// The path parameter that holds its id.
    parameter: &'static str,
    /// Whether the call's path names one that exists where the call may see it.
    exists: fn(&Store, &Call) -> bool,
    behaviours: &'static [Behaviour],
}

/// The deed of an operation. It meets valid input only.
type Run = fn(&mut Store, &Call) -> Result<Reply, Rejection>;

/// What an operation demands of its fields beyond the contract.
type Check = fn(&Store, &Call, &mut FieldErrors);

/// Which of a field's alternatives counts, going by the other fields as they were sent.
type Narrow = fn(&Store, &Call, &Map<String, Value>, &'static Field) -> Option<&'static Kind>;

/// What an operation does.
pub(crate) struct Behaviour {
    /// The operation's id in the contract.
    operation: &'static str,
    check: Option<Check>,
    narrow: Option<Narrow>,
    run: Run,
}

impl Behaviour {
    const fn new(operation: &'static str, run: Run) -> Self {
        Self {
            operation,
            check: None,
            narrow: None,
            run,
        }
    }

    const fn checked(self, check: Check) -> Self {
        Self {
            check: Some(check),
            ..self
        }
    }

    const fn narrowed(self, narrow: Narrow) -> Self {
        Self {
            narrow: Some(narrow),
            ..self
        }
    }

    pub(crate) fn check(&self, store: &Store, call: &Call, errors: &mut FieldErrors) {
        if let Some(check) = self.check {
            check(store, call, errors);
        }
    }

    /// The kind that a field of the body must have.
    pub(crate) fn kind(
        &self,
        store: &Store,
        call: &Call,
        input: &Map<String, Value>,
        field: &'static Field,
    ) -> &'static Kind {
        self.narrow
            .and_then(|narrow| narrow(store, call, input, field))
            .unwrap_or(&field.kind)
    }

    pub(crate) fn run(&self, store: &mut Store, call: &Call) -> Result<Reply, Rejection> {
        (self.run)(store, call)
    }
}

pub(crate) fn behaviour(operation: &Documented) -> Result<&'static Behaviour, Rejection> {
    RESOURCES
        .iter()
        .flat_map(|resource| resource.behaviours)
        .find(|behaviour| behaviour.operation == operation.id)
        .ok_or_else(|| Rejection::new(501, format!("The fake does not serve {} yet.", operation.id)))
}

/// Rejects a path that names something that does not exist.
pub(crate) fn find_named(store: &Store, call: &Call) -> Result<(), Rejection> {
    let missing =
        |resource: &&Resource| call.path_value(resource.parameter).is_some() && !(resource.exists)(store, call);
    match RESOURCES.iter().find(missing) {
        Some(_) => Err(Rejection::not_found()),
        None => Ok(()),
    }
}

/// Adds an error for every id in a list of the body that names no record of the project.
fn check_list(records: &Collection, call: &Call, list: &str, errors: &mut FieldErrors) {
    let project = call.project().unwrap_or_default();
    let ids = call.body.get(list).and_then(Value::as_array);
    for (index, id) in ids.into_iter().flatten().enumerate() {
        // What is not an integer has its error already.
        if id.is_i64() || id.is_u64() {
            let exists = id.as_u64().is_some_and(|id| records.has(project, id));
            if !exists {
                errors.add_selection(&format!("{list}.{index}"));
            }
        }
    }
}

/// Takes an id off a list of every record.
fn detach(records: &mut Collection, list: &str, id: u64) {
    for record in records.all_mut() {
        if let Some(Value::Array(ids)) = record.fields.get_mut(list) {
            ids.retain(|known| known.as_u64() != Some(id));
        }
    }
}
