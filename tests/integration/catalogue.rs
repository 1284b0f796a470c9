//! The operations of the catalogue, a module for each resource: requests, responses, and calls of the fake.

mod alert_rules;
mod builders;
mod incidents;
mod integrations;
mod maintenance_windows;
mod monitors;
mod platform;
mod projects;
mod reports;
mod status_pages;
mod users;

use phare::{Endpoint, Error, Json};
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::support::listener::{Listener, Received, Reply};

/// What arrives when this endpoint is sent, whatever becomes of the response.
async fn sent<E: Endpoint>(endpoint: E) -> Received {
    let listener = Listener::start([Reply::json(200, "{}")]);
    let _: Result<_, Error> = listener.client().send(&endpoint).await;
    listener.only()
}

/// The request line and the body that arrive when this endpoint is sent.
async fn line_and_body<E: Endpoint>(endpoint: E) -> (String, String) {
    let request = sent(endpoint).await;
    (request.line().to_owned(), request.text().to_owned())
}

/// The request line that arrives when this endpoint, which has no body, is sent.
async fn line<E: Endpoint>(endpoint: E) -> String {
    let request = sent(endpoint).await;
    assert_eq!((request.text(), request.header("content-type")), ("", None));
    request.line().to_owned()
}

/// The least that a response says with these fields added, read.
fn read_with<T: DeserializeOwned>(mut least: Value, fields: &Value) -> T {
    let object = least.as_object_mut().expect("an object");
    object.extend(fields.as_object().expect("an object").clone());
    serde_json::from_value(least).expect("a resource")
}

fn json_of(text: &str) -> Json {
    serde_json::from_str(text).expect("JSON")
}

/// An object in which each of these is null.
fn nulls(names: &[&str]) -> Value {
    names.iter().map(|name| ((*name).to_owned(), Value::Null)).collect()
}
