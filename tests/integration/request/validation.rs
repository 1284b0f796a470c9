//! A request is checked against the contract before it is sent, at every depth and whatever writes it.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset, Utc};
use phare::{Endpoint, Error, File, Impact, Nullable, Unlisted, phare_endpoint};
use serde::Serialize;
use serde_json::{Value, json};

use crate::support::listener::{Listener, Reply};

/// What is wrong with a request that is not sent, and that nothing connected.
async fn faults<E: Endpoint>(endpoint: E) -> Vec<(String, Vec<String>)> {
    let listener = Listener::no_content();
    let error = listener.client().send(&endpoint).await.err().expect("it is not sent");
    assert!(matches!(error, Error::Invalid(_)), "{error:?}");
    assert_eq!(listener.connections(), 0, "{error}");
    let errors = error.field_errors().expect("it is about fields");
    let errors = errors
        .iter()
        .map(|(name, messages)| (name.to_owned(), messages.to_vec()));
    errors.collect()
}

/// The only fault, as `name: message`.
async fn fault<E: Endpoint>(endpoint: E) -> String {
    let faults = faults(endpoint).await;
    match faults.as_slice() {
        [(name, messages)] if messages.len() == 1 => format!("{name}: {}", messages[0]),
        _ => panic!("one fault, not {faults:?}"),
    }
}

/// The body that arrives.
async fn body<E: Endpoint>(endpoint: E) -> String {
    let listener = Listener::start([Reply::json(200, "{}")]);
    let _: Result<_, Error> = listener.client().send(&endpoint).await;
    listener.only().text().to_owned()
}

/// An incident with a field that writes whatever the test is about.
#[phare_endpoint(POST, "/uptime/incidents", response = Value)]
struct OpenIncident<M: Serialize, D: Serialize> {
    impact: Impact,
    title: &'static str,
    exclude_from_downtime: bool,
    monitors: Option<M>,
    incident_at: Option<D>,
}

fn incident<M: Serialize, D: Serialize>(monitors: Option<M>, incident_at: Option<D>) -> OpenIncident<M, D> {
    OpenIncident {
        impact: Impact::MajorOutage,
        title: "Down",
        exclude_from_downtime: false,
        monitors,
        incident_at,
    }
}

#[phare_endpoint(POST, "/uptime/incidents", response = Value)]
struct WholeIncident {
    #[phare(body)]
    body: Value,
}

#[phare_endpoint(POST, "/uptime/status-pages/{statusPageId}", response = Value)]
struct UpdatePage<C: Serialize> {
    status_page_id: u64,
    name: &'static str,
    subdomain: &'static str,
    title: &'static str,
    description: &'static str,
    search_engine_indexed: bool,
    website_url: &'static str,
    components: Vec<C>,
    logo_light: Option<File>,
}

fn page<C: Serialize>(components: Vec<C>) -> UpdatePage<C> {
    UpdatePage {
        status_page_id: 1,
        name: "Example",
        subdomain: "example",
        title: "Is it up?",
        description: "All of it",
        search_engine_indexed: true,
        website_url: "https://example.com",
        components,
        logo_light: None,
    }
}

#[tokio::test]
async fn a_misspelt_key_inside_a_list_is_found() {
    #[derive(Serialize)]
    struct Component {
        componentable_type: &'static str,
        componentabel_id: u32,
    }
    let component = Component {
        componentable_type: "uptime/monitor",
        componentabel_id: 3,
    };
    assert_eq!(
        fault(page(vec![component])).await,
        "components.0.componentabel_id: unknown field; a field with a similar name exists: `componentable_id`"
    );
    // And so beside a file, where the body is no JSON.
    let mut with_logo = page(vec![
        json!({ "componentable_type": "uptime/monitor", "componentable_id": "x" }),
    ]);
    with_logo.logo_light = Some(File::new("logo.png", b"\x89PNG\r\n\x1a\n".as_slice()));
    assert_eq!(
        fault(with_logo).await,
        "components.0.componentable_id: must be an integer, not a string"
    );
}

