//! Reports: how available monitors were.

use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};

use super::availability::{Outages, Period, mean_availability};
use super::{Behaviour, Resource, incidents, monitors};
use crate::call::Call;
use crate::page;
use crate::reply::{Rejection, Reply};
use crate::store::{Record, Store};
use crate::validation::{FieldErrors, print_date, read_stored_date};

const DEFAULT_LENGTH: SignedDuration = SignedDuration::from_hours(30 * 24);

pub(super) const RESOURCE: Resource = Resource {
    parameter: "",
    exists: |_, _| true,
    behaviours: &[
        Behaviour::new("getUptimeReport", report).checked(check),
        Behaviour::new("getUptimeMonitorReport", monitor_report).checked(check),
    ],
};

fn check(_: &Store, call: &Call, errors: &mut FieldErrors) {
    let (from, to) = bounds(call);
    if from >= to {
        errors.add_about("to", "must be a date after from.");
    }
}

fn bounds(call: &Call) -> (Timestamp, Timestamp) {
    let date = |name: &str| call.query.get(name).and_then(read_stored_date);
    let to = date("to").unwrap_or(call.now);
    let from = date("from").unwrap_or_else(|| to.checked_sub(DEFAULT_LENGTH).unwrap_or(Timestamp::MIN));
    (from, to)
}

fn report(store: &mut Store, call: &Call) -> Result<Reply, Rejection> {
    let (from, to) = bounds(call);
    let period = Period::past(from, to, call.now);
    let monitors: Vec<&Record> = store.monitors.of(call.project()?).collect();
    let ids: Vec<u64> = monitors.iter().map(|monitor| monitor.id).collect();
    let each: Vec<Outages> = ids.iter().map(|id| Outages::of(store, &[*id], period)).collect();
    let all = Outages::of(store, &ids, period);

    let availabilities: Vec<f64> = each.iter().map(Outages::availability).collect();
    let least = availabilities.iter().copied().reduce(f64::min).unwrap_or(100.0);
    let most = availabilities.iter().copied().reduce(f64::max).unwrap_or(100.0);
    let downtime: i64 = each.iter().map(|outages| outages.downtime().as_secs()).sum();
    let reports = monitors.iter().zip(&each).map(|(monitor, outages)| {
        let incidents: Vec<Value> = outages.incidents().map(incidents::present_one).collect();
        of_monitor(monitor, outages, &incidents)
    });
    let report = json!({
        "downtime": downtime,
        "availability": mean_availability(&availabilities),
        "min_availability": least,
        "max_availability": most,
        "mttr": all.mean_time_to_recovery(),
        "mtbf": all.mean_time_between_failures(),
        "highest_incident_impact": all.gravest_impact(),
        "report_start_at": print_date(from),
        "report_end_at": print_date(to),
        "monitors": page::cut(call, reports),
    });
    Ok(Reply::new(call.operation.success, Some(report)))
}

fn monitor_report(store: &mut Store, call: &Call) -> Result<Reply, Rejection> {
    let (from, to) = bounds(call);
    let period = Period::past(from, to, call.now);
    let monitor = call.named(&store.monitors, monitors::PARAMETER)?;
    let outages = Outages::of(store, &[monitor.id], period);
    let incidents = page::cut(call, outages.incidents().map(incidents::present_one));
    let report = of_monitor(monitor, &outages, &incidents);
    Ok(Reply::new(call.operation.success, Some(report)))
}

fn of_monitor(monitor: &Record, outages: &Outages, incidents: &[Value]) -> Value {
    json!({
        "id": monitor.id,
        "name": monitor.get("name"),
        "incident_count": outages.incidents().count(),
        "downtime": outages.downtime().as_secs(),
        "availability": outages.availability(),
        "mttr": outages.mean_time_to_recovery(),
        "mtbf": outages.mean_time_between_failures(),
        "highest_incident_impact": outages.gravest_impact(),
        "incidents": incidents,
    })
}
