//! How many calls a minute the organization has.

use hyper::header::{HeaderName, HeaderValue, RETRY_AFTER};
use jiff::{SignedDuration, Timestamp};

use crate::reply::{Rejection, Reply};

const WINDOW: SignedDuration = SignedDuration::from_mins(1);
const LIMIT: HeaderName = HeaderName::from_static("x-ratelimit-limit");
const REMAINING: HeaderName = HeaderName::from_static("x-ratelimit-remaining");
const RESET: HeaderName = HeaderName::from_static("x-ratelimit-reset");

/// A fixed window of a minute, which starts with the first call after the one before has ended.
#[derive(Debug, Default)]
pub(crate) struct RateLimit {
    per_minute: Option<u32>,
    window: Option<Window>,
}

#[derive(Debug)]
struct Window {
    end: Timestamp,
    used: u32,
}

/// What became of a call's attempt to be counted.
#[derive(Debug)]
pub(crate) struct Turn {
    limit: u32,
    remaining: u32,
    /// When to come again, where the call is rejected.
    rejected_until: Option<(Timestamp, SignedDuration)>,
}

impl RateLimit {
    pub(crate) fn new(per_minute: Option<u32>) -> Self {
        Self {
            per_minute,
            window: None,
        }
    }

    /// Counts a call, unless it is one too many; none where there is no limit.
    pub(crate) fn take(&mut self, now: Timestamp) -> Option<Turn> {
        let limit = self.per_minute?;
        let window = self.window.take().filter(|window| now < window.end);
        let window = self.window.insert(window.unwrap_or_else(|| Window {
            end: now.checked_add(WINDOW).unwrap_or(Timestamp::MAX),
            used: 0,
        }));
        let is_rejected = window.used >= limit;
        if !is_rejected {
            window.used += 1;
        }
        Some(Turn {
            limit,
            remaining: limit.saturating_sub(window.used),
            rejected_until: is_rejected.then(|| (window.end, window.end.duration_since(now))),
        })
    }
}

impl Turn {
    /// The rejection, if the call is one too many.
    pub(crate) fn reject(&self) -> Result<(), Rejection> {
        match self.rejected_until {
            None => Ok(()),
            Some(_) => Err(Rejection::new(429, "Too Many Attempts.")),
        }
    }

    /// Tells the caller where it stands.
    pub(crate) fn mark(&self, reply: &mut Reply) {
        reply.headers.push((LIMIT, HeaderValue::from(self.limit)));
        reply.headers.push((REMAINING, HeaderValue::from(self.remaining)));
        if let Some((end, wait)) = self.rejected_until {
            // Rounded down, so it is 0 in the last second.
            reply.headers.push((RETRY_AFTER, HeaderValue::from(wait.as_secs())));
            reply.headers.push((RESET, HeaderValue::from(end.as_second())));
        }
    }
}
