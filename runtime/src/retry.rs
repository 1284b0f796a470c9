//! Which failures are tried again, how often, and after which wait.

use std::time::Duration;

use crate::{Error, Repeat, random};

/// Which failed tries are repeated, how often, and after which wait.
///
/// A call is tried again:
/// - after a **429**, always: Phare did not do what was asked. The wait is the answer's `Retry-After`, and a second and up to another
///   on top, since Phare rounds down; without one that can be read, it is 20 seconds. All calls of the client and its
///   clones wait with it, as they share the limit.
/// - after a failure to **connect**, always: nothing was sent.
/// - after a **408, a 5xx but 501, a time-out, or a lost connection**, only where repeating is harmless: for an operation
///   that [creates](Repeat::Create) something, never. So one call never makes two things.
///
/// The wait before the second try is a random time up to `shortest` backoff, twice that before the third, and so on, up to the `longest`.
/// A wait that would pass the call's [total time](crate::ClientBuilder::total_timeout) is not begun: the call then ends with the error at
/// hand.
///
/// A delete that finds nothing (404) on a second try is a success: the first one, whose answer was lost, did it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RetryPolicy {
    tries: u32,
    shortest: Duration,
    longest: Duration,
    longest_retry_after: Duration,
}

impl RetryPolicy {
    /// Four tries; backoff from half a second to eight seconds; a `Retry-After` of up to two minutes.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            tries: 4,
            shortest: Duration::from_millis(500),
            longest: Duration::from_secs(8),
            longest_retry_after: Duration::from_secs(120),
        }
    }

    /// One try, and no other.
    #[must_use]
    pub const fn none() -> Self {
        Self {
            tries: 1,
            ..Self::new()
        }
    }

    /// So many tries in all, the first one counted; no number below 1 has a meaning, and 0 counts as 1.
    #[must_use]
    pub const fn tries(mut self, tries: u32) -> Self {
        self.tries = if tries == 0 { 1 } else { tries };
        self
    }

    /// The backoff: the wait before the second try is at most `shortest`, before a later one at most `longest`.
    #[must_use]
    pub const fn backoff(mut self, shortest: Duration, longest: Duration) -> Self {
        self.shortest = shortest;
        self.longest = longest;
        self
    }

    /// How long a `Retry-After` may be to be waited for. After a longer one, the call ends with the 429.
    #[must_use]
    pub const fn longest_retry_after(mut self, longest: Duration) -> Self {
        self.longest_retry_after = longest;
        self
    }

    /// Whether a call may be tried more than once.
    pub(crate) const fn repeats(&self) -> bool {
        self.tries > 1
    }

    /// How long no call is to be sent after a 429 with this `Retry-After`.
    pub(crate) fn pause(&self, asked: Option<Duration>) -> Duration {
        let asked = asked.map_or(UNKNOWN_WAIT, |asked| asked.saturating_add(ROUNDED_DOWN));
        asked.min(self.longest_retry_after) + random::up_to(ROUNDED_DOWN)
    }

    /// The wait after this failed try, the first being 1; none where it is not to be repeated.
    pub(crate) fn wait(&self, error: &Error, repeat: Repeat, tries: u32) -> Option<Duration> {
        if tries >= self.tries || !may_repeat(error, repeat) {
            return None;
        }
        match error.retry_after() {
            Some(asked) if asked > self.longest_retry_after => None,
            None if !error.is_rate_limited() => Some(random::up_to(self.ceiling(tries))),
            asked => Some(self.pause(asked)),
        }
    }

    /// The longest backoff after this failed try.
    fn ceiling(&self, tries: u32) -> Duration {
        let doubled = 2_u32.checked_pow(tries.saturating_sub(1)).unwrap_or(u32::MAX);
        self.shortest.saturating_mul(doubled).min(self.longest)
    }
}

impl Default for RetryPolicy {
    fn default() -> Self {
        Self::new()
    }
}

/// Phare gives whole seconds, and less than the wait that is left.
const ROUNDED_DOWN: Duration = Duration::from_secs(1);

/// After a 429 that does not say how long: three of them make the minute that the limit is counted for.
const UNKNOWN_WAIT: Duration = Duration::from_secs(20);

fn may_repeat(error: &Error, repeat: Repeat) -> bool {
    let is_harmless = match repeat {
        Repeat::Read | Repeat::Replace | Repeat::Transition | Repeat::Delete => true,
        Repeat::Create => false,
    };
    if error.is_rate_limited() {
        return true;
    }
    match error {
        Error::Api(answer) if answer.status() == 501 => false,
        error => error.is_retryable() && (is_harmless || !error.may_have_been_applied()),
    }
}
