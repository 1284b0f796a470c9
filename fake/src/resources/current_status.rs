//! What a status page shows at the moment.

use jiff::{SignedDuration, Timestamp};
use serde_json::{Map, Value, json};

use super::availability::{Outages, Period, gravest, mean_availability};
use super::{Behaviour, Resource, incidents, maintenance_windows, status_pages};
use crate::call::Call;
use crate::reply::{Rejection, Reply};
use crate::store::{Record, Store};

const DAY_HOURS: i64 = 24;

const INCIDENT: [&str; 8] = [
    "id",
    "title",
    "impact",
    "state",
    "status",
    "exclude_from_downtime",
    "incident_at",
    "recovery_at",
];

pub(super) const RESOURCE: Resource = Resource {
    parameter: "",
    exists: |_, _| true,
    behaviours: &[Behaviour::new("getUptimeStatusPageCurrentStatus", current_status)],
};

/// What is known about a monitor or a group.
struct Status {
    response_time: Option<u64>,
    availability: f64,
    impact: &'static str,
}

fn current_status(store: &mut Store, call: &Call) -> Result<Reply, Rejection> {
    let page = call.named(&store.status_pages, status_pages::PARAMETER)?;
    let view = View {
        store,
        period: timeframe(page, call.now),
        shows_response_times: *page.get("show_response_times") != json!(false),
    };
    let (components, statuses): (Vec<Value>, Vec<Status>) = page
        .list("components")
        .iter()
        .filter_map(|component| view.component(component))
        .unzip();
    let all = Status::of_all(&statuses);
    let status = json!({
        "current_incident_impact": all.impact,
        "availability": all.availability,
        "updated_at": call.now_printed(),
        "components": components,
        "active_incidents": view.active_incidents(page),
    });
    Ok(Reply::new(call.operation.success, Some(status)))
}

/// The days that the page looks back.
fn timeframe(page: &Record, now: Timestamp) -> Period {
    let days = page.get("timeframe").as_i64().unwrap_or_default();
    let from = now.checked_sub(SignedDuration::from_hours(days.saturating_mul(DAY_HOURS)));
    Period::past(from.unwrap_or(Timestamp::MIN), now, now)
}

impl Status {
    /// What several come to.
    fn of_all(all: &[Self]) -> Self {
        let times: Vec<u64> = all.iter().filter_map(|status| status.response_time).collect();
        let total = times.iter().copied().fold(0, u64::saturating_add);
        let availabilities: Vec<f64> = all.iter().map(|status| status.availability).collect();
        Self {
            response_time: total.checked_div(times.len() as u64),
            availability: mean_availability(&availabilities),
            impact: gravest(all.iter().map(|status| status.impact)),
        }
    }

    fn show(&self, kind: &str, name: &Value) -> Map<String, Value> {
        let fields = [
            ("component_type", json!(kind)),
            ("name", name.clone()),
            ("response_time", json!(self.response_time)),
            ("availability", json!(self.availability)),
            ("current_incident_impact", json!(self.impact)),
        ];
        fields
            .map(|(name, value)| (name.to_owned(), value))
            .into_iter()
            .collect()
    }
}

/// What a page can see.
struct View<'a> {
    store: &'a Store,
    period: Period,
    shows_response_times: bool,
}

impl View<'_> {
    fn component(&self, component: &Value) -> Option<(Value, Status)> {
        match component.get("components").and_then(Value::as_array) {
            None => self.monitor(component),
            Some(inner) => {
                let (components, statuses): (Vec<_>, Vec<_>) =
                    inner.iter().filter_map(|component| self.monitor(component)).unzip();
                let status = Status::of_all(&statuses);
                let mut shown = status.show("uptime/group", component.get("name")?);
                shown.insert("components".to_owned(), components.into());
                Some((shown.into(), status))
            }
        }
    }

    fn monitor(&self, component: &Value) -> Option<(Value, Status)> {
        let id = component.get("componentable_id")?.as_u64()?;
        let monitor = self.store.monitors.get(id)?;
        let response_time = monitor.get("response_time").as_u64();
        let status = Status {
            response_time: response_time.filter(|_| self.shows_response_times),
            availability: Outages::of(self.store, &[id], self.period).availability(),
            impact: self.impact(monitor),
        };
        let name = component.get("display_name").filter(|name| !name.is_null());
        let mut shown = status.show("uptime/monitor", name.unwrap_or(monitor.get("name")));
        shown.insert("component_id".to_owned(), id.into());
        Some((shown.into(), status))
    }

    /// The gravest impact of the incidents that last, and `maintenance` where there is some.
    fn impact(&self, monitor: &Record) -> &'static str {
        let names = |record: &&Record| record.list("monitors").contains(&monitor.id.into());
        let incidents = self.store.incidents.of(monitor.owner).filter(names);
        let windows = self.store.maintenance_windows.of(monitor.owner).filter(names);
        let impacts = incidents
            .filter(|incident| !incidents::is_recovered(incident))
            .filter_map(|incident| incident.text("impact"));
        let maintenance = windows.filter(|window| maintenance_windows::is_in_progress(window));
        gravest(impacts.chain(maintenance.map(|_| "maintenance")))
    }

    /// The incidents that last and name a monitor of the page.
    fn active_incidents(&self, page: &Record) -> Vec<Value> {
        let monitors = status_pages::monitors(page);
        let show = |incident: &Record| {
            let field = |name: &str| (name.to_owned(), incident.get(name).clone());
            Value::Object(INCIDENT.map(field).into_iter().collect())
        };
        let outages = Outages::of(self.store, &monitors, self.period);
        let lasting = outages
            .incidents()
            .filter(|incident| !incidents::is_recovered(incident));
        lasting.map(show).collect()
    }
}
