//! Responses to begin a test with.

use serde::de::DeserializeOwned;

use crate::alert_rules::AlertRule;
use crate::incident_updates::IncidentUpdate;
use crate::incidents::Incident;
use crate::integrations::Integration;
use crate::maintenance_windows::MaintenanceWindow;
use crate::monitors::Monitor;
use crate::platform::ApiInfo;
use crate::projects::Project;
use crate::reports::{MonitorReport, UptimeReport};
use crate::status_pages::{CurrentStatus, StatusPage};
use crate::users::User;

macro_rules! samples {
    ($($type:ident: $what:literal, $json:literal;)*) => {
        $(
            impl $type {
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
    AlertRule: "An alert rule", "alert_rule";
    ApiInfo: "What the API says of itself,", "api_info";
    CurrentStatus: "What a status page shows,", "current_status";
    Incident: "An incident", "incident";
    IncidentUpdate: "An incident update", "incident_update";
    Integration: "An integration", "integration";
    MaintenanceWindow: "A maintenance window", "maintenance_window";
    Monitor: "A monitor", "monitor";
    MonitorReport: "The report of a monitor", "monitor_report";
    Project: "A project", "project";
    StatusPage: "A status page", "status_page";
    UptimeReport: "A report", "uptime_report";
    User: "A user", "user";
}

fn read<T: DeserializeOwned>(json: &str) -> T {
    serde_json::from_str(json).unwrap_or_else(|error| unreachable!("a test reads each sample: {error}"))
}
