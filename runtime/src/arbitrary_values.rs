//! Arbitrary values in paths, queries, headers and bodies, and arbitrary timestamps: what is written reads as it was.
//!
//! A run is the same each time. `PROPTEST_CASES=1000000 cargo test -p phare-runtime arbitrary_values` tries so many values
//! per test instead, and `PROPTEST_RNG_SEED=1` others.

use std::env;
use std::time::SystemTime;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use reqwest::Url;

use crate::client::BaseUrl;
use crate::encoder::{Encoded, RequestErrors};
use crate::{Encoder, Method, Operation, Timestamp};

/// How many values each test tries.
const CASES: u32 = 5_000;

fn config() -> ProptestConfig {
    let mut config = ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    if env::var_os("PROPTEST_CASES").is_none() {
        config.cases = CASES;
    }
    if config.rng_seed == RngSeed::Random {
        config.rng_seed = RngSeed::Fixed(0);
    }
    config
}

fn encoded(path: &'static str, fill: impl FnOnce(&mut Encoder)) -> (Encoded, RequestErrors) {
    let operation: &'static Operation = Box::leak(Box::new(Operation::unlisted(Method::Post, path)));
    let mut encoder = Encoder::new(operation);
    fill(&mut encoder);
    encoder.finish()
}

/// The URL that goes out.
fn url(encoded: &Encoded) -> Url {
    let base_url = BaseUrl::parse("https://api.phare.io", false).expect("a base URL");
    base_url.url_of(&encoded.target)
}

/// Undoes percent-encoding, which has to be in order.
fn decoded(text: &str) -> String {
    let mut bytes = text.bytes();
    let mut decoded = Vec::new();
    while let Some(byte) = bytes.next() {
        if byte != b'%' {
            assert!(byte.is_ascii_alphanumeric() || b"-._~".contains(&byte), "{text}");
            decoded.push(byte);
            continue;
        }
        let mut digit = || {
            char::from(bytes.next().expect("two digits"))
                .to_digit(16)
                .expect("a digit")
        };
        let value = 16 * digit() + digit();
        decoded.push(u8::try_from(value).expect("two digits are a byte"));
    }
    String::from_utf8(decoded).expect("text stays UTF-8")
}

