//! How a response leaves: whole, cut off, or not at all.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use hyper::body::{Body, Frame, SizeHint};
use hyper::header::{CONTENT_TYPE, HeaderValue};
use hyper::{Response, StatusCode};

use crate::reply::Reply;

/// The connection is to be closed without any more words.
#[derive(Debug)]
pub(crate) struct Closed;

impl fmt::Display for Closed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the fake closes the connection on purpose")
    }
}

impl std::error::Error for Closed {}

/// The response on the wire; `cut` is how much of its body is sent before the connection is closed.
pub(crate) fn response(reply: Reply, cut: Option<usize>) -> Response<Content> {
    let is_json = reply.body.is_some();
    let body = Bytes::from(reply.body.unwrap_or_default());
    let mut response = Response::new(Content::new(body, cut));
    *response.status_mut() = StatusCode::from_u16(reply.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let headers = response.headers_mut();
    headers.extend(reply.headers);
    if is_json && !headers.contains_key(CONTENT_TYPE) {
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    }
    response
}

/// The body of a response.
pub(crate) struct Content {
    announced: u64,
    rest: Bytes,
    end: End,
}

enum End {
    InOrder,
    /// What was sent so far has to be flushed first, or nobody would see it.
    Flush,
    Cut,
}

impl Content {
    fn new(mut body: Bytes, cut: Option<usize>) -> Self {
        let announced = body.len();
        body.truncate(cut.unwrap_or(announced));
        Self {
            announced: announced as u64,
            end: if body.len() < announced {
                End::Flush
            } else {
                End::InOrder
            },
            rest: body,
        }
    }
}

impl Body for Content {
    type Data = Bytes;
    type Error = Closed;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Closed>>> {
        if !self.rest.is_empty() {
            let rest = std::mem::take(&mut self.rest);
            return Poll::Ready(Some(Ok(Frame::data(rest))));
        }
        match self.end {
            End::InOrder => Poll::Ready(None),
            End::Flush => {
                self.end = End::Cut;
                cx.waker().wake_by_ref();
                Poll::Pending
            }
            End::Cut => Poll::Ready(Some(Err(Closed))),
        }
    }

    fn is_end_stream(&self) -> bool {
        self.rest.is_empty() && matches!(self.end, End::InOrder)
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.announced)
    }
}
