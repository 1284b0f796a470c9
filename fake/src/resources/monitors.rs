//! Monitors.

use phare_contract::{Field, Kind};
use serde_json::{Map, Value, json};

use super::{Behaviour, Resource, detach, status_pages};
use crate::call::Call;
use crate::page;
use crate::reply::{Rejection, Reply};
use crate::store::{Record, Store};
use crate::validation::{FieldErrors, alternative};

pub(super) const PARAMETER: &str = "monitorId";

pub(super) const RESOURCE: Resource = Resource {
    parameter: PARAMETER,
    exists: |store, call| call.finds(&store.monitors, PARAMETER),
    behaviours: &[
        Behaviour::new("getUptimeMonitors", list),
        Behaviour::new("createUptimeMonitor", create)
            .checked(check)
            .narrowed(narrow),
        Behaviour::new("getUptimeMonitor", get),
        Behaviour::new("updateUptimeMonitor", update)
            .checked(check)
            .narrowed(narrow),
        Behaviour::new("deleteUptimeMonitor", delete),
        Behaviour::new("pauseUptimeMonitor", pause),
        Behaviour::new("resumeUptimeMonitor", resume),
    ],
};

/// Makes a monitor that nobody has configured any further, and returns its id.
pub(crate) fn seed(store: &mut Store, project: u64, name: &str, now: &str) -> u64 {
    let id = store.new_id();
    let mut monitor = new(Record::new(id, project, now));
    monitor.set("name", name);
    monitor.set("protocol", "http");
    monitor.set("request", json!({ "method": "GET", "url": "https://example.com" }));
    monitor.set("regions", json!(["eu-deu-fra"]));
    complete(&mut monitor);
    store.monitors.insert(monitor);
    id
}

/// Does what a check does to a monitor: online where there was a response, offline where there was none.
pub(crate) fn note_check(monitor: &mut Record, response_time: Option<u64>, now: &str) {
    if *monitor.get("paused") == json!(true) {
        return;
    }
    monitor.set("status", if response_time.is_some() { "online" } else { "offline" });
    monitor.set("response_time", response_time);
    monitor.set("last_checked_at", now);
}

/// The request has one shape for each protocol.
fn narrow(store: &Store, call: &Call, input: &Map<String, Value>, field: &'static Field) -> Option<&'static Kind> {
    let stored = call.named(&store.monitors, PARAMETER).ok();
    let protocol = input.get("protocol").or(stored.map(|monitor| monitor.get("protocol")));
    let telltale = match (field.name, protocol?.as_str()?) {
        ("request", "http") => "url",
        ("request", "tcp") => "host",
        _ => return None,
    };
    alternative(&field.kind, |fields| fields.iter().any(|field| field.name == telltale))
}

fn check(store: &Store, call: &Call, errors: &mut FieldErrors) {
    let stored = call.named(&store.monitors, PARAMETER).ok();
    let value = |name: &str| call.body.get(name).or(stored.map(|monitor| monitor.get(name)));

    let threshold = value("region_threshold").and_then(Value::as_u64);
    let regions = value("regions").and_then(Value::as_array).map(Vec::len);
    if let (Some(threshold), Some(regions)) = (threshold, regions)
        && threshold > regions as u64
    {
        errors.add_about("region_threshold", &format!("must not be greater than {regions}."));
    }

    let assertions = call.body.get("success_assertions").and_then(Value::as_array);
    if value("protocol") == Some(&json!("http")) && assertions.is_some_and(Vec::is_empty) {
        errors.add_about("success_assertions", "must have at least 1 items.");
    }

    let changes = stored.is_some_and(|monitor| value("protocol") != Some(monitor.get("protocol")));
    if changes && !call.body.contains_key("request") {
        errors.add_about("request", "is required.");
    }
}

fn list(store: &mut Store, call: &Call) -> Result<Reply, Rejection> {
    Ok(page::reply(call, store.monitors.of(call.project()?)))
}

fn create(store: &mut Store, call: &Call) -> Result<Reply, Rejection> {
    let mut monitor = new(call.new_record(store.new_id(), call.project()?));
    call.write(&mut monitor);
    complete(&mut monitor);
    Ok(call.reply(store.monitors.insert(monitor)))
}

/// Gives a record what a monitor has before anything is said about it.
fn new(mut monitor: Record) -> Record {
    monitor.set("project_id", monitor.owner);
    monitor.set("status", "fetching");
    monitor.set("paused", false);
    monitor.set("interval", 60);
    monitor.set("timeout", 20_000);
    monitor.set("incident_confirmations", 3);
    monitor.set("recovery_confirmations", 3);
    monitor.set("region_threshold", 1);
    monitor
}

/// Fills in what depends on the protocol.
fn complete(monitor: &mut Record) {
    let is_http = monitor.text("protocol") == Some("http");
    if !monitor.is_set("success_assertions") {
        let status = json!({ "type": "status_code", "operator": "in", "value": "2xx,30x" });
        monitor.set("success_assertions", if is_http { json!([status]) } else { json!([]) });
    }
    let mut request = if is_http {
        json!({
            "tls_skip_verify": false,
            "body": null,
            "follow_redirects": true,
            "user_agent_secret": null,
            "headers": [],
        })
    } else {
        json!({ "tls_skip_verify": false })
    };
    let given = monitor.get("request").as_object().into_iter().flatten();
    for (name, value) in given.filter(|(_, value)| !value.is_null()) {
        request[name] = value.clone();
    }
    monitor.set("request", request);
}

fn get(store: &mut Store, call: &Call) -> Result<Reply, Rejection> {
    Ok(call.reply(call.named(&store.monitors, PARAMETER)?))
}

fn update(store: &mut Store, call: &Call) -> Result<Reply, Rejection> {
    let monitor = call.named_mut(&mut store.monitors, PARAMETER)?;
    call.write(monitor);
    complete(monitor);
    Ok(call.reply(monitor))
}

fn delete(store: &mut Store, call: &Call) -> Result<Reply, Rejection> {
    let id = call.named(&store.monitors, PARAMETER)?.id;
    store.monitors.remove(id);
    detach(&mut store.incidents, "monitors", id);
    detach(&mut store.maintenance_windows, "monitors", id);
    status_pages::forget_monitor(store, id);
    Ok(call.reply_empty())
}

fn pause(store: &mut Store, call: &Call) -> Result<Reply, Rejection> {
    set_paused(store, call, true)
}

fn resume(store: &mut Store, call: &Call) -> Result<Reply, Rejection> {
    set_paused(store, call, false)
}

fn set_paused(store: &mut Store, call: &Call, paused: bool) -> Result<Reply, Rejection> {
    let monitor = call.named_mut(&mut store.monitors, PARAMETER)?;
    if *monitor.get("paused") == json!(paused) {
        let message = if paused {
            "The monitor is already paused."
        } else {
            "The monitor is not paused."
        };
        return Err(Rejection::new(422, message));
    }
    monitor.set("paused", paused);
    monitor.set("status", if paused { "paused" } else { "fetching" });
    call.write(monitor);
    Ok(call.reply_empty())
}
