//! The timeout of an attempt, and that of a whole call.
//!
//! A timeout that has to come is a second: long enough to connect and send on the busiest machine.

use std::net::TcpListener;
use std::time::Duration;

use futures_util::future::join_all;
use phare::{Client, ClientBuilder, Error, RetryPolicy};

use crate::response::{GetThing, assert_no_key, causes};
use crate::retry::{CreateThing, ReadThing, client, fine, quick};
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

/// A server that takes connections and says nothing, so that no TLS handshake ends.
fn mute() -> (TcpListener, String) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port on 127.0.0.1");
    let address = listener.local_addr().expect("an address");
    (listener, format!("https://{address}"))
}

#[tokio::test]
async fn what_ends_while_connecting_was_not_sent() {
    let (_listener, base_url) = mute();
    let base = || {
        Client::builder()
            .api_key("pha_x")
            .base_url(&base_url)
            .retry(quick().max_attempts(2))
    };
    let clients = [
        base().timeout(SECOND),
        base().timeout(SECOND).connect_timeout(SECOND * 60),
        base().read_timeout(SECOND),
        base().connect_timeout(SECOND),
    ];
    let calls = clients.map(|builder| async {
        let client = builder.build().expect("a client");
        CreateThing { name: "x" }.send(&client).await.expect_err("no handshake")
    });
    for error in join_all(calls).await {
        assert!(error.is_timeout() && !error.may_have_been_applied(), "{error:?}");
        // Also what creates is repeated.
        assert_eq!(error.attempts(), 2, "{error:?}");
        let server = base_url.trim_start_matches("https://");
        assert_eq!(
            error.to_string(),
            format!("the time to connect to {server} ran out for POST /things, after 2 attempts")
        );
    }
    for client in [base().total_timeout(SECOND), base().deadline(SECOND)] {
        let client = client.build().expect("a client");
        let error = CreateThing { name: "x" }.send(&client).await.expect_err("no handshake");
        assert!(error.is_timeout() && !error.may_have_been_applied(), "{error:?}");
    }
}

#[tokio::test]
async fn what_ends_once_there_is_a_connection_may_have_been_applied() {
    let listener = Listener::start([Reply::silence("")]);
    let base = || listener.builder().retry(quick().max_attempts(2));
    for builder in [
        base().timeout(SECOND),
        base().read_timeout(SECOND),
        base().total_timeout(SECOND),
        base().deadline(SECOND),
    ] {
        let client = builder.build().expect("a client");
        let error = CreateThing { name: "x" }.send(&client).await.expect_err("no response");
        assert!(error.is_timeout() && error.may_have_been_applied(), "{error:?}");
        assert_eq!(error.attempts(), 1, "{error:?}");
    }
}

#[tokio::test]
async fn a_call_on_a_connection_that_was_used_before_may_have_been_applied() {
    let listener = Listener::start([fine(), Reply::silence("")]);
    let client = listener.builder().timeout(SECOND * 20).build().expect("a client");
    ReadThing.send(&client).await.expect("a response");
    let error = CreateThing { name: "x" }
        .send(&client)
        .timeout(SECOND)
        .await
        .expect_err("no response");
    assert!(error.is_timeout() && error.may_have_been_applied(), "{error:?}");
}

#[tokio::test]
async fn no_time_is_too_short_or_too_long() {
    let settings: [fn(ClientBuilder, Duration) -> ClientBuilder; 9] = [
        ClientBuilder::timeout,
        ClientBuilder::connect_timeout,
        ClientBuilder::read_timeout,
        ClientBuilder::total_timeout,
        ClientBuilder::rate_limit_timeout,
        ClientBuilder::deadline,
        |builder, time| builder.retry(RetryPolicy::new().backoff(time, Duration::ZERO)),
        |builder, time| builder.retry(RetryPolicy::new().backoff(Duration::ZERO, time).max_attempts(2)),
        |builder, time| {
            builder.retry(
                RetryPolicy::new()
                    .max_retry_after(time)
                    .backoff(Duration::ZERO, Duration::ZERO),
            )
        },
    ];
    let limited = |retry_after| Reply::with(429, &[("Retry-After", retry_after)], b"");
    for (index, set) in settings.into_iter().enumerate() {
        for time in [Duration::ZERO, Duration::from_nanos(1), Duration::MAX] {
            let listener = Listener::start([limited("0"), Reply::with(503, &[], b""), fine()]);
            let builder = set(listener.builder().retry(quick()), time).clock_speed(1_000_000);
            let client = builder.build().expect("a client");
            // A backoff of up to forever ends the call with the error at hand.
            match ReadThing.send(&client).await {
                Ok(response) => assert_eq!(response, "fine"),
                Err(error) => assert!(
                    error.is_timeout() || error.is_rate_limited() || error.status() == Some(503),
                    "setting {index} at {time:?}: {error:?}"
                ),
            }
        }
    }
}

#[tokio::test]
async fn the_longest_retry_after_does_no_harm() {
    let listener = Listener::start([
        Reply::with(429, &[("Retry-After", "18446744073709551615")], b""),
        fine(),
    ]);
    let patient = quick().max_retry_after(Duration::MAX);
    let client = listener.builder().retry(patient).build().expect("a client");
    let first = ReadThing.send(&client).await.expect_err("no call waits that long");
    assert_eq!(first.retry_after(), Some(Duration::from_secs(u64::MAX)));
    let second = ReadThing.send(&client).await.expect_err("nor does another one");
    assert!(second.was_held_back(), "{second:?}");
}

#[tokio::test]
async fn the_total_timeout_ends_an_attempt_as_well() {
    let listener = Listener::start([Reply::silence("")]);
    let request = ReadThing.send(&client(&listener)).total_timeout(SECOND);
    let error = request.await.expect_err("no response");
    assert!(error.is_timeout(), "{error:?}");
}
