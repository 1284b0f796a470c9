//! Responses to begin a test with.

use serde::de::DeserializeOwned;

macro_rules! samples {
    ($($feature:literal, $module:ident::$type:ident: $what:literal, $json:literal;)*) => {
        $(
            #[cfg(feature = $feature)]
            impl crate::$module::$type {
                #[doc = concat!($what, " as Phare would respond with it, for a unit test (feature `samples`): every field")]
                /// has a value that fits, and the test sets those that it is about.
                #[must_use]
                #[doc(alias("fixture", "example", "mock", "test"))]
                pub fn sample() -> Self {
                    read(include_str!(concat!("samples/", $json, ".json")))
                }
            }
        )*
    };
}

samples! {
    "alert-rules", alert_rules::AlertRule: "An alert rule", "alert_rule";
    "incident-updates", incident_updates::IncidentUpdate: "An incident update", "incident_update";
    "incidents", incidents::Incident: "An incident", "incident";
    "integrations", integrations::Integration: "An integration", "integration";
    "maintenance-windows", maintenance_windows::MaintenanceWindow: "A maintenance window", "maintenance_window";
    "monitors", monitors::Monitor: "A monitor", "monitor";
    "platform", platform::ApiInfo: "What the API says of itself,", "api_info";
    "projects", projects::Project: "A project", "project";
    "reports", reports::MonitorReport: "The report of a monitor", "monitor_report";
    "reports", reports::UptimeReport: "A report", "uptime_report";
    "status-pages", status_pages::CurrentStatus: "What a status page shows,", "current_status";
    "status-pages", status_pages::StatusPage: "A status page", "status_page";
    "users", users::User: "A user", "user";
}

fn read<T: DeserializeOwned>(json: &str) -> T {
    serde_json::from_str(json).unwrap_or_else(|error| unreachable!("a test reads each sample: {error}"))
}
