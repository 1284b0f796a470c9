//! A success whose answer cannot be read.

use std::error::Error;
use std::fmt;

use bytes::Bytes;

use super::attempts::Attempts;
use crate::Operation;
use crate::answer::{Answer, without_mark};
use crate::response::path_of;

/// An answer that cannot be read as the type that was asked for. The call itself *succeeded*.
pub struct DecodeError {
    operation: &'static Operation,
    status: u16,
    path: String,
    source: serde_json::Error,
    body: Bytes,
    pub(super) attempts: Attempts,
}

impl DecodeError {
    pub(crate) fn new(answer: &Answer, source: serde_json::Error) -> Self {
        Self {
            operation: answer.operation,
            status: answer.status,
            path: path_of(without_mark(&answer.body), &source),
            source,
            body: answer.body.clone(),
            attempts: answer.attempts,
        }
    }

    /// The same for an answer that came from elsewhere, by a redirect.
    pub(crate) fn redirected(answer: &Answer, origin: &str) -> Self {
        let fault =
            format!("the HTTP client followed a redirect to {origin}: build it with `redirect::Policy::none()`");
        Self::new(answer, serde::de::Error::custom(fault))
    }

    /// The operation that was called.
    #[must_use]
    pub fn operation(&self) -> &'static Operation {
        self.operation
    }

    /// The HTTP status of the answer, a 2xx.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.status
    }

    /// Where in the answer the fault lies, such as `data[3].impact`, or the part around it; `.` where it is the answer itself.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The whole answer, as it came.
    #[must_use]
    pub fn body(&self) -> &Bytes {
        &self.body
    }
}

/// Shows a short piece of the body, not all of it.
impl fmt::Debug for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DecodeError")
            .field("operation", &self.operation)
            .field("status", &self.status)
            .field("path", &self.path)
            .field("source", &self.source)
            .field("body", &excerpt(&self.body))
            .finish_non_exhaustive()
    }
}

/// Shows a short piece of the body, not all of it.
impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} succeeded ({}), but its answer cannot be read",
            self.operation, self.status
        )?;
        if self.body.is_empty() {
            return f.write_str(": it is empty");
        }
        if self.path != "." {
            write!(f, " at `{}`", self.path)?;
        }
        write!(f, ": {}; it begins with `{}`", self.source, excerpt(&self.body))
    }
}

impl Error for DecodeError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&self.source)
    }
}

/// The first characters of a body, on one line, for a message.
pub(super) fn excerpt(body: &[u8]) -> String {
    const CHARACTERS: usize = 200;
    // A character has four bytes at the most.
    let start = &body[..body.len().min(4 * CHARACTERS)];
    let text = String::from_utf8_lossy(start);
    let mut excerpt: String = text
        .trim()
        .chars()
        .take(CHARACTERS)
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    if text.chars().count() > CHARACTERS || body.len() > start.len() {
        excerpt.push('…');
    }
    excerpt
}
