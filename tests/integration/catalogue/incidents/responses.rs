//! What is read of an incident.

use phare::incident_updates::{CreateIncidentUpdate, Creator, DeleteIncidentUpdate, GetIncidentUpdate, IncidentUpdate};
use phare::incidents::{
    DeleteIncident, GetIncident, Incident, IncidentState, IncidentStatus, ListIncidents, RecoverIncident,
    UpdateIncident,
};
use phare::{Impact, IncidentId, IncidentUpdateId, MonitorId, Nullable, Page};
use serde_json::{Value, json};

use super::minimal;
use crate::support::fake_client::{NOW, at, client, fake};

#[test]
fn numbers_become_ids() {
    assert_eq!(GetIncident::new(5).incident_id, IncidentId::from(5));
    assert_eq!(DeleteIncident::new(5_u64).incident_id.get(), 5);
    assert_eq!(RecoverIncident::new(IncidentId::from(5)).incident_id.to_string(), "5");
    assert_eq!(
        GetIncidentUpdate::new(5, 6).incident_update_id,
        IncidentUpdateId::from(6)
    );
    assert_eq!(UpdateIncident::builder(5).build().incident_id.get(), 5);
    assert_eq!(u64::from(DeleteIncidentUpdate::new(5, 6).incident_update_id), 6);
    let monitors = ListIncidents::builder().monitor_id([1, 2]).build().monitor_id;
    assert_eq!(monitors, Some(vec![MonitorId::from(1), MonitorId::from(2)]));
    let empty = ListIncidents::builder().monitor_id([0_u64; 0]).build().monitor_id;
    assert_eq!(empty, Some(Vec::new()));
}

#[tokio::test]
async fn a_response_can_be_stored_and_read_again() {
    let fake = fake();
    let client = client(&fake);
    let mut incident = minimal();
    incident.description = Some("d".to_owned());
    incident.recovery_at = Nullable::Value(at(NOW));
    incident.monitors = Some(vec![fake.monitors()[0].into()]);
    let incident = incident.send(&client).await.expect("an incident");
    let update = CreateIncidentUpdate::builder(incident.id)
        .state(IncidentState::Resolved)
        .content("c")
        .build()
        .send(&client)
        .await
        .expect("an update");
    let page = ListIncidents::default().send(&client).await.expect("a page");

    let text = serde_json::to_string(&(&incident, &update, &page)).expect("JSON");
    let read: (Incident, IncidentUpdate, Page<Incident>) = serde_json::from_str(&text).expect("the same");
    assert_eq!(read, (incident, update, page));
    assert!(
        text.contains(r#""type":"manual""#) && text.contains(r#""impact":"unknown""#),
        "{text}"
    );
}

/// The least that an incident says.
fn least() -> Value {
    json!({ "id": 1, "project_id": 2, "created_at": NOW, "updated_at": NOW })
}

fn read(extra: &Value) -> Incident {
    crate::catalogue::read_with(least(), extra)
}

#[test]
fn a_response_may_say_little() {
    let names = [
        "type",
        "slug",
        "impact",
        "state",
        "status",
        "title",
        "description",
        "exclude_from_downtime",
        "incident_at",
        "recovery_at",
        "monitors",
    ];
    let nulls: Value = crate::catalogue::nulls(&names);
    let incident = read(&json!({}));
    assert_eq!(read(&nulls), incident);
    assert_eq!(incident.impact, Impact::Other("".into()));
    assert_eq!((incident.slug.as_str(), incident.monitors.len()), ("", 0));

    let update = json!({ "id": 1, "created_at": NOW, "updated_at": NOW, "creator": { "type": null } });
    let update: IncidentUpdate = serde_json::from_value(update).expect("an update");
    let creator: Creator = update.creator.expect("a creator");
    assert_eq!(
        (creator.id, creator.kind.as_str(), creator.label.as_str()),
        (None, "", "")
    );
}

#[test]
fn a_response_may_say_more_and_otherwise() {
    let incident = read(&json!({
        "impact": "degradedPerformance",
        "state": "post_mortem",
        "status": "recovering",
        "type": "robot",
        "incident_at": "2026-03-08T10:00:00.123456Z",
        "recovery_at": "2026-03-08T12:00:00.000000+02:00",
        "severity": { "new": ["field"] },
    }));
    assert_eq!(incident.impact, Impact::DegradedPerformance);
    assert_eq!(incident.state, IncidentState::Other("post_mortem".into()));
    assert_eq!(incident.status, IncidentStatus::Recovering);
    assert_eq!(incident.kind.to_string(), "robot");
    let incident_at = incident.incident_at.expect("a timestamp");
    assert_eq!(incident_at.subsecond_nanoseconds(), 123_456_000);
    assert_eq!(incident.recovery_at, Some(at(NOW)));
    let written = serde_json::to_value(&incident).expect("JSON");
    assert_eq!(written["impact"], "degraded_performance");
    assert_eq!(written["state"], "post_mortem");
    assert_eq!(written["type"], "robot");
}

#[test]
fn each_impact_has_two_spellings_to_read_and_one_to_write() {
    let cases = [
        ("unknown", Impact::Unknown, "unknown"),
        ("operational", Impact::Operational, "operational"),
        ("maintenance", Impact::Maintenance, "maintenance"),
        (
            "degraded_performance",
            Impact::DegradedPerformance,
            "degraded_performance",
        ),
        (
            "degradedPerformance",
            Impact::DegradedPerformance,
            "degraded_performance",
        ),
        ("partial_outage", Impact::PartialOutage, "partial_outage"),
        ("partialOutage", Impact::PartialOutage, "partial_outage"),
        ("major_outage", Impact::MajorOutage, "major_outage"),
        ("majorOutage", Impact::MajorOutage, "major_outage"),
        ("Major_Outage", Impact::Other("Major_Outage".into()), "Major_Outage"),
    ];
    for (text, impact, written) in cases {
        assert_eq!(Impact::from_any(text), impact);
        assert_eq!(
            serde_json::from_value::<Impact>(json!(text)).expect("an impact"),
            impact
        );
        assert_eq!(serde_json::to_value(&impact).expect("JSON"), written);
        assert_eq!(impact.as_str(), written);
        assert_eq!(format!("{impact:>22}|"), format!("{written:>22}|"));
    }
}

#[test]
fn what_a_response_must_say_is_asked_for() {
    let mut incident = least();
    incident.as_object_mut().expect("an object").remove("id");
    let error = serde_json::from_value::<Incident>(incident).expect_err("no incident");
    assert_eq!(error.to_string(), "missing field `id`");
    for field in ["project_id", "created_at", "updated_at"] {
        let mut incident = least();
        incident.as_object_mut().expect("an object").remove(field);
        let read: Incident = serde_json::from_value(incident.clone()).expect("an incident");
        let written = serde_json::to_value(&read).expect("JSON");
        assert_eq!(written.get(field), None, "{written}");
    }
}
