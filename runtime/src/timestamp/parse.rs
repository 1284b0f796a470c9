//! Reads RFC 3339.

use super::{Timestamp, civil};

/// `2026-03-08T10:00:00.123456+02:00`, with `Z` or an offset, with or without a fraction; none for anything else, and
/// for a moment outside the years 0 to 9999.
pub(super) fn rfc3339(text: &[u8]) -> Option<Timestamp> {
    let mut rest = text;
    let year = number(&mut rest, 4)?;
    mark(&mut rest, b"-")?;
    let month = number(&mut rest, 2)?;
    mark(&mut rest, b"-")?;
    let day = number(&mut rest, 2)?;
    mark(&mut rest, b"Tt ")?;
    let hour = number(&mut rest, 2)?;
    mark(&mut rest, b":")?;
    let minute = number(&mut rest, 2)?;
    mark(&mut rest, b":")?;
    let second = number(&mut rest, 2)?;
    let nanoseconds = fraction(&mut rest)?;
    let offset = offset(&mut rest)?;
    let in_range = (1..=12).contains(&month)
        && (1..=civil::days_in_month(year, month)).contains(&day)
        && hour < 24
        && minute < 60
        && second <= 60
        && rest.is_empty();
    if !in_range {
        return None;
    }
    // A leap second counts as the second before it, as Unix time has no room for it.
    let second_of_day = 3_600 * hour + 60 * minute + second.min(59);
    let seconds = 86_400 * civil::days_from_date(year, month, day) + second_of_day - offset;
    let timestamp = Timestamp::from_unix_seconds(seconds)?;
    Some(Timestamp {
        nanoseconds,
        ..timestamp
    })
}

fn number(rest: &mut &[u8], digits: usize) -> Option<i64> {
    let (number, tail) = rest.split_at_checked(digits)?;
    *rest = tail;
    number.iter().try_fold(0, |value, byte| match byte {
        b'0'..=b'9' => Some(10 * value + i64::from(byte - b'0')),
        _ => None,
    })
}

fn mark(rest: &mut &[u8], any_of: &[u8]) -> Option<u8> {
    let (first, tail) = rest.split_first()?;
    *rest = tail;
    any_of.contains(first).then_some(*first)
}

/// The nanoseconds of `.123456`, or none of them where there is no fraction.
fn fraction(rest: &mut &[u8]) -> Option<u32> {
    let Some(digits) = rest.strip_prefix(b".") else {
        return Some(0);
    };
    let length = digits.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let (digits, tail) = digits.split_at_checked(length)?;
    *rest = tail;
    let nanoseconds = (0..9).fold(0, |value, place| {
        10 * value + digits.get(place).map_or(0, |byte| u32::from(byte - b'0'))
    });
    (length > 0).then_some(nanoseconds)
}

/// The seconds of `+02:00`, or none of them for `Z`.
fn offset(rest: &mut &[u8]) -> Option<i64> {
    let sign = match mark(rest, b"Zz+-")? {
        b'+' => 1,
        b'-' => -1,
        _ => return Some(0),
    };
    let hours = number(rest, 2)?;
    mark(rest, b":")?;
    let minutes = number(rest, 2)?;
    (hours < 24 && minutes < 60).then_some(sign * (3_600 * hours + 60 * minutes))
}
