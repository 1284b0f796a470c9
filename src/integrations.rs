//! Integrations: where alerts go, such as an e-mail address or a chat.
//!
//! An integration belongs to an app, and is set up in Phare's own pages: the API lists and reads them. An
//! [alert rule](crate::alert_rules) needs the number of one, and sends what happens to it.
//!
//! ```no_run
//! # async fn run() -> Result<(), phare::Error> {
//! use phare::Client;
//! use phare::integrations::{App, ListIntegrations};
//!
//! let client = Client::from_env()?;
//! let page = ListIntegrations::builder(App::Email)
//!     .name(["Default"])
//!     .send(&client)
//!     .await?;
//! for integration in page {
//!     println!("{}: {}", integration.id, integration.name);
//! }
//! # Ok(())
//! # }
//! ```

use phare_macros::{Builder, Object};

use crate::open_enum::open_enum;
use crate::{IntegrationId, IntoId, Timestamp, UnlistedFields, phare_endpoint};

/// An integration.
#[derive(Clone, Debug, PartialEq, Object)]
#[non_exhaustive]
pub struct Integration {
    /// Its number.
    #[object(required)]
    pub id: IntegrationId,
    /// What it is called.
    pub name: String,
    /// Whether it is paused.
    pub paused: bool,
    /// When it was created.
    pub created_at: Option<Timestamp>,
    /// When it was last changed.
    pub updated_at: Option<Timestamp>,
    /// What it has that this version of the crate does not know, as it came.
    pub unlisted: UnlistedFields,
}

open_enum! {
    /// The app of an integration.
    pub enum App {
        /// Text messages.
        Sms = "sms",
        /// Discord.
        Discord = "discord",
        /// E-mail.
        Email = "email",
        /// iLert.
        Ilert = "ilert",
        /// ntfy.
        Ntfy = "ntfy",
        /// An HTTP request to an address of one's own.
        OutgoingWebhook = "outgoing_webhook",
        /// Pushover.
        Pushover = "pushover",
        /// Slack.
        Slack = "slack",
        /// Telegram.
        Telegram = "telegram",
    }
}

/// Lists the integrations of an app, a page at a time (`getIntegrations`).
#[phare_endpoint(GET, "/apps/{app}/integrations")]
#[derive(Clone, Debug, PartialEq, Builder)]
#[cfg_attr(feature = "serde", derive(phare_macros::RequestValue))]
#[non_exhaustive]
pub struct ListIntegrations {
    /// The app.
    #[builder(start)]
    pub app: App,
    /// Only integrations with one of these names. Phare does not say whether a part of a name is enough.
    #[builder(each, into)]
    pub name: Option<Vec<String>>,
    /// The number of the page, from 1; 1 when it is not set.
    pub page: Option<u32>,
    /// How many integrations a page holds, from 1 to 100; 20 when it is not set.
    pub per_page: Option<u32>,
}

/// Reads one integration (`getIntegration`).
#[phare_endpoint(GET, "/apps/{app}/integrations/{integrationId}")]
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(phare_macros::RequestValue))]
#[non_exhaustive]
pub struct GetIntegration {
    /// The app.
    pub app: App,
    /// The integration.
    pub integration_id: IntegrationId,
}

impl GetIntegration {
    /// Reads this integration of this app.
    pub fn new(app: impl Into<App>, integration_id: impl IntoId<IntegrationId>) -> Self {
        Self {
            app: app.into(),
            integration_id: integration_id.into_id(),
        }
    }
}
