//! A response of each type, with every field that the crate knows.

pub(crate) const STATUS_PAGE: &str = r##"{"id":1,"project_id":2,"is_private":false,"access_password_enabled":true,"access_token_enabled":false,"name":"Aa","subdomain":"aa","domain":"d.example","title":"Bb","description":"Cc","search_engine_indexed":true,"website_url":"https://a.b","color_scheme":"all","theme":{"light":{"operational":"#00ff00","empty":"#ffffff"},"dark":{"background":"#000000"},"rounded":true,"border_width":1},"components":[{"componentable_type":"uptime/monitor","componentable_id":1,"display_name":"D"},{"componentable_type":"uptime/group","name":"E","is_expanded":true,"components":[{"componentable_type":"uptime/monitor","componentable_id":2}]}],"timeframe":90,"show_response_times":false,"subscription_channels":["rss"],"access_ips":["1.2.3.4"],"created_at":"2026-03-08T10:00:00Z","updated_at":"2026-03-08T10:00:00Z"}"##;

pub(crate) const ALERT_RULE: &str = r#"{"id":1,"project_id":2,"event":"uptime.incident.created","event_settings":{"type":"all"},"integration_id":3,"rate_limit":5,"integration_settings":{"priority":"emergency","retry":30,"expire":null},"created_at":"2026-03-08T10:00:00Z","updated_at":"2026-03-08T10:00:00Z"}"#;

pub(crate) const MAINTENANCE_WINDOW: &str = r#"{"id":1,"project_id":2,"state":"scheduled","monitoring_mode":"pause","title":"A","description":"B","starts_at":"2026-03-08T10:00:00Z","ends_at":"2026-03-08T11:00:00Z","monitors":[1],"status_pages":[2],"created_at":"2026-03-08T10:00:00Z","updated_at":"2026-03-08T10:00:00Z"}"#;

pub(crate) const PROJECT: &str = r#"{"id":1,"slug":"a-b","name":"A","members":[1,2],"settings":{"use_incident_ai":true,"use_incident_merging":null,"incident_merging_time_window":60},"created_at":"2026-03-08T10:00:00Z","updated_at":"2026-03-08T10:00:00Z"}"#;

pub(crate) const INCIDENT_UPDATE: &str = r#"{"id":1,"state":"identified","content":"A","published_at":"2026-03-08T10:00:00Z","creator":{"id":1,"type":"user","label":"B"},"created_at":"2026-03-08T10:00:00Z","updated_at":"2026-03-08T10:00:00Z"}"#;

pub(crate) const MONITOR: &str = r#"{"id":1,"project_id":2,"status":"online","paused":false,"response_time":31,"name":"A","protocol":"http","request":{"method":"GET","url":"https://a.b","tls_skip_verify":false,"body":null,"follow_redirects":true,"user_agent_secret":"s","headers":[{"name":"a","value":"b"}]},"interval":60,"timeout":7000,"success_assertions":[{"type":"status_code","operator":"in","value":"2xx"},{"type":"response_header","selector":"a","operator":"equals","value":"b"}],"incident_confirmations":3,"recovery_confirmations":1,"region_threshold":1,"regions":["eu-deu-fra"],"last_checked_at":"2026-03-08T10:00:00Z","created_at":"2026-03-08T10:00:00Z","updated_at":"2026-03-08T10:00:00Z"}"#;

pub(crate) const INCIDENT: &str = r#"{"id":1,"project_id":2,"type":"monitor","slug":"APP-1","impact":"major_outage","state":"investigating","status":"ongoing","title":"A","description":"B","exclude_from_downtime":false,"incident_at":"2026-03-08T10:00:00Z","recovery_at":"2026-03-08T10:00:00Z","monitors":[1],"created_at":"2026-03-08T10:00:00Z","updated_at":"2026-03-08T10:00:00Z"}"#;

pub(crate) const INTEGRATION: &str =
    r#"{"id":1,"name":"A","paused":false,"created_at":"2026-03-08T10:00:00Z","updated_at":"2026-03-08T10:00:00Z"}"#;

pub(crate) const USER: &str = r#"{"id":1,"role":"admin","email":"a@b.c","created_at":"2026-03-08T10:00:00Z","updated_at":"2026-03-08T10:00:00Z"}"#;
