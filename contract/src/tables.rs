//! Written by `cargo contract refresh` out of Phare's OpenAPI document and `corrections.rs`: not edited by hand.

use crate::shorthand::{INTEGER, TEXT, integer, integer_from, integer_of, list, list_of, optional, required, text};
use crate::{Body, Documented, Field, Idempotency, Kind, Method, Operation, ResponseBody};

/// The day of the document that the tables were written from.
pub const SOURCE_DATE: &str = "2026-09-27";

/// The SHA-256 of `tests/openapi.json`, which is that document without its prose.
pub const SOURCE_SHA256: &str = "6a9222d5c0ef4d3d88bcecd1e1f8724c0fd58a0afcfd62f7e62be061fc50b8ab";

/// Every operation of the API, in the order of the document.
pub const OPERATIONS: &[Documented] = &[
    Documented {
        operation: &GET_INFO,
        constant: "GET_INFO",
        id: "getInfo",
        success: 200,
        response: ResponseBody::Object {
            model: Some("platform::ApiInfo"),
            fields: API_INFO,
        },
        error_statuses: &[401, 403],
    },
    Documented {
        operation: &GET_UPTIME_INCIDENTS,
        constant: "GET_UPTIME_INCIDENTS",
        id: "getUptimeIncidents",
        success: 200,
        response: ResponseBody::Page {
            model: Some("incidents::Incident"),
            fields: INCIDENT,
        },
        error_statuses: &[401, 403],
    },
    Documented {
        operation: &CREATE_UPTIME_INCIDENT,
        constant: "CREATE_UPTIME_INCIDENT",
        id: "createUptimeIncident",
        success: 201,
        response: ResponseBody::Object {
            model: Some("incidents::Incident"),
            fields: INCIDENT,
        },
        error_statuses: &[401, 403, 422],
    },
    Documented {
        operation: &GET_UPTIME_INCIDENT,
        constant: "GET_UPTIME_INCIDENT",
        id: "getUptimeIncident",
        success: 200,
        response: ResponseBody::Object {
            model: Some("incidents::Incident"),
            fields: INCIDENT,
        },
        error_statuses: &[401, 403, 404],
    },
    Documented {
        operation: &UPDATE_UPTIME_INCIDENT,
        constant: "UPDATE_UPTIME_INCIDENT",
        id: "updateUptimeIncident",
        success: 200,
        response: ResponseBody::Object {
            model: Some("incidents::Incident"),
            fields: INCIDENT,
        },
        error_statuses: &[401, 403, 404, 422],
    },
    Documented {
        operation: &DELETE_UPTIME_INCIDENT,
        constant: "DELETE_UPTIME_INCIDENT",
        id: "deleteUptimeIncident",
        success: 204,
        response: ResponseBody::Empty,
        error_statuses: &[401, 403, 404],
    },
    Documented {
        operation: &RECOVER_UPTIME_INCIDENT,
        constant: "RECOVER_UPTIME_INCIDENT",
        id: "recoverUptimeIncident",
        success: 204,
        response: ResponseBody::Empty,
        error_statuses: &[401, 403, 422],
    },
    Documented {
        operation: &GET_UPTIME_INCIDENT_UPDATES,
        constant: "GET_UPTIME_INCIDENT_UPDATES",
        id: "getUptimeIncidentUpdates",
        success: 200,
        response: ResponseBody::Page {
            model: Some("incident_updates::IncidentUpdate"),
            fields: INCIDENT_UPDATE,
        },
        error_statuses: &[401, 403],
    },
    Documented {
        operation: &CREATE_UPTIME_INCIDENT_UPDATE,
        constant: "CREATE_UPTIME_INCIDENT_UPDATE",
        id: "createUptimeIncidentUpdate",
        success: 201,
        response: ResponseBody::Object {
            model: Some("incident_updates::IncidentUpdate"),
            fields: INCIDENT_UPDATE,
        },
        error_statuses: &[401, 403, 422],
    },
    Documented {
        operation: &GET_UPTIME_INCIDENT_UPDATE,
        constant: "GET_UPTIME_INCIDENT_UPDATE",
        id: "getUptimeIncidentUpdate",
        success: 200,
        response: ResponseBody::Object {
            model: Some("incident_updates::IncidentUpdate"),
            fields: INCIDENT_UPDATE,
        },
        error_statuses: &[401, 403, 404],
    },
    Documented {
        operation: &UPDATE_UPTIME_INCIDENT_UPDATE,
        constant: "UPDATE_UPTIME_INCIDENT_UPDATE",
        id: "updateUptimeIncidentUpdate",
        success: 200,
        response: ResponseBody::Object {
            model: Some("incident_updates::IncidentUpdate"),
            fields: INCIDENT_UPDATE,
        },
        error_statuses: &[401, 403, 404, 422],
    },
    Documented {
        operation: &DELETE_UPTIME_INCIDENT_UPDATE,
        constant: "DELETE_UPTIME_INCIDENT_UPDATE",
        id: "deleteUptimeIncidentUpdate",
        success: 204,
        response: ResponseBody::Empty,
        error_statuses: &[401, 403, 404],
    },
    Documented {
        operation: &GET_UPTIME_MAINTENANCE_WINDOWS,
        constant: "GET_UPTIME_MAINTENANCE_WINDOWS",
        id: "getUptimeMaintenanceWindows",
        success: 200,
        response: ResponseBody::Page {
            model: Some("maintenance_windows::MaintenanceWindow"),
            fields: MAINTENANCE_WINDOW,
        },
        error_statuses: &[401, 403],
    },
    Documented {
        operation: &CREATE_UPTIME_MAINTENANCE_WINDOW,
        constant: "CREATE_UPTIME_MAINTENANCE_WINDOW",
        id: "createUptimeMaintenanceWindow",
        success: 201,
        response: ResponseBody::Object {
            model: Some("maintenance_windows::MaintenanceWindow"),
            fields: MAINTENANCE_WINDOW,
        },
        error_statuses: &[401, 403, 422],
    },
    Documented {
        operation: &GET_UPTIME_MAINTENANCE_WINDOW,
        constant: "GET_UPTIME_MAINTENANCE_WINDOW",
        id: "getUptimeMaintenanceWindow",
        success: 200,
        response: ResponseBody::Object {
            model: Some("maintenance_windows::MaintenanceWindow"),
            fields: MAINTENANCE_WINDOW,
        },
        error_statuses: &[401, 403, 404],
    },
    Documented {
        operation: &UPDATE_UPTIME_MAINTENANCE_WINDOW,
        constant: "UPDATE_UPTIME_MAINTENANCE_WINDOW",
        id: "updateUptimeMaintenanceWindow",
        success: 200,
        response: ResponseBody::Object {
            model: Some("maintenance_windows::MaintenanceWindow"),
            fields: MAINTENANCE_WINDOW,
        },
        error_statuses: &[401, 403, 404, 422],
    },
    Documented {
        operation: &DELETE_UPTIME_MAINTENANCE_WINDOW,
        constant: "DELETE_UPTIME_MAINTENANCE_WINDOW",
        id: "deleteUptimeMaintenanceWindow",
        success: 204,
        response: ResponseBody::Empty,
        error_statuses: &[401, 403, 404],
    },
    Documented {
        operation: &CANCEL_UPTIME_MAINTENANCE_WINDOW,
        constant: "CANCEL_UPTIME_MAINTENANCE_WINDOW",
        id: "cancelUptimeMaintenanceWindow",
        success: 204,
        response: ResponseBody::Empty,
        error_statuses: &[401, 403, 422],
    },
    Documented {
        operation: &COMPLETE_UPTIME_MAINTENANCE_WINDOW,
        constant: "COMPLETE_UPTIME_MAINTENANCE_WINDOW",
        id: "completeUptimeMaintenanceWindow",
        success: 200,
        response: ResponseBody::Object {
            model: Some("maintenance_windows::MaintenanceWindow"),
            fields: MAINTENANCE_WINDOW,
        },
        error_statuses: &[401, 403, 422],
    },
    Documented {
        operation: &GET_UPTIME_REPORT,
        constant: "GET_UPTIME_REPORT",
        id: "getUptimeReport",
        success: 200,
        response: ResponseBody::Object {
            model: Some("reports::UptimeReport"),
            fields: UPTIME_REPORT,
        },
        error_statuses: &[401, 403, 422],
    },
    Documented {
        operation: &GET_USERS,
        constant: "GET_USERS",
        id: "getUsers",
        success: 200,
        response: ResponseBody::Page {
            model: Some("users::User"),
            fields: USER,
        },
        error_statuses: &[401, 403],
    },
    Documented {
        operation: &GET_USER,
        constant: "GET_USER",
        id: "getUser",
        success: 200,
        response: ResponseBody::Object {
            model: Some("users::User"),
            fields: USER,
        },
        error_statuses: &[401, 403, 404],
    },
    Documented {
        operation: &GET_PROJECTS,
        constant: "GET_PROJECTS",
        id: "getProjects",
        success: 200,
        response: ResponseBody::Page {
            model: Some("projects::Project"),
            fields: PROJECT,
        },
        error_statuses: &[401, 403],
    },
    Documented {
        operation: &CREATE_PROJECT,
        constant: "CREATE_PROJECT",
        id: "createProject",
        success: 201,
        response: ResponseBody::Object {
            model: Some("projects::Project"),
            fields: PROJECT,
        },
        error_statuses: &[401, 403, 422],
    },
    Documented {
        operation: &GET_PROJECT,
        constant: "GET_PROJECT",
        id: "getProject",
        success: 200,
        response: ResponseBody::Object {
            model: Some("projects::Project"),
            fields: PROJECT,
        },
        error_statuses: &[401, 403, 404],
    },
    Documented {
        operation: &UPDATE_PROJECT,
        constant: "UPDATE_PROJECT",
        id: "updateProject",
        success: 200,
        response: ResponseBody::Object {
            model: Some("projects::Project"),
            fields: PROJECT,
        },
        error_statuses: &[401, 403, 404, 422],
    },
    Documented {
        operation: &DELETE_PROJECT,
        constant: "DELETE_PROJECT",
        id: "deleteProject",
        success: 204,
        response: ResponseBody::Empty,
        error_statuses: &[401, 403, 404],
    },
    Documented {
        operation: &GET_INTEGRATIONS,
        constant: "GET_INTEGRATIONS",
        id: "getIntegrations",
        success: 200,
        response: ResponseBody::Page {
            model: Some("integrations::Integration"),
            fields: INTEGRATION,
        },
        error_statuses: &[401, 403],
    },
    Documented {
        operation: &GET_INTEGRATION,
        constant: "GET_INTEGRATION",
        id: "getIntegration",
        success: 200,
        response: ResponseBody::Object {
            model: Some("integrations::Integration"),
            fields: INTEGRATION,
        },
        error_statuses: &[401, 403, 404],
    },
    Documented {
        operation: &GET_ALERT_RULES,
        constant: "GET_ALERT_RULES",
        id: "getAlertRules",
        success: 200,
        response: ResponseBody::Page {
            model: Some("alert_rules::AlertRule"),
            fields: ALERT_RULE,
        },
        error_statuses: &[401, 403],
    },
    Documented {
        operation: &CREATE_UPTIME_ALERT_RULE,
        constant: "CREATE_UPTIME_ALERT_RULE",
        id: "createUptimeAlertRule",
        success: 201,
        response: ResponseBody::Object {
            model: Some("alert_rules::AlertRule"),
            fields: ALERT_RULE,
        },
        error_statuses: &[401, 403, 422],
    },
    Documented {
        operation: &GET_ALERT_RULE,
        constant: "GET_ALERT_RULE",
        id: "getAlertRule",
        success: 200,
        response: ResponseBody::Object {
            model: Some("alert_rules::AlertRule"),
            fields: ALERT_RULE,
        },
        error_statuses: &[401, 403, 404],
    },
    Documented {
        operation: &UPDATE_UPTIME_ALERT_RULE,
        constant: "UPDATE_UPTIME_ALERT_RULE",
        id: "updateUptimeAlertRule",
        success: 200,
        response: ResponseBody::Object {
            model: Some("alert_rules::AlertRule"),
            fields: ALERT_RULE,
        },
        error_statuses: &[401, 403, 404, 422],
    },
    Documented {
        operation: &DELETE_UPTIME_ALERT_RULE,
        constant: "DELETE_UPTIME_ALERT_RULE",
        id: "deleteUptimeAlertRule",
        success: 204,
        response: ResponseBody::Empty,
        error_statuses: &[401, 403, 404, 409],
    },
    Documented {
        operation: &GET_UPTIME_MONITORS,
        constant: "GET_UPTIME_MONITORS",
        id: "getUptimeMonitors",
        success: 200,
        response: ResponseBody::Page {
            model: Some("monitors::Monitor"),
            fields: MONITOR,
        },
        error_statuses: &[401, 403],
    },
    Documented {
        operation: &CREATE_UPTIME_MONITOR,
        constant: "CREATE_UPTIME_MONITOR",
        id: "createUptimeMonitor",
        success: 201,
        response: ResponseBody::Object {
            model: Some("monitors::Monitor"),
            fields: MONITOR,
        },
        error_statuses: &[401, 403, 422],
    },
    Documented {
        operation: &GET_UPTIME_MONITOR,
        constant: "GET_UPTIME_MONITOR",
        id: "getUptimeMonitor",
        success: 200,
        response: ResponseBody::Object {
            model: Some("monitors::Monitor"),
            fields: MONITOR,
        },
        error_statuses: &[401, 403, 404],
    },
    Documented {
        operation: &UPDATE_UPTIME_MONITOR,
        constant: "UPDATE_UPTIME_MONITOR",
        id: "updateUptimeMonitor",
        success: 200,
        response: ResponseBody::Object {
            model: Some("monitors::Monitor"),
            fields: MONITOR,
        },
        error_statuses: &[401, 403, 404, 422],
    },
    Documented {
        operation: &DELETE_UPTIME_MONITOR,
        constant: "DELETE_UPTIME_MONITOR",
        id: "deleteUptimeMonitor",
        success: 204,
        response: ResponseBody::Empty,
        error_statuses: &[401, 403, 404],
    },
    Documented {
        operation: &PAUSE_UPTIME_MONITOR,
        constant: "PAUSE_UPTIME_MONITOR",
        id: "pauseUptimeMonitor",
        success: 204,
        response: ResponseBody::Empty,
        error_statuses: &[401, 403, 422],
    },
    Documented {
        operation: &RESUME_UPTIME_MONITOR,
        constant: "RESUME_UPTIME_MONITOR",
        id: "resumeUptimeMonitor",
        success: 204,
        response: ResponseBody::Empty,
        error_statuses: &[401, 403, 422],
    },
    Documented {
        operation: &GET_UPTIME_MONITOR_REPORT,
        constant: "GET_UPTIME_MONITOR_REPORT",
        id: "getUptimeMonitorReport",
        success: 200,
        response: ResponseBody::Object {
            model: Some("reports::MonitorReport"),
            fields: UPTIME_REPORT_MONITOR,
        },
        error_statuses: &[401, 403, 422],
    },
    Documented {
        operation: &GET_UPTIME_STATUS_PAGES,
        constant: "GET_UPTIME_STATUS_PAGES",
        id: "getUptimeStatusPages",
        success: 200,
        response: ResponseBody::Page {
            model: Some("status_pages::StatusPage"),
            fields: STATUS_PAGE,
        },
        error_statuses: &[401, 403],
    },
    Documented {
        operation: &CREATE_UPTIME_STATUS_PAGE,
        constant: "CREATE_UPTIME_STATUS_PAGE",
        id: "createUptimeStatusPage",
        success: 201,
        response: ResponseBody::Object {
            model: Some("status_pages::StatusPage"),
            fields: STATUS_PAGE,
        },
        error_statuses: &[401, 403, 422],
    },
    Documented {
        operation: &GET_UPTIME_STATUS_PAGE,
        constant: "GET_UPTIME_STATUS_PAGE",
        id: "getUptimeStatusPage",
        success: 200,
        response: ResponseBody::Object {
            model: Some("status_pages::StatusPage"),
            fields: STATUS_PAGE,
        },
        error_statuses: &[401, 403, 404],
    },
    Documented {
        operation: &UPDATE_UPTIME_STATUS_PAGE,
        constant: "UPDATE_UPTIME_STATUS_PAGE",
        id: "updateUptimeStatusPage",
        success: 200,
        response: ResponseBody::Object {
            model: Some("status_pages::StatusPage"),
            fields: STATUS_PAGE,
        },
        error_statuses: &[401, 403, 404, 422],
    },
    Documented {
        operation: &DELETE_UPTIME_STATUS_PAGE,
        constant: "DELETE_UPTIME_STATUS_PAGE",
        id: "deleteUptimeStatusPage",
        success: 204,
        response: ResponseBody::Empty,
        error_statuses: &[401, 403, 404],
    },
    Documented {
        operation: &GET_UPTIME_STATUS_PAGE_CURRENT_STATUS,
        constant: "GET_UPTIME_STATUS_PAGE_CURRENT_STATUS",
        id: "getUptimeStatusPageCurrentStatus",
        success: 200,
        response: ResponseBody::Object {
            model: Some("status_pages::CurrentStatus"),
            fields: STATUS_PAGE_CURRENT_STATUS,
        },
        error_statuses: &[401, 403],
    },
];

