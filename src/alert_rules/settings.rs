//! How the app of an integration tells of an alert.

use phare_macros::{Builder, Object};
use phare_runtime::catalogue::read_text;
use serde::{Deserialize, Deserializer, Serialize};

use crate::integrations::App;
use crate::object::Fields;
use crate::open_enum::open_enum;
use crate::{Json, Nullable, UnlistedFields};

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
#[derive(Clone, Debug, PartialEq, Object)]
#[non_exhaustive]
pub struct NtfySettings {
    /// How loud it is.
    #[object(required)]
    pub priority: NtfyPriority,
    /// What it has that this version of the crate does not know, as it came.
    pub unlisted: UnlistedFields,
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
#[derive(Clone, Debug, PartialEq, Object)]
#[non_exhaustive]
pub struct WebhookSettings {
    /// The JSON to send, as text of at most 5,000 characters. `{{ event.key }}` and the like in its values stand for what
    /// is known of the event.
    #[object(required)]
    pub schema: String,
    /// What it has that this version of the crate does not know, as it came.
    pub unlisted: UnlistedFields,
}

/// How Pushover tells of an alert.
#[derive(Clone, Debug, Default, PartialEq, Object, Builder)]
#[non_exhaustive]
pub struct PushoverSettings {
    /// How loud it is.
    #[builder(into)]
    pub priority: Option<PushoverPriority>,
    /// How many seconds lie between one emergency call and the next: 30 to 86,400.
    #[builder(into)]
    pub retry: Nullable<u32>,
    /// After how many seconds emergency calls stop: 30 to 10,800.
    #[builder(into)]
    pub expire: Nullable<u32>,
    /// What it has that this version of the crate does not know, as it came.
    #[builder(default)]
    pub unlisted: UnlistedFields,
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
        Self::Ntfy(NtfySettings {
            priority: priority.into(),
            unlisted: UnlistedFields::default(),
        })
    }

    /// For an integration of an outgoing webhook: the JSON to send, as text.
    pub fn outgoing_webhook(schema: impl Into<String>) -> Self {
        Self::OutgoingWebhook(WebhookSettings {
            schema: schema.into(),
            unlisted: UnlistedFields::default(),
        })
    }

    /// The settings, read as those of an integration of this app where they do not tell themselves.
    #[must_use]
    pub fn of_app(&self, app: &App) -> Self {
        let Self::Other(json) = self else { return self.clone() };
        let json = json.as_str();
        match app {
            App::Ntfy => read_text(json).ok().map(Self::Ntfy),
            App::OutgoingWebhook => read_text(json).ok().map(Self::OutgoingWebhook),
            App::Pushover => {
                let settings = read_text(json).ok();
                settings.filter(PushoverSettings::says_anything).map(Self::Pushover)
            }
            _ => None,
        }
        .unwrap_or_else(|| self.clone())
    }

    /// The app that only can have these settings.
    fn app(json: &Json) -> Option<App> {
        let json = json.value()?;
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

impl PushoverSettings {
    /// Whether there is anything in it that is Pushover's.
    fn says_anything(&self) -> bool {
        self.priority.is_some() || !self.retry.is_absent() || !self.expire.is_absent()
    }
}

impl<'de> Deserialize<'de> for IntegrationSettings {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let json = Json::deserialize(deserializer)?;
        let app = Self::app(&json);
        let unknown = Self::Other(json);
        Ok(app.map(|app| unknown.of_app(&app)).unwrap_or(unknown))
    }
}

/// Reads `null`, and an object or a list without entries, as none.
pub(super) fn if_any(fields: &mut Fields<'_>) -> Option<IntegrationSettings> {
    let json = fields.optional::<Json>("integration_settings");
    let json = json.filter(|json| !json.is_empty())?;
    read_text(json.as_str()).ok()
}
