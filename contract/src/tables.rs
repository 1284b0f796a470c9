//! Written by `cargo contract refresh` out of Phare's OpenAPI document and `corrections.rs`: not edited by hand.

use crate::shorthand::{INTEGER, TEXT, integer, integer_from, integer_of, list, list_of, optional, required, text};
use crate::{Answer, Body, Field, Kind, Method, Operation, Repeat};

/// The day of the document that the tables were written from.
pub const SOURCE_DATE: &str = "2026-09-27";

/// The SHA-256 of `tests/openapi.json`, which is that document without its prose.
pub const SOURCE_SHA256: &str = "6a9222d5c0ef4d3d88bcecd1e1f8724c0fd58a0afcfd62f7e62be061fc50b8ab";

/// Every operation of the API, in the order of the document.
pub const OPERATIONS: &[Operation] = &[
    Operation {
        id: "getInfo",
        method: Method::Get,
        path: "/",
        takes_project: false,
        path_parameters: &[],
        query: &[],
        body: None,
        success: 200,
        answer: Answer::Object {
            model: Some("platform::ApiInfo"),
            fields: API_INFO,
        },
        refusals: &[401, 403],
        repeat: Repeat::Read,
    },
    Operation {
        id: "getUptimeIncidents",
        method: Method::Get,
        path: "/uptime/incidents",
        takes_project: true,
        path_parameters: &[],
        query: &[
            optional("monitor_id", INTEGER).repeatable(),
            optional("page", integer_from(1)),
            optional("per_page", integer(1, 100)),
        ],
        body: None,
        success: 200,
        answer: Answer::Page {
            model: Some("incidents::Incident"),
            fields: INCIDENT,
        },
        refusals: &[401, 403],
        repeat: Repeat::Read,
    },
    Operation {
        id: "createUptimeIncident",
        method: Method::Post,
        path: "/uptime/incidents",
        takes_project: true,
        path_parameters: &[],
        query: &[],
        body: Some(Body {
            fields: CREATE_UPTIME_INCIDENT_BODY,
            multipart: false,
        }),
        success: 201,
        answer: Answer::Object {
            model: Some("incidents::Incident"),
            fields: INCIDENT,
        },
        refusals: &[401, 403, 422],
        repeat: Repeat::Create,
    },
    Operation {
        id: "getUptimeIncident",
        method: Method::Get,
        path: "/uptime/incidents/{incidentId}",
        takes_project: true,
        path_parameters: &[required("incidentId", INTEGER)],
        query: &[],
        body: None,
        success: 200,
        answer: Answer::Object {
            model: Some("incidents::Incident"),
            fields: INCIDENT,
        },
        refusals: &[401, 403, 404],
        repeat: Repeat::Read,
    },
    Operation {
        id: "updateUptimeIncident",
        method: Method::Post,
        path: "/uptime/incidents/{incidentId}",
        takes_project: true,
        path_parameters: &[required("incidentId", INTEGER)],
        query: &[],
        body: Some(Body {
            fields: UPDATE_UPTIME_INCIDENT_BODY,
            multipart: false,
        }),
        success: 200,
        answer: Answer::Object {
            model: Some("incidents::Incident"),
            fields: INCIDENT,
        },
        refusals: &[401, 403, 404, 422],
        repeat: Repeat::Replace,
    },
    Operation {
        id: "deleteUptimeIncident",
        method: Method::Delete,
        path: "/uptime/incidents/{incidentId}",
        takes_project: true,
        path_parameters: &[required("incidentId", INTEGER)],
        query: &[],
        body: None,
        success: 204,
        answer: Answer::Empty,
        refusals: &[401, 403, 404],
        repeat: Repeat::Delete,
    },
    Operation {
        id: "recoverUptimeIncident",
        method: Method::Post,
        path: "/uptime/incidents/{incidentId}/recover",
        takes_project: true,
        path_parameters: &[required("incidentId", INTEGER)],
        query: &[],
        body: None,
        success: 204,
        answer: Answer::Empty,
        refusals: &[401, 403, 422],
        repeat: Repeat::Transition,
    },
    Operation {
        id: "getUptimeIncidentUpdates",
        method: Method::Get,
        path: "/uptime/incidents/{incidentId}/updates",
        takes_project: true,
        path_parameters: &[required("incidentId", INTEGER)],
        query: &[optional("page", integer_from(1)), optional("per_page", integer(1, 100))],
        body: None,
        success: 200,
        answer: Answer::Page {
            model: Some("incident_updates::IncidentUpdate"),
            fields: INCIDENT_UPDATE,
        },
        refusals: &[401, 403],
        repeat: Repeat::Read,
    },
    Operation {
        id: "createUptimeIncidentUpdate",
        method: Method::Post,
        path: "/uptime/incidents/{incidentId}/updates",
        takes_project: true,
        path_parameters: &[required("incidentId", INTEGER)],
        query: &[],
        body: Some(Body {
            fields: CREATE_INCIDENT_UPDATE_REQUEST,
            multipart: false,
        }),
        success: 201,
        answer: Answer::Object {
            model: Some("incident_updates::IncidentUpdate"),
            fields: INCIDENT_UPDATE,
        },
        refusals: &[401, 403, 422],
        repeat: Repeat::Create,
    },
    Operation {
        id: "getUptimeIncidentUpdate",
        method: Method::Get,
        path: "/uptime/incidents/{incidentId}/updates/{incidentUpdateId}",
        takes_project: true,
        path_parameters: &[required("incidentId", INTEGER), required("incidentUpdateId", INTEGER)],
        query: &[],
        body: None,
        success: 200,
        answer: Answer::Object {
            model: Some("incident_updates::IncidentUpdate"),
            fields: INCIDENT_UPDATE,
        },
        refusals: &[401, 403, 404],
        repeat: Repeat::Read,
    },
    Operation {
        id: "updateUptimeIncidentUpdate",
        method: Method::Post,
        path: "/uptime/incidents/{incidentId}/updates/{incidentUpdateId}",
        takes_project: true,
        path_parameters: &[required("incidentId", INTEGER), required("incidentUpdateId", INTEGER)],
        query: &[],
        body: Some(Body {
            fields: UPDATE_INCIDENT_UPDATE_REQUEST,
            multipart: false,
        }),
        success: 200,
        answer: Answer::Object {
            model: Some("incident_updates::IncidentUpdate"),
            fields: INCIDENT_UPDATE,
        },
        refusals: &[401, 403, 404, 422],
        repeat: Repeat::Replace,
    },
    Operation {
        id: "deleteUptimeIncidentUpdate",
        method: Method::Delete,
        path: "/uptime/incidents/{incidentId}/updates/{incidentUpdateId}",
        takes_project: true,
        path_parameters: &[required("incidentId", INTEGER), required("incidentUpdateId", INTEGER)],
        query: &[],
        body: None,
        success: 204,
        answer: Answer::Empty,
        refusals: &[401, 403, 404],
        repeat: Repeat::Delete,
    },
    Operation {
        id: "getUptimeMaintenanceWindows",
        method: Method::Get,
        path: "/uptime/maintenance-windows",
        takes_project: true,
        path_parameters: &[],
        query: &[
            optional("monitor_id", INTEGER).repeatable(),
            optional("status_page_id", INTEGER).repeatable(),
            optional("state", MAINTENANCE_WINDOW_STATE),
            optional("page", integer_from(1)),
            optional("per_page", integer(1, 100)),
        ],
        body: None,
        success: 200,
        answer: Answer::Page {
            model: Some("maintenance_windows::MaintenanceWindow"),
            fields: MAINTENANCE_WINDOW,
        },
        refusals: &[401, 403],
        repeat: Repeat::Read,
    },
    Operation {
        id: "createUptimeMaintenanceWindow",
        method: Method::Post,
        path: "/uptime/maintenance-windows",
        takes_project: true,
        path_parameters: &[],
        query: &[],
        body: Some(Body {
            fields: CREATE_MAINTENANCE_WINDOW_REQUEST,
            multipart: false,
        }),
        success: 201,
        answer: Answer::Object {
            model: Some("maintenance_windows::MaintenanceWindow"),
            fields: MAINTENANCE_WINDOW,
        },
        refusals: &[401, 403, 422],
        repeat: Repeat::Create,
    },
    Operation {
        id: "getUptimeMaintenanceWindow",
        method: Method::Get,
        path: "/uptime/maintenance-windows/{maintenanceWindowId}",
        takes_project: true,
        path_parameters: &[required("maintenanceWindowId", INTEGER)],
        query: &[],
        body: None,
        success: 200,
        answer: Answer::Object {
            model: Some("maintenance_windows::MaintenanceWindow"),
            fields: MAINTENANCE_WINDOW,
        },
        refusals: &[401, 403, 404],
        repeat: Repeat::Read,
    },
    Operation {
        id: "updateUptimeMaintenanceWindow",
        method: Method::Post,
        path: "/uptime/maintenance-windows/{maintenanceWindowId}",
        takes_project: true,
        path_parameters: &[required("maintenanceWindowId", INTEGER)],
        query: &[],
        body: Some(Body {
            fields: UPDATE_MAINTENANCE_WINDOW_REQUEST,
            multipart: false,
        }),
        success: 200,
        answer: Answer::Object {
            model: Some("maintenance_windows::MaintenanceWindow"),
            fields: MAINTENANCE_WINDOW,
        },
        refusals: &[401, 403, 404, 422],
        repeat: Repeat::Replace,
    },
    Operation {
        id: "deleteUptimeMaintenanceWindow",
        method: Method::Delete,
        path: "/uptime/maintenance-windows/{maintenanceWindowId}",
        takes_project: true,
        path_parameters: &[required("maintenanceWindowId", INTEGER)],
        query: &[],
        body: None,
        success: 204,
        answer: Answer::Empty,
        refusals: &[401, 403, 404],
        repeat: Repeat::Delete,
    },
    Operation {
        id: "cancelUptimeMaintenanceWindow",
        method: Method::Post,
        path: "/uptime/maintenance-windows/{maintenanceWindowId}/cancel",
        takes_project: true,
        path_parameters: &[required("maintenanceWindowId", INTEGER)],
        query: &[],
        body: None,
        success: 204,
        answer: Answer::Empty,
        refusals: &[401, 403, 422],
        repeat: Repeat::Transition,
    },
    Operation {
        id: "completeUptimeMaintenanceWindow",
        method: Method::Post,
        path: "/uptime/maintenance-windows/{maintenanceWindowId}/complete",
        takes_project: true,
        path_parameters: &[required("maintenanceWindowId", INTEGER)],
        query: &[],
        body: None,
        success: 200,
        answer: Answer::Object {
            model: Some("maintenance_windows::MaintenanceWindow"),
            fields: MAINTENANCE_WINDOW,
        },
        refusals: &[401, 403, 422],
        repeat: Repeat::Transition,
    },
    Operation {
        id: "getUptimeReport",
        method: Method::Get,
        path: "/uptime/reports",
        takes_project: true,
        path_parameters: &[],
        query: &[
            optional("from", Kind::DateTime),
            optional("to", Kind::DateTime),
            optional("page", integer_from(1)),
            optional("per_page", integer(1, 100)),
        ],
        body: None,
        success: 200,
        answer: Answer::Object {
            model: Some("reports::UptimeReport"),
            fields: UPTIME_REPORT,
        },
        refusals: &[401, 403, 422],
        repeat: Repeat::Read,
    },
    Operation {
        id: "getUsers",
        method: Method::Get,
        path: "/users",
        takes_project: true,
        path_parameters: &[],
        query: &[
            optional("email", TEXT).repeatable(),
            optional("page", integer_from(1)),
            optional("per_page", integer(1, 100)),
        ],
        body: None,
        success: 200,
        answer: Answer::Page {
            model: Some("users::User"),
            fields: USER,
        },
        refusals: &[401, 403],
        repeat: Repeat::Read,
    },
    Operation {
        id: "getUser",
        method: Method::Get,
        path: "/users/{userId}",
        takes_project: true,
        path_parameters: &[required("userId", INTEGER)],
        query: &[],
        body: None,
        success: 200,
        answer: Answer::Object {
            model: Some("users::User"),
            fields: USER,
        },
        refusals: &[401, 403, 404],
        repeat: Repeat::Read,
    },
    Operation {
        id: "getProjects",
        method: Method::Get,
        path: "/projects",
        takes_project: false,
        path_parameters: &[],
        query: &[optional("page", integer_from(1)), optional("per_page", integer(1, 100))],
        body: None,
        success: 200,
        answer: Answer::Page {
            model: Some("projects::Project"),
            fields: PROJECT,
        },
        refusals: &[401, 403],
        repeat: Repeat::Read,
    },
    Operation {
        id: "createProject",
        method: Method::Post,
        path: "/projects",
        takes_project: false,
        path_parameters: &[],
        query: &[],
        body: Some(Body {
            fields: CREATE_PROJECT_REQUEST,
            multipart: false,
        }),
        success: 201,
        answer: Answer::Object {
            model: Some("projects::Project"),
            fields: PROJECT,
        },
        refusals: &[401, 403, 422],
        repeat: Repeat::Create,
    },
    Operation {
        id: "getProject",
        method: Method::Get,
        path: "/projects/{projectId}",
        takes_project: false,
        path_parameters: &[required("projectId", INTEGER)],
        query: &[],
        body: None,
        success: 200,
        answer: Answer::Object {
            model: Some("projects::Project"),
            fields: PROJECT,
        },
        refusals: &[401, 403, 404],
        repeat: Repeat::Read,
    },
    Operation {
        id: "updateProject",
        method: Method::Post,
        path: "/projects/{projectId}",
        takes_project: false,
        path_parameters: &[required("projectId", INTEGER)],
        query: &[],
        body: Some(Body {
            fields: UPDATE_PROJECT_REQUEST,
            multipart: false,
        }),
        success: 200,
        answer: Answer::Object {
            model: Some("projects::Project"),
            fields: PROJECT,
        },
        refusals: &[401, 403, 404, 422],
        repeat: Repeat::Replace,
    },
    Operation {
        id: "deleteProject",
        method: Method::Delete,
        path: "/projects/{projectId}",
        takes_project: false,
        path_parameters: &[required("projectId", INTEGER)],
        query: &[],
        body: None,
        success: 204,
        answer: Answer::Empty,
        refusals: &[401, 403, 404],
        repeat: Repeat::Delete,
    },
    Operation {
        id: "getIntegrations",
        method: Method::Get,
        path: "/apps/{app}/integrations",
        takes_project: true,
        path_parameters: &[required("app", APP_KEY)],
        query: &[
            optional("name", TEXT).repeatable(),
            optional("page", integer_from(1)),
            optional("per_page", integer(1, 100)),
        ],
        body: None,
        success: 200,
        answer: Answer::Page {
            model: Some("integrations::Integration"),
            fields: INTEGRATION,
        },
        refusals: &[401, 403],
        repeat: Repeat::Read,
    },
    Operation {
        id: "getIntegration",
        method: Method::Get,
        path: "/apps/{app}/integrations/{integrationId}",
        takes_project: true,
        path_parameters: &[required("app", TEXT), required("integrationId", INTEGER)],
        query: &[],
        body: None,
        success: 200,
        answer: Answer::Object {
            model: Some("integrations::Integration"),
            fields: INTEGRATION,
        },
        refusals: &[401, 403, 404],
        repeat: Repeat::Read,
    },
    Operation {
        id: "getAlertRules",
        method: Method::Get,
        path: "/alert-rules",
        takes_project: true,
        path_parameters: &[],
        query: &[optional("page", integer_from(1)), optional("per_page", integer(1, 100))],
        body: None,
        success: 200,
        answer: Answer::Page {
            model: Some("alert_rules::AlertRule"),
            fields: ALERT_RULE,
        },
        refusals: &[401, 403],
        repeat: Repeat::Read,
    },
    Operation {
        id: "createUptimeAlertRule",
        method: Method::Post,
        path: "/alert-rules",
        takes_project: true,
        path_parameters: &[],
        query: &[],
        body: Some(Body {
            fields: CREATE_ALERT_RULE_REQUEST,
            multipart: false,
        }),
        success: 201,
        answer: Answer::Object {
            model: Some("alert_rules::AlertRule"),
            fields: ALERT_RULE,
        },
        refusals: &[401, 403, 422],
        repeat: Repeat::Create,
    },
    Operation {
        id: "getAlertRule",
        method: Method::Get,
        path: "/alert-rules/{alertRuleId}",
        takes_project: true,
        path_parameters: &[required("alertRuleId", INTEGER)],
        query: &[],
        body: None,
        success: 200,
        answer: Answer::Object {
            model: Some("alert_rules::AlertRule"),
            fields: ALERT_RULE,
        },
        refusals: &[401, 403, 404],
        repeat: Repeat::Read,
    },
    Operation {
        id: "updateUptimeAlertRule",
        method: Method::Post,
        path: "/alert-rules/{alertRuleId}",
        takes_project: true,
        path_parameters: &[required("alertRuleId", INTEGER)],
        query: &[],
        body: Some(Body {
            fields: UPDATE_ALERT_RULE_REQUEST,
            multipart: false,
        }),
        success: 200,
        answer: Answer::Object {
            model: Some("alert_rules::AlertRule"),
            fields: ALERT_RULE,
        },
        refusals: &[401, 403, 404, 422],
        repeat: Repeat::Replace,
    },
    Operation {
        id: "deleteUptimeAlertRule",
        method: Method::Delete,
        path: "/alert-rules/{alertRuleId}",
        takes_project: true,
        path_parameters: &[required("alertRuleId", INTEGER)],
        query: &[],
        body: None,
        success: 204,
        answer: Answer::Empty,
        refusals: &[401, 403, 404, 409],
        repeat: Repeat::Delete,
    },
    Operation {
        id: "getUptimeMonitors",
        method: Method::Get,
        path: "/uptime/monitors",
        takes_project: true,
        path_parameters: &[],
        query: &[optional("page", integer_from(1)), optional("per_page", integer(1, 100))],
        body: None,
        success: 200,
        answer: Answer::Page {
            model: Some("monitors::Monitor"),
            fields: MONITOR,
        },
        refusals: &[401, 403],
        repeat: Repeat::Read,
    },
    Operation {
        id: "createUptimeMonitor",
        method: Method::Post,
        path: "/uptime/monitors",
        takes_project: true,
        path_parameters: &[],
        query: &[],
        body: Some(Body {
            fields: CREATE_MONITOR_REQUEST,
            multipart: false,
        }),
        success: 201,
        answer: Answer::Object {
            model: Some("monitors::Monitor"),
            fields: MONITOR,
        },
        refusals: &[401, 403, 422],
        repeat: Repeat::Create,
    },
    Operation {
        id: "getUptimeMonitor",
        method: Method::Get,
        path: "/uptime/monitors/{monitorId}",
        takes_project: true,
        path_parameters: &[required("monitorId", INTEGER)],
        query: &[],
        body: None,
        success: 200,
        answer: Answer::Object {
            model: Some("monitors::Monitor"),
            fields: MONITOR,
        },
        refusals: &[401, 403, 404],
        repeat: Repeat::Read,
    },
    Operation {
        id: "updateUptimeMonitor",
        method: Method::Post,
        path: "/uptime/monitors/{monitorId}",
        takes_project: true,
        path_parameters: &[required("monitorId", INTEGER)],
        query: &[],
        body: Some(Body {
            fields: UPDATE_MONITOR_REQUEST,
            multipart: false,
        }),
        success: 200,
        answer: Answer::Object {
            model: Some("monitors::Monitor"),
            fields: MONITOR,
        },
        refusals: &[401, 403, 404, 422],
        repeat: Repeat::Replace,
    },
    Operation {
        id: "deleteUptimeMonitor",
        method: Method::Delete,
        path: "/uptime/monitors/{monitorId}",
        takes_project: true,
        path_parameters: &[required("monitorId", INTEGER)],
        query: &[],
        body: None,
        success: 204,
        answer: Answer::Empty,
        refusals: &[401, 403, 404],
        repeat: Repeat::Delete,
    },
    Operation {
        id: "pauseUptimeMonitor",
        method: Method::Post,
        path: "/uptime/monitors/{monitorId}/pause",
        takes_project: true,
        path_parameters: &[required("monitorId", INTEGER)],
        query: &[],
        body: None,
        success: 204,
        answer: Answer::Empty,
        refusals: &[401, 403, 422],
        repeat: Repeat::Transition,
    },
    Operation {
        id: "resumeUptimeMonitor",
        method: Method::Post,
        path: "/uptime/monitors/{monitorId}/resume",
        takes_project: true,
        path_parameters: &[required("monitorId", INTEGER)],
        query: &[],
        body: None,
        success: 204,
        answer: Answer::Empty,
        refusals: &[401, 403, 422],
        repeat: Repeat::Transition,
    },
    Operation {
        id: "getUptimeMonitorReport",
        method: Method::Get,
        path: "/uptime/monitors/{monitorId}/report",
        takes_project: true,
        path_parameters: &[required("monitorId", INTEGER)],
        query: &[
            optional("from", Kind::DateTime),
            optional("to", Kind::DateTime),
            optional("page", integer_from(1)),
            optional("per_page", integer(1, 100)),
        ],
        body: None,
        success: 200,
        answer: Answer::Object {
            model: Some("reports::MonitorReport"),
            fields: UPTIME_REPORT_MONITOR,
        },
        refusals: &[401, 403, 422],
        repeat: Repeat::Read,
    },
    Operation {
        id: "getUptimeStatusPages",
        method: Method::Get,
        path: "/uptime/status-pages",
        takes_project: true,
        path_parameters: &[],
        query: &[optional("page", integer_from(1)), optional("per_page", integer(1, 100))],
        body: None,
        success: 200,
        answer: Answer::Page {
            model: Some("status_pages::StatusPage"),
            fields: STATUS_PAGE,
        },
        refusals: &[401, 403],
        repeat: Repeat::Read,
    },
    Operation {
        id: "createUptimeStatusPage",
        method: Method::Post,
        path: "/uptime/status-pages",
        takes_project: true,
        path_parameters: &[],
        query: &[],
        body: Some(Body {
            fields: CREATE_STATUS_PAGE_REQUEST,
            multipart: true,
        }),
        success: 201,
        answer: Answer::Object {
            model: Some("status_pages::StatusPage"),
            fields: STATUS_PAGE,
        },
        refusals: &[401, 403, 422],
        repeat: Repeat::Create,
    },
    Operation {
        id: "getUptimeStatusPage",
        method: Method::Get,
        path: "/uptime/status-pages/{statusPageId}",
        takes_project: true,
        path_parameters: &[required("statusPageId", INTEGER)],
        query: &[],
        body: None,
        success: 200,
        answer: Answer::Object {
            model: Some("status_pages::StatusPage"),
            fields: STATUS_PAGE,
        },
        refusals: &[401, 403, 404],
        repeat: Repeat::Read,
    },
    Operation {
        id: "updateUptimeStatusPage",
        method: Method::Post,
        path: "/uptime/status-pages/{statusPageId}",
        takes_project: true,
        path_parameters: &[required("statusPageId", INTEGER)],
        query: &[],
        body: Some(Body {
            fields: UPDATE_STATUS_PAGE_REQUEST,
            multipart: true,
        }),
        success: 200,
        answer: Answer::Object {
            model: Some("status_pages::StatusPage"),
            fields: STATUS_PAGE,
        },
        refusals: &[401, 403, 404, 422],
        repeat: Repeat::Replace,
    },
    Operation {
        id: "deleteUptimeStatusPage",
        method: Method::Delete,
        path: "/uptime/status-pages/{statusPageId}",
        takes_project: true,
        path_parameters: &[required("statusPageId", INTEGER)],
        query: &[],
        body: None,
        success: 204,
        answer: Answer::Empty,
        refusals: &[401, 403, 404],
        repeat: Repeat::Delete,
    },
    Operation {
        id: "getUptimeStatusPageCurrentStatus",
        method: Method::Get,
        path: "/uptime/status-pages/{statusPageId}/current-status",
        takes_project: true,
        path_parameters: &[required("statusPageId", INTEGER)],
        query: &[optional("page", integer_from(1)), optional("per_page", integer(1, 100))],
        body: None,
        success: 200,
        answer: Answer::Object {
            model: Some("status_pages::CurrentStatus"),
            fields: STATUS_PAGE_CURRENT_STATUS,
        },
        refusals: &[401, 403],
        repeat: Repeat::Read,
    },
];

