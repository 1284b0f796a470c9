//! The types that responses are read as, and a response for each.

use std::fmt::Debug;

use phare::alert_rules::AlertRule;
use phare::incident_updates::IncidentUpdate;
use phare::incidents::Incident;
use phare::integrations::Integration;
use phare::maintenance_windows::MaintenanceWindow;
use phare::monitors::Monitor;
use phare::platform::ApiInfo;
use phare::projects::Project;
use phare::reports::{MonitorReport, UptimeReport};
use phare::status_pages::{CurrentStatus, StatusPage};
use phare::users::User;
use proptest::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::read;

/// A type that a response is read as, and a response that can be.
#[derive(Clone, Copy)]
pub(super) struct Kind {
    pub(super) name: &'static str,
    pub(super) json: &'static str,
    pub(super) read: fn(&[u8]) -> Result<bool, TestCaseError>,
}

impl Debug for Kind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name)
    }
}

fn kind<T>(name: &'static str, json: &'static str) -> Kind
where
    T: DeserializeOwned + Serialize + PartialEq + Debug,
{
    Kind {
        name,
        json,
        read: read::<T>,
    }
}

/// Every type that an operation of the catalogue returns.
pub(super) fn kinds() -> Vec<Kind> {
    vec![
        kind::<ApiInfo>(
            "ApiInfo",
            r#"{"title":"Phare","version":"1.0","support":"s","website":"w","documentation":"d"}"#,
        ),
        kind::<User>(
            "User",
            r#"{"id":1,"role":"admin","email":"a@b.c","created_at":"2026-03-08T10:00:00Z","updated_at":"2026-03-08T10:00:00.000000Z"}"#,
        ),
        kind::<Project>(
            "Project",
            r#"{"id":1,"slug":"a-b","name":"A","members":[1,2],"settings":{"use_incident_ai":true,"use_incident_merging":null,"incident_merging_time_window":60},"created_at":"2026-03-08T10:00:00Z","updated_at":"2026-03-08T10:00:00Z"}"#,
        ),
        kind::<Integration>(
            "Integration",
            r#"{"id":1,"name":"A","paused":false,"created_at":"2026-03-08T10:00:00Z","updated_at":"2026-03-08T10:00:00Z"}"#,
        ),
        kind::<AlertRule>(
            "AlertRule",
            r#"{"id":1,"project_id":2,"event":"uptime.incident.created","event_settings":{"type":"all"},"integration_id":3,"rate_limit":5,"integration_settings":{"priority":"emergency","retry":30,"expire":null},"created_at":"2026-03-08T10:00:00Z","updated_at":"2026-03-08T10:00:00Z"}"#,
        ),
        kind::<AlertRule>(
            "AlertRule",
            r#"{"id":1,"project_id":null,"event":"uptime.monitor_certificate.expiring","event_settings":{"days_before_expiry":25},"integration_id":3,"rate_limit":"0","integration_settings":[],"created_at":"2026-03-08T10:00:00Z","updated_at":"2026-03-08T10:00:00Z"}"#,
        ),
        kind::<Monitor>(
            "Monitor",
            r#"{"id":1,"project_id":2,"status":"online","paused":false,"response_time":31,"name":"A","protocol":"http","request":{"method":"GET","url":"https://a.b","tls_skip_verify":false,"body":null,"follow_redirects":true,"user_agent_secret":"s","headers":[{"name":"a","value":"b"}]},"interval":60,"timeout":7000,"success_assertions":[{"type":"status_code","operator":"in","value":"2xx"},{"type":"response_header","selector":"a","operator":"equals","value":"b"}],"incident_confirmations":3,"recovery_confirmations":1,"region_threshold":1,"regions":["eu-deu-fra"],"last_checked_at":null,"created_at":"2026-03-08T10:00:00Z","updated_at":"2026-03-08T10:00:00Z"}"#,
        ),
        kind::<Monitor>(
            "Monitor",
            r#"{"id":1,"project_id":2,"protocol":"tcp","request":{"host":"a.b","port":"443","connection":"tls","tls_skip_verify":null},"created_at":"2026-03-08T10:00:00Z","updated_at":"2026-03-08T10:00:00Z"}"#,
        ),
        kind::<Incident>(
            "Incident",
            r#"{"id":1,"project_id":2,"type":"monitor","slug":"APP-1","impact":"major_outage","state":"investigating","status":"ongoing","title":"A","description":null,"exclude_from_downtime":false,"incident_at":"2026-03-08T10:00:00Z","recovery_at":null,"monitors":[1],"created_at":"2026-03-08T10:00:00Z","updated_at":"2026-03-08T10:00:00Z"}"#,
        ),
        kind::<IncidentUpdate>(
            "IncidentUpdate",
            r#"{"id":1,"state":"identified","content":"A","published_at":"2026-03-08T10:00:00Z","creator":{"id":1,"type":"user","label":"B"},"created_at":"2026-03-08T10:00:00Z","updated_at":"2026-03-08T10:00:00Z"}"#,
        ),
        kind::<MaintenanceWindow>(
            "MaintenanceWindow",
            r#"{"id":1,"project_id":2,"state":"scheduled","monitoring_mode":"suspend","title":"A","description":"B","starts_at":"2026-03-08T10:00:00Z","ends_at":"2026-03-08T11:00:00Z","monitors":[1],"status_pages":[2],"created_at":"2026-03-08T10:00:00Z","updated_at":"2026-03-08T10:00:00Z"}"#,
        ),
        kind::<StatusPage>(
            "StatusPage",
            r##"{"id":1,"project_id":2,"is_private":false,"access_password_enabled":false,"access_token_enabled":false,"name":"A","subdomain":"a","domain":null,"title":"B","description":"C","search_engine_indexed":true,"website_url":"https://a.b","color_scheme":"all","theme":{"light":{"operational":"#00ff00"},"dark":[],"rounded":true,"border_width":1},"components":[{"componentable_type":"uptime/monitor","componentable_id":1,"display_name":"D"},{"componentable_type":"uptime/group","name":"E","is_expanded":true,"components":[{"componentable_type":"uptime/monitor","componentable_id":2}]}],"timeframe":90,"show_response_times":false,"subscription_channels":["rss"],"access_ips":["1.2.3.4"],"created_at":"2026-03-08T10:00:00Z","updated_at":"2026-03-08T10:00:00Z"}"##,
        ),
        kind::<CurrentStatus>(
            "CurrentStatus",
            r#"{"current_incident_impact":"operational","availability":99.5,"updated_at":"2026-03-08T10:00:00Z","components":[{"component_type":"uptime/monitor","component_id":1,"name":"A","response_time":12,"availability":100,"current_incident_impact":"operational"},{"component_type":"uptime/group","name":"B","response_time":null,"availability":null,"current_incident_impact":"operational","components":[]}],"active_incidents":[]}"#,
        ),
        kind::<UptimeReport>(
            "UptimeReport",
            r#"{"downtime":1,"availability":99.5,"min_availability":99,"max_availability":100,"mttr":null,"mtbf":1.5,"highest_incident_impact":"unknown","report_start_at":"2026-03-08T10:00:00Z","report_end_at":"2026-03-09T10:00:00Z","monitors":[{"id":1,"name":"A","incident_count":0,"downtime":0,"availability":100,"mttr":null,"mtbf":null,"highest_incident_impact":"operational","incidents":[]}]}"#,
        ),
        kind::<MonitorReport>(
            "MonitorReport",
            r#"{"id":1,"name":"A","incident_count":1,"downtime":60,"availability":99.5,"mttr":60,"mtbf":null,"highest_incident_impact":"major_outage","incidents":[{"id":1,"project_id":2,"created_at":"2026-03-08T10:00:00Z","updated_at":"2026-03-08T10:00:00Z"}]}"#,
        ),
    ]
}
