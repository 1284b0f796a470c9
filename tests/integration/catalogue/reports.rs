//! Reports: both operations.

use std::time::Duration;

use phare::incidents::CreateIncident;
use phare::reports::{GetMonitorReport, GetUptimeReport, MonitorReport, UptimeReport};
use phare::{Error, Impact, MonitorId};
use serde_json::json;

use super::{line, nulls};
use crate::support::fake_client::{NOW, at, client, client_with, fake};
use crate::support::listener::Listener;

#[tokio::test]
async fn the_requests_are_just_these() {
    let report = GetUptimeReport::builder()
        .from(at("2026-04-01T02:00:00.5+02:00"))
        .to(at("2026-05-01T00:00:00Z"))
        .page(2)
        .per_page(10)
        .build();
    let of_monitor = GetMonitorReport::builder(7)
        .from(at("2026-04-01T00:00:00Z"))
        .to(at("2026-05-01T00:00:00Z"))
        .page(1)
        .per_page(100)
        .build();
    let cases = [
        (line(GetUptimeReport::default()).await, "GET /uptime/reports"),
        (
            line(report).await,
            "GET /uptime/reports?from=2026-04-01T00%3A00%3A00Z&to=2026-05-01T00%3A00%3A00Z&page=2&per_page=10",
        ),
        (
            line(GetMonitorReport::builder(7).build()).await,
            "GET /uptime/monitors/7/report",
        ),
        (
            line(of_monitor).await,
            "GET /uptime/monitors/7/report?from=2026-04-01T00%3A00%3A00Z&to=2026-05-01T00%3A00%3A00Z\
             &page=1&per_page=100",
        ),
    ];
    for (line, expected) in cases {
        assert_eq!(line, expected);
    }
}

#[tokio::test]
async fn limits_hold_before_anything_is_sent() {
    let listener = Listener::no_content();
    let client = listener.client();
    let errors = [
        GetUptimeReport::builder()
            .per_page(101)
            .build()
            .send(&client)
            .await
            .err(),
        GetMonitorReport::builder(7)
            .per_page(101)
            .build()
            .send(&client)
            .await
            .err(),
    ];
    for error in errors {
        let Some(Error::Invalid(invalid)) = error else {
            panic!("{error:?}")
        };
        assert_eq!(invalid.field_errors().get("per_page"), ["must be 1 to 100, not 101"]);
    }
    assert_eq!(listener.connections(), 0);
}

#[test]
fn a_report_may_say_little() {
    let names = [
        "downtime",
        "availability",
        "min_availability",
        "max_availability",
        "mttr",
        "mtbf",
        "highest_incident_impact",
        "report_start_at",
        "report_end_at",
        "monitors",
    ];
    let report: UptimeReport = serde_json::from_value(json!({})).expect("a report");
    assert_eq!(
        serde_json::from_value::<UptimeReport>(nulls(&names)).expect("a report"),
        report
    );
    assert_eq!(
        (report.downtime, report.availability, report.monitors.len()),
        (0, None, 0)
    );
    assert_eq!(report.highest_incident_impact, Impact::Other("".into()));

    let names = [
        "name",
        "incident_count",
        "downtime",
        "availability",
        "mttr",
        "mtbf",
        "highest_incident_impact",
        "incidents",
    ];
    let mut of_nulls = nulls(&names);
    of_nulls["id"] = json!(1);
    let report: MonitorReport = serde_json::from_value(json!({ "id": 1 })).expect("a report");
    assert_eq!(
        serde_json::from_value::<MonitorReport>(of_nulls).expect("a report"),
        report
    );
    let error = serde_json::from_value::<MonitorReport>(json!({})).expect_err("no report");
    assert_eq!(error.to_string(), "missing field `id`");
}

