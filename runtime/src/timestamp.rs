//! A timestamp, written the way Phare takes it.

mod ago;
mod civil;
mod conversions;
mod parse;

pub use self::ago::Ago;
use std::fmt;
use std::ops::{Add, Sub};
use std::str::FromStr;
use std::time::{Duration, SystemTime};

use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::ser::{Serialize, Serializer};

/// A timestamp between the years 0 and 9999.
///
/// It is written as Phare takes it, in UTC and whole seconds: `2026-03-08T10:00:00Z`; a fraction of a second is dropped. It is read from any RFC 3339
/// date and time, with any offset and any fraction; what lies below a nanosecond is dropped. Second 60 is read only where a leap
/// second can be, at the end of a month in UTC, and as second 59.
///
/// `Deserialize`, which reads responses, also takes what PHP may write: a date and time without an offset is in UTC, and the
/// offset may be `+0000` or `+00`. [`FromStr`] does not, since a date that a person writes without an offset may well be local.
///
/// ```
/// # use phare_runtime as phare;
/// # fn main() -> Result<(), phare::InvalidTimestamp> {
/// use phare::Timestamp;
///
/// let at: Timestamp = "2026-03-08T12:00:00.123456+02:00".parse()?;
/// assert_eq!(at.to_string(), "2026-03-08T10:00:00Z");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[doc(alias("date", "DateTime", "time"))]
pub struct Timestamp {
    /// From the start of 1970, in UTC.
    seconds: i64,
    nanoseconds: u32,
}

impl Timestamp {
    /// The first timestamp of the year 0.
    pub const MIN: Self = Self {
        seconds: -62_167_219_200,
        nanoseconds: 0,
    };

    /// The last nanosecond of the year 9999.
    pub const MAX: Self = Self {
        seconds: 253_402_300_799,
        nanoseconds: 999_999_999,
    };

    /// This timestamp, by the clock of this machine.
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// use phare::Timestamp;
    ///
    /// assert!(Timestamp::now() > Timestamp::MIN);
    /// ```
    #[must_use]
    pub fn now() -> Self {
        SystemTime::now().into()
    }

    /// The time that is this many seconds after the start of 1970 in UTC; none outside the years 0 to 9999.
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// use phare::Timestamp;
    ///
    /// let at = Timestamp::from_unix_seconds(1_772_964_000).map(|at| at.to_string());
    /// assert_eq!(at.as_deref(), Some("2026-03-08T10:00:00Z"));
    /// assert_eq!(Timestamp::from_unix_seconds(i64::MAX), None);
    /// ```
    #[must_use]
    pub const fn from_unix_seconds(seconds: i64) -> Option<Self> {
        if seconds < Self::MIN.seconds || seconds > Self::MAX.seconds {
            return None;
        }
        Some(Self {
            seconds,
            nanoseconds: 0,
        })
    }

    /// The seconds since the start of 1970 in UTC, rounded down.
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// # fn main() -> Result<(), phare::InvalidTimestamp> {
    /// let at: phare::Timestamp = "2026-03-08T10:00:00Z".parse()?;
    /// assert_eq!(at.unix_seconds(), 1_772_964_000);
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub const fn unix_seconds(self) -> i64 {
        self.seconds
    }

    /// The nanoseconds since the last whole second.
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// # fn main() -> Result<(), phare::InvalidTimestamp> {
    /// let at: phare::Timestamp = "2026-03-08T10:00:00.5Z".parse()?;
    /// assert_eq!(at.subsecond_nanoseconds(), 500_000_000);
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub const fn subsecond_nanoseconds(self) -> u32 {
        self.nanoseconds
    }

    /// How long ago this is, as words for a person to read.
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// # fn main() -> Result<(), phare::InvalidTimestamp> {
    /// use phare::Timestamp;
    ///
    /// let began: Timestamp = "2026-03-08T10:00:00Z".parse()?;
    /// let now: Timestamp = "2026-03-08T13:20:00Z".parse()?;
    /// assert_eq!(began.ago(now).to_string(), "3 h ago");
    /// assert_eq!(now.ago(began).to_string(), "in 3 h");
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub const fn ago(self, now: Self) -> Ago {
        Ago { at: self, now }
    }

