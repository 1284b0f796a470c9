//! One thing that can be wrong, and the check that a call meets it as it should.

use std::time::Duration;

use futures_util::future::join_all;
use phare::{Client, Error, RetryPolicy, phare_endpoint};
use serde::Deserialize;

use super::server::{Server, Step};

#[derive(Debug, PartialEq, Deserialize)]
pub(crate) struct Thing {
    pub(crate) id: u64,
    #[serde(default)]
    pub(crate) name: String,
    #[serde(default)]
    pub(crate) more: serde_json::Value,
}

#[phare_endpoint(GET, "/things/1", unlisted, response = Thing)]
pub(crate) struct ReadThing;

#[phare_endpoint(POST, "/things", unlisted, response = Thing)]
pub(crate) struct CreateThing {
    pub(crate) name: String,
}

/// What a call ends with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum End {
    /// `Thing` number 1.
    Value,
    Connect,
    Timeout,
    ConnectionLost,
    Api(u16),
    TooLarge,
    Decode,
}

impl End {
    pub(crate) fn of(result: &Result<Thing, Error>) -> Self {
        match result {
            Ok(thing) => {
                assert_eq!(thing.id, 1);
                Self::Value
            }
            Err(Error::Connect(_)) => Self::Connect,
            Err(Error::Timeout(_)) => Self::Timeout,
            Err(Error::ConnectionLost(_)) => Self::ConnectionLost,
            Err(Error::Api(error)) => Self::Api(error.status()),
            Err(Error::TooLarge(_)) => Self::TooLarge,
            Err(Error::Decode(_)) => Self::Decode,
            Err(error) => panic!("{error:?}"),
        }
    }

    /// Whether the request may have been applied, as far as anybody can tell.
    pub(crate) fn leaves_open(self) -> bool {
        !matches!(self, Self::Value | Self::Connect | Self::Api(400..=499))
    }
}

/// One thing that can be wrong: what the server does, what the call ends with, and how often it is tried.
pub(crate) struct Row {
    pub(crate) name: &'static str,
    pub(crate) steps: Vec<Step>,
    pub(crate) end: End,
    /// Attempts of a read, and of a create.
    pub(crate) attempts: (u32, u32),
}

pub(crate) fn row(name: &'static str, steps: impl Into<Vec<Step>>, end: End, attempts: (u32, u32)) -> Row {
    let steps = steps.into();
    Row {
        name,
        steps,
        end,
        attempts,
    }
}

/// A whole request is read, and this is the response; then the connection is closed.
pub(crate) fn response(name: &'static str, response: impl Into<Vec<u8>>, end: End, attempts: (u32, u32)) -> Row {
    row(name, [Step::Read, Step::Write(response.into())], end, attempts)
}

/// The same with the head of a success before the body.
pub(crate) fn body(name: &'static str, body: impl AsRef<[u8]>, end: End) -> Row {
    let body = body.as_ref();
    let head = format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n", body.len());
    response(name, [head.as_bytes(), body].concat(), end, ONCE)
}

/// Nobody knows whether the request was applied: a read is tried four times, a create once.
pub(crate) const UNLESS_CREATING: (u32, u32) = (4, 1);
/// The same, where each of two attempts takes all its time.
pub(crate) const TWICE_UNLESS_CREATING: (u32, u32) = (2, 1);
/// Nothing was sent: both are tried four times.
pub(crate) const ALWAYS: (u32, u32) = (4, 4);
/// There was a response.
pub(crate) const ONCE: (u32, u32) = (1, 1);

/// No call may take longer, whatever the server does, and however busy the machine is.
pub(crate) const LIMIT: Duration = Duration::from_secs(120);

/// The timeout of an attempt that has to come: enough to connect and send on the busiest machine.
const SHORT: Duration = Duration::from_secs(1);

/// How large a response may be.
pub(crate) const MAX_RESPONSE: usize = 64 << 10;

/// What may be on its way besides what the client reads: in buffers of the system, and of the client for a head.
pub(crate) const BUFFERS: usize = 12 << 20;

/// Four attempts, with waits that hold nobody up.
pub(crate) fn client(server: &Server) -> Client {
    client_with(server, LIMIT, RetryPolicy::new())
}

fn client_with(server: &Server, timeout: Duration, retry: RetryPolicy) -> Client {
    Client::builder()
        .api_key("pha_secret_0123456789")
        .base_url(server.base_url())
        .retry(retry.backoff(Duration::ZERO, Duration::from_millis(1)))
        .clock_speed(1_000)
        .timeout(timeout)
        .max_response_size(MAX_RESPONSE)
        .build()
        .expect("a client")
}

pub(crate) async fn check(rows: impl IntoIterator<Item = Row>) {
    for row in rows {
        check_row(&row).await;
    }
}

/// The same for rows that take their time: all at once.
pub(crate) async fn check_together(rows: impl IntoIterator<Item = Row>) {
    let rows: Vec<Row> = rows.into_iter().collect();
    join_all(rows.iter().map(check_row)).await;
}

async fn check_row(row: &Row) {
    let (reads, creates) = row.attempts;
    let name = "A".to_owned();
    let (read, create) = tokio::join!(
        check_call(row, ReadThing, reads),
        check_call(row, CreateThing { name }, creates)
    );
    assert!(!read.is_some_and(|error| error.may_have_been_applied()), "{}", row.name);
    let leaves_open = create.is_some_and(|error| error.may_have_been_applied());
    assert_eq!(leaves_open, row.end.leaves_open(), "{}", row.name);
}

/// Makes the call, with a client and a server of its own.
pub(crate) async fn check_call<E>(row: &Row, endpoint: E, attempts: u32) -> Option<Error>
where
    E: phare::Endpoint<Response = Thing>,
{
    let name = row.name;
    let server = match row.end {
        End::Connect => Server::rejecting(),
        _ => Server::start(row.steps.clone()).await,
    };
    let client = match row.end {
        End::Timeout => client_with(&server, SHORT, RetryPolicy::new().max_attempts(2)),
        _ => client(&server),
    };
    let call = client.send(&endpoint).into_future();
    let result = tokio::time::timeout(LIMIT, call).await;
    let result = result.unwrap_or_else(|_| panic!("no end: {name}"));

    assert_eq!(End::of(&result), row.end, "{name}: {result:?}");
    if let Err(error) = &result {
        assert_eq!(error.attempts(), attempts, "{name}: {error}");
        assert!(error.to_string().len() < 1_500, "{name}: {error}");
    }
    let attempts = usize::try_from(attempts).expect("a small number");
    let requests = if row.end == End::Connect { 0 } else { attempts };
    let seen = tokio::time::timeout(LIMIT, server.ended(requests)).await;
    let seen = seen.unwrap_or_else(|_| panic!("the connections do not end: {name}"));
    assert_eq!(seen.connections, requests, "{name}");
    let is_endless = row.steps.iter().any(|step| matches!(step, Step::Forever(_)));
    if is_endless && row.end != End::Timeout {
        let most = attempts * (MAX_RESPONSE + BUFFERS);
        assert!(seen.written < most, "{name}: {} bytes were taken", seen.written);
    }
    result.err()
}
