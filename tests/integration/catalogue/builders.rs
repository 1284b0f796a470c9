//! The builders of the catalogue.

use phare::incidents::{CreateIncident, ListIncidents};
use phare::monitors::UpdateMonitor;
use phare::{Impact, Timestamp};
use serde_json::{Value, json};

use crate::support::listener::{Listener, Reply};

/// What the flags of a command line set, of which any may be missing.
#[derive(Default)]
struct Flags {
    description: Option<String>,
    incident_at: Option<Timestamp>,
    monitors: Option<Vec<u64>>,
    per_page: Option<u32>,
}

async fn opened(flags: Flags) -> Value {
    let listener = Listener::start([Reply::json(201, r#"{"id":7}"#)]);
    CreateIncident::builder()
        .impact(Impact::Unknown)
        .title("Down")
        .exclude_from_downtime(false)
        .maybe_description(flags.description)
        .maybe_incident_at(flags.incident_at)
        .maybe_monitors(flags.monitors)
        .send(&listener.client())
        .await
        .expect("an incident");
    serde_json::from_str(listener.only().text()).expect("JSON")
}

#[tokio::test]
async fn what_may_not_be_there_needs_no_condition() {
    let flags = Flags {
        description: Some("All of it".to_owned()),
        incident_at: Some("2026-03-08T10:00:00Z".parse().expect("a date")),
        monitors: Some(vec![1, 2]),
        ..Flags::default()
    };
    let without = json!({"impact": "unknown", "title": "Down", "exclude_from_downtime": false});
    let mut with = without.clone();
    with["description"] = json!("All of it");
    with["incident_at"] = json!("2026-03-08T10:00:00Z");
    with["monitors"] = json!([1, 2]);
    assert_eq!(opened(Flags::default()).await, without);
    assert_eq!(opened(flags).await, with);
}

#[tokio::test]
async fn none_leaves_what_was_set() {
    let listener = Listener::start([Reply::json(200, r#"{"data":[],"links":{"next":null}}"#)]);
    ListIncidents::builder()
        .per_page(20)
        .maybe_per_page(Flags::default().per_page)
        .send(&listener.client())
        .await
        .expect("a list");
    assert_eq!(listener.only().line(), "GET /uptime/incidents?per_page=20");
}

#[tokio::test]
async fn a_builder_that_begins_with_an_id_is_sent_at_once() {
    let listener = Listener::start([Reply::json(200, r#"{"id":7}"#)]);
    let monitor = UpdateMonitor::builder(7)
        .maybe_name(Some("Checkout"))
        .send(&listener.client())
        .await
        .expect("a monitor");
    assert_eq!(monitor.id, 7);
    assert_eq!(listener.only().text(), r#"{"name":"Checkout"}"#);
}
