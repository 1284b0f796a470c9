//! Monitors: what Phare checks, how often and from where.
//!
//! [`CreateMonitor`] makes one, over HTTP or TCP. [`UpdateMonitor`] changes what is set, and only that. [`PauseMonitor`] and [`ResumeMonitor`] stop
//! and start the checks; for planned work a [maintenance window](crate::maintenance_windows) can do so by itself. How available a target was
//! is told by [reports](crate::reports).
//!
//! ```no_run
//! # async fn run() -> Result<(), phare::Error> {
//! use phare::Client;
//! use phare::monitors::{CreateMonitor, HttpRequest, Interval, Region, SuccessAssertion, UpdateMonitor};
//!
//! let client = Client::from_env()?;
//! let monitor = CreateMonitor::builder()
//!     .name("Website")
//!     .request(HttpRequest::get("https://example.com"))
//!     .interval(Interval::FiveMinutes)
//!     .success_assertions([SuccessAssertion::status_code_in("2xx")])
//!     .regions([Region::Frankfurt, Region::Seattle])
//!     .send(&client)
//!     .await?;
//! UpdateMonitor::builder(monitor.id)
//!     .region_threshold(2)
//!     .send(&client)
//!     .await?;
//! # Ok(())
//! # }
//! ```

mod assertion;
mod request;
mod settings;

use phare_macros::{Builder, Object};

pub use self::assertion::SuccessAssertion;
pub use self::request::{
    Connection, HttpHeader, HttpMethod, HttpRequest, HttpRequestBuilder, MonitorRequest, TcpRequest, TcpRequestBuilder,
};
pub use self::settings::{Confirmations, Interval, MonitorStatus, Region, Timeout};

use crate::{IntoId, MonitorId, ProjectId, Timestamp, UnlistedFields, phare_endpoint};

/// A monitor.
#[derive(Clone, Debug, PartialEq, Object)]
#[non_exhaustive]
pub struct Monitor {
    /// Its number.
    #[object(required)]
    pub id: MonitorId,
    /// The project it belongs to.
    pub project_id: Option<ProjectId>,
    /// How its target is.
    pub status: MonitorStatus,
    /// Whether it is paused.
    pub paused: bool,
    /// How long the last response took, in milliseconds.
    pub response_time: Option<u64>,
    /// What it is called.
    pub name: String,
    /// What it sends, and how: Phare's `protocol` and `request`.
    #[object(flatten)]
    pub request: MonitorRequest,
    /// The time from one check to the next.
    pub interval: Interval,
    /// How long it waits for a response.
    pub timeout: Timeout,
    /// What a response has to be like.
    pub success_assertions: Vec<SuccessAssertion>,
    /// How many checks in a row have to fail before an incident is opened.
    pub incident_confirmations: Confirmations,
    /// How many checks in a row have to succeed before an incident ends.
    pub recovery_confirmations: Confirmations,
    /// In how many regions a check has to fail before an incident is opened.
    pub region_threshold: Option<u32>,
    /// Where it checks from.
    pub regions: Vec<Region>,
    /// When it last checked; none before the first time.
    pub last_checked_at: Option<Timestamp>,
    /// When it was created.
    pub created_at: Option<Timestamp>,
    /// When it was last changed.
    pub updated_at: Option<Timestamp>,
    /// What it has that this version of the crate does not know, as it came.
    pub unlisted: UnlistedFields,
}

/// Lists the monitors of a project, a page at a time (`getUptimeMonitors`).
#[phare_endpoint(GET, "/uptime/monitors")]
#[derive(Clone, Debug, Default, PartialEq, Builder)]
#[cfg_attr(feature = "serde", derive(phare_macros::RequestValue))]
#[non_exhaustive]
pub struct ListMonitors {
    /// The number of the page, from 1; 1 when it is not set.
    pub page: Option<u32>,
    /// How many monitors a page holds, from 1 to 100; 20 when it is not set.
    pub per_page: Option<u32>,
}

/// Creates a monitor (`createUptimeMonitor`).
#[phare_endpoint(POST, "/uptime/monitors")]
#[derive(Clone, Debug, PartialEq, Builder)]
#[cfg_attr(feature = "serde", derive(phare_macros::RequestValue))]
#[non_exhaustive]
pub struct CreateMonitor {
    /// What it is called: 2 to 45 characters.
    #[builder(into)]
    pub name: String,
    /// What it sends, and how: Phare's `protocol` and `request`.
    #[serde(flatten)]
    #[builder(into)]
    pub request: MonitorRequest,
    /// The time from one check to the next; a minute when it is not set.
    pub interval: Option<Interval>,
    /// How long it waits for a response; 20 seconds when it is not set.
    pub timeout: Option<Timeout>,
    /// What a response to an HTTP request has to be like: at least one assertion, as far as is known; none for TCP.
    #[builder(each)]
    pub success_assertions: Option<Vec<SuccessAssertion>>,
    /// How many checks in a row have to fail before an incident is opened; three when it is not set.
    pub incident_confirmations: Option<Confirmations>,
    /// How many checks in a row have to succeed before an incident ends; three when it is not set.
    pub recovery_confirmations: Option<Confirmations>,
    /// In how many regions a check has to fail before an incident is opened: 1 to 10, and no more than there are
    /// regions; 1 when it is not set.
    pub region_threshold: Option<u32>,
    /// Where it checks from: 1 to 6 regions.
    #[builder(each, into)]
    pub regions: Vec<Region>,
}

