//! What one call may have of its own, clients with other defaults, and responses with their status and headers.

use std::time::Duration;

use phare::incidents::{GetIncident, Incident};
use phare::{Bytes, Client, Error, ProjectScope, RetryPolicy, WithResponse, phare_endpoint};

use crate::support::listener::{KEY, Listener, Received, Reply};

const ID: &str = "x-phare-project-id";
const SLUG: &str = "x-phare-project-slug";

#[phare_endpoint(GET, "/things/1", unlisted, response = String)]
struct GetThing;

#[phare_endpoint(GET, "/things/1", unlisted, response = WithResponse<u64>)]
struct GetNumber;

fn fine() -> Listener {
    Listener::start([Reply::with(200, &[], b"fine")])
}

async fn ask(client: &Client) {
    assert_eq!(GetThing.send(client).await.expect("a response"), "fine");
}

fn last(listener: &Listener) -> Received {
    listener.received().pop().expect("a request")
}

fn config_error<T>(result: Result<T, Error>) -> String {
    match result {
        Err(error @ Error::Config(_)) => error.to_string(),
        Err(error) => panic!("{error:?}"),
        Ok(_) => panic!("a rejection"),
    }
}

#[tokio::test]
async fn a_clone_may_act_on_another_project() {
    let listener = fine();
    let client = listener
        .builder()
        .project(ProjectScope::id(7_u64))
        .build()
        .expect("a client");
    let other = client.with_project(ProjectScope::slug("tower")).expect("a client");
    let none = other.without_project();
    ask(&other).await;
    assert_eq!(
        (last(&listener).header(ID), last(&listener).header(SLUG)),
        (None, Some("tower".into()))
    );
    ask(&none).await;
    assert_eq!((last(&listener).header(ID), last(&listener).header(SLUG)), (None, None));
    ask(&client).await;
    assert_eq!(
        (last(&listener).header(ID), last(&listener).header(SLUG)),
        (Some("7".into()), None)
    );
    // They share the connection.
    assert_eq!(listener.connections(), 1);
}

#[test]
fn a_project_that_no_header_can_carry_is_rejected() {
    let client = Listener::no_content().client();
    assert_eq!(
        config_error(client.with_project(ProjectScope::slug(" "))),
        "the project's slug is empty"
    );
    let message = config_error(client.with_project(ProjectScope::slug("a\nb")));
    assert_eq!(
        message,
        "the project's slug \"a\\nb\" cannot be carried by an HTTP header"
    );
}

#[tokio::test]
async fn a_clone_shares_the_rate_limit() {
    let rejection = Reply::with(429, &[("Retry-After", "3600")], b"");
    let listener = Listener::start([rejection, Reply::with(200, &[], b"fine")]);
    let client = listener.client();
    let error = GetThing.send(&client).await.expect_err("a rejection");
    assert!(error.is_rate_limited());
    let clone = client
        .with_retry(RetryPolicy::new())
        .with_rate_limit_timeout(Duration::from_secs(60));
    let error = GetThing.send(&clone).await.expect_err("held back");
    assert!(error.was_held_back() && error.attempts() == 0, "{error:?}");
    assert_eq!(listener.received().len(), 1);
}

#[tokio::test]
async fn a_clone_may_have_other_timeouts_and_other_attempts() {
    let listener = Listener::start([Reply::silence("")]);
    let client = listener
        .builder()
        .timeout(Duration::from_secs(60))
        .build()
        .expect("a client");
    let error = GetThing.send(&client.with_timeout(Duration::from_secs(1))).await;
    let error = error.expect_err("no response");
    assert!(error.is_timeout() && error.attempts() == 1, "{error:?}");

    let listener = Listener::start([Reply::with(503, &[], b"")]);
    let twice = RetryPolicy::new()
        .max_attempts(2)
        .backoff(Duration::ZERO, Duration::ZERO);
    let error = GetThing.send(&listener.client().with_retry(twice)).await;
    assert_eq!(error.expect_err("a failure").attempts(), 2);
}

#[tokio::test]
async fn headers_of_every_call() {
    let listener = fine();
    let client = listener
        .builder()
        .header("X-Team", "search")
        .header("X-Stage", "test")
        .header("x-stage", "live")
        .build()
        .expect("a client");
    ask(&client).await;
    let request = last(&listener);
    assert_eq!(request.header("x-team").as_deref(), Some("search"));
    assert_eq!(request.header("x-stage").as_deref(), Some("live"));

    let other = client.with_header("X-Team", "checkout").expect("a client");
    ask(&other).await;
    assert_eq!(last(&listener).header("x-team").as_deref(), Some("checkout"));
    ask(&client).await;
    assert_eq!(last(&listener).header("x-team").as_deref(), Some("search"));
    // A call has the last word.
    let response = GetThing.send(&client).header("X-Team", "mine").await;
    assert_eq!(response.expect("a response"), "fine");
    assert_eq!(last(&listener).header("x-team").as_deref(), Some("mine"));
}

