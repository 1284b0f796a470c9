//! What a call waits for before it is sent.

use std::fmt;
use std::time::Duration;

use crate::Operation;

/// A call begins to wait before it is sent, or sent again.
///
/// What [`ClientBuilder::on_wait`](crate::ClientBuilder::on_wait) is called with. `Display` is a line for a terminal, such as
/// `waiting 42 s for Phare's rate limit`.
#[derive(Clone, Debug)]
pub struct Wait {
    operation: &'static Operation,
    reason: WaitReason,
    duration: Duration,
}

/// Why a call waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum WaitReason {
    /// Phare's limit of calls a minute.
    RateLimit,
    /// The attempt before failed.
    Backoff,
}

impl Wait {
    pub(crate) fn new(operation: &'static Operation, reason: WaitReason, duration: Duration) -> Self {
        Self {
            operation,
            reason,
            duration,
        }
    }

    /// The operation of the call.
    #[must_use]
    pub fn operation(&self) -> &'static Operation {
        self.operation
    }

    /// Why the call waits.
    #[must_use]
    pub fn reason(&self) -> WaitReason {
        self.reason
    }

    /// How long the wait is. For the rate limit it is the least that is known: other programs may use the limit as well.
    #[must_use]
    pub fn duration(&self) -> Duration {
        self.duration
    }
}

impl fmt::Display for Wait {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Rounded up, so that nobody waits for 0 s.
        let seconds = self.duration.as_secs() + u64::from(self.duration.subsec_nanos() > 0);
        match self.reason {
            WaitReason::RateLimit => write!(f, "waiting {seconds} s for Phare's rate limit"),
            WaitReason::Backoff => write!(f, "waiting {seconds} s to send {} again", self.operation),
        }
    }
}
