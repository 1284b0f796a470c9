//! The types that a program writes for itself, with dates as strings, and enums as strings or as enums.

#![allow(
    dead_code,
    reason = "a program reads the fields that it needs, and declares what the response has"
)]

use serde::{Deserialize, Serialize};

use super::{Seen, values};

/// What opens an incident.
#[derive(Serialize)]
pub(super) struct NewIncident<'a> {
    impact: &'a str,
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    exclude_from_downtime: bool,
    monitors: &'a [u64],
}

impl NewIncident<'_> {
    pub(super) fn sample() -> Self {
        Self {
            impact: "major_outage",
            title: values::TITLE,
            description: Some(values::DESCRIPTION),
            exclude_from_downtime: false,
            monitors: &values::MONITORS,
        }
    }
}

/// An incident, with enums as enums.
#[allow(clippy::struct_field_names, reason = "the fields have Phare's names")]
#[derive(Deserialize)]
pub(crate) struct TypedIncident {
    pub(crate) id: u64,
    project_id: u64,
    #[serde(rename = "type")]
    kind: Kind,
    slug: String,
    impact: Impact,
    state: State,
    status: Status,
    title: String,
    description: Option<String>,
    exclude_from_downtime: bool,
    incident_at: Option<String>,
    recovery_at: Option<String>,
    monitors: Vec<u64>,
    created_at: String,
    updated_at: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Kind {
    Automatic,
    Manual,
    #[serde(other)]
    Other,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Impact {
    Unknown,
    Operational,
    Maintenance,
    DegradedPerformance,
    PartialOutage,
    MajorOutage,
    #[serde(other)]
    Other,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum State {
    Unknown,
    Investigating,
    Identified,
    Monitoring,
    Resolved,
    #[serde(other)]
    Other,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Status {
    Ongoing,
    Recovering,
    Recovered,
    #[serde(other)]
    Other,
}

impl From<TypedIncident> for Seen {
    fn from(incident: TypedIncident) -> Self {
        Self {
            id: incident.id,
            title: incident.title,
        }
    }
}

/// An incident, with enums as strings.
#[allow(clippy::struct_field_names, reason = "the fields have Phare's names")]
#[derive(Deserialize)]
pub(crate) struct Incident {
    pub(crate) id: u64,
    project_id: u64,
    #[serde(rename = "type")]
    kind: String,
    slug: String,
    impact: String,
    state: String,
    status: String,
    title: String,
    description: Option<String>,
    exclude_from_downtime: bool,
    incident_at: Option<String>,
    recovery_at: Option<String>,
    monitors: Vec<u64>,
    created_at: String,
    updated_at: String,
}

impl From<Incident> for Seen {
    fn from(incident: Incident) -> Self {
        Self {
            id: incident.id,
            title: incident.title,
        }
    }
}

/// A page of a list.
#[derive(Deserialize)]
pub(crate) struct Page<T> {
    pub(crate) data: Vec<T>,
    meta: Meta,
    links: Links,
}

#[derive(Deserialize)]
struct Meta {
    current_page: u64,
    from: Option<u64>,
    to: Option<u64>,
    per_page: u64,
    path: String,
}

#[derive(Deserialize)]
struct Links {
    first: Option<String>,
    last: Option<String>,
    prev: Option<String>,
    next: Option<String>,
}