/// `GET /`, Phare's `getInfo`.
pub static GET_INFO: Operation = Operation::listed(Method::Get, "/")
    .idempotency(Idempotency::Read)
    .without_project();

/// `GET /uptime/incidents`, Phare's `getUptimeIncidents`.
pub static GET_UPTIME_INCIDENTS: Operation = Operation {
    query: &[
        optional("monitor_id", INTEGER).repeatable(),
        optional("page", integer_from(1)),
        optional("per_page", integer(1, 100)),
    ],
    ..Operation::listed(Method::Get, "/uptime/incidents").idempotency(Idempotency::Read)
};

/// `POST /uptime/incidents`, Phare's `createUptimeIncident`.
pub static CREATE_UPTIME_INCIDENT: Operation = Operation {
    body: Some(Body {
        fields: CREATE_UPTIME_INCIDENT_BODY,
        multipart: false,
    }),
    ..Operation::listed(Method::Post, "/uptime/incidents").idempotency(Idempotency::Create)
};

/// `GET /uptime/incidents/{incidentId}`, Phare's `getUptimeIncident`.
pub static GET_UPTIME_INCIDENT: Operation = Operation {
    path_parameters: &[required("incidentId", INTEGER)],
    ..Operation::listed(Method::Get, "/uptime/incidents/{incidentId}").idempotency(Idempotency::Read)
};

