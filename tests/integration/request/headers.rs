//! Headers: the client's own, those of fields, and those of one request.

use phare::{Error, Timestamp, phare_endpoint};

use super::{rejected, sent};
use crate::support::listener::{KEY, Listener};

#[phare_endpoint(GET, "/things", unlisted, response = ())]
struct Get;

#[phare_endpoint(POST, "/things", unlisted, response = ())]
struct Post<'a> {
    #[phare(header = "X-Text")]
    text: &'a str,
    #[phare(header = "X-Number")]
    number: u64,
    #[phare(header = "x-flag")]
    flag: Option<bool>,
    #[phare(header = "If-Unmodified-Since")]
    since: Option<Timestamp>,
    name: &'a str,
}

#[tokio::test]
async fn fields_become_headers() {
    let request = sent(Post {
        text: "a b\tc",
        number: 5,
        flag: Some(true),
        since: None,
        name: "n",
    })
    .await;
    assert_eq!(request.header("x-text").as_deref(), Some("a b\tc"));
    assert_eq!(request.header("x-number").as_deref(), Some("5"));
    assert_eq!(request.header("x-flag").as_deref(), Some("true"));
    assert_eq!(request.header("if-unmodified-since"), None);
    assert_eq!(request.text(), r#"{"name":"n"}"#);
}

#[tokio::test]
async fn no_value_can_add_a_header() {
    for text in ["a\r\nX-Evil: 1", "a\n", "\0", "\r", "\u{7f}", "\u{e9}"] {
        let error = rejected(Post {
            text,
            number: 1,
            flag: None,
            since: None,
            name: "n",
        })
        .await;
        let fields = error.field_errors().expect("field errors");
        let message = fields.iter().next().expect("an error").1;
        assert_eq!(
            message,
            ["an HTTP header can carry visible ASCII characters and spaces only"],
            "{text:?}"
        );
    }
}

#[tokio::test]
async fn a_header_is_one_value() {
    #[phare_endpoint(GET, "/things", unlisted, response = ())]
    struct List {
        #[phare(header = "X-List")]
        list: serde_json::Value,
    }
    let list = serde_json::json!([1, 2]);
    let error = rejected(List { list }).await;
    assert!(
        error
            .to_string()
            .ends_with("an array cannot be sent here, only one value"),
        "{error}"
    );
}

#[tokio::test]
async fn every_call_carries_the_clients_headers_once() {
    let listener = Listener::no_content();
    let client = listener.client();
    Get.send(&client).await.expect("a success");
    Get.send(&client).header("X-Other", "1").await.expect("a success");
    for request in listener.received() {
        assert_eq!(request.header("authorization"), Some(format!("Bearer {KEY}")));
        assert_eq!(request.header("accept").as_deref(), Some("application/json"));
        assert_eq!(request.header("host"), Some(listener.host()));
        let agent = concat!("phare-rust/", env!("CARGO_PKG_VERSION"));
        assert_eq!(request.header("user-agent").as_deref(), Some(agent));
        assert_eq!(request.header("accept-encoding"), None);
        assert_eq!(request.header("cookie"), None);
        assert_eq!(request.header("referer"), None);
    }
    assert_eq!(listener.received().len(), 2);
}

#[tokio::test]
async fn the_program_names_itself_before_the_crate() {
    let listener = Listener::no_content();
    for (given, sent) in [
        ("deploy/1.2", "deploy/1.2 phare-rust/"),
        (
            "  deploy/1.2 (+https://example.org) ",
            "deploy/1.2 (+https://example.org) phare-rust/",
        ),
        ("  ", "phare-rust/"),
    ] {
        let client = listener.builder().user_agent(given).build().expect("a client");
        Get.send(&client).await.expect("a success");
        let received = listener.received();
        let agent = received
            .last()
            .expect("a request")
            .header("user-agent")
            .expect("an agent");
        assert_eq!(agent, format!("{sent}{}", env!("CARGO_PKG_VERSION")));
    }
}

#[tokio::test]
async fn a_request_may_add_and_replace_headers() {
    let listener = Listener::no_content();
    Post {
        text: "field",
        number: 1,
        flag: None,
        since: None,
        name: "n",
    }
    .send(&listener.client())
    .header("x-text", "option")
    .header("X-Trace", "1")
    .header("x-trace", "2")
    .await
    .expect("a success");
    let request = listener.only();
    assert_eq!(request.header("x-text").as_deref(), Some("option"));
    assert_eq!(request.header("x-trace").as_deref(), Some("2"));
}

#[tokio::test]
async fn a_header_that_cannot_be_set_is_rejected_before_sending() {
    let listener = Listener::no_content();
    let client = listener.client();
    let cases = [
        ("X Trace", "1", "not a valid header name"),
        ("", "1", "not a valid header name"),
        ("X-Trace\r\nX-Evil", "1", "not a valid header name"),
        ("X-Tracé", "1", "not a valid header name"),
        (
            "X-Trace",
            "1\r\nX-Evil: 1",
            "an HTTP header can carry visible ASCII characters and spaces only",
        ),
        ("Authorization", "Bearer other", "this header is set by the client"),
        ("accept", "text/html", "this header is set by the client"),
        ("Content-Type", "text/plain", "this header is set by the client"),
        ("content-length", "0", "this header is set by the client"),
        ("HOST", "evil.example", "this header is set by the client"),
        ("Transfer-Encoding", "chunked", "this header is set by the client"),
        ("connection", "close", "this header is set by the client"),
        ("User-Agent", "other", "this header is set by the client"),
    ];
    for (name, value, message) in cases {
        let error = Get.send(&client).header(name, value).await.expect_err("a rejection");
        assert!(matches!(error, Error::Invalid(_)), "{error:?}");
        assert_eq!(
            error.to_string(),
            format!("GET /things was not sent: {name}: {message}")
        );
        assert_eq!(error.field_errors().expect("field errors").get(name), [message]);
    }
    assert_eq!(listener.connections(), 0);
}