const API_INFO: &[Field] = &[
    optional("title", TEXT),
    optional("version", TEXT),
    optional("support", TEXT),
    optional("website", TEXT),
    optional("documentation", TEXT),
];

const INCIDENT_TYPE: Kind = Kind::Enum(&["monitor", "manual"]);

const INCIDENT_IMPACT: Kind = Kind::Enum(&[
    "unknown",
    "operational",
    "maintenance",
    "degraded_performance",
    "partial_outage",
    "major_outage",
]);

const INCIDENT_STATE: Kind = Kind::Enum(&["unknown", "investigating", "identified", "monitoring", "resolved"]);

const INCIDENT_STATUS: Kind = Kind::Enum(&["ongoing", "recovering", "recovered"]);

const INCIDENT: &[Field] = &[
    optional("id", INTEGER),
    optional("project_id", INTEGER),
    optional("type", INCIDENT_TYPE),
    optional("slug", TEXT),
    required("impact", INCIDENT_IMPACT),
    optional("state", INCIDENT_STATE),
    optional("status", INCIDENT_STATUS),
    required("title", text(1, 250)),
    optional("description", text(1, 2000)),
    required("exclude_from_downtime", Kind::Boolean),
    optional("incident_at", Kind::DateTime).or_null(),
    optional("recovery_at", Kind::DateTime).or_null(),
    optional("monitors", list(&INTEGER, 1, 100)),
    optional("created_at", Kind::DateTime),
    optional("updated_at", Kind::DateTime),
];

