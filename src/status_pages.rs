//! Status pages: what the public is told about monitors, incidents and maintenance windows.
//!
//! A page shows [components](Component): monitors, alone or in groups. An update is a whole page, so begin with what is there:
//! [`StatusPage::to_update`]. Images are set by an update, after the page was created. To show the state of things elsewhere, read
//! [`GetCurrentStatus`]. What readers are told of an incident is posted with
//! [`CreateIncidentUpdate`](crate::incident_updates::CreateIncidentUpdate).
//!
//! ```no_run
//! # async fn run() -> Result<(), Box<dyn std::error::Error>> {
//! use phare::status_pages::{CreateStatusPage, GroupComponent, MonitorComponent};
//! use phare::{Client, File};
//!
//! let client = Client::from_env()?;
//! let shop = MonitorComponent::builder(1).display_name("Shop").build();
//! let backend = GroupComponent::builder("Backend").components([shop]).build();
//! let page = CreateStatusPage::builder()
//!     .name("Example")
//!     .subdomain("example")
//!     .title("Is Example up?")
//!     .description("How the services of Example are.")
//!     .search_engine_indexed(true)
//!     .website_url("https://example.com")
//!     .components([backend])
//!     .send(&client)
//!     .await?;
//!
//! let mut update = page.to_update();
//! update.logo_light = File::read("logo.svg")?.into();
//! update.send(&client).await?;
//! # Ok(())
//! # }
//! ```

mod components;
mod create;
mod current_status;
mod secret;
mod theme;
mod update;

use phare_macros::{Builder, Object};

pub use self::components::{
    Component, GroupComponent, GroupComponentBuilder, MonitorComponent, MonitorComponentBuilder,
};
pub use self::create::{CreateStatusPage, CreateStatusPageBuilder};
pub use self::current_status::{
    ActiveIncident, CurrentComponent, CurrentGroup, CurrentMonitor, CurrentStatus, GetCurrentStatus,
    GetCurrentStatusBuilder,
};
pub use self::secret::Secret;
pub use self::theme::{Theme, ThemeBuilder, ThemeColors, ThemeColorsBuilder};
pub use self::update::{UpdateStatusPage, UpdateStatusPageBuilder};

use crate::open_enum::open_enum;
use crate::open_number::open_number;
use crate::{IntoId, Nullable, ProjectId, StatusPageId, Timestamp, UnlistedFields, phare_endpoint};

/// A status page. Phare does not tell which images it has.
#[derive(Clone, Debug, PartialEq, Object)]
#[non_exhaustive]
#[allow(clippy::struct_excessive_bools, reason = "they are what Phare returns")]
pub struct StatusPage {
    /// Its number.
    #[object(required)]
    pub id: StatusPageId,
    /// The project it belongs to.
    pub project_id: Option<ProjectId>,
    /// Whether not everyone can read it.
    pub is_private: bool,
    /// Whether a password opens it.
    pub access_password_enabled: bool,
    /// Whether a token opens it.
    pub access_token_enabled: bool,
    /// What it is called.
    pub name: String,
    /// The first part of its address at Phare.
    pub subdomain: String,
    /// A domain of one's own for it.
    pub domain: Option<String>,
    /// What readers see first.
    pub title: String,
    /// What the page is about.
    pub description: String,
    /// Whether search engines may find it.
    pub search_engine_indexed: bool,
    /// The address of the site that it is about.
    pub website_url: String,
    /// Whether it is light or dark.
    pub color_scheme: Option<ColorScheme>,
    /// How it looks.
    #[object(settings)]
    pub theme: Theme,
    /// What it shows, in this order.
    pub components: Vec<Component>,
    /// How far back it shows how things were.
    pub timeframe: Option<Timeframe>,
    /// Whether it shows how long responses take.
    pub show_response_times: Option<bool>,
    /// How readers may subscribe to it.
    pub subscription_channels: Vec<SubscriptionChannel>,
    /// The addresses from which it can be read; none where that is everywhere.
    pub access_ips: Option<Vec<String>>,
    /// When it was created.
    pub created_at: Option<Timestamp>,
    /// When it was last changed.
    pub updated_at: Option<Timestamp>,
    /// What it has that this version of the crate does not know, as it came.
    pub unlisted: UnlistedFields,
}

