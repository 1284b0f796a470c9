//! The reports.

use phare::MonitorId;
use phare::reports::{GetMonitorReport, GetUptimeReport};

use crate::calls::Calls;

pub(crate) async fn call(calls: &mut Calls, monitor: MonitorId) {
    calls.send(GetUptimeReport::default()).await;
    calls.send(GetMonitorReport::builder(monitor).build()).await;
}