const INCIDENT_UPDATE_CREATOR_TYPE: Kind = Kind::Enum(&["user", "api_key"]);

const INCIDENT_UPDATE_CREATOR: &[Field] = &[
    optional("id", INTEGER),
    optional("type", INCIDENT_UPDATE_CREATOR_TYPE),
    optional("label", TEXT),
];

const INCIDENT_UPDATE: &[Field] = &[
    optional("id", INTEGER),
    required("state", INCIDENT_STATE),
    required("content", text(1, 10000)),
    optional("published_at", Kind::DateTime),
    optional("creator", Kind::Object(INCIDENT_UPDATE_CREATOR)),
    optional("created_at", Kind::DateTime),
    optional("updated_at", Kind::DateTime),
];

const CREATE_INCIDENT_UPDATE_REQUEST: &[Field] = &[
    required("state", INCIDENT_STATE),
    required("content", text(1, 10000)),
    optional("published_at", Kind::DateTime),
];

const UPDATE_INCIDENT_UPDATE_REQUEST: &[Field] = &[
    optional("state", INCIDENT_STATE),
    optional("content", text(1, 10000)),
    optional("published_at", Kind::DateTime),
];

const MAINTENANCE_WINDOW_STATE: Kind = Kind::Enum(&["scheduled", "in_progress", "completed", "cancelled"]);

