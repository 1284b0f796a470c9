//! The monitor that the rest is about.

use phare::MonitorId;
use phare::monitors::{
    CreateMonitor, DeleteMonitor, GetMonitor, HttpRequest, Interval, ListMonitors, Monitor, PauseMonitor, Region,
    ResumeMonitor, SuccessAssertion, UpdateMonitor,
};

use crate::calls::Calls;

pub(crate) async fn create(calls: &mut Calls) -> Option<Monitor> {
    let monitor = CreateMonitor::builder()
        .name("Every operation")
        .request(HttpRequest::get("https://example.com"))
        .interval(Interval::OneHour)
        .success_assertions([SuccessAssertion::status_code_in("2xx")])
        .regions([Region::Frankfurt])
        .build();
    let monitor = calls.send(monitor).await?;
    calls.send(ListMonitors::builder().per_page(1).build()).await;
    calls.send(GetMonitor::new(monitor.id)).await;
    let update = UpdateMonitor::builder(monitor.id)
        .interval(Interval::ThirtyMinutes)
        .build();
    calls.send(update).await;
    calls.send(PauseMonitor::new(monitor.id)).await;
    calls.send(ResumeMonitor::new(monitor.id)).await;
    Some(monitor)
}

pub(crate) async fn delete(calls: &mut Calls, monitor: MonitorId) {
    calls.send(DeleteMonitor::new(monitor)).await;
}
