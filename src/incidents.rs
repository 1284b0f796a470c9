//! Incidents: what is down, since when, and how badly.
//!
//! Monitors open incidents by themselves; a program opens one with [`CreateIncident`], tells the readers of the status
//! pages how it goes on with [`CreateIncidentUpdate`](crate::incident_updates::CreateIncidentUpdate), and ends it with
//! [`RecoverIncident`]. [`UpdateIncident`] changes what was said of it, and only what is set. For planned work there are
//! [maintenance windows](crate::maintenance_windows).
//!
//! ```no_run
//! # async fn run() -> Result<(), phare::Error> {
//! use phare::incidents::{CreateIncident, RecoverIncident};
//! use phare::{Client, Impact};
//!
//! let client = Client::from_env()?;
//! let incident = CreateIncident::builder()
//!     .impact(Impact::PartialOutage)
//!     .title("Checkout answers with errors")
//!     .exclude_from_downtime(false)
//!     .monitors([1, 2])
//!     .send(&client)
//!     .await?;
//! println!("{} is open", incident.slug);
//! RecoverIncident::new(incident.id).send(&client).await?;
//! # Ok(())
//! # }
//! ```

use phare_macros::{Builder, Object};

use crate::open_enum::open_enum;
use crate::{IncidentId, IntoId, MonitorId, Nullable, ProjectId, Timestamp, UnlistedFields, phare_endpoint};

/// An incident.
#[derive(Clone, Debug, PartialEq, Object)]
#[non_exhaustive]
pub struct Incident {
    /// Its number.
    #[object(required)]
    pub id: IncidentId,
    /// The project it belongs to.
    pub project_id: Option<ProjectId>,
    /// Who opened it.
    #[object(name = "type")]
    pub kind: IncidentType,
    /// Its short name, such as `APP-123`.
    pub slug: String,
    /// How badly it affects its monitors.
    pub impact: Impact,
    /// How far the people who work on it are: the state of its newest update.
    pub state: IncidentState,
    /// Whether it goes on.
    pub status: IncidentStatus,
    /// What readers of the status pages see first.
    pub title: String,
    /// What caused it.
    pub description: Option<String>,
    /// Whether it is left out when downtime is counted.
    pub exclude_from_downtime: bool,
    /// When it was confirmed.
    pub incident_at: Option<Timestamp>,
    /// When it ended; none while it goes on.
    pub recovery_at: Option<Timestamp>,
    /// The monitors it affects.
    pub monitors: Vec<MonitorId>,
    /// When it was created.
    pub created_at: Option<Timestamp>,
    /// When it was last changed.
    pub updated_at: Option<Timestamp>,
    /// What it has that this version of the crate does not know, as it came.
    pub unlisted: UnlistedFields,
}

open_enum! {
    /// Who opened an incident.
    pub enum IncidentType {
        /// A monitor did.
        Monitor = "monitor",
        /// A person or a program did.
        Manual = "manual",
    }
}

open_enum! {
    /// How badly an incident affects its monitors.
    ///
    /// All six can be sent: newer versions of Phare reject [`Operational`](Self::Operational) and
    /// [`Maintenance`](Self::Maintenance), for which there are maintenance windows now.
    pub enum Impact {
        /// Nobody knows yet. It is a value of its own, not a missing one.
        Unknown = "unknown",
        /// Not at all.
        Operational = "operational",
        /// They are down for planned work.
        Maintenance = "maintenance",
        /// They work, but slowly or with errors.
        DegradedPerformance = "degraded_performance" | "degradedPerformance",
        /// Some of what they do fails.
        PartialOutage = "partial_outage" | "partialOutage",
        /// They are down.
        MajorOutage = "major_outage" | "majorOutage",
    }
}

open_enum! {
    /// How far the people who work on an incident are.
    pub enum IncidentState {
        /// Nobody said yet.
        Unknown = "unknown",
        /// They look for the cause.
        Investigating = "investigating",
        /// They know the cause.
        Identified = "identified",
        /// They have mended it, and watch.
        Monitoring = "monitoring",
        /// It is over.
        Resolved = "resolved",
    }
}

open_enum! {
    /// Whether an incident goes on.
    pub enum IncidentStatus {
        /// It goes on.
        Ongoing = "ongoing",
        /// Some of its monitors are back.
        Recovering = "recovering",
        /// It is over.
        Recovered = "recovered",
    }
}

