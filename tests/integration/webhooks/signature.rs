//! Signatures over something else, or with something else.

use phare::webhooks::{EVENT_HEADER, ID_HEADER, SIGNATURE_HEADER, TIMESTAMP_HEADER, WebhookError};

use super::{BODY, SIGNATURE, headers, rejected, verify, with};

#[track_caller]
fn wrong(headers: Vec<super::Header<'_>>, body: &[u8]) {
    let error = rejected(headers, body);
    assert!(matches!(error, WebhookError::WrongSignature), "{error:?}");
    assert_eq!(
        error.to_string(),
        "the signature does not fit the timestamp, the body and the signing secret"
    );
    assert_eq!((error.header(), error.path()), (None, None));
}

#[test]
fn every_byte_of_the_body_counts() {
    for at in 0..BODY.len() {
        let mut body = BODY.to_vec();
        body[at] ^= 1;
        wrong(headers(), &body);
    }
    wrong(headers(), b"");
    wrong(headers(), &BODY[1..]);
    wrong(headers(), &[BODY, b"\n"].concat());
}

#[test]
fn a_body_that_was_read_and_written_again_is_another() {
    let json: serde_json::Value = serde_json::from_slice(BODY).expect("JSON");
    wrong(headers(), &serde_json::to_vec_pretty(&json).expect("JSON"));
}

#[test]
fn every_digit_of_the_signature_counts() {
    for at in 0..SIGNATURE.len() {
        let mut signature = SIGNATURE.as_bytes().to_vec();
        signature[at] = if signature[at] == b'0' { b'1' } else { b'0' };
        wrong(with(SIGNATURE_HEADER, &signature), BODY);
    }
    wrong(with(SIGNATURE_HEADER, &[b'0'; 64]), BODY);
}

#[test]
fn another_timestamp_is_not_signed() {
    for timestamp in ["1772964001", "1772963999", "0", "253402300799"] {
        wrong(with(TIMESTAMP_HEADER, timestamp.as_bytes()), BODY);
    }
}

/// Made as `SIGNATURE`, with the same secret over another message.
#[test]
fn other_ways_to_sign_are_rejected() {
    let cases = [
        // `v0.1772964000.{"incident":{"id":7}}`, as older pages of Phare's documentation have it.
        "1a96c74c0830373ec2599614d5ce87f0ba327a56fbca511e411cbc4c3472993e",
        // `v1:1772964000:{"incident":{"id":7}}`
        "5c4f9d66d32b0465ffede55a1978c28b966bf20b156f7f13e3422a2f9e3e0814",
        // `1772964000:{"incident":{"id":7}}`
        "d56e0d4fd862ecf07a733b8d48a9179e040adf75d371f95654cc05575ca5ccf8",
        // `{"incident":{"id":7}}`
        "7d7591ff42ce0f01e1a2b949f24ad0453243dda3e13c6e9e55fee7089619e316",
        // The empty secret.
        "7cd31a97ac407a22f3fb9562396bafe7f7cd159335b42c27eb6c5288b3222045",
    ];
    for signature in cases {
        wrong(with(SIGNATURE_HEADER, signature.as_bytes()), BODY);
    }
}

#[test]
fn the_id_and_the_event_are_not_signed() {
    for name in [ID_HEADER, EVENT_HEADER] {
        assert!(verify(with(name, b"anything"), BODY).is_ok());
    }
}
