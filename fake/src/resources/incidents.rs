//! Incidents.

use phare_contract::{Method, operation};
use serde_json::{Value, json};

use super::{Behaviour, Resource, check_list};
use crate::call::{Call, present};
use crate::page;
use crate::reply::{Rejection, Reply};
use crate::store::{Record, Store};
use crate::validation::{FieldErrors, check_not_far_ahead};

pub(super) const PARAMETER: &str = "incidentId";

pub(super) const RESOURCE: Resource = Resource {
    parameter: PARAMETER,
    exists: |store, call| call.finds(&store.incidents, PARAMETER),
    behaviours: &[
        Behaviour::new("getUptimeIncidents", list),
        Behaviour::new("createUptimeIncident", create).checked(check),
        Behaviour::new("getUptimeIncident", get),
        Behaviour::new("updateUptimeIncident", update).checked(check),
        Behaviour::new("deleteUptimeIncident", delete),
        Behaviour::new("recoverUptimeIncident", recover),
    ],
};

fn check(store: &Store, call: &Call, errors: &mut FieldErrors) {
    check_not_far_ahead(call, "incident_at", errors);
    check_not_far_ahead(call, "recovery_at", errors);
    check_list(&store.monitors, call, "monitors", errors);
}

fn list(store: &mut Store, call: &Call) -> Result<Reply, Rejection> {
    let wanted = call.query.get("monitor_id");
    let incidents = store
        .incidents
        .of(call.project()?)
        .filter(|incident| incident.matches("monitors", wanted));
    Ok(page::reply(call, incidents))
}

fn create(store: &mut Store, call: &Call) -> Result<Reply, Rejection> {
    let project = call.project()?;
    let number = store.new_incident_number(project);
    let mut incident = call.new_record(store.new_id(), project);
    incident.set("project_id", project);
    incident.set("type", "manual");
    incident.set("slug", format!("APP-{number}"));
    incident.set("incident_at", call.now_printed());
    incident.set("monitors", json!([]));
    call.write(&mut incident);
    follow_recovery(&mut incident);
    Ok(call.reply(store.incidents.insert(incident)))
}

fn get(store: &mut Store, call: &Call) -> Result<Reply, Rejection> {
    Ok(call.reply(call.named(&store.incidents, PARAMETER)?))
}

fn update(store: &mut Store, call: &Call) -> Result<Reply, Rejection> {
    let incident = call.named_mut(&mut store.incidents, PARAMETER)?;
    let was_recovered = is_recovered(incident);
    call.write(incident);
    if was_recovered != is_recovered(incident) {
        follow_recovery(incident);
    }
    Ok(call.reply(incident))
}

fn delete(store: &mut Store, call: &Call) -> Result<Reply, Rejection> {
    let id = call.named(&store.incidents, PARAMETER)?.id;
    store.incidents.remove(id);
    store.incident_updates.remove_of(id);
    Ok(call.reply_empty())
}

fn recover(store: &mut Store, call: &Call) -> Result<Reply, Rejection> {
    let incident = call.named_mut(&mut store.incidents, PARAMETER)?;
    if is_recovered(incident) {
        return Err(Rejection::new(422, "The incident has already recovered."));
    }
    incident.set("recovery_at", call.now_printed());
    call.write(incident);
    follow_recovery(incident);
    Ok(call.reply_empty())
}

/// Makes the status and the state say what the recovery date says.
fn follow_recovery(incident: &mut Record) {
    let (status, state) = if is_recovered(incident) {
        ("recovered", "resolved")
    } else {
        ("ongoing", "unknown")
    };
    incident.set("status", status);
    incident.set("state", state);
}

pub(super) fn is_recovered(incident: &Record) -> bool {
    incident.is_set("recovery_at")
}

/// An incident as the operation that gets one responses it.
pub(super) fn present_one(incident: &Record) -> Value {
    operation(Method::Get, "/uptime/incidents/{incidentId}").map_or(Value::Null, |get| present(get, incident))
}
