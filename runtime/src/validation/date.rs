//! Dates, in the forms in which the common crates write them.

use crate::Timestamp;

/// What a text is as a date.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Reading {
    /// A date in the one form that Phare takes.
    AsPhareTakesIt,
    /// A date in another form, and how Phare takes it.
    Other(String),
    /// No date, and why it is none where that can be told.
    None(&'static str),
}

/// Reads RFC 3339, and what is added to it or left out of it by RFC 9557, ISO 8601 and the crate `time`: a time zone in
/// brackets, an offset after a space or without its colon, an hour or a minute of one digit fewer.
pub(super) fn read(text: &str) -> Reading {
    let parsed = text.parse::<Timestamp>();
    match parsed.or_else(|error| tidy(text).and_then(|text| text.parse().ok()).ok_or(error)) {
        Ok(timestamp) => {
            let spelled = timestamp.to_string();
            if spelled == text {
                Reading::AsPhareTakesIt
            } else {
                Reading::Other(spelled)
            }
        }
        Err(error) => Reading::None(error.reason()),
    }
}

/// Reads the numbers as which the crate `time` writes a date where it is not asked for text: the year, the day in it, hour, minute,
/// second and nanosecond, and the hours, minutes and seconds of the offset.
pub(super) fn read_numbers(numbers: &[i64]) -> Option<String> {
    let [year, day, hour, minute, second, _, hours, minutes, seconds] = *numbers else {
        return None;
    };
    let in_range = (1..=366).contains(&day)
        && [hour, hours.saturating_abs()].iter().all(|hour| (0..24).contains(hour))
        && [minute, second, minutes.saturating_abs(), seconds.saturating_abs()]
            .iter()
            .all(|part| (0..60).contains(part));
    if !in_range {
        return None;
    }
    let midnight: Timestamp = format!("{year:04}-01-01T00:00:00Z").parse().ok()?;
    let of_day = |hour: i64, minute: i64, second: i64| 3_600 * hour + 60 * minute + second;
    let since = 86_400 * (day - 1) + of_day(hour, minute, second) - of_day(hours, minutes, seconds);
    let timestamp = Timestamp::from_unix_seconds(midnight.unix_seconds() + since)?;
    Some(timestamp.to_string())
}

/// The text as RFC 3339, where it differs from it in one of the known ways.
fn tidy(text: &str) -> Option<String> {
    let text = text.trim();
    let text = match text.find('[') {
        Some(zone) if text.ends_with(']') => text.get(..zone)?,
        _ => text,
    };
    // `2026-03-08`, a `T` or a space, and the time with its offset.
    let (date, time) = (text.get(..10)?, text.get(11..)?);
    let sign = time.rfind(['+', '-']);
    let (clock, offset) = match sign {
        Some(sign) => (time.get(..sign)?.trim_end(), offset(time.get(sign..)?)?),
        None => (time.strip_suffix(['Z', 'z'])?.trim_end(), "Z".to_owned()),
    };
    let clock = match clock.matches(':').count() {
        1 => format!("{clock}:00"),
        _ => clock.to_owned(),
    };
    let clock = if clock.as_bytes().get(1) == Some(&b':') {
        format!("0{clock}")
    } else {
        clock
    };
    Some(format!("{date}T{clock}{offset}"))
}

/// `+02`, `+0200`, `+02:00` and `+02:00:00` as `+02:00`.
fn offset(text: &str) -> Option<String> {
    let (sign, digits) = text.split_at_checked(1)?;
    let digits: String = digits.chars().filter(|digit| *digit != ':').collect();
    let (hours, rest) = digits.split_at_checked(2)?;
    let (minutes, seconds) = if rest.is_empty() {
        ("00", "")
    } else {
        rest.split_at_checked(2)?
    };
    seconds
        .bytes()
        .all(|digit| digit == b'0')
        .then(|| format!("{sign}{hours}:{minutes}"))
}

#[cfg(test)]
mod tests {
    use super::{Reading, read, read_numbers};

    #[test]
    fn dates_of_the_common_crates() {
        assert_eq!(read("2026-03-08T10:00:00Z"), Reading::AsPhareTakesIt);
        for text in [
            // chrono
            "2026-03-08T10:00:00.123456789Z",
            "2026-03-08T12:00:00+02:00",
            "2026-03-08 10:00:00 +00:00",
            // jiff
            "2026-03-08T12:00:00+02:00[Europe/Berlin]",
            "2026-03-08T10:00:00.5Z",
            // time
            "2026-03-08 10:00:00.0 +00:00:00",
            "2026-03-08 12:00:00.5 +02:00:00",
            // ISO 8601
            "2026-03-08T12:00:00+0200",
            "2026-03-08T12:00:00+02",
            "2026-03-08T10:00Z",
            "2026-03-08t10:00:00z",
            " 2026-03-08T10:00:00Z ",
        ] {
            assert_eq!(read(text), Reading::Other("2026-03-08T10:00:00Z".to_owned()), "{text}");
        }
    }

    #[test]
    fn a_date_as_numbers() {
        let read = |numbers: &[i64]| read_numbers(numbers);
        let expected = Some("2026-03-08T10:00:00Z".to_owned());
        assert_eq!(read(&[2026, 67, 10, 0, 0, 0, 0, 0, 0]), expected);
        assert_eq!(read(&[2026, 67, 12, 0, 0, 500_000_000, 2, 0, 0]), expected);
        assert_eq!(read(&[2026, 67, 7, 30, 0, 0, -2, -30, 0]), expected);
        assert_eq!(read(&[2026, 67, 12, 31, 6, 0, 2, 31, 6]), expected);
        for numbers in [
            &[][..],
            &[2026, 67],
            &[2026, 0, 10, 0, 0, 0, 0, 0, 0],
            &[2026, 367, 10, 0, 0, 0, 0, 0, 0],
            &[2026, 67, 24, 0, 0, 0, 0, 0, 0],
            &[20_260, 67, 10, 0, 0, 0, 0, 0, 0],
            &[2026, 67, 10, 0, 0, 0, 0, 0, i64::MIN + 1],
        ] {
            assert_eq!(read(numbers), None, "{numbers:?}");
        }
    }

    #[test]
    fn what_is_no_date() {
        for text in [
            "",
            "tomorrow",
            "2026-03-08",
            "2026-13-45T10:00:00Z",
            "2026-03-08T10:00:00+02:00:30",
            "2026-03-08T10:00:00[Europe/Berlin]",
            "2026-03-08T12:00:00+02:00[Europe/Berlin",
            "1772964000",
            "é2026-03-08T10:00:00Z",
            "2026-03-08T10:00:00+",
        ] {
            assert_eq!(read(text), Reading::None(""), "{text}");
        }
        assert_eq!(read("2026-02-30T10:00:00Z"), Reading::None("; that month has 28 days"));
        for text in ["2026-03-08T10:00:00", "2026-03-08 10:00:00.5"] {
            assert!(
                matches!(read(text), Reading::None(reason) if reason.contains("no offset")),
                "{text}"
            );
        }
    }
}
