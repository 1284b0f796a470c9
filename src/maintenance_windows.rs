//! Maintenance windows: planned work, from when to when, and what the monitors do meanwhile.
//!
//! Plan one with [`CreateMaintenanceWindow`], before the work or at its start. [`CompleteMaintenanceWindow`] ends it early, and
//! [`CancelMaintenanceWindow`] calls it off. An update says all fields, so begin with what is there:
//! [`MaintenanceWindow::to_update`].
//!
//! ```no_run
//! # async fn run() -> Result<(), phare::Error> {
//! use std::time::Duration;
//!
//! use phare::maintenance_windows::{CreateMaintenanceWindow, MonitoringMode};
//! use phare::{Client, Timestamp};
//!
//! let client = Client::from_env()?;
//! let window = CreateMaintenanceWindow::builder()
//!     .title("A new database")
//!     .monitoring_mode(MonitoringMode::Mute)
//!     .starts_at(Timestamp::now())
//!     .ends_at(Timestamp::now() + Duration::from_secs(3600))
//!     .monitors([1, 2])
//!     .send(&client)
//!     .await?;
//!
//! // It takes longer.
//! let mut update = window.to_update();
//! update.ends_at = window.ends_at.map(|ends_at| ends_at + Duration::from_secs(3600));
//! update.send(&client).await?;
//! # Ok(())
//! # }
//! ```

use phare_macros::{Builder, Object};

use crate::open_enum::open_enum;
use crate::{
    IntoId, MaintenanceWindowId, MonitorId, Nullable, ProjectId, StatusPageId, Timestamp, UnlistedFields,
    phare_endpoint,
};

/// A maintenance window.
#[derive(Clone, Debug, PartialEq, Object)]
#[non_exhaustive]
pub struct MaintenanceWindow {
    /// Its number.
    #[object(required)]
    pub id: MaintenanceWindowId,
    /// The project it belongs to.
    pub project_id: Option<ProjectId>,
    /// Whether it is to come, goes on, or is over.
    pub state: MaintenanceWindowState,
    /// What its monitors do meanwhile.
    pub monitoring_mode: MonitoringMode,
    /// What readers of the status pages see first.
    pub title: String,
    /// What is done.
    pub description: Nullable<String>,
    /// When it starts.
    pub starts_at: Option<Timestamp>,
    /// When it ends.
    pub ends_at: Option<Timestamp>,
    /// The monitors it is about.
    pub monitors: Vec<MonitorId>,
    /// The status pages that show it.
    pub status_pages: Vec<StatusPageId>,
    /// When it was created.
    pub created_at: Option<Timestamp>,
    /// When it was last changed.
    pub updated_at: Option<Timestamp>,
    /// What it has that this version of the crate does not know, as it came.
    pub unlisted: UnlistedFields,
}

impl MaintenanceWindow {
    /// An update that leaves everything as it is here: set the fields to change, and send it.
    #[must_use]
    pub fn to_update(&self) -> UpdateMaintenanceWindow {
        UpdateMaintenanceWindow {
            maintenance_window_id: self.id,
            title: self.unlisted.given("title", &self.title),
            description: self.description.clone(),
            monitoring_mode: self.unlisted.given("monitoring_mode", &self.monitoring_mode),
            starts_at: self.starts_at,
            ends_at: self.ends_at,
            monitors: self.unlisted.given("monitors", &self.monitors),
            status_pages: self.unlisted.given("status_pages", &self.status_pages),
            unlisted: self
                .unlisted
                .to_update(&["id", "project_id", "state", "created_at", "updated_at"]),
        }
    }
}

open_enum! {
    /// Whether a maintenance window is to come, goes on, or is over.
    pub enum MaintenanceWindowState {
        /// It is to come.
        Scheduled = "scheduled",
        /// It goes on.
        InProgress = "in_progress",
        /// It is over.
        Completed = "completed",
        /// It was called off.
        Cancelled = "cancelled",
    }
}

open_enum! {
    /// What monitors do during a maintenance window.
    pub enum MonitoringMode {
        /// They pause.
        Pause = "pause",
        /// They go on, and nobody is alerted.
        Mute = "mute",
        /// They go on as ever.
        Normal = "normal",
    }
}

/// Lists the maintenance windows of a project, a page at a time (`getUptimeMaintenanceWindows`).
#[phare_endpoint(GET, "/uptime/maintenance-windows")]
#[derive(Clone, Debug, Default, PartialEq, Builder)]
#[cfg_attr(feature = "serde", derive(phare_macros::RequestValue))]
#[non_exhaustive]
pub struct ListMaintenanceWindows {
    /// Only those about one of these monitors.
    #[builder(each, into)]
    pub monitor_id: Option<Vec<MonitorId>>,
    /// Only those that one of these status pages shows.
    #[builder(each, into)]
    pub status_page_id: Option<Vec<StatusPageId>>,
    /// Only those in this state.
    #[builder(into)]
    pub state: Option<MaintenanceWindowState>,
    /// The number of the page, from 1; 1 when it is not set.
    pub page: Option<u32>,
    /// How many maintenance windows a page holds, from 1 to 100; 20 when it is not set.
    pub per_page: Option<u32>,
}

