//! Which failures are repeated, how often, and after which delay.

#[cfg(test)]
mod tests;

use std::time::Duration;

use crate::random::Fraction;
use crate::{Error, Idempotency};

/// Which failed attempts are repeated, how often, and after which delay.
///
/// Another attempt follows
/// - a failure to **connect**, since nothing was sent: unless it is [permanent](crate::CallError::is_permanent), such as a certificate that is not
///   trusted.
/// - a **408, a 5xx but 501, a timeout, or a lost connection**, only where repeating is harmless: for an operation
///   that [creates](Idempotency::Create) something, never. So one call never makes two things.
///
/// The delay before the second attempt is a random time up to the `min` backoff, twice that before the third, and so on, up to the `max`;
/// or, where the response has a `Retry-After`, that and a second and up to another on top, since Phare rounds down.
/// A delay that would pass the call's [total timeout](crate::ClientBuilder::total_timeout) is not begun: the call then ends with the error at
/// hand.
///
/// A **429** is no failed attempt, since Phare did not do what was asked: it is repeated as often as the
/// [rate limit timeout](crate::ClientBuilder::rate_limit_timeout) allows. Without a `Retry-After` that can be read, the delay is 20 seconds and
/// up to another. All calls of the client and its clones wait with it, as they share the limit.
///
/// A delete that finds nothing (404) on a later attempt is a success: the one before, whose response was lost, did it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[doc(alias("retry", "backoff"))]
pub struct RetryPolicy {
    max_attempts: u32,
    min_backoff: Duration,
    max_backoff: Duration,
    max_retry_after: Duration,
}

impl RetryPolicy {
    /// Four attempts; backoff from half a second to eight seconds; a `Retry-After` of up to two minutes.
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// use phare::RetryPolicy;
    ///
    /// assert_eq!(RetryPolicy::new(), RetryPolicy::default());
    /// ```
    #[must_use]
    pub const fn new() -> Self {
        Self {
            max_attempts: 4,
            min_backoff: Duration::from_millis(500),
            max_backoff: Duration::from_secs(8),
            max_retry_after: Duration::from_secs(120),
        }
    }

    /// One attempt, and no other: a 429 is not repeated either, and the call does not wait for the client's rate limit.
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// let policy = phare::RetryPolicy::none();
    /// ```
    #[must_use]
    pub const fn none() -> Self {
        Self {
            max_attempts: 1,
            ..Self::new()
        }
    }

    /// The number of attempts, the first one counted and those that got a 429 not. 1 is [`none`](Self::none), and 0 counts as 1.
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// let policy = phare::RetryPolicy::new().max_attempts(2);
    /// ```
    #[must_use]
    pub const fn max_attempts(mut self, attempts: u32) -> Self {
        self.max_attempts = if attempts == 0 { 1 } else { attempts };
        self
    }

    /// The backoff: the delay before the second attempt is at most `min`, before a later one at most `max`.
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// use std::time::Duration;
    ///
    /// let policy = phare::RetryPolicy::new().backoff(Duration::from_secs(1), Duration::from_secs(30));
    /// ```
    #[must_use]
    pub const fn backoff(mut self, min: Duration, max: Duration) -> Self {
        self.min_backoff = min;
        self.max_backoff = max;
        self
    }

    /// How long a `Retry-After` may be to be waited for. After a longer one, the call ends with the 429.
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// use std::time::Duration;
    ///
    /// let policy = phare::RetryPolicy::new().max_retry_after(Duration::from_secs(30));
    /// ```
    #[must_use]
    pub const fn max_retry_after(mut self, max: Duration) -> Self {
        self.max_retry_after = max;
        self
    }

    /// Whether a call may be sent more than once.
    pub(crate) const fn repeats(&self) -> bool {
        self.max_attempts > 1
    }

    /// How long no call is to be sent after a 429 with this `Retry-After`.
    pub(crate) fn pause(&self, retry_after: Option<Duration>, jitter: Fraction) -> Duration {
        let asked = retry_after.map_or(UNKNOWN_RETRY_AFTER, |asked| asked.saturating_add(ROUNDED_DOWN));
        asked.min(self.max_retry_after).saturating_add(jitter.of(ROUNDED_DOWN))
    }

    /// What follows this error. `failed` is the number of attempts that failed and got no 429, this one counted.
    pub(crate) fn next(&self, error: &Error, idempotency: Idempotency, failed: u32, jitter: Fraction) -> Next {
        if error.is_rate_limited() {
            let is_waited_for = error.retry_after().is_none_or(|asked| asked <= self.max_retry_after);
            return if self.repeats() && is_waited_for {
                Next::RateLimit
            } else {
                Next::GiveUp
            };
        }
        if failed >= self.max_attempts || !may_repeat(error, idempotency) {
            return Next::GiveUp;
        }
        match error.retry_after() {
            Some(asked) if asked > self.max_retry_after => Next::GiveUp,
            Some(asked) => Next::Backoff(self.pause(Some(asked), jitter)),
            None => Next::Backoff(jitter.of(self.max_delay(failed))),
        }
    }

    /// The longest backoff after so many failed attempts.
    fn max_delay(&self, failed: u32) -> Duration {
        let doubled = 2_u32.checked_pow(failed.saturating_sub(1)).unwrap_or(u32::MAX);
        self.min_backoff.saturating_mul(doubled).min(self.max_backoff)
    }
}

impl Default for RetryPolicy {
    fn default() -> Self {
        Self::new()
    }
}

/// What follows a failed attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Next {
    GiveUp,
    /// Another attempt, after this delay.
    Backoff(Duration),
    /// Another attempt, when the rate limiter lets it start.
    RateLimit,
}

/// Phare gives whole seconds, and less than the time that is left.
const ROUNDED_DOWN: Duration = Duration::from_secs(1);

/// After a 429 that does not say how long: three of them make the minute for which the calls are counted.
const UNKNOWN_RETRY_AFTER: Duration = Duration::from_secs(20);

fn may_repeat(error: &Error, idempotency: Idempotency) -> bool {
    let is_harmless = match idempotency {
        Idempotency::Read | Idempotency::Replace | Idempotency::Transition | Idempotency::Delete => true,
        Idempotency::Create => false,
    };
    match error {
        Error::Api(response) if response.status() == 501 => false,
        error => error.is_retryable() && (is_harmless || !error.may_have_been_applied()),
    }
}
