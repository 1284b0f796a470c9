//! The catalogue reads every response that the contract gives, and writes back what it has read.

use std::collections::BTreeSet;
use std::fmt::Debug;

use phare::Endpoint;
use phare::alert_rules::{CreateAlertRule, DeleteAlertRule, GetAlertRule, ListAlertRules, UpdateAlertRule};
use phare::incident_updates::{
    CreateIncidentUpdate, DeleteIncidentUpdate, GetIncidentUpdate, ListIncidentUpdates, UpdateIncidentUpdate,
};
use phare::incidents::{CreateIncident, DeleteIncident, GetIncident, ListIncidents, RecoverIncident, UpdateIncident};
use phare::integrations::{GetIntegration, ListIntegrations};
use phare::maintenance_windows::{
    CancelMaintenanceWindow, CompleteMaintenanceWindow, CreateMaintenanceWindow, DeleteMaintenanceWindow,
    GetMaintenanceWindow, ListMaintenanceWindows, UpdateMaintenanceWindow,
};
use phare::monitors::{
    CreateMonitor, DeleteMonitor, GetMonitor, ListMonitors, PauseMonitor, ResumeMonitor, UpdateMonitor,
};
use phare::platform::GetApiInfo;
use phare::projects::{CreateProject, DeleteProject, GetProject, ListProjects, UpdateProject};
use phare::reports::{GetMonitorReport, GetUptimeReport};
use phare::status_pages::{
    CreateStatusPage, DeleteStatusPage, GetCurrentStatus, GetStatusPage, ListStatusPages, UpdateStatusPage,
};
use phare::users::{GetUser, ListUsers};
use phare_contract::{Documented, Field, OPERATIONS, ResponseBody};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::examples::{Examples, Extent, fields_and_model, most_choices};
use crate::least::kept;
use crate::paths::{changed, difference, of_fields, of_json};
use crate::{operation, pages};

/// Reads what the operations respond, and notes which of them were asked and what was wrong.
#[derive(Default)]
struct Responses {
    read: BTreeSet<&'static str>,
    errors: Vec<String>,
}

impl Responses {
    fn read<E: Endpoint>(&mut self)
    where
        E::Response: Serialize + DeserializeOwned + PartialEq + Debug,
    {
        let response = Response::of(operation::<E>());
        let id = response.operation.id;
        let turns = most_choices(response.fields);
        let extents = [Extent::Full, Extent::Least, Extent::Nulls];
        let mut examples = extents
            .iter()
            .flat_map(|extent| (0..turns).map(move |turn| (*extent, turn)));
        // One defect is enough: others of the same field would follow.
        let defect = examples.find_map(|(extent, turn)| {
            let defect = response.check::<E::Response>(extent, turn).err()?;
            Some(format!("{}: {defect}", extent.describe()))
        });
        let errors = match defect {
            Some(defect) => vec![defect],
            None => response.check_one_by_one::<E::Response>(turns),
        };
        self.errors
            .extend(errors.iter().map(|defect| format!("{id}: {defect}")));
        self.read.insert(id);
    }

    fn nothing<E: Endpoint<Response = ()>>(&mut self) {
        let operation = operation::<E>();
        if operation.response != ResponseBody::Empty {
            self.errors.push(format!("{}: its response has a body", operation.id));
        }
        self.read.insert(operation.id);
    }
}

/// What an operation responds.
struct Response {
    operation: &'static Documented,
    fields: &'static [Field],
    model: &'static str,
}

impl Response {
    fn of(operation: &'static Documented) -> Self {
        let (fields, model) = fields_and_model(operation.response).expect("a response with a body");
        Self {
            operation,
            fields,
            model,
        }
    }

    fn example(&self, extent: Extent, turn: usize) -> Value {
        let model = self.model;
        Examples { model, extent, turn }.object(self.fields, "")
    }

    /// The whole body around an object.
    fn body(&self, object: &Value) -> Value {
        match self.operation.response {
            ResponseBody::Page { .. } => pages::around(object),
            _ => object.clone(),
        }
    }

    /// An example is read, is known to the last value, has all its fields, and is written as it was read.
    fn check<T>(&self, extent: Extent, turn: usize) -> Result<(), String>
    where
        T: Serialize + DeserializeOwned + PartialEq + Debug,
    {
        let body = self.body(&self.example(extent, turn));
        let value: T = serde_json::from_str(&body.to_string()).map_err(|error| format!("{error}: {body}"))?;
        let written = serde_json::to_value(&value).map_err(|error| error.to_string())?;
        if extent == Extent::Full {
            // What is empty may be left out.
            let (full, empty) = (of_json(&body, |_| true), of_json(&body, is_empty));
            let written = &of_json(&written, |_| true) | &empty;
            if let Some(difference) = difference(("the contract", &full), ("the catalogue", &written)) {
                return Err(difference);
            }
            if !is_known(&value, &[]) {
                return Err(format!("not all is known: {value:?}"));
            }
        }
        if !same(&body, &written) {
            return Err(format!("{body} became {written}"));
        }
        match serde_json::from_value::<T>(written) {
            Ok(again) if again == value => Ok(()),
            again => Err(format!("{value:?} was written, and read as {again:?}")),
        }
    }

