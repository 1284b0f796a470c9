//! What Phare does, where its OpenAPI document says less, or something else.
//!
//! `cargo contract refresh` writes these facts into the tables, so that whoever reads the tables needs no other truth.

use crate::{Idempotency, Kind, Method};

/// A field whose documented kind is not the one in the tables.
#[derive(Clone, Copy, Debug)]
pub struct CorrectedField {
    /// The method of the operation.
    pub method: Method,
    /// The path of the operation.
    pub path: &'static str,
    /// The field of its body.
    pub field: &'static str,
    /// What the document says. `cargo contract check` reports when it says something else.
    pub documented: Kind,
    /// What the tables say.
    pub kind: Kind,
}

/// The fields whose documented kind is not the one in the tables.
///
/// Incidents: until August 2026 the document let all six values be sent, and clients still send `maintenance`. Whether
/// Phare rejects the two that are gone is unproven, so the service decides, not this crate.
pub const FIELDS: &[CorrectedField] = &[
    CorrectedField {
        method: Method::Post,
        path: "/uptime/incidents",
        field: "impact",
        documented: DOCUMENTED_IMPACT,
        kind: IMPACT,
    },
    CorrectedField {
        method: Method::Post,
        path: "/uptime/incidents/{incidentId}",
        field: "impact",
        documented: DOCUMENTED_IMPACT,
        kind: IMPACT,
    },
];

const DOCUMENTED_IMPACT: Kind = Kind::Enum(&["unknown", "degraded_performance", "partial_outage", "major_outage"]);

const IMPACT: Kind = Kind::Enum(&[
    "unknown",
    "operational",
    "maintenance",
    "degraded_performance",
    "partial_outage",
    "major_outage",
]);

/// Older spellings of an impact, and today's. Phare wrote them until March 2026, so they are read, never sent.
pub const READ_ALIASES: &[(&str, &str)] = &[
    ("degradedPerformance", "degraded_performance"),
    ("partialOutage", "partial_outage"),
    ("majorOutage", "major_outage"),
];

/// Operations that take a multipart body although the document declares JSON only: there is no other way to send a
/// file. Phare's own Terraform provider does it.
pub const MULTIPART: &[(Method, &str)] = &[
    (Method::Post, "/uptime/status-pages"),
    (Method::Post, "/uptime/status-pages/{statusPageId}"),
];

/// The image formats of the files, for a document that only says that they are files.
pub const IMAGE_FORMATS: &[(&str, &[&str])] = &[
    ("logo_light", &["jpeg", "png", "svg"]),
    ("logo_dark", &["jpeg", "png", "svg"]),
    ("favicon_light", &["png", "svg"]),
    ("favicon_dark", &["png", "svg"]),
];

/// Query parameters that may stand several times, as in `monitor_id=1&monitor_id=2`. Standard OpenAPI has no word for
/// that on a parameter that is no list, so a document may lose it.
pub const REPEATABLE: &[&str] = &["email", "name", "monitor_id", "status_page_id"];

/// Query parameters that count from 1: the document sets no bound, and a default of 1.
pub const FROM_ONE: &[&str] = &["page"];

/// Properties, and the only key the document shows in them, which stands for any: `errors` maps each rejected field to
/// its messages.
pub const PLACEHOLDER_KEYS: &[(&str, &str)] = &[("errors", "key")];

/// The types in the crate `phare` that hold what a path returns, with everything below it that returns the same: the
/// one item at `/{id}`, and what a transition such as `/{id}/complete` leaves.
pub const MODELS: &[(&str, &str)] = &[
    ("/", "platform::ApiInfo"),
    ("/alert-rules", "alert_rules::AlertRule"),
    ("/apps/{app}/integrations", "integrations::Integration"),
    ("/projects", "projects::Project"),
    ("/uptime/incidents", "incidents::Incident"),
    (
        "/uptime/incidents/{incidentId}/updates",
        "incident_updates::IncidentUpdate",
    ),
    ("/uptime/maintenance-windows", "maintenance_windows::MaintenanceWindow"),
    ("/uptime/monitors", "monitors::Monitor"),
    ("/uptime/monitors/{monitorId}/report", "reports::MonitorReport"),
    ("/uptime/reports", "reports::UptimeReport"),
    ("/uptime/status-pages", "status_pages::StatusPage"),
    (
        "/uptime/status-pages/{statusPageId}/current-status",
        "status_pages::CurrentStatus",
    ),
    ("/users", "users::User"),
];

/// The last segments of the paths whose `POST` moves something to a state.
pub const TRANSITIONS: &[&str] = &["pause", "resume", "recover", "cancel", "complete"];

/// What repeating an operation means, where its method and path suggest something else.
pub const REPEATS: &[(Method, &str, Idempotency)] = &[];
