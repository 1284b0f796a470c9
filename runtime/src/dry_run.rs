//! What a request would send.

use std::borrow::Cow;
use std::fmt::{self, Write as _};

use bytes::Bytes;
use http::header::{AUTHORIZATION, CONTENT_LENGTH, HOST};
use http::{HeaderMap, HeaderValue};

use crate::error::Error;
use crate::transport::{self, Call};
use crate::{Client, Method, Request};

/// What a request would send: from [`Request::dry_run`].
///
/// `Display` is a line for a shell, which sends the same by `curl` with the API key in the variable `PHARE_API_KEY`:
///
/// ```text
/// curl -X GET 'https://api.phare.io/uptime/incidents/7' -H "Authorization: Bearer $PHARE_API_KEY" -H …
/// ```
///
/// The API key is in none of it. All else is there as it is, and `Debug` leaves out the body.
#[derive(Clone)]
pub struct DryRun {
    method: Method,
    url: String,
    headers: HeaderMap,
    body: Option<Bytes>,
}

impl<T> Request<T> {
    /// What the request would send, and sends nothing.
    ///
    /// # Errors
    ///
    /// [`Error::Invalid`] with everything that it would be rejected for, as [`validate`](Self::validate).
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// # fn show(request: phare::Request<String>) -> Result<(), phare::Error> {
    /// let dry_run = request.dry_run()?;
    /// println!("{dry_run}"); // curl -X POST …
    /// assert!(dry_run.url().starts_with("https://api.phare.io/"));
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias("curl", "preview", "debug"))]
    pub fn dry_run(&self) -> Result<DryRun, Error> {
        self.validate()?;
        Ok(DryRun::new(self.client(), self.call()).with_body(self.client(), self.call()))
    }
}

impl DryRun {
    /// Without the body.
    pub(crate) fn new(client: &Client, call: &Call) -> Self {
        let sent = transport::request(client, call.operation, &call.encoded);
        let mut headers = sent.headers().clone();
        for value in headers.values_mut() {
            *value = redacted(client, value);
        }
        Self {
            method: call.operation.method,
            url: sent.url().as_str().to_owned(),
            headers,
            body: None,
        }
    }

    pub(crate) fn with_body(mut self, client: &Client, call: &Call) -> Self {
        let redacted = |bytes: &Bytes| match client.token().redact(bytes) {
            Cow::Borrowed(_) => bytes.clone(),
            Cow::Owned(redacted) => redacted.into(),
        };
        self.body = call.encoded.body.as_ref().map(|body| redacted(&body.bytes));
        self
    }

    /// The method.
    #[must_use]
    pub fn method(&self) -> Method {
        self.method
    }

    /// The whole URL, with its query string.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The headers that this crate sets. `Authorization` is `Bearer (hidden)`.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The body as it goes over the wire, JSON or `multipart/form-data`; none where there is none.
    #[must_use]
    pub fn body(&self) -> Option<&Bytes> {
        self.body.as_ref()
    }
}

fn redacted(client: &Client, value: &HeaderValue) -> HeaderValue {
    let redacted = client.token().redact(value.as_bytes());
    HeaderValue::from_bytes(&redacted).unwrap_or(HeaderValue::from_static("(hidden)"))
}

impl fmt::Display for DryRun {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = self.body.as_deref().map(shell_text);
        if let Some(Err(octal)) = &text {
            write!(f, "printf '{octal}' | ")?;
        }
        write!(f, "curl -X {} {}", self.method.as_str(), Quoted(&self.url))?;
        for (name, value) in &self.headers {
            if name == AUTHORIZATION {
                f.write_str(" -H \"Authorization: Bearer $PHARE_API_KEY\"")?;
                continue;
            }
            // What curl writes itself.
            if name == HOST || name == CONTENT_LENGTH && self.body.is_some() {
                continue;
            }
            let header = format!("{name}: {}", String::from_utf8_lossy(value.as_bytes()));
            write!(f, " -H {}", Quoted(&header))?;
        }
        match text {
            None => Ok(()),
            Some(Ok(text)) => write!(f, " --data-raw {}", Quoted(text)),
            Some(Err(_)) => f.write_str(" --data-binary @-"),
        }
    }
}

impl fmt::Debug for DryRun {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DryRun")
            .field("method", &self.method)
            .field("url", &self.url)
            .field("headers", &self.headers)
            .finish_non_exhaustive()
    }
}

/// A word of a shell.
struct Quoted<'a>(&'a str);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "'{}'", self.0.replace('\'', r"'\''"))
    }
}

/// A body as text that a terminal shows, or as what `printf` makes it of.
fn shell_text(body: &[u8]) -> Result<&str, String> {
    match str::from_utf8(body) {
        Ok(text) if !text.chars().any(char::is_control) => Ok(text),
        _ => Err(octal(body)),
    }
}

fn octal(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        match byte {
            b'%' => text.push_str("%%"),
            // Without the dash, with which an option of `printf` would begin.
            b' '..=b'&' | b'('..=b',' | b'.'..=b'[' | b']'..=b'~' => text.push(char::from(*byte)),
            // A string takes whatever is written.
            _ => drop(write!(text, "\\{byte:03o}")),
        }
    }
    text
}
