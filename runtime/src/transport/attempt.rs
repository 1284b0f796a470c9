//! One try: a request, and its answer to the last byte.

use std::time::Duration;

use bytes::{Bytes, BytesMut};
use http::header::{CONTENT_LENGTH, HeaderValue};
use reqwest::Url;

use crate::answer::Answer;
use crate::encoder::Encoded;
use crate::error::{CallError, ConfigError, Error, TooLarge, Tries};
use crate::{Client, Method, Operation};

/// What is the same for every try of a call.
pub(super) struct Prepared {
    operation: Operation,
    url: Url,
    encoded: Encoded,
}

impl Prepared {
    pub(super) fn new(client: &Client, operation: Operation, mut encoded: Encoded) -> Result<Self, Error> {
        let url = Url::parse(&[client.base_url().as_str(), encoded.target.as_str()].concat())
            .map_err(|error| ConfigError::new("the request's URL cannot be made").caused_by(error))?;
        client.add_headers(&mut encoded.headers, operation.takes_project());
        // Without it some proxies refuse these methods, and nothing below adds it.
        if encoded.body.is_none() && matches!(operation.method(), Method::Post | Method::Put | Method::Patch) {
            encoded.headers.insert(CONTENT_LENGTH, HeaderValue::from_static("0"));
        }
        Ok(Self {
            operation,
            url,
            encoded,
        })
    }

    fn request(&self, timeout: Duration) -> reqwest::Request {
        let mut request = reqwest::Request::new(self.operation.method().into(), self.url.clone());
        request.headers_mut().clone_from(&self.encoded.headers);
        *request.body_mut() = self.encoded.body.clone().map(Into::into);
        *request.timeout_mut() = Some(timeout);
        request
    }
}

/// Sends the request once, and reads the answer, whatever its status.
pub(super) async fn attempt(client: &Client, prepared: &Prepared, timeout: Duration) -> Result<Answer, Error> {
    let operation = prepared.operation;
    let response = client
        .http()
        .execute(prepared.request(timeout))
        .await
        .map_err(|error| failure(operation, error))?;
    let redirected_to = redirect(client, &prepared.url, response.url());
    let mut answer = read(client, operation, response).await?;
    answer.redirected_to = redirected_to;
    Ok(answer)
}

/// Where the answer comes from, if it is not what was asked: the client's own HTTP client follows no redirect, a caller's may.
fn redirect(client: &Client, asked: &Url, answered: &Url) -> Option<String> {
    (client.http_is_foreign() && asked != answered).then(|| answered.origin().ascii_serialization())
}

/// Reads the whole answer, but no more of it than the limit allows.
async fn read(client: &Client, operation: Operation, mut response: reqwest::Response) -> Result<Answer, Error> {
    let limit = client.max_answer();
    let mut answer = Answer {
        operation,
        token: client.token().clone(),
        status: response.status().as_u16(),
        headers: std::mem::take(response.headers_mut()),
        body: Bytes::new(),
        tries: Tries::default(),
        redirected_to: None,
    };
    let mut body = Collected::default();
    while let Some(chunk) = response.chunk().await.map_err(|error| failure(operation, error))? {
        if body.len() + chunk.len() > limit {
            if answer.is_success() {
                return Err(Error::TooLarge(Box::new(TooLarge::new(
                    operation,
                    answer.status,
                    limit,
                ))));
            }
            // Of a refusal, the first part tells enough.
            body.push(chunk.slice(..limit - body.len()));
            break;
        }
        body.push(chunk);
    }
    answer.body = body.into_bytes();
    Ok(answer)
}

/// The pieces of a body, copied only when there is more than one.
#[derive(Default)]
struct Collected {
    first: Bytes,
    all: BytesMut,
}

impl Collected {
    fn len(&self) -> usize {
        if self.all.is_empty() {
            self.first.len()
        } else {
            self.all.len()
        }
    }

    fn push(&mut self, piece: Bytes) {
        if self.first.is_empty() {
            self.first = piece;
            return;
        }
        if self.all.is_empty() {
            self.all.extend_from_slice(&self.first);
        }
        self.all.extend_from_slice(&piece);
    }

    fn into_bytes(self) -> Bytes {
        if self.all.is_empty() {
            self.first
        } else {
            self.all.freeze()
        }
    }
}

fn failure(operation: Operation, error: reqwest::Error) -> Error {
    // The URL holds the values of the call, and adds nothing to the operation's name.
    let error = error.without_url();
    if error.is_builder() {
        return ConfigError::new(format!("{operation} cannot be sent"))
            .caused_by(error)
            .into();
    }
    let (is_timeout, is_connect) = (error.is_timeout(), error.is_connect());
    let error = Box::new(CallError::new(operation, is_connect, error));
    if is_timeout {
        Error::Timeout(error)
    } else if is_connect {
        Error::Connect(error)
    } else {
        Error::Lost(error)
    }
}
