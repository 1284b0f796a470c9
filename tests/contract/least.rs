//! Where the catalogue means to ask for more than the contract does, or to send less.

use std::collections::BTreeSet;

/// Fields that the contract does not call required, and that a response has to have nevertheless: the type that reads
/// it, and their paths.
///
/// - The own id: there is no value that could stand for one that is missing.
/// - The settings of an alert rule's event: without its days, the expiry of a certificate is read as an event that the crate
///   does not know.
/// - What tells a monitor from a group on a status page, and holds the group's monitors: without it, the component is
///   read as one that the crate does not know.
const KEPT: &[(&str, &[&str])] = &[
    ("alert_rules::AlertRule", &["id", "event_settings"]),
    ("incidents::Incident", &["id"]),
    ("incident_updates::IncidentUpdate", &["id"]),
    ("integrations::Integration", &["id"]),
    ("maintenance_windows::MaintenanceWindow", &["id"]),
    ("monitors::Monitor", &["id"]),
    ("projects::Project", &["id"]),
    ("reports::MonitorReport", &["id"]),
    ("status_pages::StatusPage", &["id"]),
    (
        "status_pages::CurrentStatus",
        &[
            "components.component_type",
            "components.component_id",
            "components.components",
            "components.components.component_type",
            "components.components.component_id",
        ],
    ),
    ("users::User", &["id"]),
];

/// Fields that a request always sends although the contract calls them optional: Phare's name of the operation, and their
/// names. Phare promises partial updates of monitors and incidents alone, so all others send the whole.
const ALWAYS_SENT: &[(&str, &[&str])] = &[
    ("updateProject", &["name", "members"]),
    (
        "updateUptimeAlertRule",
        &["event", "event_settings", "integration_id", "rate_limit"],
    ),
    ("updateUptimeIncidentUpdate", &["state", "content"]),
    (
        "updateUptimeMaintenanceWindow",
        &["title", "monitoring_mode", "starts_at", "ends_at"],
    ),
    (
        "updateUptimeStatusPage",
        &[
            "name",
            "subdomain",
            "title",
            "description",
            "search_engine_indexed",
            "website_url",
            "components",
        ],
    ),
];

/// Nullable fields that a request leaves out instead: Phare's name of the operation, and their paths. There is nothing to
/// clear in what is new, as all components of a page are with each update.
const NEVER_NULL: &[(&str, &[&str])] = &[
    ("createUptimeAlertRule", &["event_settings"]),
    (
        "createUptimeStatusPage",
        &["components.display_name", "components.components.display_name"],
    ),
    (
        "updateUptimeStatusPage",
        &["components.display_name", "components.components.display_name"],
    ),
];

/// The paths that the catalogue takes for granted in what this type reads.
pub(crate) fn kept(model: &str) -> BTreeSet<String> {
    listed(KEPT, model)
}

/// The fields that this operation always sends.
pub(crate) fn always_sent(id: &str) -> BTreeSet<String> {
    listed(ALWAYS_SENT, id)
}

/// The paths at which this operation never sends null.
pub(crate) fn never_null(id: &str) -> BTreeSet<String> {
    listed(NEVER_NULL, id)
}

fn listed(list: &[(&str, &[&str])], key: &str) -> BTreeSet<String> {
    let rows = list.iter().filter(|(listed, _)| *listed == key);
    rows.flat_map(|(_, paths)| paths.iter().map(|path| (*path).to_owned()))
        .collect()
}
