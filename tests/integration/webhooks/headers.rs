//! Headers that are missing, stand twice, or are not what Phare sends.

use http::{HeaderMap, HeaderValue};
use phare::webhooks::{EVENT_HEADER, ID_HEADER, SIGNATURE_HEADER, TIMESTAMP_HEADER, WebhookError};

use super::{BODY, SIGNATURE, after, headers, rejected, verifier, with};

const NAMES: [&str; 4] = [ID_HEADER, EVENT_HEADER, TIMESTAMP_HEADER, SIGNATURE_HEADER];

#[test]
fn each_of_the_four_has_to_be_there() {
    for name in NAMES {
        let mut headers = headers();
        headers.retain(|header| header.0 != name);
        let error = rejected(headers, BODY);
        assert!(matches!(error, WebhookError::MissingHeader(_)), "{error:?}");
        assert_eq!(error.header(), Some(name));
        assert_eq!(error.to_string(), format!("the header `{name}` is missing"));
    }
}

#[test]
fn none_of_the_four_may_stand_there_twice() {
    for name in NAMES {
        let value = headers().into_iter().find(|header| header.0 == name).expect("it").1;
        for (second, second_value) in [(name, value), (name, b""), (&name.to_uppercase(), value)] {
            let mut headers = headers();
            headers.push((second, second_value));
            let error = rejected(headers, BODY);
            assert!(matches!(error, WebhookError::RepeatedHeader(_)), "{error:?}");
            assert_eq!(error.header(), Some(name));
        }
    }
    let mut map = HeaderMap::new();
    for (name, value) in headers() {
        map.append(name, HeaderValue::from_bytes(value).expect("a value"));
    }
    map.append(SIGNATURE_HEADER, HeaderValue::from_static(SIGNATURE));
    let error = verifier().verify_at(&map, BODY, after(0)).expect_err("a rejection");
    assert_eq!(
        error.to_string(),
        "the header `x-phare-request-signature` stands there more than once"
    );
}

/// No value of this header is accepted, and each is rejected as malformed.
#[track_caller]
fn malformed(name: &str, values: &[&[u8]], message: &str) {
    for value in values {
        let error = rejected(with(name, value), BODY);
        let shown = String::from_utf8_lossy(value);
        assert!(matches!(error, WebhookError::MalformedHeader(_)), "{shown}: {error:?}");
        assert_eq!(error.header(), Some(name), "{shown}");
        assert_eq!(error.to_string(), message, "{shown}");
    }
}

#[test]
fn a_timestamp_is_digits_alone() {
    malformed(
        TIMESTAMP_HEADER,
        &[
            b"",
            b"-5",
            b"+5",
            b" 5",
            b"5 ",
            b"5.0",
            b"5e3",
            b"0x5",
            b"now",
            b"01772964000",
            b"1772964000\n",
            b"1772964000,1772964000",
            b"2026-03-08T10:00:00Z",
            b"253402300800",
            b"9223372036854775808",
            b"18446744073709551616",
            b"999999999999999999999999999999",
            b"000000000000000000001772964000",
            b"\xff",
            b"1772964000\0",
            "١٧٧٢٩٦٤٠٠٠".as_bytes(),
        ],
        "the header `x-phare-request-timestamp` is not a number of Unix seconds up to the year 9999",
    );
}

#[test]
fn a_signature_is_64_lower_case_hex_digits() {
    let upper = SIGNATURE.to_uppercase();
    let prefixed = format!("v0={SIGNATURE}");
    let longer = format!("{SIGNATURE}00");
    let spaced = format!("{SIGNATURE} ");
    let no_hex = SIGNATURE.replace('f', "g");
    let wide = SIGNATURE.replacen("f0", "é", 1);
    assert_eq!(wide.len(), 64);
    malformed(
        SIGNATURE_HEADER,
        &[
            b"",
            b"f0",
            &SIGNATURE.as_bytes()[..62],
            &SIGNATURE.as_bytes()[..63],
            longer.as_bytes(),
            &longer.as_bytes()[..65],
            upper.as_bytes(),
            prefixed.as_bytes(),
            spaced.as_bytes(),
            no_hex.as_bytes(),
            wide.as_bytes(),
            &[0xff; 64],
            &[0; 64],
        ],
        "the header `x-phare-request-signature` is not 64 lower-case hex digits",
    );
}

#[test]
fn the_id_and_the_event_can_be_logged() {
    for name in [ID_HEADER, EVENT_HEADER] {
        malformed(
            name,
            &[b"", b" ", b"a b", b"a\nb", b"a\x1b[2J", b"\xff", "é".as_bytes()],
            &format!("the header `{name}` is not visible ASCII characters"),
        );
    }
}