const MAINTENANCE_WINDOW_MONITORING_MODE: Kind = Kind::Enum(&["pause", "mute", "normal"]);

const MAINTENANCE_WINDOW: &[Field] = &[
    optional("id", INTEGER),
    optional("project_id", INTEGER),
    optional("state", MAINTENANCE_WINDOW_STATE),
    required("monitoring_mode", MAINTENANCE_WINDOW_MONITORING_MODE),
    required("title", text(1, 250)),
    optional("description", TEXT).or_null(),
    required("starts_at", Kind::DateTime),
    required("ends_at", Kind::DateTime),
    optional("monitors", list_of(&INTEGER)),
    optional("status_pages", list_of(&INTEGER)),
    optional("created_at", Kind::DateTime),
    optional("updated_at", Kind::DateTime),
];

const CREATE_MAINTENANCE_WINDOW_REQUEST: &[Field] = &[
    required("title", text(1, 250)),
    optional("description", TEXT).or_null(),
    required("monitoring_mode", MAINTENANCE_WINDOW_MONITORING_MODE),
    required("starts_at", Kind::DateTime),
    required("ends_at", Kind::DateTime),
    optional("monitors", list_of(&INTEGER)),
    optional("status_pages", list_of(&INTEGER)),
];

const UPDATE_MAINTENANCE_WINDOW_REQUEST: &[Field] = &[
    optional("title", text(1, 250)),
    optional("description", TEXT).or_null(),
    optional("monitoring_mode", MAINTENANCE_WINDOW_MONITORING_MODE),
    optional("starts_at", Kind::DateTime),
    optional("ends_at", Kind::DateTime),
    optional("monitors", list_of(&INTEGER)),
    optional("status_pages", list_of(&INTEGER)),
];

