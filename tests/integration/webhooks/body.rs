//! Bodies, and how they are read.

use std::error::Error;

use phare::webhooks::{SIGNATURE_HEADER, WebhookError};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::{after, headers, verifier, verify, with};

#[derive(Debug, Deserialize)]
struct Alert {
    incident: Incident,
}

#[derive(Debug, Deserialize)]
struct Incident {
    id: u64,
    #[serde(default)]
    monitors: Vec<u64>,
}

/// Reads a genuine body.
fn json<T: DeserializeOwned>(body: &[u8]) -> Result<T, WebhookError> {
    let signature = verifier().sign(after(0), body);
    verify(with(SIGNATURE_HEADER, signature.as_bytes()), body)?.json()
}

#[test]
fn a_body_is_read_as_a_type_of_the_users_own() {
    let alert: Alert = verify(headers(), super::BODY)
        .and_then(|delivery| delivery.json())
        .expect("an alert");
    assert_eq!((alert.incident.id, alert.incident.monitors), (7, vec![]));
    let escaped: String = json(br#" "https:\/\/example.com" "#).expect("a text");
    assert_eq!(escaped, "https://example.com");
}

/// The body cannot be read; gives the error's path and message.
#[track_caller]
fn unreadable(body: &[u8]) -> (String, String) {
    let error = json::<Alert>(body).expect_err("a rejection");
    let debug = format!("{error:?} {error:#?}");
    assert!(
        !debug.contains("hunter2") && !error.to_string().contains("hunter2"),
        "{debug}"
    );
    assert!(error.source().is_some() && error.header().is_none());
    let WebhookError::Body(body) = &error else {
        panic!("{error:?}");
    };
    assert_eq!(error.path(), Some(body.path()));
    let path = format!("BodyError {{ path: {:?}, line: ", body.path());
    assert!(format!("{body:?}").starts_with(&path), "{body:?}");
    (body.path().to_owned(), error.to_string())
}

#[test]
fn a_body_that_does_not_fit_is_an_error_with_its_path_and_none_of_its_values() {
    let cases: [(&[u8], _, _); 9] = [
        (
            br#"{"incident":{"id":7,"monitors":[1,"hunter2"]}}"#,
            "incident.monitors[1]",
            "the body does not fit the type that was asked for, at `incident.monitors[1]`: line 1, column 43",
        ),
        (
            b"{\n\"incident\": \"hunter2\"}",
            "incident",
            "the body does not fit the type that was asked for, at `incident`: line 2, column 21",
        ),
        (
            br#"{"hunter2":1}"#,
            ".",
            "the body does not fit the type that was asked for: line 1, column 13",
        ),
        (
            b"\"hunter2\"",
            ".",
            "the body does not fit the type that was asked for: line 1, column 9",
        ),
        (b"", ".", "the body is empty, or ends within its JSON: line 1, column 0"),
        (
            b"{\"incident\":{",
            "incident",
            "the body is empty, or ends within its JSON: line 1, column 13",
        ),
        (b"hunter2", ".", "the body is not JSON: line 1, column 1"),
        (
            b"{\"incident\":{\"id\":7}} hunter2",
            ".",
            "the body is not JSON: line 1, column 23",
        ),
        (b"\xff\x00", ".", "the body is not JSON: line 1, column 1"),
    ];
    for (body, path, message) in cases {
        assert_eq!(unreadable(body), (path.to_owned(), message.to_owned()));
    }
}

#[test]
fn the_source_says_what_does_not_fit() {
    let error = json::<Alert>(br#"{"incident":{"id":"7"}}"#).expect_err("a rejection");
    let source = error.source().expect("a source").to_string();
    assert!(
        source.starts_with("invalid type: string \"7\", expected u64"),
        "{source}"
    );
}

#[test]
fn the_raw_bytes_are_verified_whatever_they_are() {
    // `python3 -c "import hmac; print(hmac.new(b'whsec_4b1d', b'v0:1772964000:\xff\x00\xfe', 'sha256').hexdigest())"`
    let signature = "e7df396328b6b8192630902ee48b15ee580ea2fcd7c68a5993585a99dd3d0115";
    let delivery = verify(with(SIGNATURE_HEADER, signature.as_bytes()), b"\xff\x00\xfe").expect("a delivery");
    assert_eq!(delivery.body(), b"\xff\x00\xfe");
    assert!(matches!(delivery.json::<Alert>(), Err(WebhookError::Body(_))));
    for body in [vec![], vec![b'x'; 1_000_000]] {
        let signature = verifier().sign(after(0), &body);
        assert!(verify(with(SIGNATURE_HEADER, signature.as_bytes()), &body).is_ok());
    }
}