#[test]
fn a_report_may_count_in_whole_numbers_and_in_parts() {
    let report: UptimeReport = serde_json::from_value(json!({
        "downtime": 90,
        "availability": 100,
        "min_availability": 99.75,
        "max_availability": 100,
        "mttr": 45,
        "mtbf": 1234.5,
        "highest_incident_impact": "partialOutage",
        "report_start_at": "2026-04-01T00:00:00.000000Z",
        "monitors": [{
            "id": 1,
            "availability": 99.75,
            "mttr": 45.5,
            "mtbf": 1234,
            "incidents": [{ "id": 5, "project_id": 2, "created_at": NOW, "updated_at": NOW }],
            "checks": 30_000,
        }],
    }))
    .expect("a report");
    assert_eq!(report.availability, Some(100.0));
    assert_eq!((report.mttr, report.mtbf), (Some(45.0), Some(1234.5)));
    assert_eq!(report.highest_incident_impact, Impact::PartialOutage);
    assert_eq!(report.report_start_at, Some(at("2026-04-01T00:00:00Z")));
    let monitor = &report.monitors[0];
    assert_eq!((monitor.mttr, monitor.mtbf), (Some(45.5), Some(1234.0)));
    assert_eq!(monitor.incidents[0].id.get(), 5);
    let text = serde_json::to_string(&report).expect("JSON");
    assert_eq!(serde_json::from_str::<UptimeReport>(&text).expect("the same"), report);
}

#[tokio::test]
async fn a_report_counts_what_was_down() {
    let fake = fake();
    let client = client(&fake);
    let incident = CreateIncident::builder()
        .impact(Impact::MajorOutage)
        .title("Down")
        .exclude_from_downtime(false)
        .incident_at(at("2026-03-08T08:00:00Z"))
        .recovery_at(at("2026-03-08T09:00:00Z"))
        .monitors([fake.monitors()[0]])
        .build()
        .send(&client)
        .await
        .expect("an incident");

    let (from, to) = (at(NOW) - Duration::from_secs(36_000), at(NOW));
    let report = GetUptimeReport::builder().from(from).to(to).build();
    let report = report.send(&client).await.expect("a report");
    assert_eq!((report.report_start_at, report.report_end_at), (Some(from), Some(to)));
    assert_eq!(report.highest_incident_impact, Impact::MajorOutage);
    assert!(report.downtime > 0 && report.availability < Some(100.0), "{report:?}");
    assert!(report.min_availability < report.max_availability, "{report:?}");
    let ids: Vec<u64> = report.monitors.iter().map(|monitor| monitor.id.get()).collect();
    assert_eq!(ids, fake.monitors());

    let one = GetMonitorReport::builder(fake.monitors()[0]).from(from).to(to).build();
    let one = one.send(&client).await.expect("a report");
    assert_eq!(one.id, MonitorId::from(fake.monitors()[0]));
    assert_eq!((one.name.as_str(), one.incident_count), ("Website", 1));
    assert_eq!(one.incidents, [incident]);
    assert_eq!(one, report.monitors[0]);
}

#[tokio::test]
async fn reports_are_rejected() {
    let fake = fake();
    let client = client(&fake);
    let (from, to) = (at(NOW), at(NOW) - Duration::from_secs(60));
    let id = fake.monitors()[0];
    let backwards = [
        GetUptimeReport::builder()
            .from(from)
            .to(to)
            .build()
            .send(&client)
            .await
            .err(),
        GetMonitorReport::builder(id)
            .from(from)
            .to(to)
            .build()
            .send(&client)
            .await
            .err(),
    ];
    for error in backwards {
        let error = error.expect("a rejection");
        assert_eq!(error.status(), Some(422), "{error}");
        assert!(
            !error.field_errors().expect("field errors").get("to").is_empty(),
            "{error}"
        );
    }
    let stranger = client_with(&fake, "pha_unknown");
    let organization = client_with(&fake, fake.organization_key());
    for (client, status) in [(stranger, 401), (organization, 403)] {
        let errors = [
            GetUptimeReport::default().send(&client).await.err(),
            GetMonitorReport::builder(id).build().send(&client).await.err(),
        ];
        for error in errors {
            assert_eq!(error.expect("a rejection").status(), Some(status));
        }
    }
    let gone = GetMonitorReport::builder(999_999).build().send(&client).await;
    assert!(gone.expect_err("no monitor").is_not_found());
}
