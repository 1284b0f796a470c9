//! How long ago a timestamp is, in words.

use std::fmt;

use super::Timestamp;

/// How long ago a timestamp is, or how long until then: what [`Timestamp::ago`] returns. It writes one unit, rounded down: `12 min ago`,
/// `in 3 h`, `2 days ago`; below a minute `just now`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ago {
    pub(super) at: Timestamp,
    pub(super) now: Timestamp,
}

impl fmt::Display for Ago {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (past, future) = (self.now - self.at, self.at - self.now);
        let minutes = past.max(future).as_secs() / 60;
        let text = match minutes {
            0 => return f.pad("just now"),
            1..60 => format!("{minutes} min"),
            60..1_440 => format!("{} h", minutes / 60),
            1_440..2_880 => "1 day".to_owned(),
            _ => format!("{} days", minutes / 1_440),
        };
        if future.is_zero() {
            f.pad(&format!("{text} ago"))
        } else {
            f.pad(&format!("in {text}"))
        }
    }
}
