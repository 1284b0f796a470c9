//! Conversions of timestamps from and to other crates' types, those that are built in.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use phare_runtime::Timestamp;

const MOMENTS: [&str; 7] = [
    "0000-01-01T00:00:00Z",
    "1969-12-31T23:59:59.5Z",
    "1970-01-01T00:00:00Z",
    "2024-02-29T23:59:59.000000001Z",
    "2026-03-08T10:00:00.123456789Z",
    "9999-12-30T21:59:59Z",
    "9999-12-31T23:59:59.999999999Z",
];

fn at(text: &str) -> Timestamp {
    text.parse().expect("a timestamp")
}

#[test]
fn system_time() {
    for text in MOMENTS {
        assert_eq!(Timestamp::from(SystemTime::from(at(text))), at(text), "{text}");
    }
    assert_eq!(
        at("1970-01-01T00:00:01.5Z"),
        (UNIX_EPOCH + Duration::from_millis(1_500)).into()
    );
    assert_eq!(
        at("1969-12-31T23:59:58.5Z"),
        (UNIX_EPOCH - Duration::from_millis(1_500)).into()
    );
    if let Some(late) = UNIX_EPOCH.checked_add(Duration::from_secs(300_000_000_000)) {
        assert_eq!(Timestamp::from(late), Timestamp::MAX);
    }
    if let Some(early) = UNIX_EPOCH.checked_sub(Duration::from_secs(70_000_000_000)) {
        assert_eq!(Timestamp::from(early), Timestamp::MIN);
    }
}

#[cfg(feature = "jiff")]
#[test]
fn jiff() {
    // All but the last two hours and nanoseconds of the year 9999, where its own range ends.
    for text in &MOMENTS[..6] {
        let expected: jiff::Timestamp = text.parse().expect("a timestamp");
        assert_eq!(jiff::Timestamp::from(at(text)), expected, "{text}");
        assert_eq!(Timestamp::from(expected), at(text), "{text}");
    }
    assert_eq!(jiff::Timestamp::from(Timestamp::MAX), jiff::Timestamp::MAX);
    assert_eq!(Timestamp::from(jiff::Timestamp::MIN), Timestamp::MIN);
}

#[cfg(feature = "chrono")]
#[test]
fn chrono() {
    use chrono::{DateTime, FixedOffset, Utc};

    for text in MOMENTS {
        let expected: DateTime<FixedOffset> = DateTime::parse_from_rfc3339(text).expect("a timestamp");
        assert_eq!(DateTime::<Utc>::from(at(text)), expected, "{text}");
        assert_eq!(Timestamp::from(expected), at(text), "{text}");
    }
    let offset = DateTime::parse_from_rfc3339("2026-03-08T12:00:00.5+02:00").expect("a timestamp");
    assert_eq!(Timestamp::from(offset), at("2026-03-08T10:00:00.5Z"));
    assert_eq!(Timestamp::from(DateTime::<Utc>::MAX_UTC), Timestamp::MAX);
    assert_eq!(Timestamp::from(DateTime::<Utc>::MIN_UTC), Timestamp::MIN);
    let leap = DateTime::parse_from_rfc3339("2016-12-31T23:59:60.25Z").expect("a leap second");
    assert_eq!(Timestamp::from(leap).to_string(), "2017-01-01T00:00:00Z");
}

#[cfg(feature = "time")]
#[test]
fn time() {
    use time::{OffsetDateTime, UtcOffset};

    for text in MOMENTS {
        let time = OffsetDateTime::from(at(text));
        assert_eq!(Timestamp::from(time), at(text), "{text}");
        assert_eq!(time.unix_timestamp(), at(text).unix_seconds(), "{text}");
        assert_eq!(time.nanosecond(), at(text).subsecond_nanoseconds(), "{text}");
        assert_eq!(time.offset(), UtcOffset::UTC);
    }
    let offset = UtcOffset::from_hms(2, 0, 0).expect("an offset");
    let elsewhere = OffsetDateTime::from(at("2026-03-08T10:00:00Z")).to_offset(offset);
    assert_eq!(Timestamp::from(elsewhere), at("2026-03-08T10:00:00Z"));
    let negative = OffsetDateTime::UNIX_EPOCH.replace_year(-1).expect("a year");
    assert_eq!(Timestamp::from(negative), Timestamp::MIN);
}
