//! Endpoints of a crate that knows `phare` by another name.

#![deny(warnings, missing_docs, clippy::all, clippy::pedantic)]
#![forbid(unsafe_code)]

use other::{phare_endpoint, phare_response};

/// What this crate re-exports under a path of its own.
pub mod api {
    pub use other as client;
}

/// What is read of an incident.
#[phare_response(GET, "/uptime/incidents/{incidentId}", crate = crate::api::client)]
pub struct Title {
    /// What readers see.
    pub title: String,
}

/// A listed operation, read as less.
#[phare_endpoint(GET, "/uptime/incidents/{incidentId}", response = Title, crate = other)]
pub struct ReadTitle {
    /// The incident.
    pub incident_id: u64,
}

/// A listed operation, whose response comes from the catalogue.
#[phare_endpoint(GET, "/uptime/incidents/{incidentId}", crate = other)]
pub struct ReadIncident {
    /// The incident.
    pub incident_id: u64,
}

/// An operation of one's own, by way of a re-export.
#[phare_endpoint(POST, "/things", unlisted, response = String, crate = crate::api::client)]
pub struct CreateThing<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its color.
    pub color: Option<&'a str>,
}

/// Both are endpoints of the same client.
///
/// # Errors
///
/// Where one of the calls fails.
pub async fn both(client: &other::Client) -> Result<String, other::Error> {
    let incident = ReadIncident { incident_id: 1 }.send(client).await?;
    let name = incident.title.as_str();
    CreateThing { name, color: None }.send(client).await
}
