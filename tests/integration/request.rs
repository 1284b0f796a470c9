//! What goes over the wire, byte for byte.

mod attribute_macros;
mod base_url;
mod bodies;
mod dry_run;
mod headers;
mod json_values;
mod multipart;
mod paths;
mod presence;
mod projects;
mod queries;
mod serde_attributes;
mod validation;

use phare::{Endpoint, Error};

use crate::support::listener::{Listener, Received};

/// What arrives when this endpoint is sent.
async fn sent<E: Endpoint<Response = ()>>(endpoint: E) -> Received {
    let listener = Listener::no_content();
    listener.client().send(&endpoint).await.expect("a success");
    listener.only()
}

/// Why this endpoint is not sent, and that nothing connected.
async fn rejected<E: Endpoint<Response = ()>>(endpoint: E) -> Error {
    let listener = Listener::no_content();
    let error = listener.client().send(&endpoint).await.expect_err("a rejection");
    assert!(matches!(error, Error::Invalid(_)), "{error:?}");
    assert!(!error.may_have_been_applied());
    assert_eq!(listener.connections(), 0, "{error}");
    error
}

fn pairs<const N: usize>(pairs: [(&str, &str); N]) -> Vec<(String, String)> {
    pairs
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .into_iter()
        .collect()
}
