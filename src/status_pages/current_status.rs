//! What a status page says now.

use phare_macros::Builder;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

use super::components::{GROUP, MONITOR, has_monitors_only, kind};
use crate::incidents::{IncidentState, IncidentStatus};
use crate::lenient::null_as_default;
use crate::{Impact, IncidentId, Json, MonitorId, StatusPageId, Timestamp, phare_endpoint};

/// What a status page says now.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[non_exhaustive]
pub struct CurrentStatus {
    /// The impact of the worst incident that goes on.
    #[serde(default, deserialize_with = "null_as_default")]
    pub current_incident_impact: Impact,
    /// How much of the time all that the page shows was up, in percent; Phare's documents do not name the span of time.
    #[serde(default)]
    pub availability: Option<f64>,
    /// Since when this holds.
    pub updated_at: Timestamp,
    /// What the page shows.
    #[serde(default, deserialize_with = "null_as_default")]
    pub components: Vec<CurrentComponent>,
    /// The incidents that go on.
    #[serde(default, deserialize_with = "null_as_default")]
    pub active_incidents: Vec<ActiveIncident>,
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
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(tag = "component_type", rename = "uptime/monitor")]
#[non_exhaustive]
pub struct CurrentMonitor {
    /// The monitor.
    #[serde(rename = "component_id")]
    pub monitor_id: MonitorId,
    /// What the page calls it.
    #[serde(default, deserialize_with = "null_as_default")]
    pub name: String,
    /// How long its last answer took, in milliseconds.
    #[serde(default)]
    pub response_time: Option<u64>,
    /// How much of the time it was up, in percent; Phare's documents do not name the span of time.
    #[serde(default)]
    pub availability: Option<f64>,
    /// The impact of the worst of its incidents that go on.
    #[serde(default, deserialize_with = "null_as_default")]
    pub current_incident_impact: Impact,
}

/// How a group on a status page is now.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(tag = "component_type", rename = "uptime/group")]
#[non_exhaustive]
pub struct CurrentGroup {
    /// The heading.
    #[serde(default, deserialize_with = "null_as_default")]
    pub name: String,
    /// How long the last answers took, in milliseconds.
    #[serde(default)]
    pub response_time: Option<u64>,
    /// How much of the time its monitors were up, in percent; Phare's documents do not name the span of time.
    #[serde(default)]
    pub availability: Option<f64>,
    /// The impact of the worst of its monitors' incidents that go on.
    #[serde(default, deserialize_with = "null_as_default")]
    pub current_incident_impact: Impact,
    /// The monitors.
    pub components: Vec<CurrentMonitor>,
}

/// An incident that goes on, as far as the readers of a status page may know it.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[non_exhaustive]
pub struct ActiveIncident {
    /// Its number.
    pub id: IncidentId,
    /// What readers see first.
    #[serde(default, deserialize_with = "null_as_default")]
    pub title: String,
    /// How badly it affects its monitors.
    #[serde(default, deserialize_with = "null_as_default")]
    pub impact: Impact,
    /// How far the people who work on it are.
    #[serde(default, deserialize_with = "null_as_default")]
    pub state: IncidentState,
    /// Whether it goes on.
    #[serde(default, deserialize_with = "null_as_default")]
    pub status: IncidentStatus,
    /// Whether it is left out when downtime is counted.
    #[serde(default, deserialize_with = "null_as_default")]
    pub exclude_from_downtime: bool,
    /// When it was confirmed.
    #[serde(default)]
    pub incident_at: Option<Timestamp>,
    /// When it ended.
    #[serde(default)]
    pub recovery_at: Option<Timestamp>,
}

impl CurrentComponent {
    fn known(json: &Value) -> Option<Self> {
        match kind(json, TYPE)? {
            MONITOR => CurrentMonitor::deserialize(json).ok().map(Self::Monitor),
            GROUP if has_monitors_only(json, TYPE) => CurrentGroup::deserialize(json).ok().map(Self::Group),
            _ => None,
        }
    }
}

const TYPE: &str = "component_type";

impl<'de> Deserialize<'de> for CurrentComponent {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let json = Value::deserialize(deserializer)?;
        Ok(Self::known(&json).unwrap_or_else(|| Self::Other(Json::new(json))))
    }
}

/// Reads what a status page says now (`getUptimeStatusPageCurrentStatus`).
#[phare_endpoint(GET, "/uptime/status-pages/{statusPageId}/current-status")]
#[derive(Clone, Debug, Builder)]
#[non_exhaustive]
pub struct GetCurrentStatus {
    /// The status page.
    #[builder(start)]
    pub status_page_id: StatusPageId,
    /// The number of the page of the answer, from 1; 1 when it is not set. The answer does not tell whether another one
    /// follows.
    pub page: Option<u32>,
    /// How much a page of the answer holds, from 1 to 100; 20 when it is not set.
    pub per_page: Option<u32>,
}
