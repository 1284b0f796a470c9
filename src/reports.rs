//! Reports: how available the monitors' targets were.
//!
//! [`GetUptimeReport`] covers all monitors of a project in one call, [`GetMonitorReport`] one of them. Phare limits the calls of an organization to
//! 100 a minute, so take the first for more than a few monitors.
//!
//! ```no_run
//! # async fn run() -> Result<(), phare::Error> {
//! use std::time::Duration;
//!
//! use phare::reports::GetUptimeReport;
//! use phare::{Client, Timestamp};
//!
//! let client = Client::from_env()?;
//! let report = GetUptimeReport::builder()
//!     .from(Timestamp::now() - Duration::from_secs(30 * 86_400))
//!     .send(&client)
//!     .await?;
//! for monitor in report.monitors {
//!     println!("{}: {:?} %, {} incidents", monitor.name, monitor.availability, monitor.incident_count);
//! }
//! # Ok(())
//! # }
//! ```
//!
//! Phare's documents name no unit for times such as [`downtime`](UptimeReport::downtime).

use phare_macros::{Builder, Object};

use crate::incidents::Incident;
use crate::{Impact, MonitorId, Timestamp, UnlistedFields, phare_endpoint};

/// How available the targets of all monitors of a project were.
#[derive(Clone, Debug, PartialEq, Object)]
#[non_exhaustive]
pub struct UptimeReport {
    /// How long they were down, in a unit that Phare's documents do not name.
    pub downtime: u64,
    /// How much of the time they were up, in percent.
    pub availability: Option<f64>,
    /// The availability of the least available of them.
    pub min_availability: Option<f64>,
    /// The availability of the most available of them.
    pub max_availability: Option<f64>,
    /// The mean time to recovery, in the same unit; none without an incident that ended.
    pub mttr: Option<f64>,
    /// The mean time between failures, in the same unit; none without enough of them.
    pub mtbf: Option<f64>,
    /// The impact of the worst incident.
    pub highest_incident_impact: Impact,
    /// The start of the time it is about.
    pub report_start_at: Option<Timestamp>,
    /// The end of the time it is about.
    pub report_end_at: Option<Timestamp>,
    /// How available each of them was.
    pub monitors: Vec<MonitorReport>,
    /// What it has that this version of the crate does not know, as it came.
    pub unlisted: UnlistedFields,
}

/// How available the target of one monitor was.
#[derive(Clone, Debug, PartialEq, Object)]
#[non_exhaustive]
pub struct MonitorReport {
    /// The number of the monitor.
    #[object(required)]
    pub id: MonitorId,
    /// What the monitor is called.
    pub name: String,
    /// How many incidents there were.
    pub incident_count: u64,
    /// How long it was down, in a unit that Phare's documents do not name.
    pub downtime: u64,
    /// How much of the time it was up, in percent.
    pub availability: Option<f64>,
    /// The mean time to recovery, in the same unit; none without an incident that ended.
    pub mttr: Option<f64>,
    /// The mean time between failures, in the same unit; none without enough of them.
    pub mtbf: Option<f64>,
    /// The impact of the worst incident.
    pub highest_incident_impact: Impact,
    /// The incidents.
    pub incidents: Vec<Incident>,
    /// What it has that this version of the crate does not know, as it came.
    pub unlisted: UnlistedFields,
}

/// Reads how available the targets of all monitors of a project were (`getUptimeReport`).
#[phare_endpoint(GET, "/uptime/reports")]
#[derive(Clone, Debug, Default, PartialEq, Builder)]
#[cfg_attr(feature = "serde", derive(phare_macros::RequestValue))]
#[non_exhaustive]
pub struct GetUptimeReport {
    /// The start of the time to report on; Phare's documents do not say what holds when it is not set.
    #[builder(into)]
    pub from: Option<Timestamp>,
    /// The end of the time to report on; Phare's documents do not say what holds when it is not set.
    #[builder(into)]
    pub to: Option<Timestamp>,
    /// The number of the page, from 1; 1 when it is not set. The response does not tell whether another one follows.
    pub page: Option<u32>,
    /// How much a page holds, from 1 to 100; 20 when it is not set.
    pub per_page: Option<u32>,
}

/// Reads how available the target of one monitor was (`getUptimeMonitorReport`).
#[phare_endpoint(GET, "/uptime/monitors/{monitorId}/report")]
#[derive(Clone, Debug, PartialEq, Builder)]
#[cfg_attr(feature = "serde", derive(phare_macros::RequestValue))]
#[non_exhaustive]
pub struct GetMonitorReport {
    /// The monitor.
    #[builder(start)]
    pub monitor_id: MonitorId,
    /// The start of the time to report on; Phare's documents do not say what holds when it is not set.
    #[builder(into)]
    pub from: Option<Timestamp>,
    /// The end of the time to report on; Phare's documents do not say what holds when it is not set.
    #[builder(into)]
    pub to: Option<Timestamp>,
    /// The number of the page, from 1; 1 when it is not set. The response does not tell whether another one follows.
    pub page: Option<u32>,
    /// How much a page holds, from 1 to 100; 20 when it is not set.
    pub per_page: Option<u32>,
}
