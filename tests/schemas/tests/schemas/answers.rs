//! The catalogue reads every answer that the document promises, and writes back what it has read.

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
use phare_contract::OPERATIONS;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::document::Document;
use crate::examples::{Examples, Extent};
use crate::operation;

/// No enum of the document has more values, and no two sets of shapes and values have more combinations.
const TURNS: usize = 20;

/// Reads examples of this extent as what the operations answer.
struct Answers<'a> {
    document: &'a Document,
    extent: Extent,
    read: BTreeSet<&'static str>,
}

impl Answers<'_> {
    fn read<E: Endpoint>(&mut self)
    where
        E::Response: Serialize + DeserializeOwned + PartialEq + Debug,
    {
        let id = operation::<E>().id;
        let schema = self.document.answer(id).expect("an answer");
        let validator = self.document.validator(schema);
        for turn in 0..TURNS {
            let (document, extent) = (self.document, self.extent);
            let example = Examples { document, extent, turn }.of(schema);
            assert!(validator.is_valid(&example), "{id}: {example:#}");

            let answer: E::Response =
                serde_json::from_str(&example.to_string()).unwrap_or_else(|error| panic!("{id}: {error}: {example:#}"));
            let written = serde_json::to_value(&answer).expect("JSON");
            assert!(same(&example, &written), "{id}: {example:#} became {written:#}");
            let again: E::Response = serde_json::from_value(written).expect("what was read once");
            assert_eq!(answer, again, "{id}");
            if self.extent == Extent::Full {
                assert!(is_known(&answer), "{id}: {answer:#?}");
            }
        }
        self.read.insert(id);
    }

    fn nothing<E: Endpoint<Response = ()>>(&mut self) {
        let id = operation::<E>().id;
        assert_eq!(self.document.answer(id), None, "{id}");
        self.read.insert(id);
    }
}

/// Whether what was written says what was read. What an answer leaves out may be written as empty, and the other way
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

/// Whether the crate has a variant of its own for all that an answer says.
fn is_known(answer: &impl Debug) -> bool {
    // These priorities are ntfy's and Pushover's, and a rule does not tell which of the two it is for.
    let ambiguous = [r#"Other({"priority":"low"})"#, r#"Other({"priority":"high"})"#];
    let shown = ambiguous
        .iter()
        .fold(format!("{answer:?}"), |shown, text| shown.replace(text, ""));
    !shown.contains("Other")
}

fn read_all(extent: Extent) {
    let Some(document) = Document::read() else { return };
    let mut answers = Answers {
        document: &document,
        extent,
        read: BTreeSet::new(),
    };
    platform(&mut answers);
    monitors_and_pages(&mut answers);
    incidents_and_windows(&mut answers);
    let all: BTreeSet<_> = OPERATIONS.iter().map(|operation| operation.id).collect();
    assert_eq!(answers.read, all);
}

fn platform(answers: &mut Answers) {
    answers.read::<GetApiInfo>();
    answers.read::<ListUsers>();
    answers.read::<GetUser>();
    answers.read::<ListIntegrations>();
    answers.read::<GetIntegration>();
    answers.read::<ListProjects>();
    answers.read::<CreateProject>();
    answers.read::<GetProject>();
    answers.read::<UpdateProject>();
    answers.nothing::<DeleteProject>();
    answers.read::<ListAlertRules>();
    answers.read::<CreateAlertRule>();
    answers.read::<GetAlertRule>();
    answers.read::<UpdateAlertRule>();
    answers.nothing::<DeleteAlertRule>();
}

fn monitors_and_pages(answers: &mut Answers) {
    answers.read::<ListMonitors>();
    answers.read::<CreateMonitor>();
    answers.read::<GetMonitor>();
    answers.read::<UpdateMonitor>();
    answers.nothing::<DeleteMonitor>();
    answers.nothing::<PauseMonitor>();
    answers.nothing::<ResumeMonitor>();
    answers.read::<GetMonitorReport>();
    answers.read::<GetUptimeReport>();
    answers.read::<ListStatusPages>();
    answers.read::<CreateStatusPage>();
    answers.read::<GetStatusPage>();
    answers.read::<UpdateStatusPage>();
    answers.nothing::<DeleteStatusPage>();
    answers.read::<GetCurrentStatus>();
}

fn incidents_and_windows(answers: &mut Answers) {
    answers.read::<ListIncidents>();
    answers.read::<CreateIncident>();
    answers.read::<GetIncident>();
    answers.read::<UpdateIncident>();
    answers.nothing::<DeleteIncident>();
    answers.nothing::<RecoverIncident>();
    answers.read::<ListIncidentUpdates>();
    answers.read::<CreateIncidentUpdate>();
    answers.read::<GetIncidentUpdate>();
    answers.read::<UpdateIncidentUpdate>();
    answers.nothing::<DeleteIncidentUpdate>();
    answers.read::<ListMaintenanceWindows>();
    answers.read::<CreateMaintenanceWindow>();
    answers.read::<GetMaintenanceWindow>();
    answers.read::<UpdateMaintenanceWindow>();
    answers.nothing::<DeleteMaintenanceWindow>();
    answers.nothing::<CancelMaintenanceWindow>();
    answers.read::<CompleteMaintenanceWindow>();
}

#[test]
fn answers_that_say_everything_are_read() {
    read_all(Extent::Full);
}

#[test]
fn answers_that_say_the_least_are_read() {
    read_all(Extent::Least);
}

#[test]
fn answers_with_null_where_it_may_be_are_read() {
    read_all(Extent::Nulls);
}