/// Reads one monitor (`getUptimeMonitor`).
#[phare_endpoint(GET, "/uptime/monitors/{monitorId}")]
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(phare_macros::RequestValue))]
#[non_exhaustive]
pub struct GetMonitor {
    /// The monitor.
    pub monitor_id: MonitorId,
}

impl GetMonitor {
    /// Reads this monitor.
    pub fn new(monitor_id: impl IntoId<MonitorId>) -> Self {
        let monitor_id = monitor_id.into_id();
        Self { monitor_id }
    }
}

/// Changes a monitor (`updateUptimeMonitor`): what is not set stays as it is.
#[phare_endpoint(POST, "/uptime/monitors/{monitorId}")]
#[derive(Clone, Debug, PartialEq, Builder)]
#[cfg_attr(feature = "serde", derive(phare_macros::RequestValue))]
#[non_exhaustive]
pub struct UpdateMonitor {
    /// The monitor.
    #[builder(start)]
    pub monitor_id: MonitorId,
    /// What it is called: 2 to 45 characters.
    #[builder(into)]
    pub name: Option<String>,
    /// What it sends, and how, in place of all that it sends now: Phare's `protocol` and `request`. The
    /// [`request`](Monitor::request) of a response, changed, does well here.
    #[serde(flatten)]
    #[builder(into)]
    pub request: Option<MonitorRequest>,
    /// The time from one check to the next.
    pub interval: Option<Interval>,
    /// How long it waits for a response.
    pub timeout: Option<Timeout>,
    /// What a response has to be like, in place of all assertions there are.
    #[builder(each)]
    pub success_assertions: Option<Vec<SuccessAssertion>>,
    /// How many checks in a row have to fail before an incident is opened.
    pub incident_confirmations: Option<Confirmations>,
    /// How many checks in a row have to succeed before an incident ends.
    pub recovery_confirmations: Option<Confirmations>,
    /// In how many regions a check has to fail before an incident is opened: 1 to 10, and no more than there are
    /// regions.
    pub region_threshold: Option<u32>,
    /// Where it checks from, in place of all regions there are: 1 to 6 of them.
    #[builder(each, into)]
    pub regions: Option<Vec<Region>>,
}

/// Deletes a monitor (`deleteUptimeMonitor`).
#[phare_endpoint(DELETE, "/uptime/monitors/{monitorId}")]
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(phare_macros::RequestValue))]
#[non_exhaustive]
pub struct DeleteMonitor {
    /// The monitor.
    pub monitor_id: MonitorId,
}

impl DeleteMonitor {
    /// Deletes this monitor.
    pub fn new(monitor_id: impl IntoId<MonitorId>) -> Self {
        let monitor_id = monitor_id.into_id();
        Self { monitor_id }
    }
}

/// Makes a monitor stop checking (`pauseUptimeMonitor`). Phare may reject it with a 422 when the monitor is paused.
#[phare_endpoint(POST, "/uptime/monitors/{monitorId}/pause")]
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(phare_macros::RequestValue))]
#[non_exhaustive]
#[doc(alias("disable", "stop"))]
pub struct PauseMonitor {
    /// The monitor.
    pub monitor_id: MonitorId,
}

impl PauseMonitor {
    /// Pauses this monitor.
    pub fn new(monitor_id: impl IntoId<MonitorId>) -> Self {
        let monitor_id = monitor_id.into_id();
        Self { monitor_id }
    }
}

/// Makes a paused monitor check again (`resumeUptimeMonitor`). Phare may reject it with a 422 when the monitor is not
/// paused.
#[phare_endpoint(POST, "/uptime/monitors/{monitorId}/resume")]
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(phare_macros::RequestValue))]
#[non_exhaustive]
#[doc(alias("enable", "start", "unpause"))]
pub struct ResumeMonitor {
    /// The monitor.
    pub monitor_id: MonitorId,
}

impl ResumeMonitor {
    /// Resumes this monitor.
    pub fn new(monitor_id: impl IntoId<MonitorId>) -> Self {
        let monitor_id = monitor_id.into_id();
        Self { monitor_id }
    }
}
