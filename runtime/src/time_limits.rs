//! How long a call may take.

use std::time::Duration;

use tokio::time::Instant;

use crate::rate_limiter::far_away;

/// The time limits of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TimeLimits {
    /// For each attempt.
    pub(crate) attempt: Duration,
    /// For all attempts and the delays between them.
    pub(crate) total: Duration,
    /// For all waits for the rate limit.
    pub(crate) rate_limit: Duration,
    /// For all of it, if there is such a limit.
    pub(crate) deadline: Option<Duration>,
}

impl TimeLimits {
    pub(crate) const DEFAULT: Self = Self {
        attempt: Duration::from_secs(30),
        total: Duration::from_secs(120),
        // A thousand calls at a hundred a minute, and as much time again for other programs.
        rate_limit: Duration::from_secs(20 * 60),
        deadline: None,
    };

    /// The budget of a call that begins now.
    pub(crate) fn begin(self, now: Instant) -> TimeBudget {
        TimeBudget {
            attempt: self.attempt,
            total_until: after(now, self.total),
            rate_limit: self.rate_limit,
            deadline: self.deadline.map(|deadline| after(now, deadline)),
        }
    }
}

/// The time that a call has left.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TimeBudget {
    attempt: Duration,
    /// Moves on while the call waits for the rate limit.
    total_until: Instant,
    rate_limit: Duration,
    deadline: Option<Instant>,
}

impl TimeBudget {
    /// Until when the call may wait for the rate limit.
    pub(crate) fn permit_until(&self, now: Instant) -> Instant {
        self.within_deadline(after(now, self.rate_limit))
    }

    /// The call has waited for the rate limit.
    pub(crate) fn waited(&mut self, wait: Duration) {
        self.rate_limit = self.rate_limit.saturating_sub(wait);
        self.total_until = after(self.total_until, wait);
    }

    /// How long an attempt may take that begins now.
    pub(crate) fn attempt(&self, now: Instant) -> Duration {
        let left = self.within_deadline(self.total_until).saturating_duration_since(now);
        self.attempt.min(left)
    }

    /// When a delay is over that begins now; none where nothing would be left of the call's time.
    pub(crate) fn after_delay(&self, now: Instant, delay: Duration) -> Option<Instant> {
        let end = self.within_deadline(self.total_until);
        now.checked_add(delay).filter(|over| *over < end)
    }

    fn within_deadline(&self, time: Instant) -> Instant {
        self.deadline.map_or(time, |deadline| deadline.min(time))
    }
}

fn after(time: Instant, duration: Duration) -> Instant {
    time.checked_add(duration).unwrap_or_else(|| far_away(time))
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn seconds(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    #[test]
    fn the_defaults_are_those_of_the_documentation() {
        let TimeLimits {
            attempt,
            total,
            rate_limit,
            deadline,
        } = TimeLimits::DEFAULT;
        assert_eq!((attempt, total), (seconds(30), seconds(120)));
        assert_eq!((rate_limit, deadline), (seconds(1_200), None));
    }

    #[test]
    fn an_attempt_takes_no_more_than_what_is_left() {
        let start = Instant::now();
        let budget = TimeLimits::DEFAULT.begin(start);
        for (elapsed, left) in [(0, 30), (89, 30), (90, 30), (91, 29), (119, 1), (120, 0), (500, 0)] {
            assert_eq!(
                budget.attempt(start + seconds(elapsed)),
                seconds(left),
                "after {elapsed} s"
            );
        }
    }

    #[test]
    fn waits_for_the_rate_limit_have_a_limit_of_their_own() {
        let start = Instant::now();
        let mut budget = TimeLimits::DEFAULT.begin(start);
        assert_eq!(budget.permit_until(start), start + seconds(1_200));
        budget.waited(seconds(1_000));
        let now = start + seconds(1_000);
        assert_eq!(budget.permit_until(now), now + seconds(200));
        assert_eq!(budget.attempt(now + seconds(91)), seconds(29));
        budget.waited(seconds(300));
        assert_eq!(budget.permit_until(now), now);
    }

    #[test]
    fn a_delay_that_leaves_no_time_is_not_begun() {
        let start = Instant::now();
        let budget = TimeLimits::DEFAULT.begin(start);
        assert_eq!(budget.after_delay(start, seconds(119)), Some(start + seconds(119)));
        assert_eq!(budget.after_delay(start, seconds(120)), None);
        assert_eq!(budget.after_delay(start, Duration::MAX), None);
    }

    #[test]
    fn a_deadline_covers_everything() {
        let start = Instant::now();
        let limits = TimeLimits {
            deadline: Some(seconds(10)),
            ..TimeLimits::DEFAULT
        };
        let mut budget = limits.begin(start);
        assert_eq!(budget.permit_until(start), start + seconds(10));
        assert_eq!(budget.attempt(start), seconds(10));
        budget.waited(seconds(4));
        assert_eq!(budget.attempt(start + seconds(4)), seconds(6));
        assert_eq!(budget.after_delay(start, seconds(10)), None);
    }

    #[test]
    fn no_limit_is_too_short_or_too_long() {
        let start = Instant::now();
        for duration in [Duration::ZERO, Duration::from_nanos(1), Duration::MAX] {
            let limits = TimeLimits {
                attempt: duration,
                total: duration,
                rate_limit: duration,
                deadline: Some(duration),
            };
            let mut budget = limits.begin(start);
            budget.waited(Duration::MAX);
            assert!(budget.attempt(start) <= duration);
            assert!(budget.permit_until(start) >= start);
            assert_eq!(budget.after_delay(start, Duration::MAX), None);
        }
    }
}