#[test]
fn headers_that_cannot_be_sent_are_rejected() {
    let listener = Listener::no_content();
    for (name, value, why) in [
        (
            "X-A",
            "b\nX-C: d",
            "an HTTP header can carry visible ASCII characters and spaces only",
        ),
        (
            "X-A",
            "d\u{e9}j\u{e0}",
            "an HTTP header can carry visible ASCII characters and spaces only",
        ),
        ("X A", "b", "not a valid header name"),
        ("X-A\r\nX-B", "b", "not a valid header name"),
        ("", "b", "not a valid header name"),
        ("authorization", "Bearer b", "this header is set by the client"),
        ("Content-Type", "text/plain", "this header is set by the client"),
        ("X-Phare-Project-Id", "7", "`project` is the setting for it"),
    ] {
        let message = format!("the header {name:?} cannot be sent: {why}");
        assert_eq!(config_error(listener.builder().header(name, value).build()), message);
        assert_eq!(config_error(listener.client().with_header(name, value)), message);
    }
}

#[tokio::test]
async fn a_header_of_one_call_with_a_newline_is_rejected() {
    let listener = fine();
    let request = GetThing.send(&listener.client()).header("X-A", "b\r\nX-C: d");
    let error = request.await.expect_err("a rejection");
    assert!(matches!(error, Error::Invalid(_)), "{error:?}");
    assert_eq!(
        error.to_string(),
        "GET /things/1 was not sent: X-A: an HTTP header can carry visible ASCII characters and spaces only"
    );
    assert!(listener.received().is_empty());
}

const INCIDENT: &str = r#"{"id":7,"project_id":2,"slug":"APP-7","created_at":"2026-03-08T10:00:00Z",
    "updated_at":"2026-03-08T10:00:00Z","newer":{"than":"the crate"}}"#;

#[tokio::test]
async fn a_response_with_its_status_and_headers() {
    let headers = [("X-RateLimit-Remaining", "41"), ("X-Odd", "\u{e9}")];
    let listener = Listener::start([
        Reply::with(503, &[], b""),
        Reply::with(203, &headers, INCIDENT.as_bytes()),
    ]);
    let quick = RetryPolicy::new().backoff(Duration::ZERO, Duration::ZERO);
    let request = GetIncident::new(7)
        .send(&listener.client())
        .retry(quick)
        .with_response();
    let response: WithResponse<Incident> = request.await.expect("a response");
    assert_eq!((response.status(), response.attempts()), (203, 2));
    assert_eq!(response.header("x-ratelimit-remaining"), Some("41"));
    assert_eq!((response.header("x-odd"), response.header("x-none")), (None, None));
    assert_eq!(response.headers()["content-length"], INCIDENT.len().to_string());
    assert_eq!(response.body(), INCIDENT.as_bytes());
    assert_eq!(response.value.slug, "APP-7");
    assert_eq!(response.into_value().id.get(), 7);
}

#[tokio::test]
async fn an_endpoint_may_always_give_it() {
    let listener = Listener::start([Reply::json(200, "12")]);
    let response = GetNumber.send(&listener.client()).await.expect("a response");
    assert_eq!((response.value, response.status()), (12, 200));

    let listener = Listener::start([Reply::json(200, r#""twelve""#)]);
    let error = GetNumber.send(&listener.client()).await.expect_err("no number");
    let Error::Decode(error) = error else {
        panic!("{error:?}")
    };
    assert_eq!(error.path(), ".");

    let listener = Listener::no_content();
    let response = GetThing.send(&listener.client()).read_as::<()>().with_response().await;
    let response = response.expect("a response");
    assert_eq!((response.status(), response.body().len()), (204, 0));
}

#[tokio::test]
async fn an_error_response_keeps_its_headers_and_bytes() {
    let body = format!(r#"{{"message":"no","limit":3,"key":"{KEY}"}}"#);
    let headers = [("X-Limit", "3"), ("X-Key", KEY)];
    let listener = Listener::start([Reply::with(409, &headers, body.as_bytes())]);
    let error = GetThing.send(&listener.client()).with_response().await;
    let Err(Error::Api(error)) = error else {
        panic!("{error:?}")
    };
    assert_eq!(error.headers()["x-limit"], "3");
    assert_eq!(error.headers()["x-key"], "(hidden)");
    assert_eq!(error.body(), r#"{"message":"no","limit":3,"key":"(hidden)"}"#);
    let shown = format!("{error:?} {error:#?} {error}");
    assert!(!shown.contains(KEY), "{shown}");
}

#[tokio::test]
async fn a_response_may_be_read_as_another_type() {
    #[derive(serde::Deserialize)]
    struct Newer {
        newer: std::collections::HashMap<String, String>,
    }
    let listener = Listener::start([Reply::json(200, INCIDENT)]);
    let request = GetIncident::new(7).send(&listener.client());
    let newer = request.read_as::<Newer>().await.expect("a response");
    assert_eq!(newer.newer["than"], "the crate");

    let request = GetIncident::new(7).send(&listener.client());
    assert_eq!(request.read_as::<Bytes>().await.expect("a response"), INCIDENT);
}

#[tokio::test]
async fn debug_shows_neither_headers_nor_bytes() {
    let body = format!("12 {}", " ".repeat(40));
    let listener = Listener::start([Reply::with(200, &[("X-Key", KEY)], body.as_bytes())]);
    let response = GetNumber.send(&listener.client()).await.expect("a response");
    assert_eq!(format!("{response:?}"), "WithResponse { value: 12, status: 200, .. }");
}
