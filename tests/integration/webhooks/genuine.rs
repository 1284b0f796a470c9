//! Deliveries that are accepted.

use std::collections::HashMap;

use http::{HeaderMap, HeaderName, HeaderValue};
use phare::webhooks::{
    Delivery, EVENT_HEADER, SIGNATURE_HEADER, TIMESTAMP_HEADER, Verifier, WebhookError, WebhookEvent,
};
use phare::{Timestamp, contract};

use super::{BODY, SECRET, SIGNATURE, after, headers, verifier, verify};

#[test]
fn a_genuine_delivery_is_accepted() {
    let delivery = verify(headers(), BODY).expect("a delivery");
    assert_eq!(delivery.id(), "0198-a1");
    assert_eq!(delivery.event(), WebhookEvent::IncidentCreated);
    assert_eq!(delivery.timestamp().to_string(), "2026-03-08T10:00:00Z");
    assert_eq!(delivery.signature(), SIGNATURE);
    assert_eq!(delivery.body(), BODY);
}

fn map() -> HeaderMap {
    headers()
        .into_iter()
        .map(|(name, value)| {
            let value = HeaderValue::from_bytes(value).expect("a value");
            (HeaderName::from_static(name), value)
        })
        .collect()
}

#[test]
fn headers_come_as_a_map_or_as_pairs_of_any_kind() {
    let (verifier, now) = (verifier(), after(0));
    let mut map = map();
    map.insert("content-type", HeaderValue::from_static("application/json"));
    map.append("cookie", HeaderValue::from_static("a=1"));
    map.append("cookie", HeaderValue::from_bytes(b"b=\xff").expect("a value"));
    assert!(verifier.verify_at(&map, BODY, now).is_ok());

    let texts: HashMap<String, String> = headers()
        .into_iter()
        .map(|(name, value)| (name.to_uppercase(), String::from_utf8_lossy(value).into_owned()))
        .collect();
    assert!(verifier.verify_at(&texts, BODY, now).is_ok());
    let bytes = [(String::from("Host"), b"here".to_vec())];
    let bytes = bytes
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_slice()))
        .chain(headers());
    assert!(verifier.verify_at(bytes, BODY, now).is_ok());
}

#[test]
fn a_delivery_of_now_is_accepted_by_the_clock_of_this_machine() {
    let (verifier, now) = (verifier(), Timestamp::now());
    let mut map = map();
    assert!(matches!(
        verifier.verify(&map, BODY),
        Err(WebhookError::TooOld { .. } | WebhookError::TooFarAhead { .. })
    ));
    map.insert(TIMESTAMP_HEADER, now.unix_seconds().into());
    let signature = verifier.sign(now, BODY);
    map.insert(SIGNATURE_HEADER, signature.parse().expect("a value"));
    let delivery = verifier.verify(&map, BODY).expect("a delivery");
    assert_eq!(delivery.timestamp().unix_seconds(), now.unix_seconds());
}

#[test]
fn it_signs_as_phare_does() {
    assert_eq!(verifier().sign(after(0), BODY), SIGNATURE);
    let within = after(0) + std::time::Duration::from_millis(999);
    assert_eq!(verifier().sign(within, BODY), SIGNATURE);
}

#[test]
fn everything_can_be_shared_between_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Verifier>();
    shared::<Delivery<'_>>();
    shared::<WebhookError>();
}

#[test]
fn no_debug_shows_a_secret_the_signature_or_the_body() {
    let rotating = verifier().also_accept("another_secret").expect("a verifier");
    assert_eq!(format!("{rotating:?}"), "Verifier { secrets: 2, tolerance: 300s, .. }");
    let delivery = verify(headers(), BODY).expect("a delivery");
    assert_eq!(
        format!("{delivery:?}"),
        r#"Delivery { id: "0198-a1", event: "uptime.incident.created", timestamp: 2026-03-08T10:00:00Z, .. }"#
    );
    let shown = format!("{rotating:#?} {delivery:#?}");
    assert!(!shown.contains(SECRET) && !shown.contains("another_secret"), "{shown}");
}

/// The events of an alert rule, as the contract lists them.
#[test]
fn the_event_is_one_of_those_that_an_alert_rule_can_have() {
    let operation = contract::OPERATIONS
        .iter()
        .find(|operation| operation.to_string() == "POST /alert-rules")
        .expect("an operation");
    let event = operation
        .request_fields()
        .find(|field| field.name == "event")
        .expect("a field");
    let contract::Kind::Enum(listed) = event.kind else {
        panic!("{event:?}")
    };
    let known: Vec<_> = WebhookEvent::KNOWN.iter().map(WebhookEvent::as_str).collect();
    assert_eq!(known, listed);
    for text in listed {
        assert_eq!(text.parse().as_ref(), Ok(&WebhookEvent::from_any(text)));
    }
}

#[test]
fn an_event_that_is_newer_than_the_crate_is_kept() {
    let mut headers = headers();
    for (name, value) in &mut headers {
        if *name == EVENT_HEADER {
            *value = b"uptime.foghorn.sounded";
        }
    }
    let event = verify(headers, BODY).expect("a delivery").event();
    assert!(!event.is_known());
    assert_eq!(event.to_string(), "uptime.foghorn.sounded");
}
