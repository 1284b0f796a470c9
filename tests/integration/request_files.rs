//! Requests in configuration files: read strictly, and written as they would be read.

use phare::alert_rules::{AlertEvent, CreateAlertRule, IncidentFilter, RateLimit};
use phare::incidents::{CreateIncident, GetIncident, ListIncidents, UpdateIncident};
use phare::maintenance_windows::CreateMaintenanceWindow;
use phare::monitors::{CreateMonitor, HttpRequest, Interval, MonitorRequest, PauseMonitor, Region, UpdateMonitor};
use phare::projects::CreateProject;
use phare::status_pages::{CreateStatusPage, UpdateStatusPage};
use phare::{File, Impact, Nullable, Timestamp};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::support::fake_client::{client, fake};

/// A monitor, as people write one.
const MONITOR_YAML: &str = r#"
name: Website
protocol: http
request:
  method: GET
  url: https://example.com
  headers:
    - { name: X-Probe, value: "1" }
interval: 60
timeout: 7000
success_assertions:
  - { type: status_code, operator: in, value: "2xx" }
regions: [eu-deu-fra, na-usa-iad]
"#;

const MONITOR_TOML: &str = r#"
name = "Website"
protocol = "http"
interval = 60
timeout = 7000
regions = ["eu-deu-fra", "na-usa-iad"]

[request]
method = "GET"
url = "https://example.com"
headers = [{ name = "X-Probe", value = "1" }]

[[success_assertions]]
type = "status_code"
operator = "in"
value = "2xx"
"#;

#[tokio::test]
async fn a_monitor_is_read_from_yaml_and_toml_and_created() {
    let yaml: CreateMonitor = serde_saphyr::from_str(MONITOR_YAML).expect("a monitor");
    let toml: CreateMonitor = toml::from_str(MONITOR_TOML).expect("a monitor");
    assert_eq!(yaml, toml);
    assert_eq!(yaml.interval, Some(Interval::OneMinute));
    assert_eq!(yaml.regions, [Region::Frankfurt, Region::Washington]);
    let MonitorRequest::Http(request) = &yaml.request else {
        panic!("{yaml:?}")
    };
    assert_eq!(request.url, "https://example.com");
    let fake = fake();
    let created = yaml.send(&client(&fake)).await.expect("a monitor");
    assert_eq!(created.name, "Website");
}

/// Reads it again from all three formats.
#[track_caller]
fn assert_reads_back<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(request: &T) {
    let json = serde_json::to_string(request).expect("JSON");
    assert_eq!(&serde_json::from_str::<T>(&json).expect(&json), request, "{json}");
    let yaml = serde_saphyr::to_string(request).expect("YAML");
    assert_eq!(&serde_saphyr::from_str::<T>(&yaml).expect(&yaml), request, "{yaml}");
    // TOML has no null.
    if !json.contains("null") {
        let toml = toml::to_string(request).expect("TOML");
        assert_eq!(&toml::from_str::<T>(&toml).expect(&toml), request, "{toml}");
    }
}

#[test]
fn what_is_written_is_read_again() {
    let at: Timestamp = "2026-03-08T10:00:00Z".parse().expect("a timestamp");
    assert_reads_back(&GetIncident::new(7));
    assert_reads_back(&PauseMonitor::new(7));
    assert_reads_back(&ListIncidents::builder().page(2).monitor_id([1, 2]).build());
    assert_reads_back(
        &CreateIncident::builder()
            .impact(Impact::MajorOutage)
            .title("Down: \"x\"")
            .exclude_from_downtime(false)
            .incident_at(at)
            .monitors([1, 2])
            .build(),
    );
    assert_reads_back(
        &UpdateIncident::builder(7)
            .title("Slow")
            .recovery_at(Nullable::Null)
            .build(),
    );
    assert_reads_back(&serde_saphyr::from_str::<CreateMonitor>(MONITOR_YAML).expect("a monitor"));
    assert_reads_back(&UpdateMonitor::builder(7).name("Web").build());
    assert_reads_back(
        &UpdateMonitor::builder(7)
            .request(HttpRequest::get("https://example.com"))
            .build(),
    );
    assert_reads_back(
        &CreateAlertRule::builder()
            .event(AlertEvent::IncidentCreated(IncidentFilter::Monitor.into()))
            .integration_id(3)
            .rate_limit(RateLimit::KNOWN[0])
            .build(),
    );
    assert_reads_back(
        &CreateAlertRule::builder()
            .event(AlertEvent::MonitorCreated)
            .integration_id(3)
            .rate_limit(RateLimit::KNOWN[0])
            .build(),
    );
}

const PAGE: &str = r"
name: Status
subdomain: status
title: Status of everything
description: What works, and what does not.
search_engine_indexed: true
website_url: https://example.com
access_password: open sesame
theme:
  border_width: 1
components:
  - { componentable_type: uptime/monitor, componentable_id: 1 }
";

