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

/// An incident, with its enums as these types.
#[allow(clippy::struct_field_names, reason = "the fields have Phare's names")]
#[derive(Deserialize)]
pub(crate) struct AnyIncident<K, I, T, U> {
    pub(crate) id: u64,
    project_id: u64,
    #[serde(rename = "type")]
    kind: K,
    slug: String,
    impact: I,
    state: T,
    status: U,
    title: String,
    description: Option<String>,
    exclude_from_downtime: bool,
    incident_at: Option<String>,
    recovery_at: Option<String>,
    monitors: Vec<u64>,
    created_at: String,
    updated_at: String,
}

/// With enums as strings.
pub(crate) type Incident = AnyIncident<String, String, String, String>;

/// With enums as enums.
pub(crate) type TypedIncident = AnyIncident<Kind, Impact, State, Status>;

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Kind {
    Monitor,
    Manual,
    #[serde(other)]
    Other,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Impact {
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
pub(crate) enum State {
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
pub(crate) enum Status {
    Ongoing,
    Recovering,
    Recovered,
    #[serde(other)]
    Other,
}

impl<K, I, T, U> From<AnyIncident<K, I, T, U>> for Seen {
    fn from(incident: AnyIncident<K, I, T, U>) -> Self {
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
