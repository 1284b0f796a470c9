//! The API key is nowhere in an error, not even when the server sends it back.

use std::error::Error as _;

use phare::{Error, phare_endpoint};

use super::{ReadThing, client};
use crate::support::listener::{KEY, Listener, Reply};

#[phare_endpoint(GET, "/numbers", unlisted, response = Vec<u64>)]
struct ReadNumbers;

/// All that can be printed of the error.
fn shown(error: &Error) -> String {
    let mut shown = vec![format!("{error} {error:?} {error:#?}")];
    let mut source = error.source();
    while let Some(cause) = source {
        shown.push(format!("{cause} {cause:?}"));
        source = cause.source();
    }
    match error {
        Error::Decode(decode) => shown.push(String::from_utf8_lossy(decode.body()).into_owned()),
        Error::Api(api) => shown.push(format!("{} {:?} {:?}", api.message(), api.request_id(), api.redirect())),
        _ => {}
    }
    shown.join(" ")
}

#[tokio::test]
async fn a_server_that_sends_the_key_back_does_not_make_it_shown() {
    let bodies = [
        format!("<html>Authorization: Bearer {KEY}</html>"),
        format!(r#"{{"message":"unknown key {KEY}"}}"#),
        format!(r#"{{"message":"no","errors":{{"{KEY}":["{KEY} {KEY}"]}}}}"#),
        format!(r#""{KEY}""#),
        format!(r#"["{KEY}"]"#),
    ];
    for body in bodies {
        for status in [200, 302, 401, 422] {
            let location = format!("http://{KEY}.example/{KEY}");
            let headers = [("X-Request-Id", KEY), ("Location", location.as_str())];
            let listener = Listener::start([Reply::with(status, &headers, body.as_bytes())]);
            let error = ReadNumbers.send(&client(&listener)).await.expect_err("no numbers");
            let shown = shown(&error);
            assert!(!shown.contains(KEY), "{shown}");
            assert!(shown.contains("(hidden)"), "{shown}");
        }
    }
}

#[tokio::test]
async fn what_succeeds_is_given_as_it_came() {
    let listener = Listener::start([Reply::with(200, &[], KEY.as_bytes())]);
    assert_eq!(ReadThing.send(&client(&listener)).await.expect("a response"), KEY);
}