/// `POST /uptime/incidents/{incidentId}`, Phare's `updateUptimeIncident`.
pub static UPDATE_UPTIME_INCIDENT: Operation = Operation {
    path_parameters: &[required("incidentId", INTEGER)],
    body: Some(Body {
        fields: UPDATE_UPTIME_INCIDENT_BODY,
        multipart: false,
    }),
    ..Operation::listed(Method::Post, "/uptime/incidents/{incidentId}").idempotency(Idempotency::Replace)
};

/// `DELETE /uptime/incidents/{incidentId}`, Phare's `deleteUptimeIncident`.
pub static DELETE_UPTIME_INCIDENT: Operation = Operation {
    path_parameters: &[required("incidentId", INTEGER)],
    ..Operation::listed(Method::Delete, "/uptime/incidents/{incidentId}").idempotency(Idempotency::Delete)
};

/// `POST /uptime/incidents/{incidentId}/recover`, Phare's `recoverUptimeIncident`.
pub static RECOVER_UPTIME_INCIDENT: Operation = Operation {
    path_parameters: &[required("incidentId", INTEGER)],
    ..Operation::listed(Method::Post, "/uptime/incidents/{incidentId}/recover").idempotency(Idempotency::Transition)
};

/// `GET /uptime/incidents/{incidentId}/updates`, Phare's `getUptimeIncidentUpdates`.
pub static GET_UPTIME_INCIDENT_UPDATES: Operation = Operation {
    path_parameters: &[required("incidentId", INTEGER)],
    query: &[optional("page", integer_from(1)), optional("per_page", integer(1, 100))],
    ..Operation::listed(Method::Get, "/uptime/incidents/{incidentId}/updates").idempotency(Idempotency::Read)
};

