//! A state that did not come in time.

use std::error::Error;
use std::fmt;
use std::time::Duration;

use crate::Operation;

/// The condition of a `poll_until` was not met in its time. The last call that asked for it succeeded.
#[derive(Debug)]
pub struct PollTimeout {
    operation: &'static Operation,
    calls: u32,
    timeout: Duration,
}

impl PollTimeout {
    pub(crate) fn new(operation: &'static Operation, calls: u32, timeout: Duration) -> Self {
        Self {
            operation,
            calls,
            timeout,
        }
    }

    /// The operation that was polled.
    #[must_use]
    pub fn operation(&self) -> &'static Operation {
        self.operation
    }

    /// How many calls polled it.
    #[must_use]
    pub fn calls(&self) -> u32 {
        self.calls
    }

    /// How long it was waited for, at the most.
    #[must_use]
    pub fn timeout(&self) -> Duration {
        self.timeout
    }
}

impl fmt::Display for PollTimeout {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            operation,
            calls,
            timeout,
        } = self;
        let times = if *calls == 1 { "time" } else { "times" };
        write!(
            f,
            "the condition was not met in {} s: {operation} was polled {calls} {times}",
            timeout.as_secs_f64()
        )
    }
}

impl Error for PollTimeout {}