const UPTIME_REPORT_MONITOR: &[Field] = &[
    optional("id", INTEGER),
    optional("name", TEXT),
    optional("incident_count", INTEGER),
    optional("downtime", INTEGER),
    optional("availability", Kind::Number),
    optional("mttr", INTEGER).or_null(),
    optional("mtbf", INTEGER).or_null(),
    optional("highest_incident_impact", INCIDENT_IMPACT),
    optional("incidents", list_of(&Kind::Object(INCIDENT))),
];

const UPTIME_REPORT: &[Field] = &[
    optional("downtime", INTEGER),
    optional("availability", Kind::Number),
    optional("min_availability", Kind::Number),
    optional("max_availability", Kind::Number),
    optional("mttr", Kind::Number).or_null(),
    optional("mtbf", Kind::Number).or_null(),
    optional("highest_incident_impact", INCIDENT_IMPACT),
    optional("report_start_at", Kind::DateTime),
    optional("report_end_at", Kind::DateTime),
    optional("monitors", list_of(&Kind::Object(UPTIME_REPORT_MONITOR))),
];

const USER_ROLE: Kind = Kind::Enum(&["member", "admin"]);

const USER: &[Field] = &[
    optional("id", INTEGER),
    optional("role", USER_ROLE),
    optional("email", TEXT),
    optional("created_at", Kind::DateTime),
    optional("updated_at", Kind::DateTime),
];

const PROJECT_SETTINGS: &[Field] = &[
    optional("use_incident_ai", Kind::Boolean).or_null(),
    optional("use_incident_merging", Kind::Boolean).or_null(),
    optional("incident_merging_time_window", integer_of(&[5, 10, 30, 60, 120, 180])).or_null(),
];

const PROJECT: &[Field] = &[
    optional("id", INTEGER),
    optional("slug", TEXT),
    required("name", text(1, 25)),
    required("members", list(&INTEGER, 1, 100)),
    optional("settings", Kind::Object(PROJECT_SETTINGS)),
    optional("created_at", Kind::DateTime),
    optional("updated_at", Kind::DateTime),
];

const CREATE_PROJECT_REQUEST: &[Field] = &[
    required("name", text(1, 25)),
    required("members", list(&INTEGER, 1, 100)),
    optional("settings", Kind::Object(PROJECT_SETTINGS)),
];

const UPDATE_PROJECT_REQUEST: &[Field] = &[
    optional("name", text(1, 25)),
    optional("members", list(&INTEGER, 1, 100)),
    optional("settings", Kind::Object(PROJECT_SETTINGS)),
];

const APP_KEY: Kind = Kind::Enum(&[
    "sms",
    "discord",
    "email",
    "ilert",
    "ntfy",
    "outgoing_webhook",
    "pushover",
    "slack",
    "telegram",
]);

