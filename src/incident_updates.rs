//! Incident updates: what the readers of the status pages are told while an incident goes on.
//!
//! Post one with [`CreateIncidentUpdate`] whenever there is news: its state becomes the state of the incident. [`UpdateIncidentUpdate`] corrects
//! one that is posted. To end the incident, send [`RecoverIncident`](crate::incidents::RecoverIncident).
//!
//! ```no_run
//! # async fn run() -> Result<(), phare::Error> {
//! use phare::incident_updates::{CreateIncidentUpdate, ListIncidentUpdates};
//! use phare::incidents::IncidentState;
//! use phare::{Client, IncidentId};
//!
//! let client = Client::from_env()?;
//! let incident = IncidentId::from(7);
//! let posted = CreateIncidentUpdate::builder(incident)
//!     .state(IncidentState::Identified)
//!     .content("The last deploy is to blame; it is being rolled back.")
//!     .send(&client)
//!     .await?;
//!
//! let mut update = posted.to_update(incident);
//! update.content = Some("The last deploy is to blame; it was rolled back.".to_owned());
//! update.send(&client).await?;
//!
//! for update in ListIncidentUpdates::builder(incident).send(&client).collect_all(1_000).await? {
//!     println!("{}: {}", update.state, update.content);
//! }
//! # Ok(())
//! # }
//! ```

use phare_macros::{Builder, Object};

use crate::incidents::IncidentState;
use crate::open_enum::open_enum;
use crate::{IncidentId, IncidentUpdateId, IntoId, Timestamp, UnlistedFields, phare_endpoint};

/// An update posted to an incident.
#[derive(Clone, Debug, PartialEq, Object)]
#[non_exhaustive]
pub struct IncidentUpdate {
    /// Its number.
    #[object(required)]
    pub id: IncidentUpdateId,
    /// How far the people who work on the incident are.
    pub state: IncidentState,
    /// The text for the readers of the status pages.
    pub content: String,
    /// When it was published.
    pub published_at: Option<Timestamp>,
    /// Who posted it.
    pub creator: Option<Creator>,
    /// When it was created.
    pub created_at: Option<Timestamp>,
    /// When it was last changed.
    pub updated_at: Option<Timestamp>,
    /// What it has that this version of the crate does not know, as it came.
    pub unlisted: UnlistedFields,
}

impl IncidentUpdate {
    /// A request that writes the update of this incident again as it is: change what is to be changed, and send it.
    pub fn to_update(&self, incident_id: impl IntoId<IncidentId>) -> UpdateIncidentUpdate {
        UpdateIncidentUpdate {
            incident_id: incident_id.into_id(),
            incident_update_id: self.id,
            state: self.unlisted.given("state", &self.state),
            content: self.unlisted.given("content", &self.content),
            published_at: self.published_at,
            unlisted: self.unlisted.to_update(&["id", "creator", "created_at", "updated_at"]),
        }
    }
}

/// Who posted an update.
#[derive(Clone, Debug, PartialEq, Object)]
#[non_exhaustive]
pub struct Creator {
    /// The number of the user or the API key.
    pub id: Option<u64>,
    /// Whether it is a user or an API key.
    #[object(name = "type")]
    pub kind: CreatorType,
    /// A name to show.
    pub label: String,
    /// What it has that this version of the crate does not know, as it came.
    pub unlisted: UnlistedFields,
}

open_enum! {
    /// What kind of account posted an update.
    pub enum CreatorType {
        /// A person.
        User = "user",
        /// A program, with an API key.
        ApiKey = "api_key",
    }
}

/// Lists the updates of an incident, a page at a time (`getUptimeIncidentUpdates`).
#[phare_endpoint(GET, "/uptime/incidents/{incidentId}/updates")]
#[derive(Clone, Debug, PartialEq, Builder)]
#[cfg_attr(feature = "serde", derive(phare_macros::RequestValue))]
#[non_exhaustive]
pub struct ListIncidentUpdates {
    /// The incident.
    #[builder(start)]
    pub incident_id: IncidentId,
    /// The number of the page, from 1; 1 when it is not set.
    pub page: Option<u32>,
    /// How many updates a page holds, from 1 to 100; 20 when it is not set.
    pub per_page: Option<u32>,
}

