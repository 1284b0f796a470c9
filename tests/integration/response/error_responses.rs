//! Statuses other than 2xx.

use std::error::Error as _;
use std::time::Duration;

use phare::{ApiError, Error};

use super::{CreateThing, assert_no_key, error_of};
use crate::support::listener::{Listener, Reply};

fn api(error: &Error) -> &ApiError {
    match error {
        Error::Api(api) => api,
        other => panic!("{other:?}"),
    }
}

struct Case {
    status: u16,
    body: &'static str,
    display: &'static str,
    is_retryable: bool,
}

const fn rejected(status: u16, body: &'static str, display: &'static str) -> Case {
    Case {
        status,
        body,
        display,
        is_retryable: false,
    }
}

const fn failed(status: u16, body: &'static str, display: &'static str) -> Case {
    Case {
        status,
        body,
        display,
        is_retryable: true,
    }
}

const CASES: [Case; 19] = [
    rejected(
        301,
        "<html>Moved</html>",
        "Phare responded to GET /things/1 with the unexpected status 301: <html>Moved</html>",
    ),
    rejected(
        302,
        "",
        "Phare responded to GET /things/1 with the unexpected status 302",
    ),
    rejected(
        304,
        "",
        "Phare responded to GET /things/1 with the unexpected status 304",
    ),
    rejected(
        307,
        "",
        "Phare responded to GET /things/1 with the unexpected status 307",
    ),
    rejected(
        400,
        r#"{"message":"Bad Request."}"#,
        "Phare rejected GET /things/1 (400): Bad Request.",
    ),
    rejected(
        401,
        r#"{"message":"Unauthenticated."}"#,
        "Phare rejected GET /things/1 (401): Unauthenticated; the API key is set by the program, not by PHARE_API_KEY",
    ),
    rejected(
        403,
        r#"{"message":"Missing permission uptime:write."}"#,
        "Phare rejected GET /things/1 (403): Missing permission uptime:write.",
    ),
    rejected(
        404,
        r#"{"message":"Not found."}"#,
        "Phare rejected GET /things/1 (404): Not found.",
    ),
    rejected(404, "", "Phare rejected GET /things/1 (404)"),
    rejected(404, r#"{"message":""}"#, "Phare rejected GET /things/1 (404)"),
    rejected(
        409,
        r#"{"message":"In use.","code":7}"#,
        "Phare rejected GET /things/1 (409): In use.",
    ),
    rejected(413, "too big\n", "Phare rejected GET /things/1 (413): too big"),
    rejected(
        418,
        r#"{"error":"teapot"}"#,
        r#"Phare rejected GET /things/1 (418): {"error":"teapot"}"#,
    ),
    failed(408, "", "Phare rejected GET /things/1 (408)"),
    failed(
        500,
        r#"{"message":"Server Error"}"#,
        "Phare failed at GET /things/1 (500): Server Error",
    ),
    failed(
        502,
        "<html>\r\n<h1>Bad Gateway</h1>\r\n</html>",
        "Phare failed at GET /things/1 (502): <html>  <h1>Bad Gateway</h1>  </html>",
    ),
    failed(503, "", "Phare failed at GET /things/1 (503)"),
    failed(
        504,
        "{\"message\":",
        "Phare failed at GET /things/1 (504): {\"message\":",
    ),
    failed(599, "\u{0}\u{1b}[31m", "Phare failed at GET /things/1 (599):   [31m"),
];

#[tokio::test]
async fn every_other_status_is_an_api_error() {
    for case in CASES {
        let error = error_of(Reply::with(case.status, &[], case.body.as_bytes())).await;
        let status = case.status;
        assert_eq!(api(&error).status(), status);
        assert_eq!(error.status(), Some(status));
        assert_eq!(error.to_string().trim(), case.display.trim(), "{status}");
        assert_eq!(error.is_retryable(), case.is_retryable, "{status}");
        assert!(!error.may_have_been_applied(), "a read changes nothing");
        assert_eq!(error.is_not_found(), status == 404);
        assert_eq!(error.is_unauthorized(), status == 401);
        assert!(!error.is_rate_limited() && !error.is_timeout());
        assert_eq!(error.operation().expect("an operation").path, "/things/1");
        assert!(error.field_errors().expect("field errors").is_empty());
        assert!(error.source().is_none());
        assert_eq!(error.retry_after(), None);
        assert_eq!(error.request_id(), None);
    }
}

#[tokio::test]
async fn what_changes_something_may_have_been_applied_unless_it_was_rejected() {
    for status in [400, 401, 403, 404, 405, 409, 413, 415, 422, 429, 451] {
        assert!(!failed_write(status).await.may_have_been_applied(), "{status}");
    }
    for status in [301, 302, 304, 307, 408, 500, 501, 502, 503, 504, 599] {
        let error = failed_write(status).await;
        assert!(error.may_have_been_applied(), "{status}");
        assert!(
            error.to_string().ends_with("; Phare may have applied the request"),
            "{error}"
        );
    }
}

/// What a write fails with, when it is answered with this status.
async fn failed_write(status: u16) -> Error {
    let listener = Listener::start([Reply::with(status, &[], b"")]);
    let result = CreateThing { name: "x" }.send(&listener.client()).await;
    result.expect_err("a status that is no success")
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    let elsewhere = Listener::no_content();
    let location = format!("{}/stolen", elsewhere.base_url());
    for status in [301, 302, 303, 307, 308] {
        let error = error_of(Reply::with(status, &[("Location", &location)], b"")).await;
        assert_eq!(error.status(), Some(status));
        assert!(!error.is_retryable());
        assert_eq!(api(&error).redirect(), Some(elsewhere.base_url().as_str()));
        let told = format!(
            "{status}: a redirect to {}, which is not followed",
            elsewhere.base_url()
        );
        assert!(error.to_string().ends_with(&told), "{error}");
    }
    assert_eq!(elsewhere.connections(), 0);
}

#[tokio::test]
async fn a_422_tells_what_is_wrong_with_which_field() {
    let body = r#"{"message":"The title field is required. (and 2 more errors)","errors":{
        "title":["The title field is required."],
        "monitors.0":["The selected monitors.0 is invalid.","Really."]}}"#;
    let error = error_of(Reply::json(422, body)).await;
    assert_eq!(
        error.to_string(),
        "Phare rejected GET /things/1 (422): title: The title field is required.; \
         monitors.0: The selected monitors.0 is invalid.; monitors.0: Really."
    );
    assert_eq!(
        api(&error).message(),
        "The title field is required. (and 2 more errors)"
    );
    let fields = error.field_errors().expect("field errors");
    assert_eq!(fields.len(), 2);
    assert_eq!(fields.get("title"), ["The title field is required."]);
    assert_eq!(
        fields.get("monitors.0"),
        ["The selected monitors.0 is invalid.", "Really."]
    );
    assert_eq!(fields.get("other"), [""; 0]);
    assert_eq!(fields, api(&error).field_errors());
    assert!(!error.is_retryable() && !error.may_have_been_applied());
}

