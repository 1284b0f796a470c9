//! Responses that begin a user's unit test: whole, and in the shape of what the fake responds with.

use phare::alert_rules::AlertRule;
use phare::incident_updates::IncidentUpdate;
use phare::incidents::{Incident, IncidentStatus, ListIncidents};
use phare::integrations::Integration;
use phare::maintenance_windows::MaintenanceWindow;
use phare::monitors::{GetMonitor, Monitor};
use phare::platform::{ApiInfo, GetApiInfo};
use phare::projects::Project;
use phare::reports::{GetUptimeReport, MonitorReport, UptimeReport};
use phare::status_pages::{CurrentStatus, StatusPage};
use phare::users::User;
use phare::{Bytes, Page};
use serde::Serialize;
use serde_json::Value;

use crate::support::fake_client::{client, fake};

/// What a unit test of a user's is about.
fn is_urgent(incident: &Incident) -> bool {
    incident.status == IncidentStatus::Ongoing && !incident.exclude_from_downtime
}

#[test]
fn a_test_sets_what_it_is_about() {
    let mut incident = Incident::sample();
    assert!(is_urgent(&incident));
    incident.status = IncidentStatus::Recovered;
    assert!(!is_urgent(&incident));
    let page = Page::from(vec![incident.clone(), incident]);
    assert_eq!(page.into_iter().filter(is_urgent).count(), 0);
}

/// Every name in it, with its place; null says as much as nothing.
fn names(json: &Value, place: &str, names: &mut Vec<String>) {
    match json {
        Value::Object(entries) => {
            for (name, value) in entries.iter().filter(|(_, value)| !value.is_null()) {
                let place = format!("{place}.{name}");
                self::names(value, &place, names);
                names.push(place);
            }
        }
        Value::Array(items) => items
            .first()
            .into_iter()
            .for_each(|item| self::names(item, place, names)),
        _ => {}
    }
}

#[track_caller]
fn assert_same_names(sample: &impl Serialize, response: &[u8]) {
    let of = |json: &Value| {
        let mut all = Vec::new();
        names(json, "", &mut all);
        all.sort();
        all
    };
    let sample = serde_json::to_value(sample).expect("JSON");
    let response: Value = serde_json::from_slice(response).expect("JSON");
    assert_eq!(of(&sample), of(&response));
}

#[tokio::test]
async fn they_have_the_fields_of_the_fakes_responses() {
    let fake = fake();
    let client = client(&fake);
    fake.check_monitor(fake.monitors()[0], Some(std::time::Duration::from_millis(84)));
    let monitor = GetMonitor::new(fake.monitors()[0]).send(&client).read_as::<Bytes>();
    assert_same_names(&Monitor::sample(), &monitor.await.expect("a monitor"));
    let info = GetApiInfo::default().send(&client).read_as::<Bytes>();
    assert_same_names(&ApiInfo::sample(), &info.await.expect("the API"));
    let list = ListIncidents::default().send(&client).await.expect("a list");
    assert!(list.data.is_empty());
    let report = GetUptimeReport::default().send(&client).await.expect("a report");
    assert!(!report.monitors.is_empty());
}

/// All are read, nothing in them is unknown, and they are written as they were read.
#[test]
fn each_is_whole() {
    macro_rules! assert_whole {
        ($($type:ident, $json:literal;)*) => {
            $({
                let json = include_str!(concat!("../../src/samples/", $json, ".json"));
                let sample = $type::sample();
                assert!(sample.unlisted.is_empty(), "{sample:?}");
                let written = serde_json::to_value(&sample).expect("JSON");
                assert_same_names(&sample, json.as_bytes());
                let read: $type = serde_json::from_value(written).expect($json);
                assert_eq!(read, sample);
            })*
        };
    }
    assert_whole! {
        AlertRule, "alert_rule";
        ApiInfo, "api_info";
        CurrentStatus, "current_status";
        Incident, "incident";
        IncidentUpdate, "incident_update";
        Integration, "integration";
        MaintenanceWindow, "maintenance_window";
        Monitor, "monitor";
        MonitorReport, "monitor_report";
        Project, "project";
        StatusPage, "status_page";
        UptimeReport, "uptime_report";
        User, "user";
    }
}
