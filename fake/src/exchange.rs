//! One request over HTTP and what is sent back, with the faults that were ordered.

use std::io::Write;
use std::net::TcpStream;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use http_body_util::{BodyExt, LengthLimitError, Limited};
use hyper::body::Incoming;
use hyper::{Request, Response};

use crate::control;
use crate::delivery::{Closed, Content, response};
use crate::fault::Deed;
use crate::reply::{Rejection, Reply};
use crate::request::ReceivedRequest;
use crate::respond::respond;
use crate::state::State;

const LARGEST_BODY: usize = 8 * 1024 * 1024;

/// Serves a request; `wire` is for what is not HTTP.
pub(crate) async fn exchange(
    request: Request<Incoming>,
    state: &Mutex<State>,
    mut wire: &TcpStream,
) -> Result<Response<Content>, Closed> {
    let (request, body) = receive(request);
    if control::is_meant(&request.path) {
        let reply = match read(body).await {
            Ok(body) => control::control(&mut lock(state), &request, &body),
            Err(rejection) => rejection.into(),
        };
        return Ok(response(reply, None));
    }
    let fault = lock(state).script.take(&request);
    let (deed, delay) = fault.map_or((Deed::Respond, Duration::ZERO), |fault| (fault.deed, fault.delay));
    let body = match deed {
        Deed::CloseUnread => Ok(Vec::new()),
        _ => read(body).await,
    };

    let outcome = settle(&mut lock(state), request, deed, body);
    if !delay.is_zero() {
        tokio::time::sleep(delay).await;
    }
    match outcome {
        Outcome::Response(reply, cut) => Ok(response(reply, cut)),
        Outcome::Garbage(bytes) => {
            // What a client that breaks off misses is no concern of the fake.
            let _ = wire.write_all(&bytes);
            Err(Closed)
        }
        Outcome::Close => Err(Closed),
    }
}

/// What is done about a request.
enum Outcome {
    /// A response, and how much of its body is sent, where that is not all.
    Response(Reply, Option<usize>),
    Garbage(Vec<u8>),
    Close,
}

/// Does what the request asks for, or what was ordered instead, and takes it down.
fn settle(state: &mut State, mut request: ReceivedRequest, deed: Deed, body: Result<Vec<u8>, Rejection>) -> Outcome {
    let unreadable = body.map(|body| request.body = body).err();
    let outcome = act(state, &request, deed, unreadable);
    if let Outcome::Response(reply, _) = &outcome {
        request.status = reply.status;
    }
    // Before the response leaves, so that whoever has the response finds the request in the log.
    if let Some(on_request) = &state.on_request {
        on_request.hear(&request);
    }
    state.log.push(request);
    state.clock.step();
    outcome
}

fn act(state: &mut State, request: &ReceivedRequest, deed: Deed, unreadable: Option<Rejection>) -> Outcome {
    let serve = || match unreadable {
        Some(rejection) => rejection.into(),
        None => respond(state, request),
    };
    match deed {
        Deed::Respond => Outcome::Response(serve(), None),
        Deed::Truncate(bytes) => Outcome::Response(serve(), Some(bytes)),
        Deed::DropAfter => {
            serve();
            Outcome::Close
        }
        Deed::Status { status, headers, body } => {
            let body = (!body.is_empty()).then_some(body);
            Outcome::Response(Reply { status, headers, body }, None)
        }
        Deed::Garbage(bytes) => Outcome::Garbage(bytes),
        Deed::CloseUnread | Deed::DropBefore => Outcome::Close,
    }
}

async fn read(body: Incoming) -> Result<Vec<u8>, Rejection> {
    match Limited::new(body, LARGEST_BODY).collect().await {
        Ok(body) => Ok(body.to_bytes().to_vec()),
        Err(error) if error.is::<LengthLimitError>() => Err(Rejection::new(413, "The body is too large.")),
        Err(_) => Err(Rejection::new(400, "The body could not be read.")),
    }
}

fn lock(state: &Mutex<State>) -> MutexGuard<'_, State> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Takes the request apart; its body is yet to be read, and its status to be decided.
fn receive(request: Request<Incoming>) -> (ReceivedRequest, Incoming) {
    let (head, body) = request.into_parts();
    let headers = head.headers.iter().map(|(name, value)| {
        let value = String::from_utf8_lossy(value.as_bytes());
        (name.as_str().to_owned(), value.into_owned())
    });
    let received = ReceivedRequest {
        method: head.method.as_str().to_owned(),
        path: head.uri.path().to_owned(),
        query: head.uri.query().unwrap_or_default().to_owned(),
        headers: headers.collect(),
        body: Vec::new(),
        status: 0,
    };
    (received, body)
}
