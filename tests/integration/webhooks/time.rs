//! Deliveries that come too late, or too early.

use std::time::Duration;

use phare::Timestamp;
use phare::webhooks::{SIGNATURE_HEADER, TIMESTAMP_HEADER, Verifier, WebhookError};

use super::{BODY, after, headers, verifier, with};

#[test]
fn five_minutes_either_way_are_tolerated_unless_another_time_is_set() {
    let tolerance = |seconds| verifier().tolerance(Duration::from_secs(seconds));
    let cases = [
        (verifier(), 300),
        (tolerance(60), 60),
        (tolerance(0), 0),
        (verifier().tolerance(Verifier::RETRY_TOLERANCE), 4_800),
    ];
    for (verifier, seconds) in cases {
        for distance in [-seconds, -seconds / 2, 0, seconds / 2, seconds] {
            let near = verifier.verify_at(headers(), BODY, after(distance));
            assert!(near.is_ok(), "{distance}: {near:?}");
        }
        for distance in [seconds + 1, 1_000_000] {
            let late = verifier.verify_at(headers(), BODY, after(distance));
            assert!(matches!(late, Err(WebhookError::TooOld { .. })), "{late:?}");
            let early = verifier.verify_at(headers(), BODY, after(-distance));
            assert!(matches!(early, Err(WebhookError::TooFarAhead { .. })), "{early:?}");
        }
    }
}

#[test]
fn a_nanosecond_past_the_edge_is_past_it() {
    let nanosecond = Duration::from_nanos(1);
    let verifier = verifier();
    assert!(verifier.verify_at(headers(), BODY, after(300) + nanosecond).is_err());
    assert!(verifier.verify_at(headers(), BODY, after(300) - nanosecond).is_ok());
    assert!(verifier.verify_at(headers(), BODY, after(-300) - nanosecond).is_err());
    assert!(verifier.verify_at(headers(), BODY, after(-300) + nanosecond).is_ok());
}

#[test]
fn the_error_says_when_it_was_signed() {
    let verifier = verifier();
    let message = |seconds| {
        let error = verifier
            .verify_at(headers(), BODY, after(seconds))
            .expect_err("a rejection");
        error.to_string()
    };
    assert_eq!(
        message(301),
        "the delivery was signed at 2026-03-08T10:00:00Z, more than 300s ago"
    );
    assert_eq!(
        message(-301),
        "the delivery was signed at 2026-03-08T10:00:00Z, more than 300s ahead of the clock of this machine"
    );
}

#[test]
fn of_a_forged_delivery_the_time_is_not_reported() {
    let forged = verifier().verify_at(headers(), b"{}", after(10_000));
    assert!(matches!(forged, Err(WebhookError::WrongSignature)), "{forged:?}");
}

#[test]
fn the_ends_of_time_are_no_trouble() {
    let year_9999 = Timestamp::from_unix_seconds(Timestamp::MAX.unix_seconds()).expect("a timestamp");
    for (timestamp, text) in [
        (Timestamp::from_unix_seconds(0).expect("a timestamp"), "0"),
        (year_9999, "253402300799"),
    ] {
        let signature = verifier().sign(timestamp, BODY);
        let mut headers = with(SIGNATURE_HEADER, signature.as_bytes());
        headers.retain(|header| header.0 != TIMESTAMP_HEADER);
        headers.push((TIMESTAMP_HEADER, text.as_bytes()));
        for now in [Timestamp::MIN, after(0), Timestamp::MAX] {
            let any = verifier().tolerance(Duration::MAX);
            assert!(any.verify_at(headers.clone(), BODY, now).is_ok());
            let default = verifier().verify_at(headers.clone(), BODY, now);
            let is_near = timestamp == year_9999 && now == Timestamp::MAX;
            assert_eq!(default.is_ok(), is_near, "{text} at {now}");
        }
    }
}
