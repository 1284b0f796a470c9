//! What programs in other languages do to a running fake: its faults, clock and monitors over HTTP, under a path that Phare does not have.

use std::collections::BTreeMap;
use std::time::Duration;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::fault::Fault;
use crate::reply::{Rejection, Reply};
use crate::request::ReceivedRequest;
use crate::resources::monitors;
use crate::route;
use crate::script::Target;
use crate::state::State;

const PREFIX: &str = "/_fake";
const ROUTES: &str = "GET /_fake; GET and DELETE /_fake/requests; GET, POST and DELETE /_fake/faults; GET and POST /_fake/clock; \
                      POST /_fake/stubs; POST /_fake/monitors/{id}/check";

/// Whether the request is for the fake itself.
pub(crate) fn is_meant(path: &str) -> bool {
    path.strip_prefix(PREFIX)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Does what the request asks of the fake.
pub(crate) fn control(state: &mut State, request: &ReceivedRequest, body: &[u8]) -> Reply {
    let route = request.path.strip_prefix(PREFIX).unwrap_or_default();
    let route: Vec<&str> = route.split('/').skip(1).collect();
    let done = match (request.method.as_str(), &route[..]) {
        ("GET", []) => Ok(Some(overview(state))),
        ("GET", ["requests"]) => Ok(Some(state.log.iter().map(ReceivedRequest::to_json).collect())),
        ("DELETE", ["requests"]) => {
            state.log.clear();
            Ok(None)
        }
        ("GET", ["faults"]) => Ok(Some(faults(state))),
        ("POST", ["faults"]) => read(body)
            .and_then(|order: Order| order.give(state))
            .map(|()| Some(faults(state))),
        ("DELETE", ["faults"]) => {
            state.script.clear();
            Ok(None)
        }
        ("GET", ["clock"]) => Ok(Some(clock(state))),
        ("POST", ["clock"]) => read(body)
            .and_then(|turn: Turn| turn.apply(state))
            .map(|()| Some(clock(state))),
        ("POST", ["stubs"]) => read(body).and_then(|stub: Stub| stub.set(state)).map(|()| None),
        ("POST", ["monitors", id, "check"]) => read(body).and_then(|check: Check| check.note(state, id)).map(|()| None),
        _ => return Rejection::new(404, format!("The fake takes {ROUTES}.")).into(),
    };
    match done {
        Ok(Some(body)) => Reply::new(200, Some(body)),
        Ok(None) => Reply::new(204, None),
        Err(message) => Rejection::new(422, message).into(),
    }
}

fn read<T: DeserializeOwned>(body: &[u8]) -> Result<T, String> {
    // serde reads a struct from an array as well.
    if !body.trim_ascii_start().starts_with(b"{") {
        return Err("The body has to be a JSON object.".to_owned());
    }
    serde_json::from_slice(body).map_err(|error| format!("The body cannot be read: {error}."))
}

fn overview(state: &State) -> Value {
    let start = &state.start;
    json!({
        "base_url": state.base_url,
        "organization_key": start.organization_key,
        "project": { "id": start.project.id, "slug": start.project.slug, "key": start.project.key },
        "users": start.users,
        "monitors": start.monitors,
        "requests": state.log.len(),
        "faults_left": state.script.left(),
        "now": state.now_printed(),
    })
}

fn faults(state: &State) -> Value {
    json!({ "faults_left": state.script.left() })
}

fn clock(state: &State) -> Value {
    json!({ "now": state.now_printed(), "speed": state.clock.speed() })
}

/// An order for a fault.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Order {
    fault: Kind,
    method: Option<String>,
    path: Option<String>,
    status: Option<u16>,
    #[serde(default)]
    headers: BTreeMap<String, String>,
    body: Option<String>,
    bytes: Option<usize>,
    #[serde(default)]
    delay_ms: u64,
    #[serde(default = "once")]
    times: usize,
}

