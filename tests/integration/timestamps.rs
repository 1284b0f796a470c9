//! Timestamps: what is read, what is rejected, and how they are written.

use std::time::Duration;

use phare::{InvalidTimestamp, Timestamp};
use serde_json::json;

#[track_caller]
fn at(text: &str) -> Timestamp {
    text.parse().unwrap_or_else(|_| panic!("{text} is a timestamp"))
}

#[test]
fn any_rfc_3339_is_read_and_utc_in_whole_seconds_is_written() {
    let cases = [
        ("2026-03-08T10:00:00Z", "2026-03-08T10:00:00Z", 0),
        ("2026-03-08t10:00:00z", "2026-03-08T10:00:00Z", 0),
        ("2026-03-08 10:00:00Z", "2026-03-08T10:00:00Z", 0),
        ("2026-03-08T10:00:00+00:00", "2026-03-08T10:00:00Z", 0),
        ("2026-03-08T10:00:00-00:00", "2026-03-08T10:00:00Z", 0),
        ("2026-03-08T10:00:00.000000Z", "2026-03-08T10:00:00Z", 0),
        ("2026-03-08T10:00:00.5Z", "2026-03-08T10:00:00Z", 500_000_000),
        ("2026-03-08T10:00:00.123456Z", "2026-03-08T10:00:00Z", 123_456_000),
        ("2026-03-08T10:00:00.123456789Z", "2026-03-08T10:00:00Z", 123_456_789),
        ("2026-03-08T10:00:00.999999999999Z", "2026-03-08T10:00:00Z", 999_999_999),
        ("2026-03-08T10:00:00.000000000001Z", "2026-03-08T10:00:00Z", 0),
        ("2026-03-08T12:00:00+02:00", "2026-03-08T10:00:00Z", 0),
        ("2026-03-08T04:30:00.25-05:30", "2026-03-08T10:00:00Z", 250_000_000),
        ("2026-03-08T00:30:00+01:00", "2026-03-07T23:30:00Z", 0),
        ("2025-12-31T23:59:59-00:01", "2026-01-01T00:00:59Z", 0),
        ("2024-02-29T23:59:59Z", "2024-02-29T23:59:59Z", 0),
        ("2000-02-29T00:00:00Z", "2000-02-29T00:00:00Z", 0),
        ("1969-12-31T23:59:59.75Z", "1969-12-31T23:59:59Z", 750_000_000),
        ("2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z", 0),
        ("2015-06-30T23:59:60.5Z", "2015-06-30T23:59:59Z", 500_000_000),
        ("2017-01-01T00:59:60+01:00", "2016-12-31T23:59:59Z", 0),
        ("2016-12-31T19:29:60-04:30", "2016-12-31T23:59:59Z", 0),
        ("9999-12-31T23:59:60Z", "9999-12-31T23:59:59Z", 0),
        ("0000-01-01T00:00:00Z", "0000-01-01T00:00:00Z", 0),
        ("9999-12-31T23:59:59.999999999Z", "9999-12-31T23:59:59Z", 999_999_999),
        ("2026-03-08T10:00:00+23:59", "2026-03-07T10:01:00Z", 0),
    ];
    for (text, written, nanoseconds) in cases {
        let read = at(text);
        assert_eq!(read.to_string(), written, "{text}");
        assert_eq!(format!("{read:?}"), written, "{text}");
        assert_eq!(read.subsecond_nanoseconds(), nanoseconds, "{text}");
        assert_eq!(Timestamp::try_from(text), Ok(read));
        assert_eq!(
            serde_json::from_value::<Timestamp>(json!(text)).expect("a timestamp"),
            read
        );
        assert_eq!(serde_json::to_value(read).expect("JSON"), json!(written));
    }
}