    /// Each optional field may be missing unless it is kept, and each nullable one may be null, whatever else is there.
    fn check_one_by_one<T: DeserializeOwned + Debug>(&self, turns: usize) -> Vec<String> {
        let (mut needed, mut never_null) = (BTreeSet::new(), BTreeSet::new());
        for turn in 0..turns {
            let full = self.example(Extent::Full, turn);
            let read = |path: &str, change: fn(&mut Map<String, Value>, &str)| {
                serde_json::from_value::<T>(self.body(&changed(&full, path, change)))
            };
            for (path, fields) in of_fields(self.fields) {
                let is_optional = fields.iter().all(|field| !field.required);
                let missing = read(&path, |object, name| drop(object.remove(name)));
                if is_optional && !missing.is_ok_and(|value| is_known(&value, &MISSING)) {
                    needed.insert(path.clone());
                }
                let is_nullable = fields.iter().all(|field| field.nullable);
                if is_nullable && read(&path, |object, name| object[name] = Value::Null).is_err() {
                    never_null.insert(path);
                }
            }
        }
        let kept = kept(self.model);
        let differing = difference(("the catalogue", &needed), ("least.rs", &kept));
        let needed = differing.map(|difference| format!("needed: {difference}"));
        let never_null = never_null.iter().map(|path| format!("`{path}` cannot be null"));
        needed.into_iter().chain(never_null).collect()
    }
}

/// Whether what was written says what was read. What a response leaves out may be written as empty, and the other way
/// round.
fn same(read: &Value, written: &Value) -> bool {
    match (read, written) {
        (Value::Object(read), Value::Object(written)) => {
            let names: BTreeSet<_> = read.keys().chain(written.keys()).collect();
            names.into_iter().all(|name| {
                let [read, written] = [read, written].map(|entries| entries.get(name).unwrap_or(&Value::Null));
                same(read, written)
            })
        }
        (Value::Array(read), Value::Array(written)) => {
            read.len() == written.len() && read.iter().zip(written).all(|(read, written)| same(read, written))
        }
        (Value::Number(read), Value::Number(written)) => read.as_f64() == written.as_f64(),
        (Value::Null, empty) | (empty @ Value::Object(_), Value::Null) => is_empty(empty),
        (read, written) => read == written,
    }
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Bool(value) => !value,
        Value::Number(number) => number.as_f64() == Some(0.0),
        Value::String(text) => text.is_empty(),
        Value::Array(list) => list.is_empty(),
        Value::Object(entries) => entries.values().all(is_empty),
    }
}

/// What a rule with one of these priorities is read as: they are ntfy's and Pushover's, and it does not tell which of the
/// two it is for.
const AMBIGUOUS: [&str; 2] = [r#"Other({"priority":"low"})"#, r#"Other({"priority":"high"})"#];

/// What a value that is missing is read as.
const MISSING: [&str; 2] = [r#"Other("")"#, "Other(0)"];

/// Whether the crate has a variant of its own for all that a response says, these apart.
fn is_known(response: &impl Debug, apart: &[&str]) -> bool {
    let shown = AMBIGUOUS
        .iter()
        .chain(apart)
        .fold(format!("{response:?}"), |shown, text| shown.replace(text, ""));
    !shown.contains("Other")
}

fn platform(responses: &mut Responses) {
    responses.read::<GetApiInfo>();
    responses.read::<ListUsers>();
    responses.read::<GetUser>();
    responses.read::<ListIntegrations>();
    responses.read::<GetIntegration>();
    responses.read::<ListProjects>();
    responses.read::<CreateProject>();
    responses.read::<GetProject>();
    responses.read::<UpdateProject>();
    responses.nothing::<DeleteProject>();
    responses.read::<ListAlertRules>();
    responses.read::<CreateAlertRule>();
    responses.read::<GetAlertRule>();
    responses.read::<UpdateAlertRule>();
    responses.nothing::<DeleteAlertRule>();
}

fn monitors_and_pages(responses: &mut Responses) {
    responses.read::<ListMonitors>();
    responses.read::<CreateMonitor>();
    responses.read::<GetMonitor>();
    responses.read::<UpdateMonitor>();
    responses.nothing::<DeleteMonitor>();
    responses.nothing::<PauseMonitor>();
    responses.nothing::<ResumeMonitor>();
    responses.read::<GetMonitorReport>();
    responses.read::<GetUptimeReport>();
    responses.read::<ListStatusPages>();
    responses.read::<CreateStatusPage>();
    responses.read::<GetStatusPage>();
    responses.read::<UpdateStatusPage>();
    responses.nothing::<DeleteStatusPage>();
    responses.read::<GetCurrentStatus>();
}

fn incidents_and_windows(responses: &mut Responses) {
    responses.read::<ListIncidents>();
    responses.read::<CreateIncident>();
    responses.read::<GetIncident>();
    responses.read::<UpdateIncident>();
    responses.nothing::<DeleteIncident>();
    responses.nothing::<RecoverIncident>();
    responses.read::<ListIncidentUpdates>();
    responses.read::<CreateIncidentUpdate>();
    responses.read::<GetIncidentUpdate>();
    responses.read::<UpdateIncidentUpdate>();
    responses.nothing::<DeleteIncidentUpdate>();
    responses.read::<ListMaintenanceWindows>();
    responses.read::<CreateMaintenanceWindow>();
    responses.read::<GetMaintenanceWindow>();
    responses.read::<UpdateMaintenanceWindow>();
    responses.nothing::<DeleteMaintenanceWindow>();
    responses.nothing::<CancelMaintenanceWindow>();
    responses.read::<CompleteMaintenanceWindow>();
}

#[test]
fn every_response_is_read_and_every_field_has_its_place() {
    let mut responses = Responses::default();
    platform(&mut responses);
    monitors_and_pages(&mut responses);
    incidents_and_windows(&mut responses);
    let all = OPERATIONS.iter().map(|operation| operation.id).collect();
    let differing = difference(("this test", &responses.read), ("the contract", &all));
    let errors: Vec<_> = responses.errors.into_iter().chain(differing).collect();
    assert!(errors.is_empty(), "{}", errors.join("\n"));
}
