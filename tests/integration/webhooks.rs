//! Webhooks: which deliveries are accepted, which are rejected and why, and what is read from them.

mod arbitrary;
mod body;
mod genuine;
mod headers;
mod receiver;
mod secrets;
mod signature;
mod time;

use phare::Timestamp;
use phare::webhooks::{Delivery, EVENT_HEADER, ID_HEADER, SIGNATURE_HEADER, TIMESTAMP_HEADER, Verifier, WebhookError};

const SECRET: &str = "whsec_4b1d";
/// 2026-03-08T10:00:00Z.
const SECONDS: i64 = 1_772_964_000;
const TIMESTAMP: &str = "1772964000";
const BODY: &[u8] = br#"{"incident":{"id":7}}"#;
/// `python3 -c "import hmac; print(hmac.new(b'whsec_4b1d', b'v0:1772964000:{\"incident\":{\"id\":7}}', 'sha256').hexdigest())"`
const SIGNATURE: &str = "f0992234179f9a93bbb305d473630945532e518b858da2e65c489e2b9176542d";

type Header<'a> = (&'a str, &'a [u8]);

fn verifier() -> Verifier {
    Verifier::new(SECRET).expect("a verifier")
}

/// So many seconds after the delivery was signed.
fn after(seconds: i64) -> Timestamp {
    Timestamp::from_unix_seconds(SECONDS + seconds).expect("a timestamp")
}

/// The headers of the delivery.
fn headers() -> Vec<Header<'static>> {
    vec![
        (ID_HEADER, b"0198-a1"),
        (EVENT_HEADER, b"uptime.incident.created"),
        (TIMESTAMP_HEADER, TIMESTAMP.as_bytes()),
        (SIGNATURE_HEADER, SIGNATURE.as_bytes()),
    ]
}

/// The headers of the delivery, with another value in one of them.
fn with<'a>(name: &str, value: &'a [u8]) -> Vec<Header<'a>> {
    let mut headers: Vec<Header<'a>> = headers();
    headers
        .iter_mut()
        .find(|header| header.0 == name)
        .expect("one of the four")
        .1 = value;
    headers
}

/// Verifies it at the time of the delivery.
fn verify<'a>(headers: Vec<Header<'a>>, body: &'a [u8]) -> Result<Delivery<'a>, WebhookError> {
    verifier().verify_at(headers, body, after(0))
}

/// The delivery was rejected; gives the error.
#[track_caller]
fn rejected(headers: Vec<Header<'_>>, body: &[u8]) -> WebhookError {
    let error = verify(headers, body).expect_err("a rejection");
    for shown in [format!("{error} {error:?}"), format!("{error:#?}")] {
        assert!(!shown.contains(SECRET) && !shown.contains(SIGNATURE), "{shown}");
    }
    error
}
