//! Endpoints of a crate that does not depend on `phare` itself.

#![deny(warnings, missing_docs, clippy::all, clippy::pedantic)]
#![forbid(unsafe_code)]

use renamed::api::client::phare_endpoint;

/// A listed operation.
#[phare_endpoint(GET, "/uptime/incidents/{incidentId}", crate = renamed::api::client)]
pub struct ReadIncident {
    /// The incident.
    pub incident_id: u64,
}
