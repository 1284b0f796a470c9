//! Alert rules: which events are told to which integration.
//!
//! A rule waits for one event, in one project or in all of the organization, and tells one [integration](crate::integrations) of it. An
//! update says all fields, so begin with what is there: [`AlertRule::to_update`].
//!
//! ```no_run
//! # async fn run() -> Result<(), phare::Error> {
//! use phare::Client;
//! use phare::alert_rules::{
//!     AlertEvent, AlertRuleScope, CreateAlertRule, ExpiryEventSettings, IncidentFilter, RateLimit,
//! };
//! use phare::integrations::{App, ListIntegrations};
//!
//! let client = Client::from_env()?;
//! let page = ListIntegrations::builder(App::Email).send(&client).await?;
//! for integration in page {
//!     let rule = CreateAlertRule::builder()
//!         .scope(AlertRuleScope::Project)
//!         .event(AlertEvent::IncidentCreated(IncidentFilter::All.into()))
//!         .integration_id(integration.id)
//!         .rate_limit(RateLimit::FiveMinutes)
//!         .send(&client)
//!         .await?;
//!
//!     let mut update = rule.to_update();
//!     update.event = AlertEvent::CertificateExpiring(ExpiryEventSettings::new(14));
//!     update.send(&client).await?;
//! }
//! # Ok(())
//! # }
//! ```

mod event;
mod settings;

use std::time::Duration;

use phare_macros::{Builder, Object};

pub use self::event::{AlertEvent, ExpiryEventSettings, IncidentEventSettings, IncidentFilter};
pub use self::settings::{
    IntegrationSettings, NtfyPriority, NtfySettings, PushoverPriority, PushoverSettings, PushoverSettingsBuilder,
    WebhookSettings,
};

use crate::open_enum::open_enum;
use crate::open_number::open_number;
use crate::{AlertRuleId, IntegrationId, IntoId, Nullable, ProjectId, Timestamp, UnlistedFields, phare_endpoint};

/// An alert rule.
#[derive(Clone, Debug, PartialEq, Object)]
#[non_exhaustive]
pub struct AlertRule {
    /// Its number.
    #[object(required)]
    pub id: AlertRuleId,
    /// The project that it is about; null where it is about all projects of the organization.
    pub project_id: Nullable<ProjectId>,
    /// What it waits for: Phare's `event` and `event_settings`.
    #[object(flatten)]
    pub event: AlertEvent,
    /// The integration that tells of it.
    #[object(required)]
    pub integration_id: IntegrationId,
    /// How long it is silent after each alert.
    pub rate_limit: RateLimit,
    /// How the app of the integration tells of it.
    #[object(read = settings::if_any)]
    pub integration_settings: Option<IntegrationSettings>,
    /// When it was created.
    pub created_at: Option<Timestamp>,
    /// When it was last changed.
    pub updated_at: Option<Timestamp>,
    /// What it has that this version of the crate does not know, as it came.
    pub unlisted: UnlistedFields,
}

impl AlertRule {
    /// An update that leaves everything as it is here: set the fields to change, and send it.
    ///
    /// Phare does not give back the scope: it is the project where the rule names one, and the organization where it says null.
    #[must_use]
    pub fn to_update(&self) -> UpdateAlertRule {
        UpdateAlertRule {
            alert_rule_id: self.id,
            scope: match self.project_id {
                Nullable::Absent => None,
                Nullable::Null => Some(AlertRuleScope::Organization),
                Nullable::Value(_) => Some(AlertRuleScope::Project),
            },
            event: self.event.clone(),
            integration_id: self.integration_id,
            rate_limit: self.unlisted.given("rate_limit", &self.rate_limit),
            integration_settings: self
                .integration_settings
                .clone()
                .map_or(Nullable::Absent, Nullable::Value),
            unlisted: self
                .unlisted
                .to_update(&["id", "project_id", "created_at", "updated_at"]),
        }
    }
}

open_enum! {
    /// What an alert rule is about.
    pub enum AlertRuleScope {
        /// All projects of the organization.
        Organization = "organization",
        /// The project on which the call acts.
        Project = "project",
    }
}

open_number! {
    /// How long an alert rule is silent after each alert; the number is in minutes.
    pub enum RateLimit {
        /// Not at all: it tells of every event.
        Unlimited = 0,
        /// 5 minutes.
        FiveMinutes = 5,
        /// 10 minutes.
        TenMinutes = 10,
        /// Half an hour.
        ThirtyMinutes = 30,
        /// An hour.
        OneHour = 60,
        /// 3 hours.
        ThreeHours = 180,
        /// 12 hours.
        TwelveHours = 720,
        /// A day.
        OneDay = 1440,
    }
}

