//! What a status page shows.

use phare_macros::{Builder, Object};
use phare_runtime::catalogue::read_text;
use serde::{Deserialize, Deserializer, Serialize};

use crate::{Json, MonitorId, UnlistedFields};

/// One thing that a status page shows; a page shows its components in their order.
///
/// ```
/// use phare::MonitorId;
/// use phare::status_pages::{Component, GroupComponent, MonitorComponent};
///
/// let website = MonitorId::from(1);
/// let api = MonitorComponent::builder(2).display_name("API").build();
/// let components = [
///     Component::from(website),
///     GroupComponent::builder("Backend").components([api]).build().into(),
/// ];
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum Component {
    /// A monitor.
    Monitor(MonitorComponent),
    /// Monitors under a heading of their own.
    Group(GroupComponent),
    /// What this version of the crate does not know: kept as it came, and written back so.
    Other(Json),
}

/// A monitor on a status page.
#[derive(Clone, Debug, PartialEq, Object, Builder)]
#[object(tag = "componentable_type", value = "uptime/monitor")]
#[non_exhaustive]
pub struct MonitorComponent {
    /// The monitor.
    #[object(name = "componentable_id", required)]
    #[builder(start)]
    pub monitor_id: MonitorId,
    /// What the page calls it; the monitor's name where it is not set.
    #[builder(into)]
    pub display_name: Option<String>,
    /// What it has that this version of the crate does not know, as it came.
    #[builder(default)]
    pub unlisted: UnlistedFields,
}

/// Monitors under a heading of their own on a status page; a group holds no groups.
#[derive(Clone, Debug, PartialEq, Object, Builder)]
#[object(tag = "componentable_type", value = "uptime/group")]
#[non_exhaustive]
pub struct GroupComponent {
    /// The heading.
    #[object(required)]
    #[builder(start)]
    pub name: String,
    /// Whether a reader sees the monitors without opening the group first.
    pub is_expanded: Option<bool>,
    /// The monitors, in their order.
    #[object(required)]
    #[builder(each, into)]
    pub components: Vec<MonitorComponent>,
    /// What it has that this version of the crate does not know, as it came.
    #[builder(default)]
    pub unlisted: UnlistedFields,
}

impl From<MonitorId> for MonitorComponent {
    fn from(monitor_id: MonitorId) -> Self {
        Self::builder(monitor_id).build()
    }
}

impl From<MonitorId> for Component {
    fn from(monitor_id: MonitorId) -> Self {
        Self::Monitor(monitor_id.into())
    }
}

impl From<MonitorComponent> for Component {
    fn from(monitor: MonitorComponent) -> Self {
        Self::Monitor(monitor)
    }
}

impl From<GroupComponent> for Component {
    fn from(group: GroupComponent) -> Self {
        Self::Group(group)
    }
}

impl<'de> Deserialize<'de> for Component {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let json = Json::deserialize(deserializer)?;
        let monitor = || read_text(json.as_str()).ok().map(Self::Monitor);
        let group = || read_text(json.as_str()).ok().map(Self::Group);
        Ok(monitor().or_else(group).unwrap_or(Self::Other(json)))
    }
}