const INTEGRATION: &[Field] = &[
    optional("id", INTEGER),
    optional("name", TEXT),
    optional("paused", Kind::Boolean),
    optional("created_at", Kind::DateTime),
    optional("updated_at", Kind::DateTime),
];

const PRODUCT_EVENT: Kind = Kind::Enum(&[
    "uptime.monitor.created",
    "uptime.monitor.deleted",
    "uptime.monitor_certificate.discovered",
    "uptime.monitor_certificate.expiring",
    "uptime.incident.created",
    "uptime.incident.propagated",
    "uptime.incident.partially_recovered",
    "uptime.incident.recovered",
    "uptime.incident_comment.created",
    "uptime.incident_update.published",
    "uptime.maintenance_window.in_progress",
    "uptime.maintenance_window.completed",
    "uptime.maintenance_window.cancelled",
]);

const ALERT_RULE_SCOPE: Kind = Kind::Enum(&["organization", "project"]);

const ALERT_RULE_RATE_LIMIT: Kind = integer_of(&[0, 5, 10, 30, 60, 180, 720, 1440]);

const UPTIME_INCIDENT_ALERT_RULE_SETTINGS: &[Field] = &[required("type", Kind::Enum(&["all", "monitor", "manual"]))];

const UPTIME_MONITOR_CERTIFICATE_EXPIRING_ALERT_RULE_SETTINGS: &[Field] =
    &[required("days_before_expiry", integer(1, 60))];

const NTFY_ALERT_RULE_SETTINGS: &[Field] = &[required(
    "priority",
    Kind::Enum(&["min", "low", "default", "high", "max"]),
)];

const OUTGOING_WEBHOOK_ALERT_RULE_SETTINGS: &[Field] = &[required("schema", text(0, 5000))];

const PUSHOVER_ALERT_RULE_SETTINGS: &[Field] = &[
    optional(
        "priority",
        Kind::Enum(&["lowest", "low", "normal", "high", "emergency"]),
    ),
    optional("retry", integer(30, 86_400)).or_null(),
    optional("expire", integer(30, 10_800)).or_null(),
];

const ALERT_RULE_EVENT_SETTINGS: Kind = Kind::OneOf(&[
    Kind::Object(&[]),
    Kind::Object(UPTIME_INCIDENT_ALERT_RULE_SETTINGS),
    Kind::Object(UPTIME_MONITOR_CERTIFICATE_EXPIRING_ALERT_RULE_SETTINGS),
]);

const ALERT_RULE_INTEGRATION_SETTINGS: Kind = Kind::OneOf(&[
    Kind::Object(&[]),
    Kind::Object(NTFY_ALERT_RULE_SETTINGS),
    Kind::Object(OUTGOING_WEBHOOK_ALERT_RULE_SETTINGS),
    Kind::Object(PUSHOVER_ALERT_RULE_SETTINGS),
]);

const ALERT_RULE: &[Field] = &[
    optional("id", INTEGER),
    optional("project_id", INTEGER).or_null(),
    required("event", PRODUCT_EVENT),
    required("integration_id", INTEGER),
    required("rate_limit", ALERT_RULE_RATE_LIMIT),
    optional("event_settings", ALERT_RULE_EVENT_SETTINGS).or_null(),
    optional("integration_settings", ALERT_RULE_INTEGRATION_SETTINGS).or_null(),
    optional("created_at", Kind::DateTime),
    optional("updated_at", Kind::DateTime),
];

const CREATE_ALERT_RULE_REQUEST: &[Field] = &[
    optional("scope", ALERT_RULE_SCOPE),
    required("event", PRODUCT_EVENT),
    required("integration_id", INTEGER),
    required("rate_limit", ALERT_RULE_RATE_LIMIT),
    optional("event_settings", ALERT_RULE_EVENT_SETTINGS).or_null(),
    optional("integration_settings", ALERT_RULE_INTEGRATION_SETTINGS).or_null(),
];

const UPDATE_ALERT_RULE_REQUEST: &[Field] = &[
    optional("scope", ALERT_RULE_SCOPE),
    optional("event", PRODUCT_EVENT),
    optional("integration_id", INTEGER),
    optional("rate_limit", ALERT_RULE_RATE_LIMIT),
    optional("event_settings", ALERT_RULE_EVENT_SETTINGS).or_null(),
    optional("integration_settings", ALERT_RULE_INTEGRATION_SETTINGS).or_null(),
];

const MONITOR_STATUS: Kind = Kind::Enum(&["fetching", "online", "offline", "partial", "paused"]);

const MONITOR_PROTOCOL: Kind = Kind::Enum(&["http", "tcp"]);

const MONITOR_CONNECTION: Kind = Kind::Enum(&["plain", "tls"]);

const MONITOR_REGION: Kind = Kind::Enum(&[
    "as-jpn-hnd",
    "as-sgp-sin",
    "as-tha-bkk",
    "eu-deu-fra",
    "eu-fra-cdg",
    "eu-gbr-lhr",
    "eu-swe-arn",
    "ng-nld-ams",
    "na-mex-mex",
    "na-usa-iad",
    "na-usa-sea",
    "oc-aus-syd",
    "sa-bra-gru",
]);

const MONITOR_REGIONS: Kind = list(&MONITOR_REGION, 1, 6);

const MONITOR_INTERVAL: Kind = integer_of(&[30, 60, 120, 180, 300, 600, 900, 1800, 3600]);

const MONITOR_TIMEOUT: Kind = integer_of(&[
    1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000, 9000, 10_000, 15_000, 20_000, 25_000, 30_000,
]);

const MONITOR_CONFIRMATIONS: Kind = integer_of(&[1, 2, 3, 4, 5]);

const HTTP_METHOD: Kind = Kind::Enum(&["HEAD", "GET", "POST", "PUT", "PATCH", "OPTIONS"]);

const HTTP_HEADER: &[Field] = &[required("name", text(0, 50)), required("value", text(0, 1024))];

const HTTP_REQUEST: &[Field] = &[
    required("method", HTTP_METHOD),
    required("url", text(0, 255)),
    optional("tls_skip_verify", Kind::Boolean).or_null(),
    optional("body", text(0, 500)).or_null(),
    optional("follow_redirects", Kind::Boolean).or_null(),
    optional("user_agent_secret", TEXT).or_null(),
    optional("headers", list(&Kind::Object(HTTP_HEADER), 0, 10)).or_null(),
];

const TCP_REQUEST: &[Field] = &[
    required("host", TEXT),
    required("port", TEXT),
    required("connection", MONITOR_CONNECTION),
    optional("tls_skip_verify", Kind::Boolean).or_null(),
];