/// Plans a maintenance window (`createUptimeMaintenanceWindow`).
#[phare_endpoint(POST, "/uptime/maintenance-windows")]
#[derive(Clone, Debug, PartialEq, Builder)]
#[cfg_attr(feature = "serde", derive(phare_macros::RequestValue))]
#[non_exhaustive]
#[doc(alias("schedule", "downtime"))]
pub struct CreateMaintenanceWindow {
    /// What readers of the status pages see first: 1 to 250 characters.
    #[builder(into)]
    pub title: String,
    /// What is done.
    #[builder(into)]
    pub description: Nullable<String>,
    /// What its monitors do meanwhile.
    #[builder(into)]
    pub monitoring_mode: MonitoringMode,
    /// When it starts.
    #[builder(into)]
    pub starts_at: Timestamp,
    /// When it ends.
    #[builder(into)]
    pub ends_at: Timestamp,
    /// The monitors it is about.
    #[builder(each, into)]
    pub monitors: Option<Vec<MonitorId>>,
    /// The status pages that show it.
    #[builder(each, into)]
    pub status_pages: Option<Vec<StatusPageId>>,
}

/// Reads one maintenance window (`getUptimeMaintenanceWindow`).
#[phare_endpoint(GET, "/uptime/maintenance-windows/{maintenanceWindowId}")]
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(phare_macros::RequestValue))]
#[non_exhaustive]
pub struct GetMaintenanceWindow {
    /// The maintenance window.
    pub maintenance_window_id: MaintenanceWindowId,
}

impl GetMaintenanceWindow {
    /// Reads this maintenance window.
    pub fn new(maintenance_window_id: impl IntoId<MaintenanceWindowId>) -> Self {
        let maintenance_window_id = maintenance_window_id.into_id();
        Self { maintenance_window_id }
    }
}

/// Changes a maintenance window (`updateUptimeMaintenanceWindow`).
///
/// Phare promises to take a part of the fields for incidents and monitors only, so this update says all of them.
/// [`MaintenanceWindow::to_update`] fills it with what they are now.
#[phare_endpoint(POST, "/uptime/maintenance-windows/{maintenanceWindowId}")]
#[derive(Clone, Debug, PartialEq, Builder)]
#[cfg_attr(feature = "serde", derive(phare_macros::RequestValue))]
#[non_exhaustive]
pub struct UpdateMaintenanceWindow {
    /// The maintenance window.
    #[builder(start)]
    pub maintenance_window_id: MaintenanceWindowId,
    /// What readers of the status pages see first: 1 to 250 characters.
    #[builder(required, into)]
    pub title: Option<String>,
    /// What is done; [`Nullable::Null`] clears it.
    #[builder(into)]
    pub description: Nullable<String>,
    /// What its monitors do meanwhile.
    #[builder(required, into)]
    pub monitoring_mode: Option<MonitoringMode>,
    /// When it starts.
    #[builder(required, into)]
    pub starts_at: Option<Timestamp>,
    /// When it ends.
    #[builder(required, into)]
    pub ends_at: Option<Timestamp>,
    /// The monitors it is about, in place of those it has.
    #[builder(each, into)]
    pub monitors: Option<Vec<MonitorId>>,
    /// The status pages that show it, in place of those it has.
    #[builder(each, into)]
    pub status_pages: Option<Vec<StatusPageId>>,
    /// What it has that this version of the crate does not know, as it came.
    #[serde(flatten)]
    #[builder(default)]
    pub unlisted: UnlistedFields,
}

/// Deletes a maintenance window (`deleteUptimeMaintenanceWindow`).
#[phare_endpoint(DELETE, "/uptime/maintenance-windows/{maintenanceWindowId}")]
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(phare_macros::RequestValue))]
#[non_exhaustive]
pub struct DeleteMaintenanceWindow {
    /// The maintenance window.
    pub maintenance_window_id: MaintenanceWindowId,
}

impl DeleteMaintenanceWindow {
    /// Deletes this maintenance window.
    pub fn new(maintenance_window_id: impl IntoId<MaintenanceWindowId>) -> Self {
        let maintenance_window_id = maintenance_window_id.into_id();
        Self { maintenance_window_id }
    }
}

/// Calls a maintenance window off (`cancelUptimeMaintenanceWindow`). Phare may reject it with a 422 when the window is
/// over.
#[phare_endpoint(POST, "/uptime/maintenance-windows/{maintenanceWindowId}/cancel")]
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(phare_macros::RequestValue))]
#[non_exhaustive]
pub struct CancelMaintenanceWindow {
    /// The maintenance window.
    pub maintenance_window_id: MaintenanceWindowId,
}

impl CancelMaintenanceWindow {
    /// Cancels this maintenance window.
    pub fn new(maintenance_window_id: impl IntoId<MaintenanceWindowId>) -> Self {
        let maintenance_window_id = maintenance_window_id.into_id();
        Self { maintenance_window_id }
    }
}

/// Ends a maintenance window now (`completeUptimeMaintenanceWindow`), and returns what it is then. Phare may reject it
/// with a 422 when the window does not go on.
#[phare_endpoint(POST, "/uptime/maintenance-windows/{maintenanceWindowId}/complete")]
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(phare_macros::RequestValue))]
#[non_exhaustive]
pub struct CompleteMaintenanceWindow {
    /// The maintenance window.
    pub maintenance_window_id: MaintenanceWindowId,
}

impl CompleteMaintenanceWindow {
    /// Completes this maintenance window.
    pub fn new(maintenance_window_id: impl IntoId<MaintenanceWindowId>) -> Self {
        let maintenance_window_id = maintenance_window_id.into_id();
        Self { maintenance_window_id }
    }
}
