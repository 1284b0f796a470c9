//! Dates as Phare takes and prints them.

use jiff::fmt::temporal::{Pieces, PiecesOffset};
use jiff::tz::Offset;
use jiff::{SignedDuration, Timestamp};
use serde_json::Value;

use super::field_errors::FieldErrors;
use crate::call::Call;

const FARTHEST_AHEAD: SignedDuration = SignedDuration::from_mins(10);

/// The time that a text means, if the text is as PHP's `Y-m-d\TH:i:sp` would print it.
///
/// That is how the framework checks a form: it reads loosely, prints what it read, and compares the texts.
pub(super) fn read(text: &str) -> Option<Timestamp> {
    let pieces = Pieces::parse(text).ok()?;
    let offset = match pieces.offset()? {
        PiecesOffset::Numeric(offset) => offset.offset(),
        _ => Offset::UTC,
    };
    let timestamp = offset.to_timestamp(pieces.date().to_datetime(pieces.time()?)).ok()?;
    (print_with_offset(timestamp, offset) == text).then_some(timestamp)
}

fn print_with_offset(timestamp: Timestamp, offset: Offset) -> String {
    let date = offset.to_datetime(timestamp).strftime("%Y-%m-%dT%H:%M:%S");
    match offset.seconds() {
        0 => format!("{date}Z"),
        seconds => {
            let sign = if seconds < 0 { '-' } else { '+' };
            let minutes = seconds.abs() / 60;
            format!("{date}{sign}{:02}:{:02}", minutes / 60, minutes % 60)
        }
    }
}

/// A timestamp as a response holds it: UTC, with the six digits of a fraction that is never kept.
pub(crate) fn print(timestamp: Timestamp) -> String {
    let date = Offset::UTC.to_datetime(timestamp).strftime("%Y-%m-%dT%H:%M:%S");
    format!("{date}.000000Z")
}

/// The time that a stored or checked field holds.
pub(crate) fn read_stored(value: &Value) -> Option<Timestamp> {
    value.as_str()?.parse().ok()
}

/// Adds an error where the body holds a date in this field that is too far in the future.
pub(crate) fn check_not_far_ahead(call: &Call, field: &str, errors: &mut FieldErrors) {
    let timestamp = call.body.get(field).and_then(read_stored);
    if timestamp.is_some_and(|timestamp| timestamp.duration_since(call.now) > FARTHEST_AHEAD) {
        errors.add_about(field, "must be a date before or equal to +10 minutes.");
    }
}