impl From<RateLimit> for Duration {
    fn from(limit: RateLimit) -> Self {
        Self::from_secs(u64::from(limit.get()) * 60)
    }
}

/// Lists the alert rules of a project, a page at a time (`getAlertRules`).
#[phare_endpoint(GET, "/alert-rules")]
#[derive(Clone, Debug, Default, PartialEq, Builder)]
#[cfg_attr(feature = "serde", derive(phare_macros::RequestValue))]
#[non_exhaustive]
pub struct ListAlertRules {
    /// The number of the page, from 1; 1 when it is not set.
    pub page: Option<u32>,
    /// How many alert rules a page holds, from 1 to 100; 20 when it is not set.
    pub per_page: Option<u32>,
}

/// Creates an alert rule (`createUptimeAlertRule`).
#[phare_endpoint(POST, "/alert-rules")]
#[derive(Clone, Debug, PartialEq, Builder)]
#[cfg_attr(feature = "serde", derive(phare_macros::RequestValue))]
#[non_exhaustive]
pub struct CreateAlertRule {
    /// What it is about; Phare's documents do not say what holds when it is not set.
    #[builder(into)]
    pub scope: Option<AlertRuleScope>,
    /// What it waits for: Phare's `event` and `event_settings`.
    #[serde(flatten)]
    pub event: AlertEvent,
    /// The integration that tells of it.
    #[builder(into)]
    pub integration_id: IntegrationId,
    /// How long it is silent after each alert.
    pub rate_limit: RateLimit,
    /// How the app of the integration tells of it: it has to fit that app.
    #[builder(into)]
    pub integration_settings: Nullable<IntegrationSettings>,
}

/// Reads one alert rule (`getAlertRule`).
#[phare_endpoint(GET, "/alert-rules/{alertRuleId}")]
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(phare_macros::RequestValue))]
#[non_exhaustive]
pub struct GetAlertRule {
    /// The alert rule.
    pub alert_rule_id: AlertRuleId,
}

impl GetAlertRule {
    /// Reads this alert rule.
    pub fn new(alert_rule_id: impl IntoId<AlertRuleId>) -> Self {
        let alert_rule_id = alert_rule_id.into_id();
        Self { alert_rule_id }
    }
}

/// Changes an alert rule (`updateUptimeAlertRule`).
///
/// Phare promises to take a part of the fields for incidents and monitors only, so this is a whole rule:
/// [`AlertRule::to_update`] makes one of what there is.
#[phare_endpoint(POST, "/alert-rules/{alertRuleId}")]
#[derive(Clone, Debug, PartialEq, Builder)]
#[cfg_attr(feature = "serde", derive(phare_macros::RequestValue))]
#[non_exhaustive]
pub struct UpdateAlertRule {
    /// The alert rule.
    #[builder(start)]
    pub alert_rule_id: AlertRuleId,
    /// What it is about; Phare's documents do not say what holds when it is not set.
    #[builder(into)]
    pub scope: Option<AlertRuleScope>,
    /// What it waits for: Phare's `event` and `event_settings`. An event without settings clears those of the event
    /// before it.
    #[serde(flatten, serialize_with = "event::whole")]
    pub event: AlertEvent,
    /// The integration that tells of it.
    #[builder(into)]
    pub integration_id: IntegrationId,
    /// How long it is silent after each alert.
    #[builder(required)]
    pub rate_limit: Option<RateLimit>,
    /// How the app of the integration tells of it: it has to fit that app, and [`Nullable::Null`] clears it.
    #[builder(into)]
    pub integration_settings: Nullable<IntegrationSettings>,
    /// What it has that this version of the crate does not know, as it came.
    #[serde(flatten)]
    #[builder(default)]
    pub unlisted: UnlistedFields,
}

/// Deletes an alert rule (`deleteUptimeAlertRule`). Phare rejects it with a 409 while something uses the rule.
#[phare_endpoint(DELETE, "/alert-rules/{alertRuleId}")]
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(phare_macros::RequestValue))]
#[non_exhaustive]
pub struct DeleteAlertRule {
    /// The alert rule.
    pub alert_rule_id: AlertRuleId,
}

impl DeleteAlertRule {
    /// Deletes this alert rule.
    pub fn new(alert_rule_id: impl IntoId<AlertRuleId>) -> Self {
        let alert_rule_id = alert_rule_id.into_id();
        Self { alert_rule_id }
    }
}
