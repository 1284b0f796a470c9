use std::time::Duration;

use serde_json::json;

use crate::caller::{Caller, incident_with, start};

#[test]
fn whole_seconds_pass_and_are_printed_in_utc() {
    let fake = start();
    let caller = Caller::of_project(&fake);
    let taken = [
        ("2026-03-08T09:30:00Z", "2026-03-08T09:30:00.000000Z"),
        ("2026-03-08T11:30:00+02:00", "2026-03-08T09:30:00.000000Z"),
        ("2026-03-07T23:45:00-09:45", "2026-03-08T09:30:00.000000Z"),
        (" 1999-12-31T23:59:59Z ", "1999-12-31T23:59:59.000000Z"),
        ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00.000000Z"),
    ];
    for (written, read) in taken {
        let incident = incident_with("incident_at", json!(written));
        let made = caller.post("/uptime/incidents", &incident).expect(201);
        assert_eq!(made["incident_at"], read);
    }
}

#[test]
fn every_other_form_is_rejected() {
    let fake = start();
    let caller = Caller::of_project(&fake);
    let rejected = [
        json!("2026-03-08T09:30:00.000000Z"),
        json!("2026-03-08T09:30:00.5+02:00"),
        json!("2026-03-08T09:30:00+00:00"),
        json!("2026-03-08T09:30:00-00:00"),
        json!("2026-03-08T09:30:00"),
        json!("2026-03-08 09:30:00Z"),
        json!("2026-03-08t09:30:00z"),
        json!("2026-03-08T09:30Z"),
        json!("2026-03-08T09:30:00+0200"),
        json!("2026-03-08T09:30:00+02"),
        json!("2026-03-08T09:30:00Z[UTC]"),
        json!("2026-03-08T09:30:00+02:00:30"),
        json!("20260308T093000Z"),
        json!("2026-02-30T09:30:00Z"),
        json!("2026-03-08T09:30:60Z"),
        json!("2026-03-08T24:00:00Z"),
        json!("+002026-03-08T09:30:00Z"),
        json!("-000001-03-08T09:30:00Z"),
        json!("9999-12-31T23:59:59-10:00"),
        json!("2026-03-08"),
        json!("now"),
        json!(1_772_964_000),
        json!({}),
    ];
    let error = json!({ "incident_at": ["The incident at field must match the format Y-m-d\\TH:i:sp."] });
    for date in rejected {
        let response = caller.post("/uptime/incidents", &incident_with("incident_at", date.clone()));
        assert_eq!(response.field_errors(), error, "{date}");
    }
}

#[test]
fn dates_may_lie_ten_minutes_ahead() {
    let fake = start();
    let caller = Caller::of_project(&fake);
    for field in ["incident_at", "recovery_at"] {
        let date = json!("2026-03-08T10:10:00Z");
        caller
            .post("/uptime/incidents", &incident_with(field, date))
            .expect(201);

        let date = json!("2026-03-08T10:10:01Z");
        let errors = caller
            .post("/uptime/incidents", &incident_with(field, date))
            .field_errors();
        assert!(errors[field].is_array(), "{errors}");
    }

    let update = json!({ "state": "monitoring", "content": "Soon", "published_at": "2026-03-08T12:10:01+02:00" });
    let updates = format!("{}/updates", caller.incident());
    let errors = caller.post(&updates, &update).field_errors();
    assert_eq!(
        errors,
        json!({ "published_at": ["The published at field must be a date before or equal to +10 minutes."] })
    );
}

#[test]
fn the_clock_stands_until_it_is_put_forward() {
    let fake = start();
    let caller = Caller::of_project(&fake);
    let path = caller.incident();
    fake.advance(Duration::from_secs(90));
    caller.post(&path, &json!({ "title": "Still down" })).expect(200);
    let incident = caller.get(&path).expect(200);
    assert_eq!(incident["created_at"], "2026-03-08T10:00:00.000000Z");
    assert_eq!(incident["updated_at"], "2026-03-08T10:01:30.000000Z");

    fake.advance(Duration::MAX);
    fake.advance(Duration::MAX);
    caller.incident();
}
