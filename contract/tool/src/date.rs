//! The date of a document.

use std::time::{SystemTime, UNIX_EPOCH};

/// Whether this is a day that the calendar has, written `2026-09-27`.
pub(crate) fn is_date(text: &str) -> bool {
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts.as_slice() else {
        return false;
    };
    if (year.len(), month.len(), day.len()) != (4, 2, 2) || !parts.iter().all(|part| digits(part)) {
        return false;
    }
    let number = |part: &str| part.parse::<u64>().unwrap_or(0);
    let (year, month, day) = (number(year), number(month), number(day));
    (1..=12).contains(&month) && (1..=days_in(year, month)).contains(&day)
}

/// Today, in UTC.
pub(crate) fn today() -> String {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    on_day(since.as_secs() / 86_400)
}

/// The date that many days after 1970-01-01.
fn on_day(mut days: u64) -> String {
    let mut year = 1970;
    while days >= days_of(year) {
        days -= days_of(year);
        year += 1;
    }
    let mut month = 1;
    while days >= days_in(year, month) {
        days -= days_in(year, month);
        month += 1;
    }
    format!("{year:04}-{month:02}-{:02}", days + 1)
}

fn days_of(year: u64) -> u64 {
    (1..=12).map(|month| days_in(year, month)).sum()
}

fn days_in(year: u64, month: u64) -> u64 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::{is_date, on_day};

    #[test]
    fn days_become_dates() {
        assert_eq!(on_day(0), "1970-01-01");
        assert_eq!(on_day(11_016), "2000-02-29");
        assert_eq!(on_day(20_723), "2026-09-27");
    }

    #[test]
    fn only_days_of_the_calendar_are_dates() {
        assert!(is_date("2026-09-27"));
        assert!(is_date("2028-02-29"));
        for wrong in [
            "2026-02-29",
            "2026-13-01",
            "2026-9-27",
            "27.09.2026",
            "today",
            "2026-00-10",
            "",
        ] {
            assert!(!is_date(wrong), "{wrong}");
        }
    }
}