#[test]
fn what_is_no_rfc_3339_is_rejected() {
    let cases = [
        "",
        " ",
        "now",
        "2026-03-08",
        "10:00:00Z",
        "2026-03-08T10:00Z",
        "2026-03-08T10:00:00 Z",
        " 2026-03-08T10:00:00Z",
        "2026-03-08T10:00:00Z ",
        "2026-03-08T10:00:00Z\n",
        "2026-03-08_10:00:00Z",
        "2026-3-8T10:00:00Z",
        "26-03-08T10:00:00Z",
        "02026-03-08T10:00:00Z",
        "+2026-03-08T10:00:00Z",
        "-001-03-08T10:00:00Z",
        "2026/03/08T10:00:00Z",
        "2026-00-08T10:00:00Z",
        "2026-13-08T10:00:00Z",
        "2026-03-00T10:00:00Z",
        "2026-03-32T10:00:00Z",
        "2026-04-31T10:00:00Z",
        "2025-02-29T10:00:00Z",
        "1900-02-29T10:00:00Z",
        "2026-03-08T24:00:00Z",
        "2026-03-08T10:60:00Z",
        "2026-03-08T10:00:61Z",
        "2026-03-08T10:00:60Z",
        "2026-03-08T23:59:60Z",
        "2026-03-31T23:58:60Z",
        "2026-03-31T23:59:60+01:00",
        "2026-04-30T23:59:60.5-00:01",
        "2026-03-08T10:00:00+02:",
        "2026-03-08T10:00:00+020",
        "2026-03-08T10:00:00+02000",
        "2026-03-08T10:00:00+2400",
        "2026-03-08T10:00:00 +0200",
        "2026-03-08T10:00:00.Z",
        "2026-03-08T10:00:00,5Z",
        "2026-03-08T10:00:00.-5Z",
        "2026-03-08T10:00:00+2",
        "2026-03-08T10:00:00+24:00",
        "2026-03-08T10:00:00+02:60",
        "2026-03-08T10:00:00+02:00Z",
        "2026-03-08T10:00:00ZZ",
        "2026-03-08T10:00:00Z[UTC]",
        "2026-03-08T1\u{660}:00:00Z",
        "٢٠٢٦-03-08T10:00:00Z",
        "0000-01-01T00:00:00+00:01",
        "9999-12-31T23:59:59-00:01",
        "1772964000",
    ];
    for text in cases {
        let error: InvalidTimestamp = text.parse::<Timestamp>().expect_err(text);
        let shown = error.to_string();
        assert!(
            shown.starts_with("not an RFC 3339 date and time such as 2026-03-08T10:00:00Z"),
            "{shown}"
        );
        let error = serde_json::from_value::<Timestamp>(json!(text)).expect_err(text);
        assert!(
            error.to_string().contains("expected an RFC 3339 date and time"),
            "{error}"
        );
    }
    for value in [
        json!(1_772_964_000),
        json!(null),
        json!(["2026-03-08T10:00:00Z"]),
        json!({}),
    ] {
        assert!(serde_json::from_value::<Timestamp>(value).is_err());
    }
}

#[test]
fn a_response_may_leave_the_offset_out_and_a_person_may_not() {
    for (text, written) in [
        ("2020-12-12 23:23:23", "2020-12-12T23:23:23Z"),
        ("2020-12-12T23:23:23", "2020-12-12T23:23:23Z"),
        ("2020-12-12T23:23:23.5", "2020-12-12T23:23:23Z"),
        ("2020-12-12T23:23:23+0000", "2020-12-12T23:23:23Z"),
        ("2020-12-12T23:23:23.000000+0000", "2020-12-12T23:23:23Z"),
        ("2020-12-12T23:23:23+0230", "2020-12-12T20:53:23Z"),
        ("2020-12-12T23:23:23-05", "2020-12-13T04:23:23Z"),
        ("2016-12-31T23:59:60", "2016-12-31T23:59:59Z"),
    ] {
        let read: Timestamp = serde_json::from_value(json!(text)).expect(text);
        assert_eq!(read.to_string(), written, "{text}");
        assert!(text.parse::<Timestamp>().is_err(), "{text}");
    }
}

#[test]
fn seconds_count_from_1970() {
    let cases = [
        (0, "1970-01-01T00:00:00Z"),
        (-1, "1969-12-31T23:59:59Z"),
        (951_782_400, "2000-02-29T00:00:00Z"),
        (1_772_964_000, "2026-03-08T10:00:00Z"),
        (4_107_542_400, "2100-03-01T00:00:00Z"),
        (-62_167_219_200, "0000-01-01T00:00:00Z"),
        (253_402_300_799, "9999-12-31T23:59:59Z"),
    ];
    for (seconds, text) in cases {
        let timestamp = Timestamp::from_unix_seconds(seconds).expect("in range");
        assert_eq!(timestamp.to_string(), text);
        assert_eq!(at(text), timestamp);
        assert_eq!(timestamp.unix_seconds(), seconds);
    }
    for seconds in [-62_167_219_201, 253_402_300_800, i64::MIN, i64::MAX] {
        assert_eq!(Timestamp::from_unix_seconds(seconds), None, "{seconds}");
    }
    // A fraction counts upwards before 1970 too.
    assert_eq!(at("1969-12-31T23:59:59.25Z").unix_seconds(), -1);
}

