//! What a call tells `tracing`.
//!
//! A program of its own: its subscribers belong to threads, while `tracing` remembers for the whole process whether
//! anyone wants an event, and asks only the thread that comes first.

#[path = "support/mod.rs"]
mod support;

use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use phare::incidents::{CreateIncident, GetIncident};
use phare::{Impact, RetryPolicy, phare_endpoint};
use tracing_subscriber::fmt::format::FmtSpan;

use crate::support::listener::{KEY, Listener, Reply};

/// What was written, a line for each event and each end of a span.
#[derive(Clone, Default)]
struct Written(Arc<Mutex<Vec<u8>>>);

impl io::Write for Written {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().expect("no panic").extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Listens on this thread, until the guard is dropped.
fn listen() -> (Written, tracing::subscriber::DefaultGuard) {
    let written = Written::default();
    let writer = written.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_span_events(FmtSpan::CLOSE)
        .with_writer(move || writer.clone())
        .without_time()
        .finish();
    (written, tracing::subscriber::set_default(subscriber))
}

impl Written {
    /// What this crate told.
    fn lines(&self) -> Vec<String> {
        let text = String::from_utf8(self.0.lock().expect("no panic").clone()).expect("UTF-8");
        let ours = |line: &&str| line.contains(" phare: ");
        text.lines().filter(ours).map(|line| line.trim().to_owned()).collect()
    }

    /// The end of the only span.
    fn end(&self) -> String {
        let mut ends: Vec<_> = self.lines().into_iter().filter(|line| line.contains("close")).collect();
        assert_eq!(ends.len(), 1, "{ends:?}");
        ends.remove(0)
    }

    /// The messages of the events, without the span they lie in.
    fn events(&self) -> Vec<String> {
        let event = |line: &String| {
            let (head, message) = line.rsplit_once(": phare: ").expect("a target");
            let level = head.split_whitespace().next().expect("a level");
            format!("{level} {message}")
        };
        self.lines()
            .iter()
            .filter(|line| !line.contains("close"))
            .map(event)
            .collect()
    }
}

const INCIDENT: &str = r#"{"id":7,"project_id":2,"slug":"the-response","created_at":"2026-03-08T10:00:00Z",
    "updated_at":"2026-03-08T10:00:00Z"}"#;

#[track_caller]
fn assert_has(line: &str, fields: &[&str]) {
    for field in fields {
        assert!(line.contains(field), "no {field} in {line}");
    }
}

fn port(listener: &Listener) -> String {
    let address: SocketAddr = listener.host().parse().expect("an address");
    format!("server.port={}", address.port())
}

#[tokio::test]
async fn a_call_is_one_span_by_opentelemetrys_names() {
    let (written, _guard) = listen();
    let listener = Listener::start([Reply::json(200, INCIDENT)]);
    GetIncident::new(7).send(&listener.client()).await.expect("an incident");
    let end = written.end();
    assert_has(
        &end,
        &[
            "INFO phare.call{",
            r"otel.name=GET /uptime/incidents/{incidentId} ",
            r#"otel.kind="client""#,
            r#"http.request.method="GET""#,
            r#"url.template="/uptime/incidents/{incidentId}""#,
            r#"server.address="127.0.0.1""#,
            &port(&listener),
            "http.response.status_code=200",
        ],
    );
    for absent in ["error.type", "otel.status_code", "resend_count"] {
        assert!(!end.contains(absent), "{end}");
    }
    let events = written.events();
    assert_eq!(events.len(), 1, "{events:?}");
    assert_has(&events[0], &[sending(1).as_str()]);
}

/// How the event of an attempt begins.
fn sending(attempt: u32) -> String {
    format!("DEBUG sending the request attempt={attempt} curl=curl -X GET 'http://127.0.0.1:")
}

#[tokio::test]
async fn attempts_and_waits_are_events() {
    let (written, _guard) = listen();
    let listener = Listener::start([Reply::with(503, &[], b""), Reply::json(200, INCIDENT)]);
    let quick = RetryPolicy::new().backoff(Duration::ZERO, Duration::ZERO);
    let request = GetIncident::new(7).send(&listener.client()).retry(quick);
    request.await.expect("an incident");
    let events = written.events();
    let expected = [
        sending(1).as_str(),
        r#"DEBUG the attempt failed http.response.status_code=503 kind="status""#,
        r#"INFO waiting before the request is sent reason="backoff" wait_ms=0"#,
        sending(2).as_str(),
    ]
    .map(str::to_owned);
    assert_eq!(events.len(), expected.len(), "{events:?}");
    for (event, expected) in events.iter().zip(expected) {
        assert_has(event, &[&expected]);
    }
    assert_has(
        &written.end(),
        &["http.request.resend_count=1", "http.response.status_code=200"],
    );
}

