//! What an alert rule waits for.

use phare_macros::Object;
use phare_runtime::catalogue::read_text;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::object::{Fields, Flat, Writer};
use crate::open_enum::{UnlistedText, open_enum};
use crate::{Json, UnlistedFields};

/// What an alert rule waits for, with the settings that belong to it: Phare's `event` and `event_settings`.
///
/// ```
/// use phare::alert_rules::{AlertEvent, ExpiryEventSettings, IncidentEventSettings, IncidentFilter};
///
/// let expiring = AlertEvent::CertificateExpiring(ExpiryEventSettings::new(14));
/// let opened_by_monitors = AlertEvent::IncidentCreated(IncidentFilter::Monitor.into());
/// // Without a filter it is sent without settings, as the events that have none are.
/// let recovered = AlertEvent::IncidentRecovered(IncidentEventSettings::default());
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AlertEvent {
    /// A monitor was created: `uptime.monitor.created`.
    MonitorCreated,
    /// A monitor was deleted: `uptime.monitor.deleted`.
    MonitorDeleted,
    /// A monitor met a certificate that it had not seen: `uptime.monitor_certificate.discovered`.
    CertificateDiscovered,
    /// A certificate is about to expire: `uptime.monitor_certificate.expiring`.
    CertificateExpiring(ExpiryEventSettings),
    /// An incident was opened: `uptime.incident.created`.
    IncidentCreated(IncidentEventSettings),
    /// An incident spread to another monitor: `uptime.incident.propagated`.
    IncidentPropagated(IncidentEventSettings),
    /// Some monitors of an incident are back: `uptime.incident.partially_recovered`.
    IncidentPartiallyRecovered(IncidentEventSettings),
    /// An incident is over: `uptime.incident.recovered`.
    IncidentRecovered(IncidentEventSettings),
    /// Somebody commented on an incident: `uptime.incident_comment.created`.
    IncidentCommentCreated,
    /// An incident update was published: `uptime.incident_update.published`.
    IncidentUpdatePublished,
    /// A maintenance window began: `uptime.maintenance_window.in_progress`.
    MaintenanceWindowInProgress,
    /// A maintenance window is over: `uptime.maintenance_window.completed`.
    MaintenanceWindowCompleted,
    /// A maintenance window was called off: `uptime.maintenance_window.cancelled`.
    MaintenanceWindowCancelled,
    /// An event that this version of the crate does not know, or one whose settings it cannot read: kept as it came, and
    /// written back so.
    Other {
        /// The event, as Phare spells it; empty where Phare does not say.
        event: String,
        /// Its settings.
        settings: Option<Json>,
    },
}

/// When an alert rule tells of a certificate that expires.
#[derive(Clone, Debug, PartialEq, Object)]
#[non_exhaustive]
pub struct ExpiryEventSettings {
    /// How many days before it does: 1 to 60.
    #[object(required)]
    pub days_before_expiry: u32,
    /// What it has that this version of the crate does not know, as it came.
    pub unlisted: UnlistedFields,
}

impl ExpiryEventSettings {
    /// So many days before it does.
    #[must_use]
    pub fn new(days_before_expiry: u32) -> Self {
        Self {
            days_before_expiry,
            unlisted: UnlistedFields::default(),
        }
    }
}

/// Of which incidents an alert rule tells.
#[derive(Clone, Debug, Default, PartialEq, Object)]
#[non_exhaustive]
pub struct IncidentEventSettings {
    /// Which incidents: Phare's `type`. Phare's documents do not say what holds when it is not set.
    #[object(name = "type")]
    pub filter: Option<IncidentFilter>,
    /// What it has that this version of the crate does not know, as it came.
    pub unlisted: UnlistedFields,
}

impl From<IncidentFilter> for IncidentEventSettings {
    fn from(filter: IncidentFilter) -> Self {
        Self {
            filter: Some(filter),
            unlisted: UnlistedFields::default(),
        }
    }
}

open_enum! {
    /// Which incidents an alert rule is about.
    pub enum IncidentFilter {
        /// All.
        All = "all",
        /// Those that a monitor opened.
        Monitor = "monitor",
        /// Those that a person or a program opened.
        Manual = "manual",
    }
}

const MONITOR_CREATED: &str = "uptime.monitor.created";
const MONITOR_DELETED: &str = "uptime.monitor.deleted";
const CERTIFICATE_DISCOVERED: &str = "uptime.monitor_certificate.discovered";
const CERTIFICATE_EXPIRING: &str = "uptime.monitor_certificate.expiring";
const INCIDENT_CREATED: &str = "uptime.incident.created";
const INCIDENT_PROPAGATED: &str = "uptime.incident.propagated";
const INCIDENT_PARTIALLY_RECOVERED: &str = "uptime.incident.partially_recovered";
const INCIDENT_RECOVERED: &str = "uptime.incident.recovered";
const INCIDENT_COMMENT_CREATED: &str = "uptime.incident_comment.created";
const INCIDENT_UPDATE_PUBLISHED: &str = "uptime.incident_update.published";
const MAINTENANCE_WINDOW_IN_PROGRESS: &str = "uptime.maintenance_window.in_progress";
const MAINTENANCE_WINDOW_COMPLETED: &str = "uptime.maintenance_window.completed";
const MAINTENANCE_WINDOW_CANCELLED: &str = "uptime.maintenance_window.cancelled";

