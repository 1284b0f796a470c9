//! A byte order mark before a body: one is skipped, as other clients of JSON do.

use super::check::{End, ONCE, ReadThing, body, check, check_call, response};

#[tokio::test]
async fn one_is_skipped_before_a_value() {
    use End::{Decode, Value};
    check([
        body("a byte order mark", "\u{feff}{\"id\":1}", Value),
        body("a byte order mark and space", "\u{feff}\r\n{\"id\":1}\r\n", Value),
        body("a byte order mark alone", "\u{feff}", Decode),
        body("two byte order marks", "\u{feff}\u{feff}{\"id\":1}", Decode),
    ])
    .await;
}

#[tokio::test]
async fn one_is_skipped_before_an_error_response() {
    let marked = "HTTP/1.1 422 No\r\n\r\n\u{feff}{\"message\":\"Too short.\"}";
    let row = response(
        "a byte order mark before an error response",
        marked,
        End::Api(422),
        ONCE,
    );
    let error = check_call(&row, ReadThing, 1).await.expect("an API error");
    assert_eq!(error.to_string(), "Phare rejected GET /things/1 (422): Too short.");
}