    /// From nanoseconds since the start of 1970, no earlier than [`MIN`](Self::MIN) and no later than [`MAX`](Self::MAX).
    fn saturating(nanoseconds: i128) -> Self {
        let bound = if nanoseconds < 0 { Self::MIN } else { Self::MAX };
        let whole = i64::try_from(nanoseconds.div_euclid(SECOND)).ok();
        let nanoseconds = u32::try_from(nanoseconds.rem_euclid(SECOND)).unwrap_or_default();
        match whole.and_then(Self::from_unix_seconds) {
            Some(whole) => Self { nanoseconds, ..whole },
            None => bound,
        }
    }

    /// Nanoseconds since the start of 1970.
    fn total(self) -> i128 {
        i128::from(self.seconds) * SECOND + i128::from(self.nanoseconds)
    }
}

const SECOND: i128 = 1_000_000_000;

/// A later timestamp, no later than [`Timestamp::MAX`].
impl Add<Duration> for Timestamp {
    type Output = Self;

    fn add(self, duration: Duration) -> Self {
        let duration = i128::try_from(duration.as_nanos()).unwrap_or(i128::MAX);
        Self::saturating(self.total().saturating_add(duration))
    }
}

/// An earlier timestamp, no earlier than [`Timestamp::MIN`].
impl Sub<Duration> for Timestamp {
    type Output = Self;

    fn sub(self, duration: Duration) -> Self {
        let duration = i128::try_from(duration.as_nanos()).unwrap_or(i128::MAX);
        Self::saturating(self.total().saturating_sub(duration))
    }
}

/// The time from an earlier timestamp to this one; zero where the other is the later one, as with [`Instant`](std::time::Instant).
///
/// ```
/// # use phare_runtime as phare;
/// # fn main() -> Result<(), phare::InvalidTimestamp> {
/// use std::time::Duration;
///
/// use phare::Timestamp;
///
/// let began: Timestamp = "2026-03-08T10:00:00Z".parse()?;
/// let ended: Timestamp = "2026-03-08T10:12:30Z".parse()?;
/// assert_eq!(ended - began, Duration::from_secs(750));
/// assert_eq!(began - ended, Duration::ZERO);
/// # Ok(())
/// # }
/// ```
impl Sub for Timestamp {
    type Output = Duration;

    fn sub(self, earlier: Self) -> Duration {
        let nanoseconds = (self.total() - earlier.total()).max(0);
        let seconds = u64::try_from(nanoseconds / SECOND).unwrap_or_default();
        let rest = u32::try_from(nanoseconds % SECOND).unwrap_or_default();
        Duration::new(seconds, rest)
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(civil::Text::of(self.seconds).as_str())
    }
}

impl fmt::Debug for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Timestamp {
    type Err = InvalidTimestamp;

    fn from_str(text: &str) -> Result<Self, InvalidTimestamp> {
        parse::rfc3339(text.as_bytes()).ok_or_else(|| InvalidTimestamp {
            reason: parse::reason(text),
        })
    }
}

impl TryFrom<&str> for Timestamp {
    type Error = InvalidTimestamp;

    fn try_from(text: &str) -> Result<Self, InvalidTimestamp> {
        text.parse()
    }
}

/// A text that is no RFC 3339 date and time between the years 0 and 9999.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidTimestamp {
    /// What is wrong with it, where that can be told.
    reason: &'static str,
}

impl InvalidTimestamp {
    /// What is wrong with it, after a semicolon; empty where that cannot be told.
    pub(crate) fn reason(&self) -> &'static str {
        self.reason
    }
}

impl fmt::Display for InvalidTimestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "not an RFC 3339 date and time such as 2026-03-08T10:00:00Z{}",
            self.reason
        )
    }
}

impl std::error::Error for InvalidTimestamp {}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(civil::Text::of(self.seconds).as_str())
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Rfc3339)
    }
}

struct Rfc3339;

impl Visitor<'_> for Rfc3339 {
    type Value = Timestamp;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an RFC 3339 date and time such as 2026-03-08T10:00:00Z")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Timestamp, E> {
        parse::lenient(text.as_bytes()).ok_or_else(|| E::invalid_value(de::Unexpected::Str(text), &self))
    }
}