const MONITOR_REQUEST: Kind = Kind::OneOf(&[Kind::Object(HTTP_REQUEST), Kind::Object(TCP_REQUEST)]);

const STATUS_CODE_ASSERTION: &[Field] = &[
    required("type", Kind::Enum(&["status_code"])),
    required("operator", Kind::Enum(&["in", "not_in"])),
    required("value", TEXT),
];

const RESPONSE_HEADER_ASSERTION: &[Field] = &[
    required("type", Kind::Enum(&["response_header"])),
    required("selector", TEXT),
    required("operator", Kind::Enum(&["equals", "not_equals"])),
    required("value", TEXT),
];

const RESPONSE_BODY_ASSERTION: &[Field] = &[
    required("type", Kind::Enum(&["response_body"])),
    required("operator", Kind::Enum(&["contains", "not_contains"])),
    required("value", TEXT),
];

const SUCCESS_ASSERTION: Kind = Kind::OneOf(&[
    Kind::Object(STATUS_CODE_ASSERTION),
    Kind::Object(RESPONSE_HEADER_ASSERTION),
    Kind::Object(RESPONSE_BODY_ASSERTION),
]);

const MONITOR: &[Field] = &[
    optional("id", INTEGER),
    optional("project_id", INTEGER),
    optional("status", MONITOR_STATUS),
    optional("paused", Kind::Boolean),
    optional("response_time", INTEGER).or_null(),
    required("name", text(2, 45)),
    required("protocol", MONITOR_PROTOCOL),
    required("request", MONITOR_REQUEST),
    optional("interval", MONITOR_INTERVAL),
    optional("timeout", MONITOR_TIMEOUT),
    optional("success_assertions", list_of(&SUCCESS_ASSERTION)),
    optional("incident_confirmations", MONITOR_CONFIRMATIONS),
    optional("recovery_confirmations", MONITOR_CONFIRMATIONS),
    optional("region_threshold", integer(1, 10)),
    required("regions", MONITOR_REGIONS),
    optional("last_checked_at", Kind::DateTime).or_null(),
    optional("created_at", Kind::DateTime),
    optional("updated_at", Kind::DateTime),
];

const CREATE_MONITOR_REQUEST: &[Field] = &[
    required("name", text(2, 45)),
    required("protocol", MONITOR_PROTOCOL),
    required("request", MONITOR_REQUEST),
    optional("interval", MONITOR_INTERVAL),
    optional("timeout", MONITOR_TIMEOUT),
    optional("success_assertions", list_of(&SUCCESS_ASSERTION)),
    optional("incident_confirmations", MONITOR_CONFIRMATIONS),
    optional("recovery_confirmations", MONITOR_CONFIRMATIONS),
    optional("region_threshold", integer(1, 10)),
    required("regions", MONITOR_REGIONS),
];

const UPDATE_MONITOR_REQUEST: &[Field] = &[
    optional("name", text(2, 45)),
    optional("protocol", MONITOR_PROTOCOL),
    optional("request", MONITOR_REQUEST),
    optional("interval", MONITOR_INTERVAL),
    optional("timeout", MONITOR_TIMEOUT),
    optional("success_assertions", list_of(&SUCCESS_ASSERTION)),
    optional("incident_confirmations", MONITOR_CONFIRMATIONS),
    optional("recovery_confirmations", MONITOR_CONFIRMATIONS),
    optional("region_threshold", integer(1, 10)),
    optional("regions", MONITOR_REGIONS),
];

const STATUS_PAGE_SUBSCRIPTION_CHANNEL: Kind = Kind::Enum(&["rss", "atom", "slack"]);

const STATUS_PAGE_COLOR_SCHEME: Kind = Kind::Enum(&["all", "dark", "light"]);

const STATUS_PAGE_TIMEFRAME: Kind = integer_of(&[30, 60, 90]);

const STATUS_PAGE_THEME_COLORS: &[Field] = &[
    optional("operational", TEXT),
    optional("degraded_performance", TEXT),
    optional("partial_outage", TEXT),
    optional("major_outage", TEXT),
    optional("maintenance", TEXT),
    optional("empty", TEXT),
    optional("background", TEXT),
    optional("foreground", TEXT),
    optional("foreground_muted", TEXT),
    optional("background_card", TEXT),
];

const STATUS_PAGE_THEME: &[Field] = &[
    optional("light", Kind::Object(STATUS_PAGE_THEME_COLORS)),
    optional("dark", Kind::Object(STATUS_PAGE_THEME_COLORS)),
    optional("rounded", Kind::Boolean),
    optional("border_width", integer(0, 3)),
];

const STATUS_PAGE_MONITOR_COMPONENT: &[Field] = &[
    required("componentable_type", Kind::Enum(&["uptime/monitor"])),
    required("componentable_id", INTEGER),
    optional("display_name", TEXT).or_null(),
];

const STATUS_PAGE_GROUP_COMPONENT: &[Field] = &[
    required("componentable_type", Kind::Enum(&["uptime/group"])),
    required("name", TEXT),
    optional("is_expanded", Kind::Boolean),
    required("components", list_of(&Kind::Object(STATUS_PAGE_MONITOR_COMPONENT))),
];

const STATUS_PAGE_COMPONENT: Kind = Kind::OneOf(&[
    Kind::Object(STATUS_PAGE_MONITOR_COMPONENT),
    Kind::Object(STATUS_PAGE_GROUP_COMPONENT),
]);

const STATUS_PAGE: &[Field] = &[
    optional("id", INTEGER),
    optional("project_id", INTEGER),
    optional("is_private", Kind::Boolean),
    optional("access_password_enabled", Kind::Boolean),
    optional("access_token_enabled", Kind::Boolean),
    required("name", text(2, 30)),
    required("subdomain", text(2, 30)),
    optional("domain", text(4, 253)).or_null(),
    required("title", text(2, 250)),
    required("description", text(2, 250)),
    required("search_engine_indexed", Kind::Boolean),
    required("website_url", text(0, 250)),
    optional("color_scheme", STATUS_PAGE_COLOR_SCHEME),
    optional("theme", Kind::Object(STATUS_PAGE_THEME)),
    required("components", list_of(&STATUS_PAGE_COMPONENT)),
    optional("timeframe", STATUS_PAGE_TIMEFRAME),
    optional("show_response_times", Kind::Boolean),
    optional("subscription_channels", list(&STATUS_PAGE_SUBSCRIPTION_CHANNEL, 0, 3)),
    optional("access_ips", list(&TEXT, 1, 50)).or_null(),
    optional("created_at", Kind::DateTime),
    optional("updated_at", Kind::DateTime),
];

