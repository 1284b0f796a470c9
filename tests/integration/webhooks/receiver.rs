//! The test of a receiver, in the five lines that it takes.

use http::{HeaderMap, StatusCode};
use phare::Timestamp;
use phare::webhooks::{Verifier, WebhookEvent};

/// What a user has.
fn receive(verifier: &Verifier, headers: &HeaderMap, body: &[u8]) -> StatusCode {
    match verifier.verify(headers, body) {
        Ok(_) => StatusCode::NO_CONTENT,
        Err(_) => StatusCode::UNAUTHORIZED,
    }
}

#[test]
fn a_delivery_is_received() {
    let verifier = Verifier::new("secret").expect("a secret");
    let event = WebhookEvent::IncidentCreated;
    let body = event.example_body();
    let headers = verifier.signed_headers(&event, Timestamp::now(), body.as_bytes());
    assert_eq!(receive(&verifier, &headers, body.as_bytes()), StatusCode::NO_CONTENT);
    assert_eq!(receive(&verifier, &headers, b"{}"), StatusCode::UNAUTHORIZED);
}

#[test]
fn every_event_has_a_body_and_headers_of_its_own() {
    let verifier = Verifier::new("secret").expect("a secret");
    let mut bodies = Vec::new();
    for event in WebhookEvent::KNOWN {
        let body = event.example_body();
        let now = Timestamp::now();
        let headers = verifier.signed_headers(event, now, body.as_bytes());
        let delivery = verifier.verify(&headers, body.as_bytes()).expect("a delivery");
        assert_eq!(delivery.event(), *event);
        assert_eq!(delivery.timestamp().unix_seconds(), now.unix_seconds());
        let json: serde_json::Value = delivery.json().expect("JSON");
        assert_eq!(json["event"], event.as_str());
        assert_eq!(json.as_object().map(|entries| entries.len() >= 2), Some(true), "{json}");
        bodies.push(body);
    }
    bodies.sort();
    bodies.dedup();
    assert_eq!(bodies.len(), WebhookEvent::KNOWN.len());
}

#[test]
fn an_event_that_no_header_can_carry_is_left_out() {
    let verifier = Verifier::new("secret").expect("a secret");
    let event = WebhookEvent::Other("a\nb\"".into());
    let body = event.example_body();
    assert!(serde_json::from_str::<serde_json::Value>(&body).is_ok(), "{body}");
    let headers = verifier.signed_headers(&event, Timestamp::now(), body.as_bytes());
    assert_eq!(headers.len(), 3);
    assert!(verifier.verify(&headers, body.as_bytes()).is_err());
}