#[tokio::test]
async fn a_fault_in_one_of_several_shapes_is_that_of_the_nearest() {
    let monitor = json!({ "componentable_type": "uptime/monitor", "componentable_id": 3 });
    let group = json!({ "componentable_type": "uptime/group", "name": "Shop", "components": [
        monitor, { "componentable_type": "uptime/monitor", "componentable_id": 4, "display_name": 5 },
    ] });
    assert_eq!(
        fault(page(vec![monitor.clone(), group])).await,
        "components.1.components.1.display_name: must be a string, not a number"
    );
    assert_eq!(
        faults(page(vec![
            json!({ "componentable_type": "uptime/group", "components": [monitor], "nam": "x" })
        ]))
        .await,
        [(
            "components.0.nam".to_owned(),
            vec!["unknown field; a field with a similar name exists: `name`".to_owned()]
        )]
    );
}

#[tokio::test]
async fn a_whole_body_is_looked_into() {
    let body = json!({ "impact": "major", "titel": "Down", "exclude_from_downtime": 0, "monitors": ["1", null], "description": 7 });
    let faults = faults(WholeIncident { body }).await;
    let found: Vec<&str> = faults.iter().map(|(name, _)| name.as_str()).collect();
    for name in [
        "impact",
        "titel",
        "exclude_from_downtime",
        "monitors.0",
        "monitors.1",
        "description",
    ] {
        assert!(found.contains(&name), "{name}: {faults:?}");
    }
    assert_eq!(found.len(), 6, "{faults:?}");

    let body = json!([1]);
    assert_eq!(
        fault(WholeIncident { body }).await,
        "body: must be an object, not an array"
    );
    let body = json!({ "impact": "major_outage", "title": "Down", "exclude_from_downtime": false });
    assert_eq!(sent_whole(body.clone()).await, body.to_string());
}

async fn sent_whole(whole: Value) -> String {
    body(WholeIncident { body: whole }).await
}

#[tokio::test]
async fn null_inside_a_list_is_found() {
    assert_eq!(
        fault(incident(Some(vec![Some(1), None]), None::<String>)).await,
        "monitors.1: must be an integer, not null"
    );
}

/// The macro sees that `Option` cannot be required, but not through what it does not know.
#[tokio::test]
async fn a_required_value_that_is_none_is_missing() {
    #[derive(Serialize)]
    #[serde(transparent)]
    struct Title(Option<String>);

    #[phare_endpoint(POST, "/uptime/incidents", response = Value)]
    struct Open<'a> {
        impact: Impact,
        title: &'a Title,
        exclude_from_downtime: Box<bool>,
    }
    let open = |title| Open {
        impact: Impact::Unknown,
        title,
        exclude_from_downtime: Box::new(true),
    };
    assert_eq!(fault(open(&Title(None))).await, "title: is required");
    let sent = body(open(&Title(Some("Down".to_owned())))).await;
    assert_eq!(
        sent,
        r#"{"impact":"unknown","title":"Down","exclude_from_downtime":true}"#
    );
}

#[tokio::test]
async fn a_date_goes_out_in_the_one_form_that_phare_takes() {
    async fn sent<D: Serialize>(date: D) -> Value {
        let body = body(incident(None::<Vec<u64>>, Some(date))).await;
        let mut body: Value = serde_json::from_str(&body).expect("JSON");
        body["incident_at"].take()
    }
    let utc: DateTime<Utc> = "2026-03-08T10:00:00.123456789Z".parse().expect("a date");
    let offset: DateTime<FixedOffset> = "2026-03-08T12:00:00.5+02:00".parse().expect("a date");
    let timestamp: jiff::Timestamp = "2026-03-08T10:00:00.25Z".parse().expect("a date");
    let expected = json!("2026-03-08T10:00:00Z");
    assert_eq!(sent(utc).await, expected);
    assert_eq!(sent(offset).await, expected);
    assert_eq!(sent(timestamp).await, expected);
    assert_eq!(sent("2026-03-08T11:00:00+01:00").await, expected);
    assert_eq!(sent("2026-03-08T10:00:00Z".to_owned()).await, expected);
    // As the crate `time` writes one where it is not asked for text.
    assert_eq!(sent([2026, 67, 12, 30, 1, 500_000_000, 2, 30, 1]).await, expected);
}

