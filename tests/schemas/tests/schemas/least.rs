//! What the catalogue takes for granted in an answer, though the document does not promise it.

/// Properties that the document does not call required, and that an answer has to have nevertheless, by schema.
///
/// - Numbers and dates: there is no value that could stand for one that is missing.
/// - `data`: a list without it is none, and must not look like an empty one.
/// - What tells a monitor from a group on a status page, and holds the group's monitors: without it, the component is
///   read as one that the crate does not know.
const KEPT: &[(&str, &[&str])] = &[
    ("AlertRule", &["id", "created_at", "updated_at"]),
    ("Incident", &["id", "project_id", "created_at", "updated_at"]),
    ("IncidentUpdate", &["id", "created_at", "updated_at"]),
    ("Integration", &["id", "created_at", "updated_at"]),
    ("MaintenanceWindow", &["id", "project_id", "created_at", "updated_at"]),
    ("Monitor", &["id", "project_id", "created_at", "updated_at"]),
    ("MonitorReport", &["id"]),
    ("Project", &["id", "created_at", "updated_at"]),
    ("StatusPage", &["id", "project_id", "created_at", "updated_at"]),
    ("StatusPageCurrentStatus", &["updated_at"]),
    ("StatusPageCurrentStatusIncident", &["id"]),
    ("UptimeReportMonitor", &["id"]),
    ("User", &["id", "created_at", "updated_at"]),
    ("AlertRulePage", &["data"]),
    ("IncidentPage", &["data"]),
    ("IncidentUpdatePage", &["data"]),
    ("IntegrationPage", &["data"]),
    ("MaintenanceWindowPage", &["data"]),
    ("MonitorPage", &["data"]),
    ("ProjectPage", &["data"]),
    ("StatusPagePage", &["data"]),
    ("UserPage", &["data"]),
    (
        "StatusPageCurrentStatusMonitorComponent",
        &["component_type", "component_id"],
    ),
    (
        "StatusPageCurrentStatusGroupComponent",
        &["component_type", "components"],
    ),
];

/// Whether the catalogue takes this property of this schema for granted.
pub(crate) fn is_kept(schema: &str, property: &str) -> bool {
    let mut kept = KEPT.iter().filter(|(name, _)| *name == schema);
    kept.any(|(_, properties)| properties.contains(&property))
}