impl AlertEvent {
    /// The event as Phare spells it, such as `uptime.incident.created`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::MonitorCreated => MONITOR_CREATED,
            Self::MonitorDeleted => MONITOR_DELETED,
            Self::CertificateDiscovered => CERTIFICATE_DISCOVERED,
            Self::CertificateExpiring(_) => CERTIFICATE_EXPIRING,
            Self::IncidentCreated(_) => INCIDENT_CREATED,
            Self::IncidentPropagated(_) => INCIDENT_PROPAGATED,
            Self::IncidentPartiallyRecovered(_) => INCIDENT_PARTIALLY_RECOVERED,
            Self::IncidentRecovered(_) => INCIDENT_RECOVERED,
            Self::IncidentCommentCreated => INCIDENT_COMMENT_CREATED,
            Self::IncidentUpdatePublished => INCIDENT_UPDATE_PUBLISHED,
            Self::MaintenanceWindowInProgress => MAINTENANCE_WINDOW_IN_PROGRESS,
            Self::MaintenanceWindowCompleted => MAINTENANCE_WINDOW_COMPLETED,
            Self::MaintenanceWindowCancelled => MAINTENANCE_WINDOW_CANCELLED,
            Self::Other { event, .. } => event,
        }
    }

    fn settings(&self) -> Option<Settings<'_>> {
        match self {
            Self::CertificateExpiring(settings) => Some(Settings::Expiry(settings)),
            Self::IncidentCreated(settings)
            | Self::IncidentPropagated(settings)
            | Self::IncidentPartiallyRecovered(settings)
            | Self::IncidentRecovered(settings) => {
                (*settings != IncidentEventSettings::default()).then_some(Settings::Incidents(settings))
            }
            Self::Other { settings, .. } => settings.as_ref().map(Settings::Other),
            _ => None,
        }
    }

    fn known(event: &str, settings: Option<&Json>) -> Option<Self> {
        let incidents = || match settings {
            None => Some(IncidentEventSettings::default()),
            Some(settings) => read_text(settings.as_str()).ok(),
        };
        let expiry = || read_text(settings?.as_str()).ok();
        let plain = |event| settings.is_none().then_some(event);
        match event {
            CERTIFICATE_EXPIRING => expiry().map(Self::CertificateExpiring),
            INCIDENT_CREATED => incidents().map(Self::IncidentCreated),
            INCIDENT_PROPAGATED => incidents().map(Self::IncidentPropagated),
            INCIDENT_PARTIALLY_RECOVERED => incidents().map(Self::IncidentPartiallyRecovered),
            INCIDENT_RECOVERED => incidents().map(Self::IncidentRecovered),
            MONITOR_CREATED => plain(Self::MonitorCreated),
            MONITOR_DELETED => plain(Self::MonitorDeleted),
            CERTIFICATE_DISCOVERED => plain(Self::CertificateDiscovered),
            INCIDENT_COMMENT_CREATED => plain(Self::IncidentCommentCreated),
            INCIDENT_UPDATE_PUBLISHED => plain(Self::IncidentUpdatePublished),
            MAINTENANCE_WINDOW_IN_PROGRESS => plain(Self::MaintenanceWindowInProgress),
            MAINTENANCE_WINDOW_COMPLETED => plain(Self::MaintenanceWindowCompleted),
            MAINTENANCE_WINDOW_CANCELLED => plain(Self::MaintenanceWindowCancelled),
            _ => None,
        }
    }
}

/// `event` and `event_settings`, among the fields of a rule.
impl Flat for AlertEvent {
    const NAMES: [&'static str; 2] = ["event", "event_settings"];

    fn read(fields: &mut Fields<'_>) -> Self {
        let event: String = fields.optional("event").unwrap_or_default();
        let settings: Option<Json> = fields.optional("event_settings");
        let settings = settings.filter(|settings| !settings.is_empty());
        Self::known(&event, settings.as_ref()).unwrap_or(Self::Other { event, settings })
    }

    fn write<S: Serializer>(&self, writer: &mut Writer<'_, S>) -> Result<(), S::Error> {
        match self {
            Self::Other { event, .. } if event.is_empty() => {}
            Self::Other { event, .. } => writer.field("event", &UnlistedText(event))?,
            known => writer.field("event", known.as_str())?,
        }
        writer.optional("event_settings", self.settings().as_ref())
    }
}

/// The settings of an event, as they are written.
#[derive(Serialize)]
#[serde(untagged)]
enum Settings<'a> {
    Expiry(&'a ExpiryEventSettings),
    Incidents(&'a IncidentEventSettings),
    Other(&'a Json),
}

/// For `#[serde(flatten)]`.
impl Serialize for AlertEvent {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut writer = Writer::of_part(serializer)?;
        self.write(&mut writer)?;
        writer.end()
    }
}

/// Writes `null` for settings that it does not have: those of an event before it must not stay.
pub(super) fn whole<S: Serializer>(event: &AlertEvent, serializer: S) -> Result<S::Ok, S::Error> {
    let mut writer = Writer::of_part(serializer)?;
    event.write(&mut writer)?;
    if event.settings().is_none() && !event.as_str().is_empty() {
        writer.field("event_settings", &())?;
    }
    writer.end()
}

/// For `#[serde(flatten)]`.
impl<'de> Deserialize<'de> for AlertEvent {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self::read(&mut Fields::deserialize(deserializer)?))
    }
}
