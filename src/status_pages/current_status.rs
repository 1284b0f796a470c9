//! What a status page says now.

use phare_macros::{Builder, Object};
use phare_runtime::catalogue::read_text;
use serde::{Deserialize, Deserializer, Serialize};

use crate::incidents::{IncidentState, IncidentStatus};
use crate::{Impact, IncidentId, Json, MonitorId, StatusPageId, Timestamp, UnlistedFields, phare_endpoint};

/// What a status page says now.
#[derive(Clone, Debug, PartialEq, Object)]
#[non_exhaustive]
pub struct CurrentStatus {
    /// The impact of the worst incident that goes on.
    pub current_incident_impact: Impact,
    /// How much of the time all that the page shows was up, in percent; Phare's documents do not name the span of time.
    pub availability: Option<f64>,
    /// Since when this holds.
    pub updated_at: Option<Timestamp>,
    /// What the page shows.
    pub components: Vec<CurrentComponent>,
    /// The incidents that go on.
    pub active_incidents: Vec<ActiveIncident>,
    /// What it has that this version of the crate does not know, as it came.
    pub unlisted: UnlistedFields,
}

/// How one thing that a status page shows is now.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum CurrentComponent {
    /// A monitor.
    Monitor(CurrentMonitor),
    /// Monitors under a heading of their own.
    Group(CurrentGroup),
    /// What this version of the crate does not know: kept as it came, and written back so.
    Other(Json),
}

/// How a monitor on a status page is now.
#[derive(Clone, Debug, PartialEq, Object)]
#[object(tag = "component_type", value = "uptime/monitor")]
#[non_exhaustive]
pub struct CurrentMonitor {
    /// The monitor.
    #[object(name = "component_id", required)]
    pub monitor_id: MonitorId,
    /// What the page calls it.
    pub name: String,
    /// How long its last response took, in milliseconds.
    pub response_time: Option<u64>,
    /// How much of the time it was up, in percent; Phare's documents do not name the span of time.
    pub availability: Option<f64>,
    /// The impact of the worst of its incidents that go on.
    pub current_incident_impact: Impact,
    /// What it has that this version of the crate does not know, as it came.
    pub unlisted: UnlistedFields,
}

/// How a group on a status page is now.
#[derive(Clone, Debug, PartialEq, Object)]
#[object(tag = "component_type", value = "uptime/group")]
#[non_exhaustive]
pub struct CurrentGroup {
    /// The heading.
    pub name: String,
    /// How long the last responses took, in milliseconds.
    pub response_time: Option<u64>,
    /// How much of the time its monitors were up, in percent; Phare's documents do not name the span of time.
    pub availability: Option<f64>,
    /// The impact of the worst of its monitors' incidents that go on.
    pub current_incident_impact: Impact,
    /// The monitors.
    #[object(required)]
    pub components: Vec<CurrentMonitor>,
    /// What it has that this version of the crate does not know, as it came.
    pub unlisted: UnlistedFields,
}

/// An incident that goes on, as far as the readers of a status page may know it.
#[derive(Clone, Debug, PartialEq, Object)]
#[non_exhaustive]
pub struct ActiveIncident {
    /// Its number.
    #[object(required)]
    pub id: IncidentId,
    /// What readers see first.
    pub title: String,
    /// How badly it affects its monitors.
    pub impact: Impact,
    /// How far the people who work on it are.
    pub state: IncidentState,
    /// Whether it goes on.
    pub status: IncidentStatus,
    /// Whether it is left out when downtime is counted.
    pub exclude_from_downtime: bool,
    /// When it was confirmed.
    pub incident_at: Option<Timestamp>,
    /// When it ended.
    pub recovery_at: Option<Timestamp>,
    /// What it has that this version of the crate does not know, as it came.
    pub unlisted: UnlistedFields,
}

impl<'de> Deserialize<'de> for CurrentComponent {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let json = Json::deserialize(deserializer)?;
        let monitor = || read_text(json.as_str()).ok().map(Self::Monitor);
        let group = || read_text(json.as_str()).ok().map(Self::Group);
        Ok(monitor().or_else(group).unwrap_or(Self::Other(json)))
    }
}

/// Reads what a status page says now (`getUptimeStatusPageCurrentStatus`).
#[phare_endpoint(GET, "/uptime/status-pages/{statusPageId}/current-status")]
#[derive(Clone, Debug, PartialEq, Builder)]
#[cfg_attr(feature = "serde", derive(phare_macros::RequestValue))]
#[non_exhaustive]
pub struct GetCurrentStatus {
    /// The status page.
    #[builder(start)]
    pub status_page_id: StatusPageId,
    /// The number of the page of the response, from 1; 1 when it is not set. The response does not tell whether another one
    /// follows.
    pub page: Option<u32>,
    /// How much a page of the response holds, from 1 to 100; 20 when it is not set.
    pub per_page: Option<u32>,
}