/// `POST /uptime/incidents/{incidentId}/updates`, Phare's `createUptimeIncidentUpdate`.
pub static CREATE_UPTIME_INCIDENT_UPDATE: Operation = Operation {
    path_parameters: &[required("incidentId", INTEGER)],
    body: Some(Body {
        fields: CREATE_INCIDENT_UPDATE_REQUEST,
        multipart: false,
    }),
    ..Operation::listed(Method::Post, "/uptime/incidents/{incidentId}/updates").idempotency(Idempotency::Create)
};

/// `GET /uptime/incidents/{incidentId}/updates/{incidentUpdateId}`, Phare's `getUptimeIncidentUpdate`.
pub static GET_UPTIME_INCIDENT_UPDATE: Operation = Operation {
    path_parameters: &[required("incidentId", INTEGER), required("incidentUpdateId", INTEGER)],
    ..Operation::listed(Method::Get, "/uptime/incidents/{incidentId}/updates/{incidentUpdateId}")
        .idempotency(Idempotency::Read)
};

/// `POST /uptime/incidents/{incidentId}/updates/{incidentUpdateId}`, Phare's `updateUptimeIncidentUpdate`.
pub static UPDATE_UPTIME_INCIDENT_UPDATE: Operation = Operation {
    path_parameters: &[required("incidentId", INTEGER), required("incidentUpdateId", INTEGER)],
    body: Some(Body {
        fields: UPDATE_INCIDENT_UPDATE_REQUEST,
        multipart: false,
    }),
    ..Operation::listed(
        Method::Post,
        "/uptime/incidents/{incidentId}/updates/{incidentUpdateId}",
    )
    .idempotency(Idempotency::Replace)
};