#[tokio::test]
async fn what_is_no_date_is_shown_one() {
    for text in [
        "2026-13-45 10:00",
        "tomorrow",
        "",
        "2026-03-08",
        "2026-03-08 10:00:00",
        "1772964000",
    ] {
        let fault = fault(incident(None::<Vec<u64>>, Some(text))).await;
        assert!(
            fault.starts_with("incident_at: must be a date and time such as `2026-03-08T10:00:00Z`"),
            "{text}: {fault}"
        );
    }
    assert!(
        fault(incident(None::<Vec<u64>>, Some(1_772_964_000)))
            .await
            .starts_with("incident_at: must be a date and time")
    );
    for numbers in [vec![2026, 67], vec![2026, 67, 10, 0, 0, 0, 0, 0, 0, 0]] {
        assert!(
            fault(incident(None::<Vec<u64>>, Some(numbers)))
                .await
                .starts_with("incident_at: must be a date and time")
        );
    }
}

#[tokio::test]
async fn a_rewritten_date_leaves_what_stands_after_it() {
    #[phare_endpoint(POST, "/uptime/incidents/{incidentId}", response = Value)]
    struct Update {
        incident_id: u64,
        recovery_at: &'static str,
        #[phare(unlisted)]
        severity: Option<BTreeMap<&'static str, Option<u8>>>,
        title: &'static str,
    }
    let update = Update {
        incident_id: 1,
        recovery_at: "2026-03-08T11:00:00.000+01:00",
        severity: Some(BTreeMap::from([("level", None)])),
        title: "Down",
    };
    let sent = body(update).await;
    assert_eq!(
        sent,
        r#"{"recovery_at":"2026-03-08T10:00:00Z","severity":{"level":null},"title":"Down"}"#
    );
}

#[tokio::test]
async fn the_ways_out_let_it_pass() {
    #[derive(Serialize)]
    struct Component {
        componentable_type: &'static str,
        componentable_id: u64,
        zoom: Unlisted<u8>,
    }

    let wrong = || {
        page(vec![
            json!({ "componentable_type": "uptime/monitor", "componentable_id": 3, "zoom": 2 }),
        ])
    };
    assert_eq!(
        fault(wrong()).await,
        "components.0.zoom: unknown field; the fields here are `componentable_type`, `componentable_id`, `display_name`"
    );
    let listener = Listener::start([Reply::json(200, "{}")]);
    let page = wrong();
    page.send(&listener.client())
        .skip_validation()
        .await
        .expect("a success");
    assert!(listener.only().text().contains(r#""zoom":2"#));

    let component = Component {
        componentable_type: "uptime/monitor",
        componentable_id: 3,
        zoom: Unlisted(2),
    };
    assert!(body(self::page(vec![component])).await.contains(r#""zoom":2"#));
}

#[tokio::test]
async fn null_goes_where_phare_takes_it_alone() {
    #[phare_endpoint(POST, "/uptime/incidents/{incidentId}", response = Value)]
    #[derive(Clone)]
    struct Update {
        incident_id: u64,
        title: Nullable<&'static str>,
        recovery_at: Nullable<&'static str>,
    }
    let mut update = Update {
        incident_id: 1,
        title: Nullable::Null,
        recovery_at: Nullable::Null,
    };
    assert_eq!(fault(update.clone()).await, "title: must be a string, not null");
    update.title = Nullable::Absent;
    assert_eq!(body(update).await, r#"{"recovery_at":null}"#);
}