/// Any text, and much of what means something in a URL.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[/.%?#&=+;:@\\\\ 2eEfF{}a]{0,12}",
        "[\u{0}-\u{20}\u{7f}-\u{a0}ä€🦀]{0,6}",
    ]
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_path_keeps_its_segments(first in text(), second in text()) {
        let (encoded, errors) = encoded("/a/{first}/b/{second}", |encoder| {
            encoder.path_parameter("first", &first);
            encoder.path_parameter("second", &second);
        });
        let rejected = |text: &str| ["", ".", ".."].contains(&text);
        let rejections = [&first, &second].into_iter().filter(|text| rejected(text)).count();
        prop_assert_eq!(errors.encoding.len(), rejections);

        let segments: Vec<&str> = encoded.target.parts().0.split('/').collect();
        let ["", "a", one, "b", two] = segments[..] else {
            panic!("{:?}", encoded.target);
        };
        prop_assert_eq!([decoded(one), decoded(two)], [first, second]);
        if rejections == 0 {
            let url = url(&encoded);
            prop_assert_eq!(url.path(), encoded.target.parts().0);
            prop_assert_eq!((url.query(), url.fragment(), url.host_str()), (None, None, Some("api.phare.io")));
        }
    }

    #[test]
    fn a_query_keeps_its_pairs(pairs in vec((text(), vec(text(), 0..3)), 0..4)) {
        let (encoded, errors) = encoded("/a", |encoder| {
            for (name, values) in &pairs {
                encoder.query(name, values);
            }
        });
        prop_assert!(errors.into_errors().is_empty());
        let expected: Vec<(String, String)> = pairs
            .into_iter()
            .flat_map(|(name, values)| values.into_iter().map(move |value| (name.clone(), value)))
            .collect();

        let read: Vec<_> = encoded
            .target
            .parts()
            .1
            .into_iter()
            .flat_map(|query| query.split('&'))
            .map(|pair| {
                let (name, value) = pair.split_once('=').expect("a name and a value");
                (decoded(name), decoded(value))
            })
            .collect();
        prop_assert_eq!(&read, &expected);
        let url = url(&encoded);
        prop_assert_eq!(url.query_pairs().into_owned().collect::<Vec<_>>(), expected);
        prop_assert_eq!((url.path(), url.fragment()), ("/a", None));
    }

    #[test]
    fn a_header_is_carried_as_it_is_or_rejected(value in text()) {
        let (encoded, errors) = encoded("/a", |encoder| encoder.header("X-Name", &value));
        let sent = encoded.headers.get("X-Name").map(|value| value.as_bytes().to_vec());
        let can_be_carried = value.bytes().all(|byte| byte == b'\t' || (b' '..=b'~').contains(&byte));
        prop_assert_eq!(sent, can_be_carried.then(|| value.into_bytes()));
        prop_assert_eq!(errors.encoding.is_empty(), can_be_carried);
    }

    #[test]
    fn a_body_keeps_its_fields(fields in vec((text(), any::<Option<String>>(), any::<i64>()), 0..4)) {
        let (encoded, errors) = encoded("/a", |encoder| {
            encoder.body_object();
            for (name, text, number) in &fields {
                encoder.body_field(name, text);
                encoder.body_field(&format!("{name}#"), number);
            }
        });
        prop_assert!(errors.into_errors().is_empty());
        let body: serde_json::Value = serde_json::from_slice(&encoded.body.expect("a body").bytes).expect("JSON");
        let mut expected = serde_json::Map::new();
        for (name, text, number) in fields {
            // Of two fields with one name, the last is read.
            if let Some(text) = text {
                expected.insert(name.clone(), text.into());
            }
            expected.insert(format!("{name}#"), number.into());
        }
        prop_assert_eq!(body, serde_json::Value::Object(expected));
    }

    #[test]
    fn a_timestamp_reads_as_it_is_written(seconds in Timestamp::MIN.unix_seconds()..=Timestamp::MAX.unix_seconds()) {
        let timestamp = Timestamp::from_unix_seconds(seconds).expect("a timestamp in range");
        let text = timestamp.to_string();
        prop_assert_eq!(text.len(), "2026-03-08T10:00:00Z".len());
        prop_assert_eq!(text.parse(), Ok(timestamp));
        prop_assert_eq!(Timestamp::from(SystemTime::from(timestamp)), timestamp);
        let json = serde_json::to_string(&timestamp).expect("a text");
        prop_assert_eq!(&json, &format!("\"{text}\""));
        prop_assert_eq!(serde_json::from_str::<Timestamp>(&json).ok(), Some(timestamp));
        if seconds >= 0 {
            prop_assert_eq!(&httpdate::fmt_http_date(timestamp.into())[5..], http_date(&text));
        }
    }

    #[test]
    fn any_text_is_a_timestamp_or_none(
        text in prop_oneof![
            any::<String>(),
            "[0-9]{4}-[01][0-9]-[0-3][0-9][Tt ][0-2][0-9]:[0-5][0-9]:[0-6][0-9](\\.[0-9]{0,12})?(Z|[+-][0-2][0-9]:[0-5][0-9])",
            "[09äZ:.+-]{0,30}",
        ],
    ) {
        let read = text.parse::<Timestamp>();
        let json = serde_json::to_string(&text).expect("a text");
        prop_assert_eq!(serde_json::from_str::<Timestamp>(&json).ok(), read.clone().ok());
        if let Ok(timestamp) = read {
            prop_assert!((Timestamp::MIN..=Timestamp::MAX).contains(&timestamp));
            let whole = timestamp.to_string().parse::<Timestamp>().expect("what is written can be read");
            prop_assert_eq!(whole.unix_seconds(), timestamp.unix_seconds());
            prop_assert_eq!(whole.subsecond_nanoseconds(), 0);
        }
    }
}

/// `2026-03-08T10:00:00Z` as HTTP writes it, without the weekday.
fn http_date(text: &str) -> String {
    let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    let month: usize = text[5..7].parse().expect("a month");
    format!(
        "{} {} {} {} GMT",
        &text[8..10],
        months[month - 1],
        &text[..4],
        &text[11..19]
    )
}
