//! Which failures are tried again, and which never: counted by the requests that arrive.

mod at_most_once;
mod secrets;

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::thread;
use std::time::Duration;

use phare::{Client, Error, File, Idempotency, RetryPolicy, phare_endpoint};

use crate::support::listener::{Listener, Reply};

#[phare_endpoint(GET, "/things/1", unlisted, response = String)]
pub(crate) struct ReadThing;

#[phare_endpoint(POST, "/things", unlisted, response = String)]
pub(crate) struct CreateThing {
    pub(crate) name: &'static str,
}

#[phare_endpoint(PUT, "/things/1", unlisted, response = String)]
struct ReplaceThing {
    name: &'static str,
}

#[phare_endpoint(DELETE, "/things/1", unlisted, response = ())]
struct DeleteThing;

#[phare_endpoint(POST, "/uptime/incidents/{incidentId}/recover")]
struct Recover {
    incident_id: u64,
}

#[phare_endpoint(PUT, "/things/1/picture", unlisted, response = String)]
struct PutPicture {
    note: &'static str,
    #[phare(file)]
    picture: File,
}

/// Four attempts, with waits that hold nobody up.
pub(crate) fn quick() -> RetryPolicy {
    RetryPolicy::new().backoff(Duration::ZERO, Duration::from_millis(1))
}

/// A client whose waits are a thousandth of what they say.
pub(crate) fn client(listener: &Listener) -> Client {
    let builder = listener.builder().retry(quick()).clock_speed(1_000);
    builder.build().expect("the settings are right")
}

pub(crate) fn fine() -> Reply {
    Reply::with(200, &[], b"fine")
}

/// Responses that leave open whether the request was applied.
fn open_ends() -> Vec<Reply> {
    let statuses = [408, 500, 502, 503, 504, 599].map(|status| Reply::with(status, &[], b""));
    let lost = [
        "",
        "HTTP/1.1 200",
        "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nfi",
        "no HTTP at all\r\n\r\n",
    ];
    statuses.into_iter().chain(lost.map(Reply::closing)).collect()
}

#[tokio::test]
async fn what_is_harmless_to_repeat_is_repeated() {
    for reply in open_ends() {
        let listener = Listener::start([reply.clone(), fine()]);
        let response = ReadThing.send(&client(&listener)).await;
        assert_eq!(response.expect("the second attempt"), "fine", "{reply:?}");
        assert_eq!(listener.received().len(), 2, "{reply:?}");

        let listener = Listener::start([reply.clone(), fine()]);
        let response = ReplaceThing { name: "x" }.send(&client(&listener)).await;
        assert_eq!(response.expect("the second attempt"), "fine", "{reply:?}");
        assert_eq!(listener.received().len(), 2, "{reply:?}");
    }
}

#[tokio::test]
async fn what_creates_is_sent_once() {
    for reply in open_ends() {
        let listener = Listener::start([reply.clone(), fine()]);
        let error = CreateThing { name: "x" }
            .send(&client(&listener))
            .await
            .expect_err("no second attempt");
        assert!(error.may_have_been_applied(), "{reply:?}");
        assert_eq!(error.attempts(), 1, "{reply:?}");
        assert_eq!(listener.received().len(), 1, "{reply:?}");
    }
}

#[tokio::test]
async fn what_was_rejected_is_sent_once() {
    for status in [301, 400, 401, 403, 404, 405, 409, 422, 501] {
        let listener = Listener::start([Reply::with(status, &[], b""), fine()]);
        let error = ReadThing.send(&client(&listener)).await.expect_err("no second attempt");
        assert_eq!((error.status(), error.attempts()), (Some(status), 1));
        assert_eq!(listener.received().len(), 1, "{status}");
    }
}

#[tokio::test]
async fn the_number_of_attempts_has_a_limit() {
    for (policy, attempts) in [
        (quick(), 4),
        (quick().max_attempts(2), 2),
        (quick().max_attempts(0), 1),
        (RetryPolicy::none(), 1),
    ] {
        let listener = Listener::start([Reply::with(503, &[], b"")]);
        let error = ReadThing
            .send(&client(&listener))
            .retry(policy)
            .await
            .expect_err("all attempts fail");
        assert_eq!((error.status(), error.attempts()), (Some(503), attempts));
        assert_eq!(
            listener.received().len(),
            usize::try_from(attempts).expect("a small number")
        );
        assert_eq!(
            error.to_string().contains(&format!(", after {attempts} attempts")),
            attempts > 1,
            "{error}"
        );
    }
}

