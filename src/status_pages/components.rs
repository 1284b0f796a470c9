//! What a status page shows.

use phare_macros::Builder;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

use crate::{Json, MonitorId};

/// What Phare writes as the type of a monitor on a page.
pub(super) const MONITOR: &str = "uptime/monitor";
/// What Phare writes as the type of a group on a page.
pub(super) const GROUP: &str = "uptime/group";

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
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize, Builder)]
#[serde(tag = "componentable_type", rename = "uptime/monitor")]
#[non_exhaustive]
pub struct MonitorComponent {
    /// The monitor.
    #[serde(rename = "componentable_id")]
    #[builder(start)]
    pub monitor_id: MonitorId,
    /// What the page calls it; the monitor's name where it is not set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[builder(into)]
    pub display_name: Option<String>,
}

/// Monitors under a heading of their own on a status page; a group holds no groups.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize, Builder)]
#[serde(tag = "componentable_type", rename = "uptime/group")]
#[non_exhaustive]
pub struct GroupComponent {
    /// The heading.
    #[builder(start)]
    pub name: String,
    /// Whether a reader sees the monitors without opening the group first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_expanded: Option<bool>,
    /// The monitors, in their order.
    #[builder(each, into)]
    pub components: Vec<MonitorComponent>,
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

impl Component {
    fn known(json: &Value) -> Option<Self> {
        match kind(json, TYPE)? {
            MONITOR => MonitorComponent::deserialize(json).ok().map(Self::Monitor),
            GROUP if has_monitors_only(json, TYPE) => GroupComponent::deserialize(json).ok().map(Self::Group),
            _ => None,
        }
    }
}

impl<'de> Deserialize<'de> for Component {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let json = Value::deserialize(deserializer)?;
        Ok(Self::known(&json).unwrap_or_else(|| Self::Other(Json::new(json))))
    }
}

const TYPE: &str = "componentable_type";

/// The text of this name in an object.
pub(super) fn kind<'a>(json: &'a Value, name: &str) -> Option<&'a str> {
    json.get(name)?.as_str()
}

/// Whether all components of a group are monitors.
pub(super) fn has_monitors_only(group: &Value, name: &str) -> bool {
    let components = group.get("components").and_then(Value::as_array);
    components.is_some_and(|components| {
        components
            .iter()
            .all(|component| kind(component, name) == Some(MONITOR))
    })
}
