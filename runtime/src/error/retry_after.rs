//! The delay of a `Retry-After` header, also where it is not written as HTTP has it.

use std::time::{Duration, SystemTime};

use http::HeaderMap;
use http::header::{DATE, HeaderValue, RETRY_AFTER};

use crate::Timestamp;

/// How long to wait: the longest delay that the headers of a response name; none where they name none that can be read. `now` is for a date
/// from a server that does not show its own clock.
pub(crate) fn retry_after(headers: &HeaderMap, now: SystemTime) -> Option<Duration> {
    let now = headers.get(DATE).and_then(text).and_then(date).unwrap_or(now);
    let values = headers.get_all(RETRY_AFTER).iter().filter_map(text);
    values.filter_map(|text| delay(text, now)).max()
}

fn text(value: &HeaderValue) -> Option<&str> {
    value.to_str().ok()
}

/// The delay of one header.
fn delay(text: &str, now: SystemTime) -> Option<Duration> {
    let text = unquoted(text);
    if let Some(date) = date(text) {
        return Some(date.duration_since(now).unwrap_or_default());
    }
    // Headers of the same name that something on the way has joined.
    text.split(',').filter_map(|part| seconds(unquoted(part))).max()
}

fn unquoted(text: &str) -> &str {
    text.trim().trim_matches('"').trim()
}

fn date(text: &str) -> Option<SystemTime> {
    let by_rfc_3339 = || Some(SystemTime::from(text.parse::<Timestamp>().ok()?));
    httpdate::parse_http_date(text).ok().or_else(by_rfc_3339)
}

/// Seconds, with or without a fraction and a unit. A time that is over is none at all.
fn seconds(text: &str) -> Option<Duration> {
    let digits = text.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
    let (_, unit) = text.split_at(digits.len());
    let (whole, billionths) = decimal(digits.trim())?;
    let fraction = Duration::from_nanos(billionths);
    let (whole, fraction) = match unit.to_ascii_lowercase().as_str() {
        "" | "s" | "sec" | "secs" | "second" | "seconds" => (whole.map(Duration::from_secs), fraction),
        "ms" => (whole.map(Duration::from_millis), fraction / 1_000),
        "m" | "min" | "mins" | "minute" | "minutes" => {
            let seconds = whole.and_then(|minutes| minutes.checked_mul(60));
            (seconds.map(Duration::from_secs), fraction * 60)
        }
        _ => return None,
    };
    Some(whole.map_or(Duration::MAX, |whole| whole.saturating_add(fraction)))
}

/// A number as what it has before its point, none where that is too large, and the billionths behind it; zero where it is negative.
///
/// By hand, as all that is needed to read any floating-point number takes 15 kB of a program that has no other use for it.
fn decimal(number: &str) -> Option<(Option<u64>, u64)> {
    let unsigned = number.strip_prefix(['+', '-']).unwrap_or(number);
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    let mut digits = whole.bytes().chain(fraction.bytes());
    if !digits.all(|digit| digit.is_ascii_digit()) || (whole.is_empty() && fraction.is_empty()) {
        return None;
    }
    if number.starts_with('-') {
        return Some((Some(0), 0));
    }
    let append = |number: u64, digit: u8| number.checked_mul(10)?.checked_add((digit - b'0').into());
    let mut billionths = fraction.bytes().chain(std::iter::repeat(b'0')).take(9);
    Some((whole.bytes().try_fold(0, append), billionths.try_fold(0, append)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(values: &[&str]) -> HeaderMap {
        let value = |text: &&str| HeaderValue::from_str(text).expect("a header");
        values.iter().map(|text| (RETRY_AFTER, value(text))).collect()
    }

    /// Sunday, 8 March 2026, 10:00 UTC.
    fn now() -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs(1_772_964_000)
    }

    #[test]
    fn what_can_be_meant_is_read() {
        for (text, milliseconds) in [
            ("0", 0),
            ("1", 1_000),
            (" 59 ", 59_000),
            ("007", 7_000),
            ("+5", 5_000),
            ("0.493", 493),
            ("1.", 1_000),
            (".5", 500),
            ("-1", 0),
            ("-0.5", 0),
            ("5, 5", 5_000),
            ("5,30", 30_000),
            ("soon, 3", 3_000),
            ("\"5\"", 5_000),
            ("\"5\", \"6\"", 6_000),
            ("60s", 60_000),
            ("60 s", 60_000),
            ("2 seconds", 2_000),
            ("500ms", 500),
            ("1500.0 ms", 1_500),
            ("1m", 60_000),
            ("0.25 min", 15_000),
            ("2 Minutes", 120_000),
            ("Sun, 08 Mar 2026 10:00:42 GMT", 42_000),
            ("Sunday, 08-Mar-26 10:00:42 GMT", 42_000),
            ("Sun Mar  8 10:00:42 2026", 42_000),
            ("\"Sun, 08 Mar 2026 10:00:42 GMT\"", 42_000),
            ("Sun, 08 Mar 2026 09:00:00 GMT", 0),
            ("2026-03-08T10:00:42Z", 42_000),
            ("2026-03-08T11:00:42+01:00", 42_000),
            ("1970-01-01T00:00:00Z", 0),
        ] {
            let delay = retry_after(&headers(&[text]), now());
            assert_eq!(delay, Some(Duration::from_millis(milliseconds)), "{text}");
        }
    }

    #[test]
    fn what_means_nothing_is_none() {
        for text in [
            "",
            "soon",
            "-",
            ".",
            "1e3",
            "inf",
            "NaN",
            "5 h 3",
            "5 parsecs",
            "2026-13-45",
            "0x10",
            "1_000",
            ",",
        ] {
            assert_eq!(retry_after(&headers(&[text]), now()), None, "{text}");
        }
        assert_eq!(retry_after(&headers(&[]), now()), None);
    }

    #[test]
    fn no_number_is_too_large() {
        let delay = |text| retry_after(&headers(&[text]), now());
        assert_eq!(delay("18446744073709551615"), Some(Duration::from_secs(u64::MAX)));
        assert_eq!(delay("18446744073709551616"), Some(Duration::MAX));
        assert_eq!(delay("1844674407370955161600000.5 minutes"), Some(Duration::MAX));
        assert_eq!(delay("18446744073709551615 minutes"), Some(Duration::MAX));
    }

    #[test]
    fn the_longest_of_several_counts() {
        assert_eq!(
            retry_after(&headers(&["2", "soon", "7", "3"]), now()),
            Some(Duration::from_secs(7))
        );
    }

    #[test]
    fn the_servers_clock_comes_first() {
        let mut headers = headers(&["Sun, 08 Mar 2026 10:00:42 GMT"]);
        headers.insert(DATE, HeaderValue::from_static("Sun, 08 Mar 2026 10:00:40 GMT"));
        assert_eq!(retry_after(&headers, now()), Some(Duration::from_secs(2)));
    }
}
