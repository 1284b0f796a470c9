//! Endpoints of a crate that reads responses by types of its own.

#![deny(warnings, missing_docs, clippy::all, clippy::pedantic)]
#![forbid(unsafe_code)]

use phare::{Page, Timestamp, phare_endpoint, phare_response};

/// What is read of an incident.
#[phare_response(GET, "/uptime/incidents/{incidentId}")]
pub struct Brief {
    /// What readers see.
    pub title: String,
    /// When it ended.
    pub recovery_at: Option<Timestamp>,
}

/// A listed operation, read as less.
#[phare_endpoint(GET, "/uptime/incidents/{incidentId}", response = Brief)]
pub struct ReadBrief {
    /// The incident.
    pub incident_id: u64,
}

/// A page of as little.
#[phare_endpoint(GET, "/uptime/incidents", response = Page<Brief>)]
pub struct ListBriefs {
    /// The number of the page.
    pub page: Option<u32>,
}

/// One without a response.
#[phare_endpoint(DELETE, "/uptime/incidents/{incidentId}")]
pub struct DeleteIncident {
    /// The incident.
    pub incident_id: u64,
}
