//! A rejection, or another response that is no success.

use std::fmt;
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use http::HeaderMap;
use http::header::LOCATION;
use reqwest::Url;
use serde::Deserialize;

use super::attempts::Attempts;
use super::decode::excerpt;
use super::retry_after::retry_after;
use crate::field_errors::Texts;
use crate::raw_response::{RawResponse, without_mark};
use crate::{FieldErrors, Operation};

/// A response with a status other than 2xx.
pub struct ApiError {
    operation: &'static Operation,
    status: u16,
    message: String,
    field_errors: FieldErrors,
    retry_after: Option<Duration>,
    request_id: Option<String>,
    redirect: Option<String>,
    headers: HeaderMap,
    body: Bytes,
    pub(super) attempts: Attempts,
    /// That was asked for.
    pub(crate) path: Option<String>,
    /// What the caller can do about it.
    pub(crate) hint: Option<String>,
}

/// The body of Phare's errors.
#[derive(Default, Deserialize)]
#[serde(default)]
struct ErrorBody {
    message: Texts,
    errors: FieldErrors,
}

impl ApiError {
    pub(crate) fn new(response: RawResponse) -> Self {
        let body: ErrorBody = serde_json::from_slice(without_mark(&response.body)).unwrap_or_default();
        Self {
            operation: response.operation,
            status: response.status,
            message: body
                .message
                .0
                .into_iter()
                .next()
                .unwrap_or_else(|| match response.encoding() {
                    Some(encoding) => format!("its body is encoded as `{encoding}`, which was not asked for"),
                    None => excerpt(&response.body),
                }),
            field_errors: body.errors,
            retry_after: retry_after(&response.headers, SystemTime::now()),
            redirect: redirect(&response),
            request_id: text(&response.headers, "x-request-id"),
            headers: response.headers,
            body: response.body,
            attempts: response.attempts,
            path: None,
            hint: None,
        }
    }

    /// The operation that was called.
    #[must_use]
    pub fn operation(&self) -> &'static Operation {
        self.operation
    }

    /// The HTTP status, such as 422.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.status
    }

    /// What Phare says about it; for a body that is not Phare's JSON, a short piece of it. It may be empty, and its wording
    /// may change at any time.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }

    /// What is wrong with which field; empty but for a 422.
    #[must_use]
    pub fn field_errors(&self) -> &FieldErrors {
        &self.field_errors
    }

    /// How long Phare asks to wait: the `Retry-After` of a 429, in whole seconds rounded down.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.retry_after
    }

    /// Where the response redirects to: the scheme, host and port of another server, or the words `another path`. A redirect
    /// is never followed, so that the API key goes nowhere else.
    #[must_use]
    pub fn redirect(&self) -> Option<&str> {
        self.redirect.as_deref()
    }

    /// The response's `X-Request-Id`; Phare promises none.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.request_id.as_deref()
    }

    /// All headers of the response, with a mark in place of the API key where a server sends it back.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The bytes of the response, up to the client's limit of their number, with a mark in place of the API key where a server sends
    /// it back.
    #[must_use]
    pub fn body(&self) -> &Bytes {
        &self.body
    }
}

/// Shows a short piece of the body, not all of it.
impl fmt::Debug for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ApiError")
            .field("operation", &self.operation)
            .field("status", &self.status)
            .field("message", &self.message)
            .field("field_errors", &self.field_errors)
            .field("retry_after", &self.retry_after)
            .field("request_id", &self.request_id)
            .field("redirect", &self.redirect)
            .field("attempts", &self.attempts)
            .field("body", &excerpt(&self.body))
            .finish_non_exhaustive()
    }
}

/// Writes `Phare rejected POST /uptime/incidents (422): title: The title field is required.`
impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let status = self.status;
        let operation = match &self.path {
            Some(path) => format!("{} {path}", self.operation.method.as_str()),
            None => self.operation.to_string(),
        };
        match status {
            400..=499 => write!(f, "Phare rejected {operation} ({status})")?,
            500..=599 => write!(f, "Phare failed at {operation} ({status})")?,
            _ => write!(f, "Phare responded to {operation} with the unexpected status {status}")?,
        }
        if let Some(origin) = &self.redirect {
            return write!(f, ": a redirect to {origin}, which is not followed");
        }
        if !self.field_errors.is_empty() {
            write!(f, ": {}", self.field_errors)
        } else if !self.message.is_empty() {
            let message = match self.hint {
                // More follows.
                Some(_) => self.message.trim_end_matches('.'),
                None => &self.message,
            };
            write!(f, ": {message}")
        } else {
            Ok(())
        }
    }
}

impl std::error::Error for ApiError {}

fn text(headers: &HeaderMap, name: &str) -> Option<String> {
    Some(headers.get(name)?.to_str().ok()?.to_owned())
}

/// Where a redirect leads: the scheme, host and port of another server, or nothing more than that there is one.
fn redirect(response: &RawResponse) -> Option<String> {
    if !matches!(response.status, 301 | 302 | 303 | 307 | 308) {
        return None;
    }
    let target = response.headers.get(LOCATION)?.to_str().ok()?;
    let origin = Url::parse(target).ok().map(|url| url.origin().ascii_serialization());
    Some(origin.unwrap_or_else(|| "another path".to_owned()))
}