/// `DELETE /uptime/incidents/{incidentId}/updates/{incidentUpdateId}`, Phare's `deleteUptimeIncidentUpdate`.
pub static DELETE_UPTIME_INCIDENT_UPDATE: Operation = Operation {
    path_parameters: &[required("incidentId", INTEGER), required("incidentUpdateId", INTEGER)],
    ..Operation::listed(
        Method::Delete,
        "/uptime/incidents/{incidentId}/updates/{incidentUpdateId}",
    )
    .idempotency(Idempotency::Delete)
};

/// `GET /uptime/maintenance-windows`, Phare's `getUptimeMaintenanceWindows`.
pub static GET_UPTIME_MAINTENANCE_WINDOWS: Operation = Operation {
    query: &[
        optional("monitor_id", INTEGER).repeatable(),
        optional("status_page_id", INTEGER).repeatable(),
        optional("state", MAINTENANCE_WINDOW_STATE),
        optional("page", integer_from(1)),
        optional("per_page", integer(1, 100)),
    ],
    ..Operation::listed(Method::Get, "/uptime/maintenance-windows").idempotency(Idempotency::Read)
};

/// `POST /uptime/maintenance-windows`, Phare's `createUptimeMaintenanceWindow`.
pub static CREATE_UPTIME_MAINTENANCE_WINDOW: Operation = Operation {
    body: Some(Body {
        fields: CREATE_MAINTENANCE_WINDOW_REQUEST,
        multipart: false,
    }),
    ..Operation::listed(Method::Post, "/uptime/maintenance-windows").idempotency(Idempotency::Create)
};

