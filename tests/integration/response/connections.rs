//! Calls that get no whole response.

use std::error::Error as _;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};

use phare::{Client, Error, RetryPolicy};
use tokio::net::TcpSocket;

use super::{CreateThing, GetThing, assert_no_key, causes, error_of};
use crate::support::listener::{KEY, Listener, Reply};

#[tokio::test]
async fn a_refused_connection_has_sent_nothing() {
    // Bound and not listening: nobody else can get the port, and nobody listens.
    let socket = TcpSocket::new_v4().expect("a socket");
    socket.bind(SocketAddr::from((Ipv4Addr::LOCALHOST, 0))).expect("a port");
    let address = socket.local_addr().expect("an address");
    let client = Client::builder()
        .api_key(KEY)
        .base_url(format!("http://{address}"))
        .retry(RetryPolicy::none())
        .build()
        .expect("a client");

    let error = CreateThing { name: "x" }
        .send(&client)
        .await
        .expect_err("no connection");
    let Error::Connect(call) = &error else {
        panic!("{error:?}")
    };
    assert!(call.while_connecting());
    assert_eq!(call.operation().to_string(), "POST /things");
    assert_eq!(call.server(), Some(address.to_string().as_str()));
    let sentence = format!("cannot connect to {address} for POST /things");
    assert_eq!(error.to_string(), sentence);
    // What `unwrap` and a `main` that returns the error print.
    let shown = format!("{error:?}");
    assert!(
        shown.starts_with(&sentence) && shown.contains("onnection refused"),
        "{shown}"
    );
    // Without what says no more than that sending failed.
    assert!(
        !shown.contains("error sending request") && !shown.contains("client error"),
        "{shown}"
    );
    assert!(!shown.contains('{'), "{shown}");
    assert!(format!("{error:#?}").starts_with("Connect(\n"), "{error:#?}");
    assert_eq!(error.status(), None);
    assert!(error.is_retryable() && !error.may_have_been_applied() && !error.is_timeout());
    assert_no_key(&error);

    let mut source = error.source();
    let rejected = std::iter::from_fn(|| {
        let error = source?;
        source = error.source();
        Some(error)
    })
    .find_map(|error| error.downcast_ref::<io::Error>().map(io::Error::kind));
    assert_eq!(rejected, Some(io::ErrorKind::ConnectionRefused), "{:?}", causes(&error));
}

fn assert_lost(error: &Error) {
    let Error::ConnectionLost(call) = error else {
        panic!("{error:?}")
    };
    assert!(!call.while_connecting());
    let operation = call.operation().to_string();
    let only_reads = operation.starts_with("GET");
    let applied = if only_reads {
        ""
    } else {
        "; Phare may have applied the request"
    };
    assert_eq!(
        error.to_string(),
        format!("the connection broke during {operation}{applied}")
    );
    assert_eq!(error.status(), None);
    assert_eq!(error.may_have_been_applied(), !only_reads);
    assert!(error.is_retryable() && !error.is_timeout());
    assert!(!causes(error).is_empty());
}

#[tokio::test]
async fn a_response_that_breaks_off_is_lost() {
    let responses: [&str; 7] = [
        "",
        "HTTP/1.1",
        "HTTP/1.1 200 OK\r\nContent-Le",
        "HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n{\"id\":1",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"id\"\r\n",
        "HTTP/1.1 404 Not Found\r\nContent-Length: 20\r\n\r\n{\"mess",
    ];
    for response in responses {
        assert_lost(&error_of(Reply::closing(response)).await);
    }
}

#[tokio::test]
async fn a_lost_post_is_sent_once() {
    // Once on a connection of its own, and once on one that has served a call already.
    for earlier in [0, 1] {
        let response = Reply::json(201, r#"{"id":1,"tags":[]}"#);
        let script = std::iter::repeat_n(response, earlier).chain([Reply::closing("")]);
        let listener = Listener::start(script);
        let client = listener.client();
        for _ in 0..earlier {
            CreateThing { name: "earlier" }.send(&client).await.expect("a thing");
        }
        let error = CreateThing { name: "x" }.send(&client).await.expect_err("no response");
        assert_lost(&error);
        assert_no_key(&error);
        assert_eq!(listener.received().len(), earlier + 1);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_dropped_call_ends() {
    let listener = Listener::start([Reply::silence("")]);
    let call = tokio::spawn(GetThing.send(&listener.client()).into_future());
    listener.await_requests(1);
    call.abort();
    assert!(call.await.expect_err("no result").is_cancelled());
    listener.await_ends(1);
    assert_eq!(listener.connections(), 1);
}

#[tokio::test]
async fn a_response_that_is_not_http_came_all_the_same() {
    let many = format!("HTTP/1.1 200 OK\r\n{}\r\n", "X: 1\r\n".repeat(120));
    for response in [
        "SSH-2.0-OpenSSH_9.6\r\n",
        "\0\u{1}\u{2}\r\n\r\n",
        "HTTP/1.1 abc\r\n\r\n",
        "HTTP/1.1 200 OK\r\nno header\r\n\r\n",
        &many,
    ] {
        let error = error_of(Reply::closing(response)).await;
        let Error::ConnectionLost(call) = &error else {
            panic!("{error:?}")
        };
        assert!(call.is_invalid_response() && !call.while_connecting());
        assert_eq!(error.to_string(), "the response to GET /things/1 is not valid HTTP");
        assert!(error.is_retryable() && !causes(&error).is_empty());

        let listener = Listener::start([Reply::closing(response)]);
        let create = CreateThing { name: "x" }.send(&listener.client());
        let error = create.await.expect_err("no HTTP");
        assert_eq!(
            error.to_string(),
            "the response to POST /things is not valid HTTP; Phare may have applied the request"
        );
        assert!(error.may_have_been_applied());
    }
}
