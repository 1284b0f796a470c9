//! A success whose response cannot be read.

use std::error::Error;
use std::fmt;

use bytes::Bytes;

use super::attempts::Attempts;
use crate::Operation;
use crate::raw_response::{RawResponse, without_mark};
use crate::response::path_of;

/// A response that cannot be read as the type that was asked for. The call itself *succeeded*.
pub struct DecodeError {
    operation: &'static Operation,
    status: u16,
    path: String,
    source: serde_json::Error,
    body: Bytes,
    /// That of the body, where it has one.
    encoding: Option<String>,
    pub(super) attempts: Attempts,
}

impl DecodeError {
    pub(crate) fn new(response: &RawResponse, source: serde_json::Error) -> Self {
        Self {
            operation: response.operation,
            status: response.status,
            path: path_of(without_mark(&response.body), &source),
            source,
            body: response.body.clone(),
            encoding: response.encoding(),
            attempts: response.attempts,
        }
    }

    /// The same for a response that came from elsewhere, by a redirect.
    pub(crate) fn redirected(response: &RawResponse, origin: &str) -> Self {
        let error =
            format!("the HTTP client followed a redirect to {origin}: build it with `redirect::Policy::none()`");
        Self::new(response, serde::de::Error::custom(error))
    }

    /// The operation that was called.
    #[must_use]
    pub fn operation(&self) -> &'static Operation {
        self.operation
    }

    /// The HTTP status of the response, a 2xx.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.status
    }

    /// Where in the response the error is, such as `data[3].impact`, or the part around it; `.` where it is the response itself.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The whole response, as it came.
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
            "{} succeeded ({}), but its response cannot be read",
            self.operation, self.status
        )?;
        if self.body.is_empty() {
            return f.write_str(": it is empty");
        }
        if let Some(encoding) = &self.encoding {
            return write!(f, ": it is encoded as `{encoding}`, which was not asked for");
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
