//! Reads RFC 3339, and what PHP writes instead.

use super::{Timestamp, civil};

/// `2026-03-08T10:00:00.123456+02:00`, with `Z` or an offset, with or without a fraction; none for anything else, and
/// for a timestamp outside the years 0 to 9999.
pub(super) fn rfc3339(text: &[u8]) -> Option<Timestamp> {
    timestamp(text, offset)
}

/// The same, and also without an offset, which is UTC then, or with an offset that has no colon or no minutes.
pub(super) fn lenient(text: &[u8]) -> Option<Timestamp> {
    timestamp(text, |text| match *text {
        [] => Some(0),
        [sign, h1, h2] => offset(&[sign, h1, h2, b':', b'0', b'0']),
        [sign, h1, h2, m1, m2] => offset(&[sign, h1, h2, b':', m1, m2]),
        _ => offset(text),
    })
}

/// Why a text is no date and time, where that can be told.
pub(super) fn reason(text: &str) -> &'static str {
    let is_read = |text: &str| rfc3339(text.as_bytes()).is_some();
    if is_read(&format!("{text}Z")) {
        return "; it has no offset: add `Z` if it is in UTC";
    }
    // The 29th to 31st, where the 28th is a day.
    let (Some(date), Some(day @ ("29" | "30" | "31")), Some(time)) = (text.get(..8), text.get(8..10), text.get(10..))
    else {
        return "";
    };
    let exists = |day: &str| is_read(&format!("{date}{day}{time}"));
    match day {
        _ if !exists("28") => "",
        "29" => "; that month has 28 days",
        _ if exists("30") => "; that month has 30 days",
        _ if exists("29") => "; that month has 29 days",
        _ => "; that month has 28 days",
    }
}

fn timestamp(text: &[u8], offset: impl FnOnce(&[u8]) -> Option<i64>) -> Option<Timestamp> {
    let (months, rest) = text.split_first_chunk()?;
    let [century, _, year, _, _, month, ..] = MONTHS.numbers(*months)?.map(u32::from);
    let year = 100 * century + year;
    let [d1, d2, b'T' | b't' | b' ', rest @ ..] = rest else {
        return None;
    };
    let day = number(*d1, *d2)?;
    let (time, rest) = rest.split_first_chunk()?;
    let [hour, _, _, minute, _, _, second, _] = TIME.numbers(*time)?.map(u32::from);
    let (nanoseconds, rest) = fraction(rest)?;
    let offset = offset(rest)?;
    let in_range = (1..=12).contains(&month)
        && (1..=civil::days_in_month(year, month)).contains(&day)
        && hour < 24
        && minute < 60
        && second <= 60;
    if !in_range {
        return None;
    }
    // A leap second counts as the second before it, as Unix time has no room for it.
    let second_of_day = i64::from(3_600 * hour + 60 * minute + second.min(59));
    let seconds = 86_400 * civil::days_from_date(year, month, day) + second_of_day - offset;
    if second == 60 && !civil::ends_a_month(seconds) {
        return None;
    }
    let timestamp = Timestamp::from_unix_seconds(seconds)?;
    Some(Timestamp {
        nanoseconds,
        ..timestamp
    })
}

const MONTHS: Form = Form::new(*b"0000-00-");
const TIME: Form = Form::new(*b"00:00:00");
/// The fraction that Phare writes, and its offset.
const FRACTION: Form = Form::new(*b".000000Z");

/// Eight bytes of a date, which are read at once, as a page has some three hundred dates.
struct Form {
    /// The text, with zeros for its digits.
    zeros: u64,
    /// What each byte that is not as in `zeros` may be greater by, taken from 127.
    limits: u64,
}

impl Form {
    const fn new(zeros: [u8; 8]) -> Self {
        let mut limits = 0;
        let mut rest = zeros.as_slice();
        // From the last byte, which is the uppermost.
        while let [others @ .., byte] = rest {
            limits = limits << 8 | if *byte == b'0' { 127 - 9 } else { 127 };
            rest = others;
        }
        Self {
            zeros: u64::from_le_bytes(zeros),
            limits,
        }
    }

    /// Where two digits begin, the number that they spell; none where the text is of another form.
    fn numbers(&self, text: [u8; 8]) -> Option<[u8; 8]> {
        const UPPERMOST: u64 = u64::from_le_bytes([0x80; 8]);
        // A digit's value, and zero for a separator.
        let values = u64::from_le_bytes(text) ^ self.zeros;
        // A byte that carries into the next one has its own uppermost bit.
        if (values | values.wrapping_add(self.limits)) & UPPERMOST != 0 {
            return None;
        }
        // No byte is above 99.
        Some((10 * values + (values >> 8)).to_le_bytes())
    }
}

fn number(tens: u8, ones: u8) -> Option<u32> {
    let [tens, ones] = [tens, ones].map(|byte| u32::from(byte.wrapping_sub(b'0')));
    (tens < 10 && ones < 10).then_some(10 * tens + ones)
}

/// The nanoseconds of `.123456`, or none of them where there is no fraction, and what follows. Digits beyond the ninth count for nothing.
fn fraction(text: &[u8]) -> Option<(u32, &[u8])> {
    if let Some((fraction, rest)) = text.split_first_chunk()
        && let Some([_, first, _, second, _, third, ..]) = FRACTION.numbers(*fraction)
    {
        let microseconds = 10_000 * u32::from(first) + 100 * u32::from(second) + u32::from(third);
        return rest.is_empty().then_some((1_000 * microseconds, b"Z"));
    }
    let Some(digits) = text.strip_prefix(b".") else {
        return Some((0, text));
    };
    let mut nanoseconds = 0;
    let mut place = 100_000_000;
    let mut rest = digits;
    while let [digit @ b'0'..=b'9', tail @ ..] = rest {
        nanoseconds += place * u32::from(digit - b'0');
        place /= 10;
        rest = tail;
    }
    (rest.len() < digits.len()).then_some((nanoseconds, rest))
}

/// The seconds of `+02:00`, or none of them for `Z`, where nothing follows.
fn offset(text: &[u8]) -> Option<i64> {
    let (sign, hours, minutes) = match *text {
        [b'Z' | b'z'] => return Some(0),
        [b'+', h1, h2, b':', m1, m2] => (1, number(h1, h2)?, number(m1, m2)?),
        [b'-', h1, h2, b':', m1, m2] => (-1, number(h1, h2)?, number(m1, m2)?),
        _ => return None,
    };
    (hours < 24 && minutes < 60).then(|| sign * i64::from(3_600 * hours + 60 * minutes))
}
