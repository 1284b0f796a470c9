//! Days and dates of the Gregorian calendar.

const DAY: i64 = 86_400;

/// Days from the start of 1970 to this date, by shifting the year's start to March, so that the leap day is its last.
pub(super) fn days_from_date(year: u32, month: u32, day: u32) -> i64 {
    // The years that have ended since March of the year -1, and one that counts leap days from 400 years before, so that none is negative.
    let years = year + u32::from(month > 2);
    let of_leaps = years + 399;
    let leap_days = of_leaps / 4 - of_leaps / 100 + of_leaps / 400;
    let month_from_march = (month + 9) % 12;
    let day_of_year = (153 * month_from_march + 2) / 5 + day - 1;
    // 96 leap days too many, 306 days from March of the year -1 to the year 0, and 719_528 from there to 1970.
    i64::from(365 * years + leap_days + day_of_year) - 719_930
}

/// The year, month and day that are this many days from the start of 1970.
fn date_from_days(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = (month_from_march + 2) % 12 + 1;
    let year = 400 * era + year_of_era + i64::from(month <= 2);
    (year, month, day)
}

/// Whether this is the last second of a month in UTC: only after one is there a leap second.
pub(super) fn ends_a_month(seconds: i64) -> bool {
    let next = seconds.saturating_add(1);
    next.rem_euclid(DAY) == 0 && date_from_days(next.div_euclid(DAY)).2 == 1
}

pub(super) fn days_in_month(year: u32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 31,
    }
}

/// A timestamp as `2026-03-08T10:00:00Z`.
pub(super) struct Text([u8; 20]);

impl Text {
    pub(super) fn of(seconds: i64) -> Self {
        let (year, month, day) = date_from_days(seconds.div_euclid(DAY));
        let second_of_day = seconds.rem_euclid(DAY);
        let mut text = Self(*b"0000-00-00T00:00:00Z");
        text.put(0, year / 100);
        text.put(2, year % 100);
        text.put(5, month);
        text.put(8, day);
        text.put(11, second_of_day / 3_600);
        text.put(14, second_of_day / 60 % 60);
        text.put(17, second_of_day % 60);
        text
    }

    fn put(&mut self, at: usize, two_digits: i64) {
        // Both are single digits, as each part of a date in range has two.
        for (place, digit) in [(at, two_digits / 10), (at + 1, two_digits % 10)] {
            if let (Some(byte), Ok(digit)) = (self.0.get_mut(place), u8::try_from(digit)) {
                *byte = b'0' + digit;
            }
        }
    }

    pub(super) fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_and_its_days_are_the_same() {
        let first = days_from_date(0, 1, 1);
        assert_eq!(days_from_date(1970, 1, 1), 0);
        assert_eq!(first, -719_528);
        for days in first..=days_from_date(9999, 12, 31) {
            let (year, month, day) = date_from_days(days);
            let [year, month, day] = [year, month, day].map(|part| u32::try_from(part).expect("a part of a date"));
            assert_eq!(days_from_date(year, month, day), days, "{year}-{month}-{day}");
            assert!(day <= days_in_month(year, month), "{year}-{month}-{day}");
        }
    }
}