#[test]
fn every_day_of_400_years_is_written_and_read_alike() {
    let first = at("1800-01-01T12:34:56Z").unix_seconds();
    let mut before = String::new();
    for day in 0..146_097 {
        let timestamp = Timestamp::from_unix_seconds(first + day * 86_400).expect("in range");
        let text = timestamp.to_string();
        assert!(text > before, "{text} after {before}");
        assert_eq!(at(&text), timestamp);
        before = text;
    }
    assert_eq!(before, "2199-12-31T12:34:56Z");
}

#[test]
fn the_bounds_are_the_years_0_and_9999() {
    assert_eq!(Timestamp::MIN, at("0000-01-01T00:00:00Z"));
    assert_eq!(Timestamp::MAX, at("9999-12-31T23:59:59.999999999Z"));
    assert_eq!(Timestamp::MIN - Duration::from_nanos(1), Timestamp::MIN);
    assert_eq!(Timestamp::MIN - Duration::MAX, Timestamp::MIN);
    assert_eq!(Timestamp::MAX + Duration::from_nanos(1), Timestamp::MAX);
    assert_eq!(Timestamp::MAX + Duration::MAX, Timestamp::MAX);
    assert_eq!(Timestamp::MIN + Duration::MAX, Timestamp::MAX);
    let all = Duration::new(315_569_519_999, 999_999_999);
    assert_eq!(Timestamp::MIN + all, Timestamp::MAX);
    assert_eq!(Timestamp::MAX - all, Timestamp::MIN);
}

#[test]
fn durations_are_added_and_taken_away_to_the_nanosecond() {
    let timestamp = at("2026-03-08T10:00:00.75Z");
    assert_eq!(timestamp + Duration::from_millis(250), at("2026-03-08T10:00:01Z"));
    assert_eq!(timestamp - Duration::from_millis(750), at("2026-03-08T10:00:00Z"));
    assert_eq!(timestamp - Duration::from_millis(751), at("2026-03-08T09:59:59.999Z"));
    assert_eq!(
        timestamp + Duration::from_secs(86_400 * 23),
        at("2026-03-31T10:00:00.75Z")
    );
    assert_eq!(timestamp + Duration::ZERO, timestamp);
    let before_1970 = at("1969-12-31T23:59:59.5Z");
    assert_eq!(before_1970 - Duration::from_secs(1), at("1969-12-31T23:59:58.5Z"));
    assert_eq!(before_1970 + Duration::from_millis(500), at("1970-01-01T00:00:00Z"));
}

#[test]
fn timestamps_are_ordered_by_time() {
    let texts = [
        "0000-01-01T00:00:00Z",
        "1969-12-31T23:59:59Z",
        "1969-12-31T23:59:59.5Z",
        "1970-01-01T00:00:00Z",
        "2026-03-08T10:00:00Z",
        "2026-03-08T10:00:00.000000001Z",
    ];
    assert!(texts.map(at).is_sorted_by(|one, other| one < other));
    assert_eq!(at("2026-03-08T12:00:00+02:00"), at("2026-03-08T10:00:00Z"));
}

#[test]
fn now_is_after_the_last_change_of_this_test() {
    assert!(Timestamp::now() > at("2026-01-01T00:00:00Z") && Timestamp::now() < Timestamp::MAX);
}

#[test]
fn how_long_ago_is_told_in_one_unit() {
    let now = at("2026-03-08T10:00:00Z");
    for (seconds, past, future) in [
        (0, "just now", "just now"),
        (59, "just now", "just now"),
        (60, "1 min ago", "in 1 min"),
        (3_599, "59 min ago", "in 59 min"),
        (3_600, "1 h ago", "in 1 h"),
        (86_399, "23 h ago", "in 23 h"),
        (86_400, "1 day ago", "in 1 day"),
        (172_800, "2 days ago", "in 2 days"),
        (31_536_000, "365 days ago", "in 365 days"),
    ] {
        let duration = Duration::from_secs(seconds);
        assert_eq!((now - duration).ago(now).to_string(), past);
        assert_eq!((now + duration).ago(now).to_string(), future);
        assert_eq!((now + duration) - now, duration);
        assert_eq!(now - (now + duration), Duration::ZERO);
    }
    assert_eq!(format!("{:>10}", now.ago(now)), "  just now");
    assert_eq!(
        Timestamp::MAX - Timestamp::MIN,
        Duration::new(315_569_519_999, 999_999_999)
    );
}