#[derive(Clone, Copy, Deserialize, PartialEq)]
#[serde(rename_all = "snake_case")]
enum Kind {
    Delay,
    Close,
    DropBefore,
    DropAfter,
    Status,
    Truncate,
    Garbage,
}

fn once() -> usize {
    1
}

impl Order {
    fn give(self, state: &mut State) -> Result<(), String> {
        let target = match (&self.method, &self.path) {
            (None, None) => None,
            (Some(method), Some(path)) => {
                route::check(method, path).map_err(|reason| format!("This fault can never happen: {reason}."))?;
                Some(Target::new(method, path))
            }
            _ => return Err("`method` and `path` go together.".to_owned()),
        };
        let fault = self.fault()?;
        state.script.add(target, fault);
        Ok(())
    }

    fn fault(&self) -> Result<Fault, String> {
        let is_status = self.fault == Kind::Status;
        if !is_status && (self.status.is_some() || !self.headers.is_empty()) {
            return Err("`status` and `headers` are of the fault `status`.".to_owned());
        }
        let fault = match self.fault {
            Kind::Delay => Fault::delay(Duration::ZERO),
            Kind::Close => Fault::close(),
            Kind::DropBefore => Fault::drop_before(),
            Kind::DropAfter => Fault::drop_after(),
            Kind::Truncate => Fault::truncate(self.bytes.ok_or("The fault `truncate` needs `bytes`.")?),
            Kind::Garbage => Fault::garbage(self.body.as_deref().unwrap_or("no HTTP")),
            Kind::Status => {
                let status = self.status.ok_or("The fault `status` needs `status`.")?;
                let mut fault = response(status, self.body.as_deref())?;
                for (name, value) in &self.headers {
                    fault = fault
                        .try_header(name, value)
                        .ok_or_else(|| format!("`{name}: {value}` is no header."))?;
                }
                fault
            }
        };
        Ok(fault.after(Duration::from_millis(self.delay_ms)).times(self.times))
    }
}

fn response(status: u16, body: Option<&str>) -> Result<Fault, String> {
    if !Fault::is_status(status) {
        return Err(format!(
            "{status} is not the status of a response: those are 200 to 599."
        ));
    }
    let fault = Fault::status(status);
    Ok(match body {
        Some(body) => fault.body(body),
        None => fault,
    })
}

/// A response to what the fake does not serve itself.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Stub {
    method: String,
    path: String,
    status: u16,
    #[serde(default)]
    body: Value,
}

impl Stub {
    fn set(self, state: &mut State) -> Result<(), String> {
        let body = match self.body {
            Value::Null => String::new(),
            body => body.to_string(),
        };
        let fault = response(self.status, Some(&body))?;
        state.script.stub(Target::new(&self.method, &self.path), fault);
        Ok(())
    }
}

/// A change of the clock.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Turn {
    #[serde(default)]
    advance_seconds: u64,
    speed: Option<f64>,
}

impl Turn {
    fn apply(self, state: &mut State) -> Result<(), String> {
        if let Some(speed) = self.speed {
            if !(speed.is_finite() && speed >= 0.0) {
                return Err(format!("A clock cannot run at {speed}."));
            }
            state.clock.set_speed(speed);
        }
        state.clock.advance(Duration::from_secs(self.advance_seconds));
        Ok(())
    }
}

/// What a check from outside finds of a monitor.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Check {
    /// None where there was no response.
    #[serde(deserialize_with = "Option::deserialize")]
    response_time_ms: Option<u64>,
}

impl Check {
    fn note(self, state: &mut State, id: &str) -> Result<(), String> {
        let now = state.now_printed();
        let monitor = id.parse().ok().and_then(|id| state.store.monitors.get_mut(id));
        let monitor = monitor.ok_or_else(|| format!("No monitor has the id {id}."))?;
        monitors::note_check(monitor, self.response_time_ms, &now);
        Ok(())
    }
}
