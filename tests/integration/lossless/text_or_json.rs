//! What a type is decides whether it is the body itself or is read from JSON, and not what it asks serde for.

use std::borrow::Cow;

use phare::{Bytes, Client, Impact, Response, Timestamp, phare_endpoint};
use serde::Deserialize;

use crate::support::listener::{Listener, Reply};

#[phare_endpoint(GET, "/value", unlisted, response = ())]
struct GetValue;

async fn value<T: Response>(body: &str) -> Result<T, phare::Error> {
    let listener = Listener::start([Reply::json(200, body)]);
    let client: Client = listener.client();
    GetValue.send(&client).read_as::<T>().await
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(transparent)]
struct Name(String);

#[derive(Debug, PartialEq, Deserialize)]
struct Done;

#[tokio::test]
async fn a_type_that_asks_for_a_string_is_read_from_json() {
    assert_eq!(
        value::<Impact>(r#""partial_outage""#).await.expect("JSON"),
        Impact::PartialOutage
    );
    let at = value::<Timestamp>(r#""2026-03-08T10:00:00Z""#).await.expect("JSON");
    assert_eq!(at.to_string(), "2026-03-08T10:00:00Z");
    assert_eq!(
        value::<Name>(r#""A \"b\"""#).await.expect("JSON"),
        Name("A \"b\"".to_owned())
    );
    assert_eq!(value::<Box<str>>(r#""a""#).await.expect("JSON"), "a".into());
    assert_eq!(value::<Cow<'static, str>>(r#""a""#).await.expect("JSON"), "a");
    assert_eq!(
        value::<Option<String>>(r#""a""#).await.expect("JSON").as_deref(),
        Some("a")
    );
    assert_eq!(value::<Option<String>>("").await.expect("nothing"), None);
    assert_eq!(value::<char>(r#""a""#).await.expect("JSON"), 'a');
    assert!(value::<Impact>("partial_outage").await.is_err());
    assert!(value::<Name>("A").await.is_err());
}

#[tokio::test]
async fn a_type_that_asks_for_nothing_is_read_from_json() {
    assert_eq!(value::<Done>("null").await.expect("JSON"), Done);
    assert_eq!(value::<Done>("").await.expect("nothing"), Done);
    assert!(value::<Done>("<html>").await.is_err());
    value::<()>("<html>").await.expect("whatever it is");
}

#[tokio::test]
async fn a_string_and_bytes_are_the_body() {
    assert_eq!(value::<String>(r#""a""#).await.expect("text"), r#""a""#);
    assert_eq!(value::<Bytes>(r#""a""#).await.expect("bytes"), &br#""a""#[..]);
}