/// `GET /uptime/maintenance-windows/{maintenanceWindowId}`, Phare's `getUptimeMaintenanceWindow`.
pub static GET_UPTIME_MAINTENANCE_WINDOW: Operation = Operation {
    path_parameters: &[required("maintenanceWindowId", INTEGER)],
    ..Operation::listed(Method::Get, "/uptime/maintenance-windows/{maintenanceWindowId}").idempotency(Idempotency::Read)
};

/// `POST /uptime/maintenance-windows/{maintenanceWindowId}`, Phare's `updateUptimeMaintenanceWindow`.
pub static UPDATE_UPTIME_MAINTENANCE_WINDOW: Operation = Operation {
    path_parameters: &[required("maintenanceWindowId", INTEGER)],
    body: Some(Body {
        fields: UPDATE_MAINTENANCE_WINDOW_REQUEST,
        multipart: false,
    }),
    ..Operation::listed(Method::Post, "/uptime/maintenance-windows/{maintenanceWindowId}")
        .idempotency(Idempotency::Replace)
};

/// `DELETE /uptime/maintenance-windows/{maintenanceWindowId}`, Phare's `deleteUptimeMaintenanceWindow`.
pub static DELETE_UPTIME_MAINTENANCE_WINDOW: Operation = Operation {
    path_parameters: &[required("maintenanceWindowId", INTEGER)],
    ..Operation::listed(Method::Delete, "/uptime/maintenance-windows/{maintenanceWindowId}")
        .idempotency(Idempotency::Delete)
};

/// `POST /uptime/maintenance-windows/{maintenanceWindowId}/cancel`, Phare's `cancelUptimeMaintenanceWindow`.
pub static CANCEL_UPTIME_MAINTENANCE_WINDOW: Operation = Operation {
    path_parameters: &[required("maintenanceWindowId", INTEGER)],
    ..Operation::listed(Method::Post, "/uptime/maintenance-windows/{maintenanceWindowId}/cancel")
        .idempotency(Idempotency::Transition)
};

/// `POST /uptime/maintenance-windows/{maintenanceWindowId}/complete`, Phare's `completeUptimeMaintenanceWindow`.
pub static COMPLETE_UPTIME_MAINTENANCE_WINDOW: Operation = Operation {
    path_parameters: &[required("maintenanceWindowId", INTEGER)],
    ..Operation::listed(
        Method::Post,
        "/uptime/maintenance-windows/{maintenanceWindowId}/complete",
    )
    .idempotency(Idempotency::Transition)
};

/// `GET /uptime/reports`, Phare's `getUptimeReport`.
pub static GET_UPTIME_REPORT: Operation = Operation {
    query: &[
        optional("from", Kind::DateTime),
        optional("to", Kind::DateTime),
        optional("page", integer_from(1)),
        optional("per_page", integer(1, 100)),
    ],
    ..Operation::listed(Method::Get, "/uptime/reports").idempotency(Idempotency::Read)
};

/// `GET /users`, Phare's `getUsers`.
pub static GET_USERS: Operation = Operation {
    query: &[
        optional("email", TEXT).repeatable(),
        optional("page", integer_from(1)),
        optional("per_page", integer(1, 100)),
    ],
    ..Operation::listed(Method::Get, "/users").idempotency(Idempotency::Read)
};

/// `GET /users/{userId}`, Phare's `getUser`.
pub static GET_USER: Operation = Operation {
    path_parameters: &[required("userId", INTEGER)],
    ..Operation::listed(Method::Get, "/users/{userId}").idempotency(Idempotency::Read)
};

/// `GET /projects`, Phare's `getProjects`.
pub static GET_PROJECTS: Operation = Operation {
    query: &[optional("page", integer_from(1)), optional("per_page", integer(1, 100))],
    ..Operation::listed(Method::Get, "/projects")
        .idempotency(Idempotency::Read)
        .without_project()
};

/// `POST /projects`, Phare's `createProject`.
pub static CREATE_PROJECT: Operation = Operation {
    body: Some(Body {
        fields: CREATE_PROJECT_REQUEST,
        multipart: false,
    }),
    ..Operation::listed(Method::Post, "/projects")
        .idempotency(Idempotency::Create)
        .without_project()
};

/// `GET /projects/{projectId}`, Phare's `getProject`.
pub static GET_PROJECT: Operation = Operation {
    path_parameters: &[required("projectId", INTEGER)],
    ..Operation::listed(Method::Get, "/projects/{projectId}")
        .idempotency(Idempotency::Read)
        .without_project()
};

