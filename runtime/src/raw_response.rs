//! A response as it came, before it is read.

use std::borrow::Cow;

use bytes::Bytes;
use http::HeaderMap;
use http::header::CONTENT_ENCODING;

use crate::error::Attempts;
use crate::{Operation, Token};

/// A whole response.
#[derive(Clone)]
pub struct RawResponse {
    pub(crate) operation: &'static Operation,
    /// What the response was asked with, and must not be shown.
    pub(crate) token: Token,
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
    pub(crate) attempts: Attempts,
    /// Where it came from, if the caller's HTTP client followed a redirect.
    pub(crate) redirected_to: Option<String>,
}

impl RawResponse {
    pub(crate) fn is_success(&self) -> bool {
        (200..300).contains(&self.status)
    }

    /// The encoding of the body, such as `gzip`, where there is one: none was asked for, and none can be read.
    pub(crate) fn encoding(&self) -> Option<String> {
        let encoding = self.headers.get(CONTENT_ENCODING)?.as_bytes();
        let visible = |byte: &u8| byte.is_ascii_graphic() || *byte == b' ';
        let encoding: String = encoding
            .iter()
            .copied()
            .filter(visible)
            .take(40)
            .map(char::from)
            .collect();
        let encoding = encoding.trim();
        let is_none = encoding.is_empty() || encoding.eq_ignore_ascii_case("identity");
        (!is_none).then(|| encoding.to_owned())
    }

    /// The same as a success without a body.
    pub(crate) fn emptied(mut self) -> Self {
        self.status = 204;
        self.body = Bytes::new();
        self
    }

    /// The same for an error: without the API key, which a server may send back.
    pub(crate) fn redacted(&self) -> Self {
        let mut response = self.clone();
        if let Cow::Owned(redacted) = self.token.redact(&self.body) {
            response.body = redacted.into();
        }
        for value in response.headers.values_mut() {
            if let Cow::Owned(redacted) = self.token.redact(value.as_bytes())
                && let Ok(redacted) = http::HeaderValue::try_from(redacted)
            {
                *value = redacted;
            }
        }
        response
    }
}

/// JSON without the byte order mark that some servers put before it.
pub(crate) fn without_mark(body: &[u8]) -> &[u8] {
    body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body)
}