/// Lists the incidents of a project, a page at a time (`getUptimeIncidents`).
#[phare_endpoint(GET, "/uptime/incidents")]
#[derive(Clone, Debug, Default, PartialEq, Builder)]
#[cfg_attr(feature = "serde", derive(phare_macros::RequestValue))]
#[non_exhaustive]
pub struct ListIncidents {
    /// Only incidents that affect one of these monitors.
    #[builder(each, into)]
    pub monitor_id: Option<Vec<MonitorId>>,
    /// The number of the page, from 1; 1 when it is not set.
    pub page: Option<u32>,
    /// How many incidents a page holds, from 1 to 100; 20 when it is not set.
    pub per_page: Option<u32>,
}

/// Opens an incident (`createUptimeIncident`).
#[phare_endpoint(POST, "/uptime/incidents")]
#[derive(Clone, Debug, PartialEq, Builder)]
#[cfg_attr(feature = "serde", derive(phare_macros::RequestValue))]
#[non_exhaustive]
#[doc(alias("open", "declare"))]
pub struct CreateIncident {
    /// How badly it affects its monitors.
    #[builder(into)]
    pub impact: Impact,
    /// What readers of the status pages see first: 1 to 250 characters.
    #[builder(into)]
    pub title: String,
    /// What caused it: 1 to 2,000 characters.
    #[builder(into)]
    pub description: Option<String>,
    /// Whether to leave it out when downtime is counted.
    pub exclude_from_downtime: bool,
    /// When it was confirmed; Phare takes a timestamp up to about nine minutes ahead, and now when it is absent.
    #[builder(into)]
    pub incident_at: Nullable<Timestamp>,
    /// When it ended, for an incident that is over; Phare takes a timestamp up to about nine minutes ahead.
    #[builder(into)]
    pub recovery_at: Nullable<Timestamp>,
    /// The monitors it affects: 1 to 100 of them.
    #[builder(each, into)]
    pub monitors: Option<Vec<MonitorId>>,
}

/// Reads one incident (`getUptimeIncident`).
#[phare_endpoint(GET, "/uptime/incidents/{incidentId}")]
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(phare_macros::RequestValue))]
#[non_exhaustive]
pub struct GetIncident {
    /// The incident.
    pub incident_id: IncidentId,
}

impl GetIncident {
    /// Reads this incident.
    pub fn new(incident_id: impl IntoId<IncidentId>) -> Self {
        let incident_id = incident_id.into_id();
        Self { incident_id }
    }
}

/// Changes an incident (`updateUptimeIncident`): what is not set stays as it is.
#[phare_endpoint(POST, "/uptime/incidents/{incidentId}")]
#[derive(Clone, Debug, PartialEq, Builder)]
#[cfg_attr(feature = "serde", derive(phare_macros::RequestValue))]
#[non_exhaustive]
pub struct UpdateIncident {
    /// The incident.
    #[builder(start)]
    pub incident_id: IncidentId,
    /// How badly it affects its monitors.
    #[builder(into)]
    pub impact: Option<Impact>,
    /// What readers of the status pages see first: 1 to 250 characters.
    #[builder(into)]
    pub title: Option<String>,
    /// What caused it: 1 to 2,000 characters.
    #[builder(into)]
    pub description: Option<String>,
    /// Whether to leave it out when downtime is counted.
    pub exclude_from_downtime: Option<bool>,
    /// When it was confirmed; Phare takes a timestamp up to about nine minutes ahead.
    #[builder(into)]
    pub incident_at: Nullable<Timestamp>,
    /// When it ended; [`Nullable::Null`] opens it again.
    #[builder(into)]
    pub recovery_at: Nullable<Timestamp>,
    /// The monitors it affects, in place of those it has: 1 to 100 of them.
    #[builder(each, into)]
    pub monitors: Option<Vec<MonitorId>>,
}

/// Deletes an incident (`deleteUptimeIncident`).
#[phare_endpoint(DELETE, "/uptime/incidents/{incidentId}")]
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(phare_macros::RequestValue))]
#[non_exhaustive]
pub struct DeleteIncident {
    /// The incident.
    pub incident_id: IncidentId,
}

impl DeleteIncident {
    /// Deletes this incident.
    pub fn new(incident_id: impl IntoId<IncidentId>) -> Self {
        let incident_id = incident_id.into_id();
        Self { incident_id }
    }
}

/// Ends an incident now (`recoverUptimeIncident`). Phare rejects it with a 422 when the incident is over.
#[phare_endpoint(POST, "/uptime/incidents/{incidentId}/recover")]
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(phare_macros::RequestValue))]
#[non_exhaustive]
#[doc(alias("resolve", "close"))]
pub struct RecoverIncident {
    /// The incident.
    pub incident_id: IncidentId,
}

impl RecoverIncident {
    /// Ends this incident.
    pub fn new(incident_id: impl IntoId<IncidentId>) -> Self {
        let incident_id = incident_id.into_id();
        Self { incident_id }
    }
}
