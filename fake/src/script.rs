//! The faults that are yet to happen.

use crate::fault::Fault;
use crate::request::ReceivedRequest;
use crate::route;

#[derive(Debug, Default)]
pub(crate) struct Script(Vec<Planned>);

#[derive(Debug)]
struct Planned {
    /// The method and path of the requests it is meant for; without them any request.
    target: Option<(String, String)>,
    fault: Fault,
}

impl Script {
    pub(crate) fn add(&mut self, target: Option<(&str, &str)>, fault: Fault) {
        let target = target.map(|(method, path)| (method.to_owned(), path.to_owned()));
        self.0.push(Planned { target, fault });
    }

    /// The first fault that is meant for this request, and one time less of it.
    pub(crate) fn take(&mut self, request: &ReceivedRequest) -> Option<Fault> {
        self.0.retain(|planned| planned.fault.times > 0);
        let planned = self.0.iter_mut().find(|planned| planned.is_meant_for(request))?;
        if planned.fault.times < usize::MAX {
            planned.fault.times -= 1;
        }
        Some(planned.fault.clone())
    }

    pub(crate) fn left(&self) -> usize {
        let times = self.0.iter().map(|planned| planned.fault.times);
        times.fold(0, usize::saturating_add)
    }

    pub(crate) fn clear(&mut self) {
        self.0.clear();
    }
}

impl Planned {
    fn is_meant_for(&self, request: &ReceivedRequest) -> bool {
        self.target.as_ref().is_none_or(|(method, path)| {
            method.eq_ignore_ascii_case(&request.method) && route::path_values(path, &request.path).is_some()
        })
    }
}