const STATUS_PAGE_LOGO_INPUT: Kind = Kind::File(&["jpeg", "png", "svg"]);

const STATUS_PAGE_FAVICON_INPUT: Kind = Kind::File(&["png", "svg"]);

const CREATE_STATUS_PAGE_REQUEST: &[Field] = &[
    required("name", text(2, 30)),
    required("subdomain", text(2, 30)),
    optional("domain", text(4, 253)).or_null(),
    required("title", text(2, 250)),
    required("description", text(2, 250)),
    required("search_engine_indexed", Kind::Boolean),
    required("website_url", text(0, 250)),
    optional("color_scheme", STATUS_PAGE_COLOR_SCHEME),
    optional("theme", Kind::Object(STATUS_PAGE_THEME)),
    required("components", list_of(&STATUS_PAGE_COMPONENT)),
    optional("timeframe", STATUS_PAGE_TIMEFRAME),
    optional("show_response_times", Kind::Boolean),
    optional("subscription_channels", list(&STATUS_PAGE_SUBSCRIPTION_CHANNEL, 0, 3)),
    optional("access_ips", list(&TEXT, 1, 50)).or_null(),
    optional("logo_light", STATUS_PAGE_LOGO_INPUT).or_null(),
    optional("logo_dark", STATUS_PAGE_LOGO_INPUT).or_null(),
    optional("favicon_light", STATUS_PAGE_FAVICON_INPUT).or_null(),
    optional("favicon_dark", STATUS_PAGE_FAVICON_INPUT).or_null(),
    optional("access_token", text(8, 500)).or_null(),
    optional("access_password", text(8, 500)).or_null(),
];

const UPDATE_STATUS_PAGE_REQUEST: &[Field] = &[
    optional("name", text(2, 30)),
    optional("subdomain", text(2, 30)),
    optional("domain", text(4, 253)).or_null(),
    optional("title", text(2, 250)),
    optional("description", text(2, 250)),
    optional("search_engine_indexed", Kind::Boolean),
    optional("website_url", text(0, 250)),
    optional("color_scheme", STATUS_PAGE_COLOR_SCHEME),
    optional("theme", Kind::Object(STATUS_PAGE_THEME)),
    optional("components", list_of(&STATUS_PAGE_COMPONENT)),
    optional("timeframe", STATUS_PAGE_TIMEFRAME),
    optional("show_response_times", Kind::Boolean),
    optional("subscription_channels", list(&STATUS_PAGE_SUBSCRIPTION_CHANNEL, 0, 3)),
    optional("access_ips", list(&TEXT, 1, 50)).or_null(),
    optional("logo_light", STATUS_PAGE_LOGO_INPUT).or_null(),
    optional("logo_dark", STATUS_PAGE_LOGO_INPUT).or_null(),
    optional("favicon_light", STATUS_PAGE_FAVICON_INPUT).or_null(),
    optional("favicon_dark", STATUS_PAGE_FAVICON_INPUT).or_null(),
    optional("access_token", text(8, 500)).or_null(),
    optional("access_password", text(8, 500)).or_null(),
];

const STATUS_PAGE_CURRENT_STATUS_MONITOR_COMPONENT: &[Field] = &[
    optional("component_type", Kind::Enum(&["uptime/monitor"])),
    optional("component_id", INTEGER),
    optional("name", text(2, 30)),
    optional("response_time", INTEGER).or_null(),
    optional("availability", Kind::Number),
    optional("current_incident_impact", INCIDENT_IMPACT),
];

const STATUS_PAGE_CURRENT_STATUS_GROUP_COMPONENT: &[Field] = &[
    optional("component_type", Kind::Enum(&["uptime/group"])),
    optional("name", text(1, 100)),
    optional("response_time", INTEGER).or_null(),
    optional("availability", Kind::Number),
    optional("current_incident_impact", INCIDENT_IMPACT),
    optional(
        "components",
        list_of(&Kind::Object(STATUS_PAGE_CURRENT_STATUS_MONITOR_COMPONENT)),
    ),
];

const STATUS_PAGE_CURRENT_STATUS_COMPONENT: Kind = Kind::OneOf(&[
    Kind::Object(STATUS_PAGE_CURRENT_STATUS_MONITOR_COMPONENT),
    Kind::Object(STATUS_PAGE_CURRENT_STATUS_GROUP_COMPONENT),
]);

const STATUS_PAGE_CURRENT_STATUS_INCIDENT: &[Field] = &[
    optional("id", INTEGER),
    optional("title", text(0, 30)),
    optional("impact", INCIDENT_IMPACT),
    optional("state", INCIDENT_STATE),
    optional("status", INCIDENT_STATUS),
    optional("exclude_from_downtime", Kind::Boolean),
    optional("incident_at", Kind::DateTime).or_null(),
    optional("recovery_at", Kind::DateTime).or_null(),
];

const STATUS_PAGE_CURRENT_STATUS: &[Field] = &[
    optional("current_incident_impact", INCIDENT_IMPACT),
    optional("availability", Kind::Number),
    optional("updated_at", Kind::DateTime),
    optional("components", list_of(&STATUS_PAGE_CURRENT_STATUS_COMPONENT)),
    optional(
        "active_incidents",
        list_of(&Kind::Object(STATUS_PAGE_CURRENT_STATUS_INCIDENT)),
    ),
];

const CREATE_UPTIME_INCIDENT_BODY: &[Field] = &[
    required("title", text(1, 250)),
    optional("description", text(1, 2000)),
    required("exclude_from_downtime", Kind::Boolean),
    optional("incident_at", Kind::DateTime).or_null(),
    optional("recovery_at", Kind::DateTime).or_null(),
    optional("monitors", list(&INTEGER, 1, 100)),
    required("impact", INCIDENT_IMPACT),
];

const UPDATE_UPTIME_INCIDENT_BODY: &[Field] = &[
    optional("title", text(1, 250)),
    optional("description", text(1, 2000)),
    optional("exclude_from_downtime", Kind::Boolean),
    optional("incident_at", Kind::DateTime).or_null(),
    optional("recovery_at", Kind::DateTime).or_null(),
    optional("monitors", list(&INTEGER, 1, 100)),
    optional("impact", INCIDENT_IMPACT),
];
