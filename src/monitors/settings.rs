//! What a monitor's settings may be.

use std::time::Duration;

use crate::open_enum::open_enum;
use crate::open_number::open_number;

open_enum! {
    /// How a monitor's target is.
    pub enum MonitorStatus {
        /// It was not checked yet.
        Fetching = "fetching",
        /// It responds as it should.
        Online = "online",
        /// It does not.
        Offline = "offline",
        /// It does in some regions, and does not in others.
        Partial = "partial",
        /// Nobody looks: the monitor is paused.
        Paused = "paused",
    }
}

open_enum! {
    /// Where a monitor checks from. Phare names a region by continent, country and airport.
    pub enum Region {
        /// Tokyo, Japan: `as-jpn-hnd`.
        Tokyo = "as-jpn-hnd",
        /// Singapore: `as-sgp-sin`.
        Singapore = "as-sgp-sin",
        /// Bangkok, Thailand: `as-tha-bkk`.
        Bangkok = "as-tha-bkk",
        /// Frankfurt, Germany: `eu-deu-fra`.
        Frankfurt = "eu-deu-fra",
        /// Paris, France: `eu-fra-cdg`.
        Paris = "eu-fra-cdg",
        /// London, United Kingdom: `eu-gbr-lhr`.
        London = "eu-gbr-lhr",
        /// Stockholm, Sweden: `eu-swe-arn`.
        Stockholm = "eu-swe-arn",
        /// Amsterdam, Netherlands: `ng-nld-ams`.
        Amsterdam = "ng-nld-ams",
        /// Mexico City, Mexico: `na-mex-mex`.
        MexicoCity = "na-mex-mex",
        /// Washington, United States: `na-usa-iad`.
        Washington = "na-usa-iad",
        /// Seattle, United States: `na-usa-sea`.
        Seattle = "na-usa-sea",
        /// Sydney, Australia: `oc-aus-syd`.
        Sydney = "oc-aus-syd",
        /// São Paulo, Brazil: `sa-bra-gru`.
        SaoPaulo = "sa-bra-gru",
    }
}

open_number! {
    /// The time from one check of a monitor to the next; the number is in seconds.
    pub enum Interval {
        /// Half a minute.
        ThirtySeconds = 30,
        /// A minute.
        OneMinute = 60,
        /// 2 minutes.
        TwoMinutes = 120,
        /// 3 minutes.
        ThreeMinutes = 180,
        /// 5 minutes.
        FiveMinutes = 300,
        /// 10 minutes.
        TenMinutes = 600,
        /// A quarter of an hour.
        FifteenMinutes = 900,
        /// Half an hour.
        ThirtyMinutes = 1800,
        /// An hour.
        OneHour = 3600,
    }
}

impl From<Interval> for Duration {
    fn from(interval: Interval) -> Self {
        Self::from_secs(interval.get().into())
    }
}

open_number! {
    /// How long a monitor waits for a response; the number is in milliseconds.
    pub enum Timeout {
        /// A second.
        OneSecond = 1000,
        /// 2 seconds.
        TwoSeconds = 2000,
        /// 3 seconds.
        ThreeSeconds = 3000,
        /// 4 seconds.
        FourSeconds = 4000,
        /// 5 seconds.
        FiveSeconds = 5000,
        /// 6 seconds.
        SixSeconds = 6000,
        /// 7 seconds.
        SevenSeconds = 7000,
        /// 8 seconds.
        EightSeconds = 8000,
        /// 9 seconds.
        NineSeconds = 9000,
        /// 10 seconds.
        TenSeconds = 10_000,
        /// 15 seconds.
        FifteenSeconds = 15_000,
        /// 20 seconds.
        TwentySeconds = 20_000,
        /// 25 seconds.
        TwentyFiveSeconds = 25_000,
        /// 30 seconds.
        ThirtySeconds = 30_000,
    }
}

impl From<Timeout> for Duration {
    fn from(timeout: Timeout) -> Self {
        Self::from_millis(timeout.get().into())
    }
}

open_number! {
    /// How many checks in a row have to agree before a monitor changes its mind.
    pub enum Confirmations {
        /// The first one decides.
        One = 1,
        /// Two.
        Two = 2,
        /// Three.
        Three = 3,
        /// Four.
        Four = 4,
        /// Five.
        Five = 5,
    }
}
