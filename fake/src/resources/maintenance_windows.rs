//! Maintenance windows.

use jiff::Timestamp;
use serde_json::json;

use super::{Behaviour, Resource, check_list};
use crate::call::Call;
use crate::page;
use crate::reply::{Rejection, Reply};
use crate::store::{Record, Store};
use crate::validation::{FieldErrors, read_stored_date};

const PARAMETER: &str = "maintenanceWindowId";

pub(super) const RESOURCE: Resource = Resource {
    parameter: PARAMETER,
    exists: |store, call| call.finds(&store.maintenance_windows, PARAMETER),
    behaviours: &[
        Behaviour::new("getUptimeMaintenanceWindows", list),
        Behaviour::new("createUptimeMaintenanceWindow", create).checked(check),
        Behaviour::new("getUptimeMaintenanceWindow", get),
        Behaviour::new("updateUptimeMaintenanceWindow", update).checked(check),
        Behaviour::new("deleteUptimeMaintenanceWindow", delete),
        Behaviour::new("cancelUptimeMaintenanceWindow", cancel),
        Behaviour::new("completeUptimeMaintenanceWindow", complete),
    ],
};

/// Gives every window the state that it has at this time.
pub(crate) fn settle(store: &mut Store, now: Timestamp) {
    for window in store.maintenance_windows.all_mut() {
        settle_one(window, now);
    }
}

/// A window that has ended stays ended, whatever becomes of its dates.
fn settle_one(window: &mut Record, now: Timestamp) {
    if has_ended(window) {
        return;
    }
    let is_past = |date| read_stored_date(window.get(date)).is_some_and(|date| date <= now);
    let state = match (is_past("starts_at"), is_past("ends_at")) {
        (_, true) => "completed",
        (true, false) => "in_progress",
        (false, false) => "scheduled",
    };
    window.set("state", state);
}

fn has_ended(window: &Record) -> bool {
    matches!(window.text("state"), Some("completed" | "cancelled"))
}

pub(super) fn is_in_progress(window: &Record) -> bool {
    window.text("state") == Some("in_progress")
}

fn check(store: &Store, call: &Call, errors: &mut FieldErrors) {
    check_list(&store.monitors, call, "monitors", errors);
    check_list(&store.status_pages, call, "status_pages", errors);

    let stored = call.named(&store.maintenance_windows, PARAMETER).ok();
    let date = |name: &str| {
        let value = call.body.get(name).or(stored.map(|window| window.get(name)));
        read_stored_date(value?)
    };
    let changes = ["starts_at", "ends_at"]
        .iter()
        .any(|date| call.body.contains_key(*date));
    if let (true, Some(starts), Some(ends)) = (changes, date("starts_at"), date("ends_at"))
        && starts >= ends
    {
        errors.add_about("ends_at", "must be a date after starts at.");
    }
}

fn list(store: &mut Store, call: &Call) -> Result<Reply, Rejection> {
    let [monitors, pages, state] = ["monitor_id", "status_page_id", "state"].map(|name| call.query.get(name));
    let windows = store
        .maintenance_windows
        .of(call.project()?)
        .filter(|window| window.matches("monitors", monitors) && window.matches("status_pages", pages))
        .filter(|window| state.is_none_or(|state| window.get("state") == state));
    Ok(page::reply(call, windows))
}

fn create(store: &mut Store, call: &Call) -> Result<Reply, Rejection> {
    let project = call.project()?;
    let mut window = call.new_record(store.new_id(), project);
    window.set("project_id", project);
    window.set("monitors", json!([]));
    window.set("status_pages", json!([]));
    call.write(&mut window);
    settle_one(&mut window, call.now);
    Ok(call.reply(store.maintenance_windows.insert(window)))
}

fn get(store: &mut Store, call: &Call) -> Result<Reply, Rejection> {
    Ok(call.reply(call.named(&store.maintenance_windows, PARAMETER)?))
}

fn update(store: &mut Store, call: &Call) -> Result<Reply, Rejection> {
    let window = call.named_mut(&mut store.maintenance_windows, PARAMETER)?;
    call.write(window);
    settle_one(window, call.now);
    Ok(call.reply(window))
}

fn delete(store: &mut Store, call: &Call) -> Result<Reply, Rejection> {
    let id = call.named(&store.maintenance_windows, PARAMETER)?.id;
    store.maintenance_windows.remove(id);
    Ok(call.reply_empty())
}

fn cancel(store: &mut Store, call: &Call) -> Result<Reply, Rejection> {
    let window = call.named_mut(&mut store.maintenance_windows, PARAMETER)?;
    if has_ended(window) {
        return Err(Rejection::new(422, "The maintenance window has already ended."));
    }
    call.write(window);
    window.set("state", "cancelled");
    Ok(call.reply_empty())
}

fn complete(store: &mut Store, call: &Call) -> Result<Reply, Rejection> {
    let window = call.named_mut(&mut store.maintenance_windows, PARAMETER)?;
    if !is_in_progress(window) {
        return Err(Rejection::new(422, "The maintenance window is not in progress."));
    }
    call.write(window);
    window.set("state", "completed");
    window.set("ends_at", call.now_printed());
    Ok(call.reply(window))
}
