//! How the app of an integration tells of an alert.

use phare_macros::Builder;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

use super::event::is_empty;
use crate::integrations::App;
use crate::open_enum::open_enum;
use crate::{Json, Nullable};

/// How the app of an integration tells of an alert: Phare's `integration_settings`. Apps that are not here need none.
///
/// A rule does not say which app its integration belongs to. Settings that one app only can have are read as that app's;
/// a priority of `low` or `high` alone may be ntfy's or Pushover's, and is read as [`Other`](Self::Other):
/// [`of_app`](Self::of_app) reads it again.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum IntegrationSettings {
    /// For an integration of [`App::Ntfy`].
    Ntfy(NtfySettings),
    /// For an integration of [`App::OutgoingWebhook`].
    OutgoingWebhook(WebhookSettings),
    /// For an integration of [`App::Pushover`].
    Pushover(PushoverSettings),
    /// What this version of the crate does not know, or cannot tell: kept as it came, and written back so.
    Other(Json),
}

/// How ntfy tells of an alert.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[non_exhaustive]
pub struct NtfySettings {
    /// How loud it is.
    pub priority: NtfyPriority,
}

open_enum! {
    /// How loud ntfy is.
    pub enum NtfyPriority {
        /// Not at all.
        Min = "min",
        /// Quiet.
        Low = "low",
        /// As usual.
        Default = "default",
        /// Loud.
        High = "high",
        /// As loud as it can be.
        Max = "max",
    }
}

/// What an outgoing webhook sends.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[non_exhaustive]
pub struct WebhookSettings {
    /// The JSON to send, as text of at most 5,000 characters. `{{ event.key }}` and the like in its values stand for what
    /// is known of the event.
    pub schema: String,
}

/// How Pushover tells of an alert.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, Builder)]
#[serde(default)]
#[non_exhaustive]
pub struct PushoverSettings {
    /// How loud it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[builder(into)]
    pub priority: Option<PushoverPriority>,
    /// How many seconds lie between one emergency call and the next: 30 to 86,400.
    #[serde(skip_serializing_if = "Nullable::is_absent")]
    #[builder(into)]
    pub retry: Nullable<u32>,
    /// After how many seconds emergency calls stop: 30 to 10,800.
    #[serde(skip_serializing_if = "Nullable::is_absent")]
    #[builder(into)]
    pub expire: Nullable<u32>,
}

open_enum! {
    /// How loud Pushover is.
    pub enum PushoverPriority {
        /// Not at all.
        Lowest = "lowest",
        /// Quiet.
        Low = "low",
        /// As usual.
        Normal = "normal",
        /// Loud.
        High = "high",
        /// Until somebody answers.
        Emergency = "emergency",
    }
}

impl IntegrationSettings {
    /// For an integration of ntfy.
    pub fn ntfy(priority: impl Into<NtfyPriority>) -> Self {
        let priority = priority.into();
        Self::Ntfy(NtfySettings { priority })
    }

    /// For an integration of an outgoing webhook: the JSON to send, as text.
    pub fn outgoing_webhook(schema: impl Into<String>) -> Self {
        let schema = schema.into();
        Self::OutgoingWebhook(WebhookSettings { schema })
    }

    /// The settings, read as those of an integration of this app where they do not tell themselves.
    #[must_use]
    pub fn of_app(&self, app: &App) -> Self {
        let Self::Other(json) = self else { return self.clone() };
        let json = json.value();
        match app {
            App::Ntfy => NtfySettings::deserialize(json).ok().map(Self::Ntfy),
            App::OutgoingWebhook => WebhookSettings::deserialize(json).ok().map(Self::OutgoingWebhook),
            App::Pushover => {
                let settings = PushoverSettings::deserialize(json).ok();
                settings
                    .filter(|settings| *settings != PushoverSettings::default())
                    .map(Self::Pushover)
            }
            _ => None,
        }
        .unwrap_or_else(|| self.clone())
    }

    /// The app that only can have these settings.
    fn app(json: &Value) -> Option<App> {
        if json.get("schema").is_some() {
            return Some(App::OutgoingWebhook);
        }
        if json.get("retry").is_some() || json.get("expire").is_some() {
            return Some(App::Pushover);
        }
        match json.get("priority")?.as_str()? {
            "min" | "default" | "max" => Some(App::Ntfy),
            "lowest" | "normal" | "emergency" => Some(App::Pushover),
            _ => None,
        }
    }
}

impl From<PushoverSettings> for IntegrationSettings {
    fn from(settings: PushoverSettings) -> Self {
        Self::Pushover(settings)
    }
}

impl<'de> Deserialize<'de> for IntegrationSettings {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let json = Value::deserialize(deserializer)?;
        let app = Self::app(&json);
        let unknown = Self::Other(Json::new(json));
        Ok(app.map(|app| unknown.of_app(&app)).unwrap_or(unknown))
    }
}

/// Reads `null`, and an object or a list without entries, as none.
pub(super) fn settings_if_any<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<IntegrationSettings>, D::Error> {
    let json = Value::deserialize(deserializer)?;
    if is_empty(&json) {
        return Ok(None);
    }
    IntegrationSettings::deserialize(json)
        .map(Some)
        .map_err(serde::de::Error::custom)
}
