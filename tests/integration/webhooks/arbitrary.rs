//! Arbitrary headers and bodies: nothing panics, and nothing passes but what is signed.
//!
//! A run is the same each time. `PROPTEST_CASES=1000000 cargo test --test integration webhooks` tries so many values per test instead, and
//! `PROPTEST_RNG_SEED=1` others.

use std::env;

use phare::Timestamp;
use phare::webhooks::{EVENT_HEADER, ID_HEADER, SIGNATURE_HEADER, TIMESTAMP_HEADER};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use super::{SIGNATURE, TIMESTAMP, after, verifier};

fn config() -> ProptestConfig {
    let mut config = ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    if env::var_os("PROPTEST_CASES").is_none() {
        config.cases = 2_000;
    }
    if config.rng_seed == RngSeed::Random {
        config.rng_seed = RngSeed::Fixed(0);
    }
    config
}

fn bytes() -> impl Strategy<Value = Vec<u8>> {
    vec(any::<u8>(), 0..80)
}

/// Names that are Phare's more often than not, and values that are near those of a delivery.
fn header() -> impl Strategy<Value = (String, Vec<u8>)> {
    let name = prop_oneof![
        Just(String::from(ID_HEADER)),
        Just(String::from(EVENT_HEADER)),
        Just(String::from(TIMESTAMP_HEADER)),
        Just(String::from("X-Phare-Request-Signature")),
        any::<String>(),
    ];
    let value = prop_oneof![
        bytes(),
        "[0-9]{0,24}".prop_map(String::into_bytes),
        "[0-9a-f]{60,66}".prop_map(String::into_bytes),
        Just(TIMESTAMP.into()),
        Just(SIGNATURE.into()),
    ];
    (name, value)
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn no_headers_and_no_body_pass_unsigned(headers in vec(header(), 0..8), body in bytes()) {
        let headers = headers.iter().map(|(name, value)| (name, value));
        prop_assert!(verifier().verify_at(headers, &body, after(0)).is_err());
    }

    #[test]
    fn well_formed_headers_do_not_pass_unsigned(
        timestamp in 1_772_963_700..=1_772_964_300_i64,
        signature in "[0-9a-f]{64}",
        body in bytes(),
    ) {
        let timestamp = timestamp.to_string();
        let headers = [
            (ID_HEADER, "1"),
            (EVENT_HEADER, "e"),
            (TIMESTAMP_HEADER, &timestamp),
            (SIGNATURE_HEADER, &signature),
        ];
        prop_assert!(verifier().verify_at(headers, &body, after(0)).is_err());
    }

    #[test]
    fn what_is_signed_passes_and_nothing_else_with_its_signature(
        seconds in 0..=Timestamp::MAX.unix_seconds(),
        id in "[!-~]{1,40}",
        event in "[!-~]{1,40}",
        body in bytes(),
        other_seconds in 0..=Timestamp::MAX.unix_seconds(),
        other_body in bytes(),
    ) {
        let at = |seconds| Timestamp::from_unix_seconds(seconds).expect("a timestamp");
        let signature = verifier().sign(at(seconds), &body);
        let verify = |seconds: i64, body: &[u8]| {
            let timestamp = seconds.to_string();
            let headers = [
                (ID_HEADER, id.as_str()),
                (EVENT_HEADER, &event),
                (TIMESTAMP_HEADER, &timestamp),
                (SIGNATURE_HEADER, &signature),
            ];
            let verifier = verifier();
            let delivery = verifier.verify_at(headers, body, at(seconds));
            delivery.is_ok_and(|delivery| {
                (delivery.id(), delivery.event().as_str()) == (&id, &event) && delivery.timestamp() == at(seconds)
            })
        };
        prop_assert!(verify(seconds, &body));
        prop_assert_eq!(verify(seconds, &other_body), body == other_body);
        prop_assert_eq!(verify(other_seconds, &body), seconds == other_seconds);
    }
}
