//! Settings of a client: which are taken, which are rejected, and that none shows a secret.

mod base_url;
mod debug;
mod environment;
mod token;
mod traits;

use std::error::Error as _;

use phare::{Client, Error};

/// A setting was rejected; gives the whole message, with its causes.
#[track_caller]
fn rejection<T: std::fmt::Debug>(result: Result<T, Error>) -> String {
    let error = result.expect_err("a rejection");
    assert!(matches!(error, Error::Config(_)), "{error:?}");
    assert!(!error.is_retryable() && !error.may_have_been_applied());
    assert_eq!(error.status(), None);
    assert_eq!(error.operation(), None);
    match error.source() {
        Some(source) => format!("{error}: {source}"),
        None => error.to_string(),
    }
}

/// Settings that work, of a client that calls nobody.
fn settings() -> phare::ClientBuilder {
    Client::builder().api_key("pha_x").base_url("http://127.0.0.1:9")
}
