//! Conversions from and to other types of timestamps; what lies outside the years 0 to 9999 becomes the nearest end of them.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

#[cfg(any(test, feature = "chrono"))]
use super::SECOND;
use super::Timestamp;

impl From<SystemTime> for Timestamp {
    fn from(time: SystemTime) -> Self {
        let nanoseconds = |duration: Duration| i128::try_from(duration.as_nanos()).unwrap_or(i128::MAX);
        Self::saturating(match time.duration_since(UNIX_EPOCH) {
            Ok(after) => nanoseconds(after),
            Err(before) => -nanoseconds(before.duration()),
        })
    }
}

impl From<Timestamp> for SystemTime {
    fn from(timestamp: Timestamp) -> Self {
        let seconds = Duration::from_secs(timestamp.seconds.unsigned_abs());
        let whole = if timestamp.seconds < 0 {
            UNIX_EPOCH - seconds
        } else {
            UNIX_EPOCH + seconds
        };
        whole + Duration::from_nanos(timestamp.nanoseconds.into())
    }
}

#[cfg(feature = "jiff")]
impl From<jiff::Timestamp> for Timestamp {
    fn from(timestamp: jiff::Timestamp) -> Self {
        Self::saturating(timestamp.as_nanosecond())
    }
}

#[cfg(feature = "jiff")]
impl From<Timestamp> for jiff::Timestamp {
    fn from(timestamp: Timestamp) -> Self {
        Self::from_nanosecond(timestamp.total()).unwrap_or(Self::MAX)
    }
}

#[cfg(feature = "chrono")]
impl<Tz: chrono::TimeZone> From<chrono::DateTime<Tz>> for Timestamp {
    fn from(time: chrono::DateTime<Tz>) -> Self {
        Self::saturating(i128::from(time.timestamp()) * SECOND + i128::from(time.timestamp_subsec_nanos()))
    }
}

#[cfg(feature = "chrono")]
impl From<Timestamp> for chrono::DateTime<chrono::Utc> {
    fn from(timestamp: Timestamp) -> Self {
        Self::from_timestamp(timestamp.seconds, timestamp.nanoseconds).unwrap_or(Self::MAX_UTC)
    }
}

#[cfg(feature = "time")]
impl From<time::OffsetDateTime> for Timestamp {
    fn from(time: time::OffsetDateTime) -> Self {
        Self::saturating(time.unix_timestamp_nanos())
    }
}

#[cfg(feature = "time")]
impl From<Timestamp> for time::OffsetDateTime {
    fn from(timestamp: Timestamp) -> Self {
        Self::from_unix_timestamp_nanos(timestamp.total()).unwrap_or(Self::UNIX_EPOCH)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn system_times_convert_there_and_back() {
        for seconds in [-62_167_219_200, -1, 0, 1, 1_772_964_000, 253_402_300_799] {
            let timestamp = Timestamp::from_unix_seconds(seconds).expect("in range");
            assert_eq!(Timestamp::from(SystemTime::from(timestamp)), timestamp);
            let half = timestamp + Duration::from_millis(500);
            assert_eq!(Timestamp::from(SystemTime::from(half)), half);
        }
        assert_eq!(
            i128::from(Timestamp::MAX.seconds) * SECOND + 999_999_999,
            Timestamp::MAX.total()
        );
    }
}
