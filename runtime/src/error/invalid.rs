//! A request that cannot be sent.

use std::fmt;

use crate::{FieldErrors, Operation};

/// A request with values that cannot be sent, found before anything was.
#[derive(Debug)]
pub struct InvalidRequest {
    operation: &'static Operation,
    field_errors: FieldErrors,
}

impl InvalidRequest {
    pub(crate) fn new(operation: &'static Operation, field_errors: FieldErrors) -> Self {
        Self {
            operation,
            field_errors,
        }
    }

    /// The operation that was called.
    #[must_use]
    pub fn operation(&self) -> &'static Operation {
        self.operation
    }

    /// What is wrong with which field, header or parameter.
    #[must_use]
    pub fn field_errors(&self) -> &FieldErrors {
        &self.field_errors
    }
}

impl fmt::Display for InvalidRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} was not sent: {}", self.operation, self.field_errors)
    }
}

impl std::error::Error for InvalidRequest {}
