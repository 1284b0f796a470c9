//! What is left out, and what is null: a matter of what a type writes, not of how it is spelled.

use std::borrow::Cow;
use std::rc::Rc;

use phare::{Nullable, phare_endpoint};
use serde::Serialize;

use super::sent;

#[phare_endpoint(POST, "/things", unlisted, response = ())]
struct Post<T> {
    before: u8,
    value: T,
    after: u8,
}

type Maybe<T> = Option<T>;

#[derive(Serialize)]
struct Wrapped(Option<u8>);

#[derive(Serialize)]
#[serde(transparent)]
struct Transparent {
    inner: Option<u8>,
}

#[derive(Serialize)]
struct Unit;

async fn body_with<T: Serialize>(value: T) -> String {
    let post = Post {
        before: 1,
        value,
        after: 2,
    };
    sent(post).await.text().to_owned()
}

const ABSENT: &str = r#"{"before":1,"after":2}"#;
const NULL: &str = r#"{"before":1,"value":null,"after":2}"#;
const FIVE: &str = r#"{"before":1,"value":5,"after":2}"#;

#[tokio::test]
async fn what_writes_none_is_left_out() {
    assert_eq!(body_with(None::<u8>).await, ABSENT);
    assert_eq!(body_with(Maybe::<u8>::None).await, ABSENT);
    assert_eq!(body_with(Wrapped(None)).await, ABSENT);
    assert_eq!(body_with(Transparent { inner: None }).await, ABSENT);
    assert_eq!(body_with(&None::<u8>).await, ABSENT);
    assert_eq!(body_with(Box::new(None::<u8>)).await, ABSENT);
    assert_eq!(body_with(Cow::Borrowed(&None::<u8>)).await, ABSENT);
    assert_eq!(body_with(Nullable::<u8>::Absent).await, ABSENT);
    assert_eq!(body_with(None::<Option<u8>>).await, ABSENT);
    assert_eq!(body_with(None::<Nullable<u8>>).await, ABSENT);
    assert_eq!(body_with(Nullable::Value(None::<u8>)).await, ABSENT);
}

#[tokio::test]
async fn what_is_null_and_not_none_is_written() {
    assert_eq!(body_with(Nullable::<u8>::Null).await, NULL);
    assert_eq!(body_with(Some(None::<u8>)).await, NULL);
    assert_eq!(body_with(Some(Nullable::<u8>::Null)).await, NULL);
    assert_eq!(body_with(()).await, NULL);
    assert_eq!(body_with(Unit).await, NULL);
    assert_eq!(body_with(serde_json::Value::Null).await, NULL);
}

#[tokio::test]
async fn what_is_there_is_written() {
    assert_eq!(body_with(5).await, FIVE);
    assert_eq!(body_with(Some(5)).await, FIVE);
    assert_eq!(body_with(Some(Some(5))).await, FIVE);
    assert_eq!(body_with(Wrapped(Some(5))).await, FIVE);
    assert_eq!(body_with(Transparent { inner: Some(5) }).await, FIVE);
    assert_eq!(body_with(Nullable::Value(5)).await, FIVE);
    assert_eq!(body_with(Nullable::from(5)).await, FIVE);
    assert_eq!(body_with(Rc::new(5).as_ref()).await, FIVE);
    let empty = r#"{"before":1,"value":[],"after":2}"#;
    assert_eq!(body_with(Vec::<u8>::new()).await, empty);
    assert_eq!(body_with(Some(Vec::<u8>::new())).await, empty);
    assert_eq!(body_with("").await, r#"{"before":1,"value":"","after":2}"#);
    assert_eq!(
        body_with(serde_json::json!({})).await,
        r#"{"before":1,"value":{},"after":2}"#
    );
}

macro_rules! endpoint {
    ($name:ident, $field:ident: $ty:ty) => {
        #[phare_endpoint(POST, "/things", unlisted, response = ())]
        struct $name {
            $field: $ty,
            last: u8,
        }
    };
}

endpoint!(FromMacro, value: Option<u8>);

#[tokio::test]
async fn a_type_from_a_macro_is_left_out_alike() {
    assert_eq!(sent(FromMacro { value: None, last: 1 }).await.text(), r#"{"last":1}"#);
    assert_eq!(
        sent(FromMacro {
            value: Some(5),
            last: 1
        })
        .await
        .text(),
        r#"{"value":5,"last":1}"#
    );
}

#[tokio::test]
async fn the_first_and_the_last_field_may_be_missing() {
    #[phare_endpoint(POST, "/things", unlisted, response = ())]
    struct Ends {
        first: Option<u8>,
        middle: u8,
        last: Nullable<u8>,
    }
    let ends = Ends {
        first: None,
        middle: 5,
        last: Nullable::Absent,
    };
    assert_eq!(sent(ends).await.text(), r#"{"middle":5}"#);
}

#[tokio::test]
async fn inside_a_nested_value_serde_decides() {
    #[derive(Serialize)]
    struct Nested {
        a: Option<u8>,
        #[serde(skip_serializing_if = "Nullable::is_absent")]
        b: Nullable<u8>,
        #[serde(skip_serializing_if = "Option::is_none")]
        c: Option<u8>,
    }
    let nested = Nested {
        a: None,
        b: Nullable::Absent,
        c: None,
    };
    assert_eq!(body_with(nested).await, r#"{"before":1,"value":{"a":null},"after":2}"#);
}
