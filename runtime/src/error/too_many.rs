//! A list that is longer than the caller expects.

use std::error::Error;
use std::fmt;

use crate::Operation;

/// A list with more items than the caller's limit. Every call that read it succeeded.
#[derive(Debug)]
pub struct TooMany {
    operation: &'static Operation,
    limit: usize,
}

impl TooMany {
    pub(crate) fn new(operation: &'static Operation, limit: usize) -> Self {
        Self { operation, limit }
    }

    /// The operation that lists.
    #[must_use]
    pub fn operation(&self) -> &'static Operation {
        self.operation
    }

    /// The limit, in items.
    #[must_use]
    pub fn limit(&self) -> usize {
        self.limit
    }
}

impl fmt::Display for TooMany {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} lists more than {} items", self.operation, self.limit)
    }
}

impl Error for TooMany {}
