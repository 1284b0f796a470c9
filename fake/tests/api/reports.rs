use phare_fake::Fake;
use serde_json::{Value, json};

use crate::caller::{Caller, incident_with, start, with};

const RANGE: &str = "from=2026-03-08T00:00:00Z&to=2026-03-08T10:00:00Z";

/// Makes an incident of these monitors in these hours of the day.
fn incident(caller: &Caller, monitors: &[u64], from: &str, to: Option<&str>, fields: &Value) {
    let date = |hour: &str| json!(format!("2026-03-08T{hour}:00Z"));
    let body = with(incident_with("monitors", json!(monitors)), fields);
    let dates = json!({ "incident_at": date(from), "recovery_at": to.map(date) });
    caller.post("/uptime/incidents", &with(body, &dates)).expect(201);
}

/// The first monitor was down for three of ten hours, the second for one, the third never.
fn after_incidents() -> (Fake, Caller) {
    let fake = start();
    let caller = Caller::of_project(&fake);
    let [one, two, _] = fake.monitors() else {
        panic!("three monitors")
    };
    let partial = json!({ "impact": "partial_outage" });
    incident(&caller, &[*one], "01:00", Some("02:00"), &partial);
    incident(&caller, &[*one, *two], "01:30", Some("02:30"), &partial);
    incident(&caller, &[*one], "08:30", None, &partial);
    incident(
        &caller,
        &[*one],
        "03:00",
        Some("04:00"),
        &json!({ "exclude_from_downtime": true }),
    );
    (fake, caller)
}

#[test]
fn a_monitor_report_is_computed() {
    let (fake, caller) = after_incidents();
    let id = fake.monitors()[0];
    let report = caller.get(&format!("/uptime/monitors/{id}/report?{RANGE}")).expect(200);
    let incidents = report["incidents"].as_array().expect("incidents");
    assert_eq!(incidents[0]["slug"], "APP-1");
    assert_eq!(incidents[0].as_object().map(serde_json::Map::len), Some(15));
    assert_eq!(
        report,
        json!({
            "id": id,
            "name": "Website",
            "incident_count": 4,
            "downtime": 3 * 3600,
            "availability": 70.0,
            "mttr": 3600,
            "mtbf": 7 * 3600 / 4,
            "highest_incident_impact": "major_outage",
            "incidents": incidents,
        })
    );
}

#[test]
fn a_project_report_is_computed() {
    let (fake, caller) = after_incidents();
    fake.add_monitor(fake.add_project("Other").id, "Elsewhere");
    let report = caller.get(&format!("/uptime/reports?{RANGE}")).expect(200);
    let monitors = report["monitors"].as_array().expect("monitors");
    let counts: Vec<_> = monitors.iter().map(|monitor| &monitor["incident_count"]).collect();
    assert_eq!(counts, [4, 1, 0]);
    assert_eq!(monitors[2]["highest_incident_impact"], "operational");
    assert_eq!(
        (&monitors[2]["mttr"], &monitors[2]["mtbf"]),
        (&Value::Null, &Value::Null)
    );
    assert_eq!(
        with(report, &json!({ "monitors": [] })),
        json!({
            "downtime": 4 * 3600,
            "availability": (70.0 + 90.0 + 100.0) / 3.0,
            "min_availability": 70.0,
            "max_availability": 100.0,
            "mttr": 3600,
            "mtbf": 7 * 3600 / 4,
            "highest_incident_impact": "major_outage",
            "report_start_at": "2026-03-08T00:00:00.000000Z",
            "report_end_at": "2026-03-08T10:00:00.000000Z",
            "monitors": [],
        })
    );
}

#[test]
fn a_range_cuts_incidents_off() {
    let (fake, caller) = after_incidents();
    let id = fake.monitors()[0];
    let report = |range: &str| {
        let report = caller.get(&format!("/uptime/monitors/{id}/report?{range}")).expect(200);
        (
            report["incident_count"].clone(),
            report["downtime"].clone(),
            report["availability"].clone(),
        )
    };
    let half = "from=2026-03-08T01:45:00Z&to=2026-03-08T02:15:00Z";
    assert_eq!(report(half), (json!(2), json!(1800), json!(0.0)));
    let quiet = "from=2026-03-08T05:00:00Z&to=2026-03-08T06:00:00Z";
    assert_eq!(report(quiet), (json!(0), json!(0), json!(100.0)));
    let ahead = "from=2026-03-08T09:00:00Z&to=2026-03-09T00:00:00Z";
    assert_eq!(report(ahead), (json!(1), json!(3600), json!(0.0)));
}

#[test]
fn a_report_covers_thirty_days_unless_told_otherwise() {
    let fake = start();
    let caller = Caller::of_project(&fake);
    let report = caller.get("/uptime/reports").expect(200);
    assert_eq!(report["report_start_at"], "2026-02-06T10:00:00.000000Z");
    assert_eq!(report["report_end_at"], "2026-03-08T10:00:00.000000Z");
    assert_eq!(report["availability"], json!(100.0));
    let none = Caller::with_key(&fake, &fake.add_project("Empty").key);
    assert_eq!(
        none.get("/uptime/reports").expect(200)["min_availability"],
        json!(100.0)
    );
}

#[test]
fn a_range_has_an_order_and_a_form() {
    let fake = start();
    let caller = Caller::of_project(&fake);
    let paths = [
        "/uptime/reports".to_owned(),
        format!("/uptime/monitors/{}/report", fake.monitors()[0]),
    ];
    for path in paths {
        for query in [
            "from=2026-03-08T10:00:00Z",
            "from=2026-03-08T02:00:00Z&to=2026-03-08T01:00:00Z",
        ] {
            let errors = caller.get(&format!("{path}?{query}")).field_errors();
            assert_eq!(errors, json!({ "to": ["The to field must be a date after from."] }));
        }
        let errors = caller
            .get(&format!("{path}?from=2026-03-01&to=2026-03-08T01:00:00.000Z"))
            .field_errors();
        assert_eq!(errors.as_object().map(serde_json::Map::len), Some(2));
    }
}

#[test]
fn reports_have_pages() {
    let (fake, caller) = after_incidents();
    let report = caller
        .get(&format!("/uptime/reports?{RANGE}&page=2&per_page=2"))
        .expect(200);
    assert_eq!(report["monitors"][0]["name"], "Database");
    assert_eq!(report["downtime"], 4 * 3600);
    let path = format!(
        "/uptime/monitors/{}/report?{RANGE}&page=2&per_page=3",
        fake.monitors()[0]
    );
    let report = caller.get(&path).expect(200);
    assert_eq!(report["incidents"][0]["slug"], "APP-4");
    assert_eq!(report["incident_count"], 4);
}
