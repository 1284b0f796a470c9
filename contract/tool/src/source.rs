//! Where tables come from: the day of a document, and which document it was.

use jiff::civil::Date;
use sha2::{Digest, Sha256};

/// The document that tables are written from.
pub(crate) struct Source<'a> {
    /// The day of the document, such as `2026-09-27`.
    pub(crate) date: &'a str,
    /// The SHA-256 of its facts, in lowercase hexadecimal digits.
    pub(crate) sha256: String,
}

impl<'a> Source<'a> {
    /// The source with these [facts](crate::facts::text).
    pub(crate) fn new(date: &'a str, facts: &str) -> Self {
        Self {
            date,
            sha256: base16ct::lower::encode_string(&Sha256::digest(facts)),
        }
    }
}

/// Whether this is a day that the calendar has, written `2026-09-27`.
pub(crate) fn is_date(text: &str) -> bool {
    text.parse::<Date>().is_ok_and(|date| date.to_string() == text)
}

#[cfg(test)]
mod tests {
    use super::is_date;

    #[test]
    fn only_days_of_the_calendar_are_dates() {
        assert!(is_date("2026-09-27"));
        assert!(is_date("2028-02-29"));
        for wrong in [
            "2026-02-29",
            "2026-13-01",
            "2026-9-27",
            "20260927",
            "2026-09-27T10:00:00",
            "27.09.2026",
            "today",
            "2026-00-10",
            "",
        ] {
            assert!(!is_date(wrong), "{wrong}");
        }
    }
}