impl StatusPage {
    /// An update that leaves everything as it is here: set the fields to change, and send it.
    ///
    /// It leaves out what the page does not have, so that images can be set beside it. The images, the token and the
    /// password are not in it either, since Phare does not give them back.
    #[must_use]
    pub fn to_update(&self) -> UpdateStatusPage {
        let given = &self.unlisted;
        UpdateStatusPage {
            status_page_id: self.id,
            name: given.given("name", &self.name),
            subdomain: given.given("subdomain", &self.subdomain),
            domain: nullable(self.domain.as_ref()),
            title: given.given("title", &self.title),
            description: given.given("description", &self.description),
            search_engine_indexed: given.given("search_engine_indexed", &self.search_engine_indexed),
            website_url: given.given("website_url", &self.website_url),
            color_scheme: self.color_scheme.clone(),
            theme: (!self.theme.is_empty()).then(|| self.theme.clone()),
            components: given.given("components", &self.components),
            timeframe: self.timeframe,
            show_response_times: self.show_response_times,
            subscription_channels: Some(self.subscription_channels.clone()).filter(|channels| !channels.is_empty()),
            access_ips: nullable(self.access_ips.as_ref().filter(|ips| !ips.is_empty())),
            access_token: Nullable::Absent,
            access_password: Nullable::Absent,
            logo_light: Nullable::Absent,
            logo_dark: Nullable::Absent,
            favicon_light: Nullable::Absent,
            favicon_dark: Nullable::Absent,
            unlisted: given.to_update(&[
                "id",
                "project_id",
                "is_private",
                "access_password_enabled",
                "access_token_enabled",
                "created_at",
                "updated_at",
            ]),
        }
    }
}

fn nullable<T: Clone>(value: Option<&T>) -> Nullable<T> {
    value.cloned().map_or(Nullable::Absent, Nullable::Value)
}

open_enum! {
    /// Whether a status page is light or dark.
    pub enum ColorScheme {
        /// As its reader likes it.
        All = "all",
        /// Dark.
        Dark = "dark",
        /// Light.
        Light = "light",
    }
}

open_enum! {
    /// How readers may subscribe to a status page.
    pub enum SubscriptionChannel {
        /// By an RSS feed.
        Rss = "rss",
        /// By an Atom feed.
        Atom = "atom",
        /// In Slack.
        Slack = "slack",
    }
}

open_number! {
    /// How far back a status page shows how things were; the number is in days.
    pub enum Timeframe {
        /// 30 days.
        ThirtyDays = 30,
        /// 60 days.
        Days60 = 60,
        /// 90 days.
        Days90 = 90,
    }
}

/// Lists the status pages of a project, a page at a time (`getUptimeStatusPages`).
#[phare_endpoint(GET, "/uptime/status-pages")]
#[derive(Clone, Debug, Default, PartialEq, Builder)]
#[cfg_attr(feature = "serde", derive(phare_macros::RequestValue))]
#[non_exhaustive]
pub struct ListStatusPages {
    /// The number of the page of the list, from 1; 1 when it is not set.
    pub page: Option<u32>,
    /// How many status pages a page of the list holds, from 1 to 100; 20 when it is not set.
    pub per_page: Option<u32>,
}

/// Reads one status page (`getUptimeStatusPage`).
#[phare_endpoint(GET, "/uptime/status-pages/{statusPageId}")]
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(phare_macros::RequestValue))]
#[non_exhaustive]
pub struct GetStatusPage {
    /// The status page.
    pub status_page_id: StatusPageId,
}

impl GetStatusPage {
    /// Reads this status page.
    pub fn new(status_page_id: impl IntoId<StatusPageId>) -> Self {
        let status_page_id = status_page_id.into_id();
        Self { status_page_id }
    }
}

/// Deletes a status page (`deleteUptimeStatusPage`).
#[phare_endpoint(DELETE, "/uptime/status-pages/{statusPageId}")]
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(phare_macros::RequestValue))]
#[non_exhaustive]
pub struct DeleteStatusPage {
    /// The status page.
    pub status_page_id: StatusPageId,
}

impl DeleteStatusPage {
    /// Deletes this status page.
    pub fn new(status_page_id: impl IntoId<StatusPageId>) -> Self {
        let status_page_id = status_page_id.into_id();
        Self { status_page_id }
    }
}
