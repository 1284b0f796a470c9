//! The body of a delivery, as JSON.

use std::error::Error;
use std::fmt;

use phare_runtime::catalogue::path_of;
use serde::de::DeserializeOwned;
use serde_json::error::Category;

pub(super) fn json<T: DeserializeOwned>(body: &[u8]) -> Result<T, BodyError> {
    serde_json::from_slice(body).map_err(|source| BodyError {
        path: path_of(body, &source),
        source,
    })
}

/// A genuine body that cannot be read as the type that was asked for.
///
/// `Display` and `Debug` say where the error is, and show none of the body's values. The [`source`](Error::source) says what the
/// error is, for a developer: its text may repeat the value that does not fit.
pub struct BodyError {
    path: String,
    source: serde_json::Error,
}

impl BodyError {
    /// Where in the body the error is, such as `incident.monitors[0]`, or the part around it; `.` where it is the body
    /// itself.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }
}

impl fmt::Display for BodyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.source.classify() {
            Category::Data => f.write_str("the body does not fit the type that was asked for")?,
            Category::Eof => f.write_str("the body is empty, or ends within its JSON")?,
            Category::Syntax | Category::Io => f.write_str("the body is not JSON")?,
        }
        if self.source.is_data() && self.path != "." {
            write!(f, ", at `{}`", self.path)?;
        }
        write!(f, ": line {}, column {}", self.source.line(), self.source.column())
    }
}

impl fmt::Debug for BodyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BodyError")
            .field("path", &self.path)
            .field("line", &self.source.line())
            .field("column", &self.source.column())
            .finish_non_exhaustive()
    }
}

impl Error for BodyError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&self.source)
    }
}
