//! The faults that are yet to happen, and the responses to what the fake does not serve itself.

use std::fmt;

use crate::fault::Fault;
use crate::request::ReceivedRequest;
use crate::route;

#[derive(Debug, Default)]
pub(crate) struct Script {
    faults: Vec<Planned>,
    stubs: Vec<Planned>,
}

#[derive(Debug)]
struct Planned {
    /// Without one it is meant for any request.
    target: Option<Target>,
    fault: Fault,
    has_happened: bool,
}

/// The method and path of requests.
#[derive(Debug)]
pub(crate) struct Target {
    pub(crate) method: String,
    pub(crate) path: String,
}

impl Target {
    pub(crate) fn new(method: &str, path: &str) -> Self {
        Self {
            method: method.to_owned(),
            path: path.to_owned(),
        }
    }
}

impl Script {
    pub(crate) fn add(&mut self, target: Option<Target>, fault: Fault) {
        self.faults.push(Planned::new(target, fault));
    }

    /// Responds to such requests from now on, in place of what was said before.
    pub(crate) fn stub(&mut self, target: Target, response: Fault) {
        self.stubs
            .insert(0, Planned::new(Some(target), response.times(usize::MAX)));
    }

    /// The first fault that is meant for this request, and one time less of it; or else its stub.
    pub(crate) fn take(&mut self, request: &ReceivedRequest) -> Option<Fault> {
        self.faults.retain(|planned| planned.fault.times > 0);
        let mut planned = self.faults.iter_mut().chain(&mut self.stubs);
        let planned = planned.find(|planned| planned.is_meant_for(request))?;
        planned.has_happened = true;
        if planned.fault.times < usize::MAX {
            planned.fault.times -= 1;
        }
        Some(planned.fault.clone())
    }

    /// How many requests are yet to fail.
    pub(crate) fn left(&self) -> usize {
        let times = self.faults.iter().map(|planned| planned.fault.times);
        times.fold(0, usize::saturating_add)
    }

    /// The faults that have not happened as often as they were ordered, in words; those without an end once are enough.
    pub(crate) fn left_in_words(&self) -> Vec<String> {
        let is_left = |planned: &&Planned| match planned.fault.times {
            0 => false,
            usize::MAX => !planned.has_happened,
            _ => true,
        };
        self.faults.iter().filter(is_left).map(ToString::to_string).collect()
    }

    pub(crate) fn clear(&mut self) {
        self.faults.clear();
    }
}

impl Planned {
    fn new(target: Option<Target>, fault: Fault) -> Self {
        Self {
            target,
            fault,
            has_happened: false,
        }
    }

    fn is_meant_for(&self, request: &ReceivedRequest) -> bool {
        self.target.as_ref().is_none_or(|Target { method, path }| {
            *method == request.method && route::path_values(path, &request.path).is_some()
        })
    }
}

/// Writes `2 times for POST /uptime/incidents`.
impl fmt::Display for Planned {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.fault.times {
            1 => f.write_str("once")?,
            usize::MAX => f.write_str("any number of times")?,
            times => write!(f, "{times} times")?,
        }
        match &self.target {
            Some(Target { method, path }) => write!(f, " for {method} {path}"),
            None => f.write_str(" for the next request"),
        }
    }
}
