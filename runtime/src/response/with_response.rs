//! A value beside the response it was read from.

use std::fmt;

use bytes::Bytes;
use http::HeaderMap;

use super::Response;
use crate::raw_response::RawResponse;

/// A value, and the status, headers and bytes of the response it was read from.
///
/// [`Request::with_response`](crate::Request::with_response) asks for it, and `response = WithResponse<Type>` in the
/// attribute as well. A response that is no success stays an [`Error`](crate::Error).
///
/// ```no_run
/// # use phare_runtime as phare;
/// # async fn show(request: phare::Request<String>) -> Result<(), phare::Error> {
/// let response = request.with_response().await?;
/// println!("{}: {}", response.status(), response.value);
/// println!("{} calls left", response.header("x-ratelimit-remaining").unwrap_or("nobody knows how many"));
/// # Ok(())
/// # }
/// ```
#[non_exhaustive]
pub struct WithResponse<T> {
    /// The value that was read.
    pub value: T,
    status: u16,
    headers: HeaderMap,
    body: Bytes,
    attempts: u32,
}

impl<T> WithResponse<T> {
    /// The value alone.
    pub fn into_value(self) -> T {
        self.value
    }

    /// The HTTP status, a 2xx.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.status
    }

    /// All headers of the response.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The header with this name, in any case; none where the response has none, or one that is no visible ASCII.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// The bytes of the response, as they came.
    #[must_use]
    pub fn body(&self) -> &Bytes {
        &self.body
    }

    /// How many times the call was tried.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.attempts
    }

    fn beside(value: T, response: &RawResponse) -> Self {
        Self {
            value,
            status: response.status,
            headers: response.headers.clone(),
            body: response.body.clone(),
            attempts: response.attempts.sent,
        }
    }
}

#[diagnostic::do_not_recommend]
impl<T: Response> Response for WithResponse<T> {
    fn from_raw(response: &RawResponse) -> serde_json::Result<Self> {
        T::from_raw(response).map(|value| Self::beside(value, response))
    }
}

/// Shows the value and the status. A server may have put the API key into a header or the body, so neither is shown.
impl<T: fmt::Debug> fmt::Debug for WithResponse<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("WithResponse")
            .field("value", &self.value)
            .field("status", &self.status)
            .finish_non_exhaustive()
    }
}