/// `POST /projects/{projectId}`, Phare's `updateProject`.
pub static UPDATE_PROJECT: Operation = Operation {
    path_parameters: &[required("projectId", INTEGER)],
    body: Some(Body {
        fields: UPDATE_PROJECT_REQUEST,
        multipart: false,
    }),
    ..Operation::listed(Method::Post, "/projects/{projectId}")
        .idempotency(Idempotency::Replace)
        .without_project()
};

/// `DELETE /projects/{projectId}`, Phare's `deleteProject`.
pub static DELETE_PROJECT: Operation = Operation {
    path_parameters: &[required("projectId", INTEGER)],
    ..Operation::listed(Method::Delete, "/projects/{projectId}")
        .idempotency(Idempotency::Delete)
        .without_project()
};

/// `GET /apps/{app}/integrations`, Phare's `getIntegrations`.
pub static GET_INTEGRATIONS: Operation = Operation {
    path_parameters: &[required("app", APP_KEY)],
    query: &[
        optional("name", TEXT).repeatable(),
        optional("page", integer_from(1)),
        optional("per_page", integer(1, 100)),
    ],
    ..Operation::listed(Method::Get, "/apps/{app}/integrations").idempotency(Idempotency::Read)
};

/// `GET /apps/{app}/integrations/{integrationId}`, Phare's `getIntegration`.
pub static GET_INTEGRATION: Operation = Operation {
    path_parameters: &[required("app", TEXT), required("integrationId", INTEGER)],
    ..Operation::listed(Method::Get, "/apps/{app}/integrations/{integrationId}").idempotency(Idempotency::Read)
};

/// `GET /alert-rules`, Phare's `getAlertRules`.
pub static GET_ALERT_RULES: Operation = Operation {
    query: &[optional("page", integer_from(1)), optional("per_page", integer(1, 100))],
    ..Operation::listed(Method::Get, "/alert-rules").idempotency(Idempotency::Read)
};

/// `POST /alert-rules`, Phare's `createUptimeAlertRule`.
pub static CREATE_UPTIME_ALERT_RULE: Operation = Operation {
    body: Some(Body {
        fields: CREATE_ALERT_RULE_REQUEST,
        multipart: false,
    }),
    ..Operation::listed(Method::Post, "/alert-rules").idempotency(Idempotency::Create)
};

/// `GET /alert-rules/{alertRuleId}`, Phare's `getAlertRule`.
pub static GET_ALERT_RULE: Operation = Operation {
    path_parameters: &[required("alertRuleId", INTEGER)],
    ..Operation::listed(Method::Get, "/alert-rules/{alertRuleId}").idempotency(Idempotency::Read)
};

/// `POST /alert-rules/{alertRuleId}`, Phare's `updateUptimeAlertRule`.
pub static UPDATE_UPTIME_ALERT_RULE: Operation = Operation {
    path_parameters: &[required("alertRuleId", INTEGER)],
    body: Some(Body {
        fields: UPDATE_ALERT_RULE_REQUEST,
        multipart: false,
    }),
    ..Operation::listed(Method::Post, "/alert-rules/{alertRuleId}").idempotency(Idempotency::Replace)
};

/// `DELETE /alert-rules/{alertRuleId}`, Phare's `deleteUptimeAlertRule`.
pub static DELETE_UPTIME_ALERT_RULE: Operation = Operation {
    path_parameters: &[required("alertRuleId", INTEGER)],
    ..Operation::listed(Method::Delete, "/alert-rules/{alertRuleId}").idempotency(Idempotency::Delete)
};

/// `GET /uptime/monitors`, Phare's `getUptimeMonitors`.
pub static GET_UPTIME_MONITORS: Operation = Operation {
    query: &[optional("page", integer_from(1)), optional("per_page", integer(1, 100))],
    ..Operation::listed(Method::Get, "/uptime/monitors").idempotency(Idempotency::Read)
};

/// `POST /uptime/monitors`, Phare's `createUptimeMonitor`.
pub static CREATE_UPTIME_MONITOR: Operation = Operation {
    body: Some(Body {
        fields: CREATE_MONITOR_REQUEST,
        multipart: false,
    }),
    ..Operation::listed(Method::Post, "/uptime/monitors").idempotency(Idempotency::Create)
};

/// `GET /uptime/monitors/{monitorId}`, Phare's `getUptimeMonitor`.
pub static GET_UPTIME_MONITOR: Operation = Operation {
    path_parameters: &[required("monitorId", INTEGER)],
    ..Operation::listed(Method::Get, "/uptime/monitors/{monitorId}").idempotency(Idempotency::Read)
};

