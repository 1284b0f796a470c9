//! The timeout of an attempt, and that of a whole call.
//!
//! A timeout that has to come is a second: long enough to connect and send on the busiest machine.

use std::time::Duration;

use futures_util::future::join_all;
use phare::{Error, RetryPolicy};

use crate::response::{GetThing, assert_no_key, causes};
use crate::retry::{ReadThing, client, fine};
use crate::support::listener::{Listener, Reply};

const SECOND: Duration = Duration::from_secs(1);

fn assert_timeout(error: &Error) {
    assert!(matches!(error, Error::Timeout(_)), "{error:?}");
    assert!(error.is_timeout() && error.is_retryable() && !error.may_have_been_applied());
    assert_eq!(error.to_string(), "the time for GET /things/1 ran out");
    assert_eq!(error.status(), None);
    assert!(!causes(error).is_empty());
    assert_no_key(error);
}

/// A connection that says this and then nothing more is given up, whether the request or the client sets the timeout.
async fn assert_given_up(response: &str) {
    let listener = Listener::start([Reply::silence(response)]);
    let by_request = GetThing.send(&listener.client()).timeout(SECOND);
    let client = listener.builder().timeout(SECOND).build().expect("a client");
    let by_client = GetThing.send(&client);
    for result in join_all([by_request.into_future(), by_client.into_future()]).await {
        assert_timeout(&result.expect_err("no response"));
    }
    assert_eq!(listener.received().len(), 2);
}

#[tokio::test]
async fn a_response_that_does_not_come_or_does_not_end_is_given_up() {
    let responses = [
        "",
        "HTTP/1.1 200 OK\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n{\"id\":1",
    ];
    join_all(responses.map(assert_given_up)).await;
}

#[tokio::test]
async fn a_request_may_take_longer_than_the_client_allows() {
    let listener = Listener::start([Reply::json(200, r#"{"id":1,"tags":[]}"#)]);
    let client = listener.builder().timeout(Duration::ZERO).build().expect("a client");
    let request = GetThing.send(&client).timeout(Duration::from_secs(20));
    assert_eq!(request.await.expect("a thing").id, 1);
}

#[tokio::test]
async fn no_wait_passes_the_total_time() {
    let listener = Listener::start([Reply::with(503, &[("Retry-After", "100")], b""), fine()]);
    let client = listener
        .builder()
        .retry(RetryPolicy::new())
        .total_timeout(Duration::from_secs(30));
    let request = ReadThing.send(&client.build().expect("a client"));
    let error = request.await.expect_err("the wait would be too long");
    assert_eq!((error.status(), error.attempts()), (Some(503), 1));
    assert_eq!(error.retry_after(), Some(Duration::from_secs(100)));
}

#[tokio::test]
async fn the_total_timeout_ends_an_attempt_as_well() {
    let listener = Listener::start([Reply::silence("")]);
    let request = ReadThing.send(&client(&listener)).total_timeout(SECOND);
    let error = request.await.expect_err("no response");
    assert!(error.is_timeout(), "{error:?}");
}