/// Posts an update to an incident, which takes on its state (`createUptimeIncidentUpdate`).
#[phare_endpoint(POST, "/uptime/incidents/{incidentId}/updates")]
#[derive(Clone, Debug, PartialEq, Builder)]
#[cfg_attr(feature = "serde", derive(phare_macros::RequestValue))]
#[non_exhaustive]
pub struct CreateIncidentUpdate {
    /// The incident.
    #[builder(start)]
    pub incident_id: IncidentId,
    /// How far the people who work on the incident are.
    #[builder(into)]
    pub state: IncidentState,
    /// The text for the readers of the status pages: 1 to 10,000 characters.
    #[builder(into)]
    pub content: String,
    /// When it was published, up to about nine minutes ahead; now when it is not set.
    #[builder(into)]
    pub published_at: Option<Timestamp>,
}

/// Reads one update of an incident (`getUptimeIncidentUpdate`).
#[phare_endpoint(GET, "/uptime/incidents/{incidentId}/updates/{incidentUpdateId}")]
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(phare_macros::RequestValue))]
#[non_exhaustive]
pub struct GetIncidentUpdate {
    /// The incident.
    pub incident_id: IncidentId,
    /// The update.
    pub incident_update_id: IncidentUpdateId,
}

impl GetIncidentUpdate {
    /// Reads this update of this incident.
    pub fn new(incident_id: impl IntoId<IncidentId>, incident_update_id: impl IntoId<IncidentUpdateId>) -> Self {
        Self {
            incident_id: incident_id.into_id(),
            incident_update_id: incident_update_id.into_id(),
        }
    }
}

/// Changes an update of an incident (`updateUptimeIncidentUpdate`).
///
/// Phare promises to take a part of the fields for incidents and monitors only, so state and content are sent in any
/// case: [`IncidentUpdate::to_update`] fills them with what is there.
#[phare_endpoint(POST, "/uptime/incidents/{incidentId}/updates/{incidentUpdateId}")]
#[derive(Clone, Debug, PartialEq, Builder)]
#[cfg_attr(feature = "serde", derive(phare_macros::RequestValue))]
#[non_exhaustive]
pub struct UpdateIncidentUpdate {
    /// The incident.
    #[builder(start)]
    pub incident_id: IncidentId,
    /// The update.
    #[builder(start)]
    pub incident_update_id: IncidentUpdateId,
    /// How far the people who work on the incident are.
    #[builder(required, into)]
    pub state: Option<IncidentState>,
    /// The text for the readers of the status pages: 1 to 10,000 characters.
    #[builder(required, into)]
    pub content: Option<String>,
    /// When it was published, up to about nine minutes ahead.
    #[builder(into)]
    pub published_at: Option<Timestamp>,
    /// What it has that this version of the crate does not know, as it came.
    #[serde(flatten)]
    #[builder(default)]
    pub unlisted: UnlistedFields,
}

/// Deletes an update of an incident (`deleteUptimeIncidentUpdate`).
#[phare_endpoint(DELETE, "/uptime/incidents/{incidentId}/updates/{incidentUpdateId}")]
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(phare_macros::RequestValue))]
#[non_exhaustive]
pub struct DeleteIncidentUpdate {
    /// The incident.
    pub incident_id: IncidentId,
    /// The update.
    pub incident_update_id: IncidentUpdateId,
}

impl DeleteIncidentUpdate {
    /// Deletes this update of this incident.
    pub fn new(incident_id: impl IntoId<IncidentId>, incident_update_id: impl IntoId<IncidentUpdateId>) -> Self {
        Self {
            incident_id: incident_id.into_id(),
            incident_update_id: incident_update_id.into_id(),
        }
    }
}
