//! One attempt: a request, and its response to the last byte.

use std::future::Future;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use http::header::{CONTENT_LENGTH, CONTENT_TYPE, HeaderValue};
use reqwest::Url;
use tokio::time::error::Elapsed;
use tokio::time::timeout;

use super::connecting::Unsent;
use crate::encoder::Encoded;
use crate::error::{Attempts, CallError, ConfigError, Error, TooLarge};
use crate::raw_response::RawResponse;
use crate::{Client, Method, Operation};

/// Sends the request once, and reads the response, whatever its status; both have to be done in this time.
pub(super) async fn attempt(
    client: &Client,
    operation: &'static Operation,
    encoded: &Encoded,
    limit: Duration,
) -> Result<RawResponse, Error> {
    let unsent = Unsent::default();
    // One timer for the whole attempt: reqwest's own would be two, each on the heap.
    timeout(limit, exchange(client, operation, encoded, &unsent))
        .await
        .unwrap_or_else(|elapsed| Err(timed_out(operation, unsent.get(), elapsed)))
}

async fn exchange(
    client: &Client,
    operation: &'static Operation,
    encoded: &Encoded,
    unsent: &Unsent,
) -> Result<RawResponse, Error> {
    let sending = unsent.watch(client.http()?.execute(request(client, operation, encoded)));
    let mut response = within_read_timeout(client, sending)
        .await
        .map_err(|elapsed| timed_out(operation, unsent.get(), elapsed))?
        .map_err(|error| failure(operation, error))?;
    let redirected_to = redirect(client, encoded, response.url());
    let mut raw = read(client, operation, &mut response).await?;
    raw.redirected_to = redirected_to;
    Ok(raw)
}

/// What the future gives, unless Phare is silent for too long until then.
async fn within_read_timeout<F: Future>(client: &Client, reading: F) -> Result<F::Output, Elapsed> {
    match client.read_timeout() {
        Some(limit) => timeout(limit, reading).await,
        None => Ok(reading.await),
    }
}

fn timed_out(operation: &'static Operation, is_unsent: bool, elapsed: Elapsed) -> Error {
    Error::Timeout(Box::new(CallError::new(operation, is_unsent, elapsed)))
}

pub(crate) fn request(client: &Client, operation: &'static Operation, encoded: &Encoded) -> reqwest::Request {
    let body = encoded.body.as_ref();
    let multipart = body.and_then(|body| body.multipart.as_ref());
    let is_json = body.is_some() && multipart.is_none();
    let mut headers = client.headers(&encoded.headers, operation.takes_project, is_json);
    if let Some(content_type) = multipart {
        headers.insert(CONTENT_TYPE, content_type.clone());
    }
    // Without it some proxies reject these methods, and nothing below adds it.
    if body.is_none() && matches!(operation.method, Method::Post | Method::Put | Method::Patch) {
        headers.insert(CONTENT_LENGTH, HeaderValue::from_static("0"));
    }
    let url = client.base_url().url_of(&encoded.target);
    let mut request = reqwest::Request::new(method(operation.method), url);
    *request.headers_mut() = headers;
    *request.body_mut() = body.map(|body| body.bytes.clone().into());
    request
}

fn method(method: Method) -> http::Method {
    match method {
        Method::Get => http::Method::GET,
        Method::Post => http::Method::POST,
        Method::Put => http::Method::PUT,
        Method::Patch => http::Method::PATCH,
        Method::Delete => http::Method::DELETE,
    }
}

/// Where the response comes from, if it is not what was asked: the client's own HTTP client follows no redirect, a caller's may.
fn redirect(client: &Client, encoded: &Encoded, from: &Url) -> Option<String> {
    let is_followed = client.http_is_foreign() && client.base_url().url_of(&encoded.target) != *from;
    is_followed.then(|| from.origin().ascii_serialization())
}

/// Reads the whole response, but no more of it than the limit allows.
async fn read(
    client: &Client,
    operation: &'static Operation,
    response: &mut reqwest::Response,
) -> Result<RawResponse, Error> {
    let limit = client.max_response();
    let status = response.status();
    let mut body = Collected::default();
    loop {
        let chunk = within_read_timeout(client, response.chunk())
            .await
            .map_err(|elapsed| timed_out(operation, false, elapsed))?
            .map_err(|error| failure(operation, error))?;
        let Some(chunk) = chunk else { break };
        if body.len() + chunk.len() > limit {
            if status.is_success() {
                return Err(Error::TooLarge(Box::new(TooLarge::new(
                    operation,
                    status.as_u16(),
                    limit,
                ))));
            }
            // Of a rejection, the first part tells enough.
            body.push(chunk.slice(..limit - body.len()));
            break;
        }
        body.push(chunk);
    }
    Ok(RawResponse {
        operation,
        token: client.token().clone(),
        status: status.as_u16(),
        headers: std::mem::take(response.headers_mut()),
        body: body.into_bytes(),
        attempts: Attempts::default(),
        redirected_to: None,
    })
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

fn failure(operation: &'static Operation, error: reqwest::Error) -> Error {
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
        Error::ConnectionLost(error)
    }
}