#[tokio::test]
async fn a_wait_for_the_rate_limit_is_reported() {
    let (written, _guard) = listen();
    let rejection = Reply::with(429, &[("Retry-After", "1")], b"");
    let listener = Listener::start([rejection, Reply::json(200, INCIDENT)]);
    let builder = listener.builder().clock_speed(1_000);
    let client = builder.retry(RetryPolicy::new()).build().expect("a client");
    GetIncident::new(7).send(&client).await.expect("an incident");
    let events = written.events();
    assert_eq!(events.len(), 4, "{events:?}");
    assert_has(
        &events[2],
        &[r#"INFO waiting before the request is sent reason="rate_limit" wait_ms="#],
    );
}

#[tokio::test]
async fn a_failure_names_its_kind() {
    for (reply, kind, status) in [
        (Reply::with(404, &[], b""), "error.type=404", Some("404")),
        (Reply::json(200, "[]"), r#"error.type="decode""#, Some("200")),
        (Reply::closing(""), r#"error.type="connection_lost""#, None),
    ] {
        let (written, _guard) = listen();
        let listener = Listener::start([reply]);
        let error = GetIncident::new(7).send(&listener.client()).await.expect_err(kind);
        let end = written.end();
        assert_has(&end, &[kind, r#"otel.status_code="ERROR""#]);
        match status {
            Some(status) => assert_has(&end, &[&format!("http.response.status_code={status}")]),
            None => assert!(!end.contains("http.response.status_code"), "{error}: {end}"),
        }
    }
    let (written, _guard) = listen();
    let listener = Listener::no_content();
    let request = GetIncident::new(7).send(&listener.client()).header("X-A", "\n");
    request.await.expect_err("a rejection");
    assert_has(&written.end(), &[r#"error.type="invalid_request""#]);
    assert_eq!(written.events(), [""; 0]);
}

#[phare_endpoint(GET, "/things/{name}", unlisted, response = String)]
struct GetThing<'a> {
    name: &'a str,
    filter: &'a str,
    #[phare(header = "X-Note")]
    note: &'a str,
}

/// What is told when a call with values everywhere is rejected, by a client with these settings.
async fn told(settings: impl FnOnce(phare::ClientBuilder) -> phare::ClientBuilder) -> Written {
    let (written, _guard) = listen();
    let echo = format!(r#"{{"message":"no {KEY}","errors":{{"title":["private-response"]}}}}"#);
    let listener = Listener::start([Reply::json(422, &echo)]);
    let builder = listener.builder().header("X-Team", "private-team");
    let client = settings(builder).build().expect("a client");
    let thing = GetThing {
        name: "private-name",
        filter: "private-filter",
        note: "private-note",
    };
    thing.send(&client).await.expect_err("a rejection");
    let incident = CreateIncident::builder()
        .impact(Impact::Unknown)
        .title("private-title")
        .exclude_from_downtime(false)
        .build();
    incident.send(&client).await.expect_err("a rejection");
    written
}

#[tokio::test]
async fn values_are_reported_at_the_level_of_debugging_and_no_secret_at_all() {
    let written = told(|builder| builder).await;
    let lines = written.lines();
    for line in &lines {
        let is_detail = line.starts_with("DEBUG ");
        assert!(is_detail || !line.contains("private"), "{line}");
        for secret in ["private-title", "private-response", "secret", KEY] {
            assert!(!line.contains(secret), "{line}");
        }
    }
    let text = lines.join("\n");
    for value in [
        "/things/{name}",
        "/things/private-name?filter=private-filter'",
        "-H 'x-note: private-note'",
        "-H 'x-team: private-team'",
        "Authorization: Bearer $PHARE_API_KEY",
    ] {
        assert!(text.contains(value), "no {value} in {text}");
    }
}

#[tokio::test]
async fn bodies_are_reported_where_that_is_asked_for() {
    let text = told(phare::ClientBuilder::trace_bodies).await.lines().join("\n");
    assert!(!text.contains(KEY), "{text}");
    for value in [
        r#"--data-raw '{"impact":"unknown","title":"private-title","exclude_from_downtime":false}'"#,
        "DEBUG",
        "received the response http.response.status_code=422 body=",
        "private-response",
        "no (hidden)",
    ] {
        assert!(text.contains(value), "no {value} in {text}");
    }
}

#[tokio::test]
async fn a_call_lies_in_the_span_of_its_caller() {
    let (written, _guard) = listen();
    let listener = Listener::start([Reply::json(200, INCIDENT)]);
    let request = tracing::info_span!("deploy").in_scope(|| GetIncident::new(7).send(&listener.client()).into_future());
    request.await.expect("an incident");
    let lines = written.lines();
    let event = lines.iter().find(|line| line.contains("attempt=1")).expect("an event");
    assert_has(event, &["deploy:phare.call{"]);
}
