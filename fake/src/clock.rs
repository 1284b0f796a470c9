//! What time the fake believes it is.

use std::time::{Duration, Instant, SystemTime};

use jiff::{SignedDuration, Timestamp};

use crate::builder::Builder;

/// A clock that runs at its own speed and can be put forward.
#[derive(Debug)]
pub(crate) struct Clock {
    start: Timestamp,
    started: Instant,
    /// Seconds per second of the real world.
    speed: f64,
    /// How far each request puts it forward.
    step: Duration,
    ahead: SignedDuration,
}

impl Clock {
    pub(crate) fn new(settings: &Builder) -> Self {
        let default_speed = if settings.now.is_some() { 0.0 } else { 1.0 };
        Self {
            start: settings.now.map_or_else(Timestamp::now, nearest_timestamp),
            started: Instant::now(),
            speed: settings.clock_speed.unwrap_or(default_speed),
            step: settings.clock_step,
            ahead: SignedDuration::ZERO,
        }
    }

    pub(crate) fn now(&self) -> Timestamp {
        let passed = self.started.elapsed().as_secs_f64() * self.speed;
        let passed = SignedDuration::try_from_secs_f64(passed).unwrap_or(SignedDuration::MAX);
        self.start
            .checked_add(passed.saturating_add(self.ahead))
            .unwrap_or(Timestamp::MAX)
    }

    pub(crate) fn speed(&self) -> f64 {
        self.speed
    }

    /// Runs at this speed from now on.
    pub(crate) fn set_speed(&mut self, speed: f64) {
        self.start = self.now();
        self.started = Instant::now();
        self.ahead = SignedDuration::ZERO;
        self.speed = speed;
    }

    pub(crate) fn advance(&mut self, by: Duration) {
        let by = SignedDuration::try_from(by).unwrap_or(SignedDuration::MAX);
        self.ahead = self.ahead.saturating_add(by);
    }

    /// Lets the time of one request pass.
    pub(crate) fn step(&mut self) {
        self.advance(self.step);
    }
}

fn nearest_timestamp(time: SystemTime) -> Timestamp {
    Timestamp::try_from(time).unwrap_or(if time < SystemTime::UNIX_EPOCH {
        Timestamp::MIN
    } else {
        Timestamp::MAX
    })
}