#[tokio::test]
async fn the_errors_of_a_422_may_have_any_shape() {
    let cases: [(&str, &[&str]); 11] = [
        (r#"{"message":"m","errors":[]}"#, &[]),
        (r#"{"message":"m","errors":{}}"#, &[]),
        (r#"{"message":"m","errors":null}"#, &[]),
        (r#"{"message":"m"}"#, &[]),
        (r#"{"message":"m","errors":"text"}"#, &[]),
        (r#"{"message":"m","errors":["text"]}"#, &[]),
        (r#"{"message":"m","errors":{"title":[]}}"#, &[]),
        (r#"{"message":"m","errors":{"title":"one text"}}"#, &["one text"]),
        (r#"{"message":"m","errors":{"title":["a","b"]}}"#, &["a", "b"]),
        (r#"{"message":"m","errors":{"title":["a",5,null]}}"#, &["a"]),
        (r#"{"message":"m","errors":{"title":{"deep":["a"]}}}"#, &[]),
    ];
    for (body, expected) in cases {
        let error = error_of(Reply::json(422, body)).await;
        assert_eq!(api(&error).message(), "m", "{body}");
        let fields = error.field_errors().expect("field errors");
        assert_eq!(fields.get("title"), expected, "{body}");
        assert_eq!(fields.is_empty(), expected.is_empty(), "{body}");
        let display = match expected {
            [] => "m".to_owned(),
            messages => messages.map_display(),
        };
        assert_eq!(
            error.to_string(),
            format!("Phare rejected GET /things/1 (422): {display}")
        );
    }
}

trait MapDisplay {
    fn map_display(&self) -> String;
}

impl MapDisplay for &[&str] {
    fn map_display(&self) -> String {
        let titled: Vec<_> = self.iter().map(|message| format!("title: {message}")).collect();
        titled.join("; ")
    }
}

#[tokio::test]
async fn a_429_tells_when_to_retry() {
    let cases = [
        (Some("17"), Some(17_000)),
        (Some("0"), Some(0)),
        (Some(" 3 "), Some(3_000)),
        (Some("-1"), Some(0)),
        (Some("1.5"), Some(1_500)),
        (Some("5, 5"), Some(5_000)),
        (Some("60s"), Some(60_000)),
        (Some("soon"), None),
        (None, None),
    ];
    for (header, milliseconds) in cases {
        let header: Vec<_> = header.iter().map(|value| ("Retry-After", *value)).collect();
        let error = error_of(Reply::with(429, &header, br#"{"message":"Too Many Attempts."}"#)).await;
        assert!(error.is_rate_limited() && error.is_retryable() && !error.may_have_been_applied());
        assert_eq!(error.retry_after(), milliseconds.map(Duration::from_millis));
        assert_eq!(
            error.to_string(),
            "Phare rejected GET /things/1 (429): Too Many Attempts."
        );
    }
}

#[tokio::test]
async fn the_id_of_the_request_is_kept_for_support() {
    let error = error_of(Reply::with(500, &[("X-Request-Id", "abc-1")], b"")).await;
    assert_eq!(error.request_id(), Some("abc-1"));
    assert_eq!(api(&error).request_id(), Some("abc-1"));
}

#[tokio::test]
async fn a_failed_post_is_sent_once() {
    for status in [408, 429, 500, 502, 503, 504] {
        let listener = Listener::start([Reply::with(status, &[], b""), Reply::json(200, r#"{"id":1,"tags":[]}"#)]);
        let error = CreateThing { name: "x" }
            .send(&listener.client())
            .await
            .expect_err("an error");
        assert_eq!(error.status(), Some(status));
        assert_eq!(listener.only().text(), r#"{"name":"x"}"#);
        assert_no_key(&error);
    }
}

#[tokio::test]
async fn an_encoding_that_nobody_asked_for_is_named() {
    let gzip = b"\x1f\x8b\x08\0\0\0\0\0\0\x03\xabV*J-.\xc8\xcf+NU\xb2\x02\0";
    for (encoding, shown) in [("gzip", "gzip"), (" br ", "br"), ("x-\u{e9}odd", "x-odd")] {
        let reply = |status| Reply::with(status, &[("Content-Encoding", encoding)], gzip);
        let error = error_of(reply(201)).await;
        let expected = format!(
            "GET /things/1 succeeded (201), but its response cannot be read: it is encoded as `{shown}`, which was not asked for"
        );
        assert_eq!(error.to_string(), expected);
        let error = error_of(reply(403)).await;
        let expected = format!("its body is encoded as `{shown}`, which was not asked for");
        let Error::Api(rejection) = &error else {
            panic!("{error:?}")
        };
        assert_eq!(rejection.message(), expected);
    }
}

#[tokio::test]
async fn an_encoding_without_effect_says_nothing() {
    for encoding in ["identity", "", "gzip"] {
        let reply = Reply::with(403, &[("Content-Encoding", encoding)], br#"{"message":"No."}"#);
        let error = error_of(reply).await;
        let Error::Api(rejection) = &error else {
            panic!("{error:?}")
        };
        assert_eq!(rejection.message(), "No.");
    }
}
