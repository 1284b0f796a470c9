//! A call that was not sent, since Phare's rate limit leaves no room for it in its time.

use std::error::Error;
use std::fmt;
use std::time::Duration;

use crate::Operation;

/// A call whose turn comes after its time is over. Nothing was sent.
#[derive(Debug)]
pub struct RateLimitError {
    operation: &'static Operation,
    retry_after: Duration,
}

impl RateLimitError {
    pub(crate) fn new(operation: &'static Operation, retry_after: Duration) -> Self {
        Self { operation, retry_after }
    }

    /// The operation that was called.
    #[must_use]
    pub fn operation(&self) -> &'static Operation {
        self.operation
    }

    /// How long the call would have had to wait, as far as was known then.
    #[must_use]
    pub fn retry_after(&self) -> Duration {
        self.retry_after
    }
}

impl fmt::Display for RateLimitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Phare's rate limit leaves no time for {}", self.operation)?;
        match self.retry_after.as_secs() + u64::from(self.retry_after.subsec_nanos() > 0) {
            0 => Ok(()),
            seconds => write!(f, "; it can be sent in {seconds} s"),
        }
    }
}

impl Error for RateLimitError {}

impl From<RateLimitError> for super::Error {
    fn from(error: RateLimitError) -> Self {
        Self::RateLimited(Box::new(error))
    }
}