/// `POST /uptime/monitors/{monitorId}`, Phare's `updateUptimeMonitor`.
pub static UPDATE_UPTIME_MONITOR: Operation = Operation {
    path_parameters: &[required("monitorId", INTEGER)],
    body: Some(Body {
        fields: UPDATE_MONITOR_REQUEST,
        multipart: false,
    }),
    ..Operation::listed(Method::Post, "/uptime/monitors/{monitorId}").idempotency(Idempotency::Replace)
};

/// `DELETE /uptime/monitors/{monitorId}`, Phare's `deleteUptimeMonitor`.
pub static DELETE_UPTIME_MONITOR: Operation = Operation {
    path_parameters: &[required("monitorId", INTEGER)],
    ..Operation::listed(Method::Delete, "/uptime/monitors/{monitorId}").idempotency(Idempotency::Delete)
};

/// `POST /uptime/monitors/{monitorId}/pause`, Phare's `pauseUptimeMonitor`.
pub static PAUSE_UPTIME_MONITOR: Operation = Operation {
    path_parameters: &[required("monitorId", INTEGER)],
    ..Operation::listed(Method::Post, "/uptime/monitors/{monitorId}/pause").idempotency(Idempotency::Transition)
};

/// `POST /uptime/monitors/{monitorId}/resume`, Phare's `resumeUptimeMonitor`.
pub static RESUME_UPTIME_MONITOR: Operation = Operation {
    path_parameters: &[required("monitorId", INTEGER)],
    ..Operation::listed(Method::Post, "/uptime/monitors/{monitorId}/resume").idempotency(Idempotency::Transition)
};

/// `GET /uptime/monitors/{monitorId}/report`, Phare's `getUptimeMonitorReport`.
pub static GET_UPTIME_MONITOR_REPORT: Operation = Operation {
    path_parameters: &[required("monitorId", INTEGER)],
    query: &[
        optional("from", Kind::DateTime),
        optional("to", Kind::DateTime),
        optional("page", integer_from(1)),
        optional("per_page", integer(1, 100)),
    ],
    ..Operation::listed(Method::Get, "/uptime/monitors/{monitorId}/report").idempotency(Idempotency::Read)
};

/// `GET /uptime/status-pages`, Phare's `getUptimeStatusPages`.
pub static GET_UPTIME_STATUS_PAGES: Operation = Operation {
    query: &[optional("page", integer_from(1)), optional("per_page", integer(1, 100))],
    ..Operation::listed(Method::Get, "/uptime/status-pages").idempotency(Idempotency::Read)
};

/// `POST /uptime/status-pages`, Phare's `createUptimeStatusPage`.
pub static CREATE_UPTIME_STATUS_PAGE: Operation = Operation {
    body: Some(Body {
        fields: CREATE_STATUS_PAGE_REQUEST,
        multipart: true,
    }),
    ..Operation::listed(Method::Post, "/uptime/status-pages").idempotency(Idempotency::Create)
};

/// `GET /uptime/status-pages/{statusPageId}`, Phare's `getUptimeStatusPage`.
pub static GET_UPTIME_STATUS_PAGE: Operation = Operation {
    path_parameters: &[required("statusPageId", INTEGER)],
    ..Operation::listed(Method::Get, "/uptime/status-pages/{statusPageId}").idempotency(Idempotency::Read)
};

/// `POST /uptime/status-pages/{statusPageId}`, Phare's `updateUptimeStatusPage`.
pub static UPDATE_UPTIME_STATUS_PAGE: Operation = Operation {
    path_parameters: &[required("statusPageId", INTEGER)],
    body: Some(Body {
        fields: UPDATE_STATUS_PAGE_REQUEST,
        multipart: true,
    }),
    ..Operation::listed(Method::Post, "/uptime/status-pages/{statusPageId}").idempotency(Idempotency::Replace)
};

/// `DELETE /uptime/status-pages/{statusPageId}`, Phare's `deleteUptimeStatusPage`.
pub static DELETE_UPTIME_STATUS_PAGE: Operation = Operation {
    path_parameters: &[required("statusPageId", INTEGER)],
    ..Operation::listed(Method::Delete, "/uptime/status-pages/{statusPageId}").idempotency(Idempotency::Delete)
};

/// `GET /uptime/status-pages/{statusPageId}/current-status`, Phare's `getUptimeStatusPageCurrentStatus`.
pub static GET_UPTIME_STATUS_PAGE_CURRENT_STATUS: Operation = Operation {
    path_parameters: &[required("statusPageId", INTEGER)],
    query: &[optional("page", integer_from(1)), optional("per_page", integer(1, 100))],
    ..Operation::listed(Method::Get, "/uptime/status-pages/{statusPageId}/current-status")
        .idempotency(Idempotency::Read)
};

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
