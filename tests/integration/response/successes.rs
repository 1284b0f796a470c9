//! 2xx: a value where the body can be read as the type, and otherwise an error that says that the call succeeded.

use std::collections::BTreeMap;

use phare::{Bytes, Error, Page, Response, phare_endpoint};
use serde::Deserialize;

use super::{ListThings, Thing, assert_no_key, causes, error_of};
use crate::support::listener::{Listener, Reply};

#[phare_endpoint(GET, "/things/1", unlisted, response = T)]
struct Get<T> {
    #[phare(skip)]
    response: std::marker::PhantomData<T>,
}

async fn answered<T: Response>(reply: Reply) -> Result<T, Error> {
    let listener = Listener::start([reply]);
    let get = Get {
        response: std::marker::PhantomData::<T>,
    };
    let _ = &get.response;
    get.send(&listener.client()).await
}

async fn value<T: Response>(status: u16, body: &str) -> T {
    answered(Reply::with(status, &[], body.as_bytes()))
        .await
        .expect("a value")
}

const THING: &str = r#"{"id":7,"tags":["a"],"new":{"in":[2027]}}"#;

fn thing() -> Thing {
    Thing {
        id: 7,
        tags: vec!["a".to_owned()],
    }
}

#[tokio::test]
async fn every_2xx_with_a_readable_body_is_a_value() {
    for status in [200, 201, 202, 203, 206, 299] {
        assert_eq!(value::<Thing>(status, THING).await, thing(), "{status}");
    }
    let padded = format!("\n {THING} \r\n");
    assert_eq!(value::<Thing>(200, &padded).await, thing());
    assert_eq!(value::<Option<Thing>>(200, THING).await, Some(thing()));
    assert_eq!(value::<Box<Thing>>(200, THING).await, Box::new(thing()));
    assert_eq!(value::<Vec<u8>>(200, "[1,2]").await, [1, 2]);
    assert_eq!(value::<(u8, bool)>(200, "[1,true]").await, (1, true));
    assert_eq!(value::<u64>(200, "5").await, 5);
    assert_eq!(value::<f64>(200, "0.5").await.to_string(), "0.5");
    assert!(value::<bool>(200, "true").await);
    assert_eq!(value::<BTreeMap<String, u8>>(200, r#"{"a":1}"#).await["a"], 1);
    assert_eq!(
        value::<serde_json::Value>(200, "[null]").await,
        serde_json::json!([null])
    );
}

#[tokio::test]
async fn enums_and_newtypes_are_read_from_json() {
    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(rename_all = "lowercase")]
    enum State {
        Up,
    }
    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(untagged)]
    enum Either {
        Number(u64),
        Words(Vec<String>),
    }
    #[derive(Debug, PartialEq, Deserialize)]
    struct Wrapped(Thing);
    assert_eq!(value::<State>(200, r#""up""#).await, State::Up);
    assert_eq!(value::<Either>(200, "5").await, Either::Number(5));
    assert_eq!(
        value::<Either>(200, r#"["a"]"#).await,
        Either::Words(vec!["a".to_owned()])
    );
    assert_eq!(value::<Wrapped>(200, THING).await, Wrapped(thing()));
}

#[tokio::test]
async fn unit_does_not_look_at_the_body() {
    for body in ["", "{}", "<html>", "{\"id\":"] {
        value::<()>(200, body).await;
    }
    value::<()>(201, THING).await;
    value::<()>(202, "").await;
    answered::<()>(Reply::no_content()).await.expect("a value");
}

#[tokio::test]
async fn text_and_bytes_are_the_body_as_it_came() {
    assert_eq!(value::<String>(200, "a,b\r\n").await, "a,b\r\n");
    assert_eq!(value::<String>(200, r#""quoted""#).await, r#""quoted""#);
    assert_eq!(value::<String>(200, "").await, "");
    assert_eq!(value::<Bytes>(200, "\u{1}x").await, &b"\x01x"[..]);
    assert_eq!(value::<Bytes>(200, "").await, &b""[..]);
    assert_eq!(answered::<String>(Reply::no_content()).await.expect("a value"), "");

    let reply = || Reply::with(200, &[], b"\xff\x00");
    assert_eq!(answered::<Bytes>(reply()).await.expect("bytes"), &b"\xff\x00"[..]);
    let error = answered::<String>(reply()).await.expect_err("not text");
    assert_eq!(
        error.to_string(),
        "GET /things/1 succeeded (200), but its response cannot be read: invalid utf-8 sequence of 1 bytes from index 0; \
         it begins with `\u{fffd} `"
    );
}

#[tokio::test]
async fn no_body_is_none() {
    assert_eq!(value::<Option<Thing>>(200, "").await, None);
    assert_eq!(value::<Option<Thing>>(202, " \n").await, None);
    assert_eq!(value::<Option<Thing>>(200, "null").await, None);
    assert_eq!(
        answered::<Option<u8>>(Reply::no_content()).await.expect("a value"),
        None
    );
}

#[tokio::test]
async fn a_page_may_lack_all_but_its_items() {
    let listener = Listener::start([Reply::json(
        200,
        r#"{"data":[{"id":1,"tags":[]}],"links":{"next":null}}"#,
    )]);
    let page = ListThings.send(&listener.client()).await.expect("a page");
    assert_eq!(page.data.len(), 1);
    assert!(!page.has_next());
    assert_eq!(page.meta, phare::PageMeta::default());

    let body = concat!(
        r#"{"data":[],"meta":{"current_page":3,"from":null,"to":null,"per_page":20,"path":"https://x","total":9},"#,
        r#""links":{"first":"https://x?page=1","last":null,"prev":"https://x?page=2","next":"https://x?page=4"}}"#
    );
    let page: Page<Thing> = value(200, body).await;
    assert!(page.has_next());
    assert_eq!(page.meta.current_page, Some(3));
    assert_eq!(page.meta.from, None);
    assert_eq!(page.links.prev.as_deref(), Some("https://x?page=2"));
}

/// The error is a `Decode` of a success, and says so.
#[track_caller]
fn assert_succeeded(error: &Error, status: u16, path: &str, message: &str) {
    let Error::Decode(decode) = error else {
        panic!("{error:?}");
    };
    assert_eq!(decode.status(), status);
    assert_eq!(error.status(), Some(status));
    assert_eq!(decode.path(), path);
    assert_eq!(error.operation().expect("an operation").to_string(), "GET /things/1");
    let start = format!("GET /things/1 succeeded ({status}), but its response cannot be read");
    assert_eq!(error.to_string(), start + message);
    assert!(!error.may_have_been_applied(), "a read changes nothing");
    assert!(!error.is_retryable());
    assert!(error.field_errors().is_none());
    assert!(!error.is_timeout() && !error.is_not_found());
}

#[tokio::test]
async fn an_empty_body_where_a_type_is_wanted_is_said_to_be_empty() {
    for status in [200, 201, 202] {
        let error = error_of(Reply::with(status, &[], b"")).await;
        assert_succeeded(&error, status, ".", ": it is empty");
    }
    let error = error_of(Reply::no_content()).await;
    assert_succeeded(&error, 204, ".", ": it is empty");
    let error = answered::<Page<Thing>>(Reply::no_content()).await.expect_err("no page");
    assert_succeeded(&error, 204, ".", ": it is empty");
}

#[tokio::test]
async fn a_body_that_is_no_json_is_shown_in_short() {
    let error = error_of(Reply::with(200, &[], b"<html>\n<body>Welcome</body>")).await;
    assert_succeeded(
        &error,
        200,
        ".",
        ": expected value at line 1 column 1; it begins with `<html> <body>Welcome</body>`",
    );
    assert_eq!(causes(&error), ["expected value at line 1 column 1"]);

    let long = format!("<p>{}", "ä".repeat(100_000));
    let error = error_of(Reply::with(200, &[], long.as_bytes())).await;
    let text = error.to_string();
    assert!(text.ends_with("ää…`") && text.chars().count() < 350, "{text}");
    assert!(format!("{error:?}").chars().count() < 600);
    let Error::Decode(decode) = error else { panic!() };
    assert_eq!(decode.body().len(), long.len());
}

#[tokio::test]
async fn the_place_of_a_fault_is_named() {
    let error = error_of(Reply::json(200, r#"{"id":"7","tags":[]}"#)).await;
    assert_succeeded(
        &error,
        200,
        "id",
        " at `id`: invalid type: string \"7\", expected u64 at line 1 column 9; it begins with `{\"id\":\"7\",\"tags\":[]}`",
    );
    let error = error_of(Reply::json(201, r#"{"id":7,"tags":["a",{}]}"#)).await;
    assert_succeeded(
        &error,
        201,
        "tags[1]",
        " at `tags[1]`: invalid type: map, expected a string at line 1 column 20; it begins with \
         `{\"id\":7,\"tags\":[\"a\",{}]}`",
    );
    let error = error_of(Reply::json(200, r#"{"id":7}"#)).await;
    assert_succeeded(
        &error,
        200,
        ".",
        ": missing field `tags` at line 1 column 8; it begins with `{\"id\":7}`",
    );
    let listener = Listener::start([Reply::json(
        200,
        r#"{"data":[{"id":1,"tags":[]},{"id":-1}],"links":{"next":null}}"#,
    )]);
    let error = ListThings.send(&listener.client()).await.expect_err("an error");
    let Error::Decode(decode) = &error else {
        panic!("{error:?}")
    };
    assert_eq!(decode.path(), "data[1].id");
    assert_no_key(&error);
}

#[tokio::test]
async fn truncated_json_is_no_value() {
    let error = error_of(Reply::json(200, r#"{"id":7,"tags":["a""#)).await;
    let Error::Decode(decode) = &error else {
        panic!("{error:?}")
    };
    assert_eq!(decode.path(), "tags[0]");
    let expected = "GET /things/1 succeeded (200), but its response cannot be read at `tags[0]`: EOF while parsing a list at \
                    line 1 column 19; it begins with `{\"id\":7,\"tags\":[\"a\"`";
    assert_eq!(error.to_string(), expected);
}

#[tokio::test]
async fn more_than_one_value_is_no_value() {
    let error = error_of(Reply::json(200, &format!("{THING} {THING}"))).await;
    assert!(error.to_string().contains("trailing characters"), "{error}");
    assert!(matches!(error, Error::Decode(_)));
}