#[test]
fn a_status_page_is_read_with_its_password_and_without_images() {
    let page: CreateStatusPage =
        serde_saphyr::from_str(&PAGE.replace("theme:\n  border_width: 1\n", "")).expect("a page");
    assert_eq!(page.access_password, Nullable::Value("open sesame".into()));
    assert!(!format!("{page:?}").contains("sesame"));
    assert_reads_back(&page);
    let mut with_image = page.clone();
    with_image.logo_light = Some(File::new("logo.svg", "<svg/>"));
    let json = serde_json::to_string(&with_image).expect("JSON");
    assert_eq!(serde_json::from_str::<CreateStatusPage>(&json).expect("a page"), page);
    let error = serde_json::from_str::<CreateStatusPage>(&json.replacen('{', r#"{"logo_light":"logo.svg","#, 1));
    let error = error.expect_err("a text is no file").to_string();
    assert!(error.contains("logo_light: must be a file, not a string"), "{error}");
}

#[test]
fn toml_may_use_its_own_dates() {
    let window = r#"
        title = "Deploy"
        monitoring_mode = "mute"
        starts_at = 2026-03-08T11:00:00Z
        ends_at = 2026-03-08T13:00:00+02:00
    "#;
    let window: CreateMaintenanceWindow = toml::from_str(window).expect("a window");
    assert_eq!(window.starts_at.to_string(), "2026-03-08T11:00:00Z");
    assert_eq!(window.ends_at, "2026-03-08T11:00:00Z".parse().expect("a timestamp"));
}

#[track_caller]
fn rejection<T: DeserializeOwned + std::fmt::Debug>(yaml: &str) -> String {
    serde_saphyr::from_str::<T>(yaml).expect_err("a rejection").to_string()
}

#[test]
fn a_misspelt_key_is_an_error_that_names_the_right_one() {
    let top = rejection::<CreateMonitor>(&MONITOR_YAML.replace("interval:", "intervall:"));
    assert!(
        top.contains("intervall: unknown field; a field with a similar name exists: `interval`"),
        "{top}"
    );
    let inside = rejection::<CreateMonitor>(&MONITOR_YAML.replace("method:", "metod:"));
    assert!(
        inside.contains("request.metod: unknown field; a field with a similar name exists: `method`"),
        "{inside}"
    );
    let deep = rejection::<CreateMonitor>(&MONITOR_YAML.replace("{ name: X-Probe", "{ nam: X-Probe"));
    assert!(deep.contains("request.headers.0.nam: unknown field"), "{deep}");
    let parameter = rejection::<GetIncident>("incident: 7");
    assert!(
        parameter.contains("incident: unknown field; a field with a similar name exists: `incident_id`"),
        "{parameter}"
    );
    let query = rejection::<ListIncidents>("per_pag: 7");
    assert!(
        query.contains("per_pag: unknown field; a field with a similar name exists: `per_page`"),
        "{query}"
    );
}

#[test]
fn all_that_is_wrong_is_said_at_once() {
    let wrong = "impact: majr\ntitel: Down\nexclude_from_downtime: maybe\nmonitors: 7\n";
    let error = rejection::<CreateIncident>(wrong);
    for part in [
        "impact: must be one of unknown, ",
        "titel: unknown field; a field with a similar name exists: `title`",
        "exclude_from_downtime: must be true or false, not a string",
        "monitors: must be an array, not a number",
    ] {
        assert!(error.contains(part), "no {part:?} in {error}");
    }
}

#[test]
fn what_is_missing_is_named() {
    let error = rejection::<CreateProject>("{}");
    assert!(error.contains("name: is required"), "{error}");
    let error = rejection::<UpdateIncident>("title: x");
    assert!(error.contains("missing field `incident_id`"), "{error}");
    let error = rejection::<UpdateStatusPage>("status_page_id: seven");
    assert!(
        error.contains("status_page_id: must be an integer, not a string"),
        "{error}"
    );
}

#[test]
fn bad_input_is_an_error_and_never_a_panic() {
    for text in [
        "",
        "[]",
        "7",
        "null",
        "name: [",
        "\u{0}",
        "? {}",
        "name: \u{feff}",
        "1: 2",
    ] {
        assert!(serde_saphyr::from_str::<CreateMonitor>(text).is_err(), "{text:?}");
        assert!(toml::from_str::<CreateMonitor>(text).is_err(), "{text:?}");
        assert!(serde_json::from_str::<CreateMonitor>(text).is_err(), "{text:?}");
    }
    assert!(serde_json::from_slice::<CreateMonitor>(b"{\"name\":\"\xff\"}").is_err());
    let huge = format!("{{\"name\":\"{}\"}}", "x".repeat(1 << 20));
    let error = serde_json::from_str::<CreateProject>(&huge)
        .expect_err("a rejection")
        .to_string();
    assert!(
        error.contains("name: must ") && error.len() < 1_000,
        "{}",
        &error[..1_000.min(error.len())]
    );
}
