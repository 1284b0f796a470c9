//! Days and dates of the Gregorian calendar.

const DAY: i64 = 86_400;

/// Days from the start of 1970 to this date, by shifting the year's start to March, so that the leap day is its last.
pub(super) fn days_from_date(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let month_from_march = (month + 9) % 12;
    let day_of_year = (153 * month_from_march + 2) / 5 + day - 1;
    let day_of_era = 365 * year_of_era + year_of_era / 4 - year_of_era / 100 + day_of_year;
    146_097 * era + day_of_era - 719_468
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

pub(super) fn days_in_month(year: i64, month: i64) -> i64 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
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