#[tokio::test]
async fn tls_with_a_server_that_speaks_none_is_tried_once() {
    let server = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = server.local_addr().expect("an address");
    let attempts = thread::spawn(move || {
        let mut attempts = 0;
        while let Ok((mut connection, _)) = server.accept() {
            let mut greeting = [0; 16 * 1024];
            let count = connection.read(&mut greeting).unwrap_or(0);
            if greeting[..count] == *b"end" {
                break;
            }
            attempts += 1;
            // What an HTTP server says to a TLS handshake.
            let _ = connection.write_all(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
            let _ = connection.shutdown(Shutdown::Write);
            let _ = connection.read_to_end(&mut Vec::new());
        }
        attempts
    });
    let client = Client::builder()
        .api_key("pha_unused")
        .base_url(format!("https://{address}"))
        .retry(quick())
        .build()
        .expect("a client");

    let error = ReadThing.send(&client).await.expect_err("no handshake");
    let Error::Connect(cause) = &error else {
        panic!("{error:?}")
    };
    assert!(cause.is_permanent() && cause.while_connecting(), "{error:?}");
    let operation = cause.operation();
    assert_eq!(
        error.to_string(),
        format!("cannot connect to {address} for {operation}: the server does not speak https at this port")
    );
    assert!(!error.is_retryable() && !error.may_have_been_applied());
    assert_eq!(error.attempts(), 1, "{error:?}");
    TcpStream::connect(address)
        .and_then(|mut connection| connection.write_all(b"end"))
        .expect("a word to the server");
    assert_eq!(attempts.join().expect("no panic"), 1);
}

#[tokio::test]
async fn a_connection_that_does_not_come_about_is_retried() {
    let closed = {
        let listener = Listener::start([fine()]);
        listener.base_url()
    };
    let client = Client::builder()
        .api_key("pha_x")
        .base_url(closed)
        .retry(quick())
        .build()
        .expect("a client");
    let error = CreateThing { name: "x" }
        .send(&client)
        .await
        .expect_err("nobody listens");
    assert!(matches!(error, Error::Connect(_)), "{error:?}");
    assert_eq!(error.attempts(), 4);
    assert!(!error.may_have_been_applied());
}

#[tokio::test]
async fn every_attempt_sends_the_same_bytes() {
    let failing = || std::iter::repeat_n(Reply::closing(""), 3).chain([fine()]);
    let listener = Listener::start(failing());
    ReplaceThing { name: "the same" }
        .send(&client(&listener))
        .await
        .expect("the fourth attempt");
    assert_same(&listener);

    let listener = Listener::start(failing());
    let picture = File::new("a.png", &b"\x89PNG\r\n\x1a\n0123"[..]);
    PutPicture { note: "x", picture }
        .send(&client(&listener))
        .await
        .expect("the fourth attempt");
    assert_same(&listener);
}

fn assert_same(listener: &Listener) {
    let received = listener.received();
    assert_eq!(received.len(), 4);
    assert!(received.iter().all(|request| request == &received[0]), "{received:?}");
}

#[tokio::test]
async fn a_delete_whose_response_was_lost_has_deleted() {
    let listener = Listener::start([Reply::closing(""), Reply::with(404, &[], b"{}")]);
    DeleteThing
        .send(&client(&listener))
        .await
        .expect("the first attempt deleted it");
    assert_eq!(listener.received().len(), 2);

    // Nothing was deleted by a try that was rejected.
    let rejected = Reply::with(429, &[("Retry-After", "0")], b"");
    for script in [
        vec![Reply::with(404, &[], b"{}")],
        vec![rejected, Reply::with(404, &[], b"{}")],
    ] {
        let attempts = script.len();
        let listener = Listener::start(script);
        let error = DeleteThing
            .send(&client(&listener))
            .await
            .expect_err("there is no such thing");
        assert!(error.is_not_found());
        assert_eq!(listener.received().len(), attempts);
    }
}

#[tokio::test]
async fn a_transition_that_is_rejected_the_second_time_may_have_been_made() {
    let over = r#"{"message":"The incident is over."}"#;
    let listener = Listener::start([Reply::with(502, &[], b""), Reply::json(422, over)]);
    let error = Recover { incident_id: 1 }
        .send(&client(&listener))
        .await
        .expect_err("the second is rejected");
    assert_eq!((error.status(), error.attempts()), (Some(422), 2));
    assert!(error.may_have_been_applied());
    assert_eq!(
        error.to_string(),
        "Phare rejected POST /uptime/incidents/{incidentId}/recover (422): The incident is over., after 2 attempts; Phare may have \
         applied the request"
    );
}

#[tokio::test]
async fn the_caller_says_whether_an_unlisted_post_may_be_repeated() {
    let listener = Listener::start([Reply::closing(""), fine()]);
    let request = CreateThing { name: "x" }
        .send(&client(&listener))
        .idempotency(Idempotency::Replace);
    assert_eq!(request.await.expect("the second attempt"), "fine");

    let listener = Listener::start([Reply::closing(""), fine()]);
    let request = ReplaceThing { name: "x" }
        .send(&client(&listener))
        .idempotency(Idempotency::Create);
    assert_eq!(request.await.expect_err("no second attempt").attempts(), 1);
}
