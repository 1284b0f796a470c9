//! Every status, and every way to get none, as the value or the error that a caller sees.

mod connections;
mod declared;
mod error_responses;
mod size_limit;
mod successes;

use std::error::Error as _;

use phare::{Error, Page, phare_endpoint};
use serde::Deserialize;

use crate::support::listener::{KEY, Listener, Reply};

#[derive(Debug, PartialEq, Deserialize)]
pub(crate) struct Thing {
    pub(crate) id: u64,
    pub(crate) tags: Vec<String>,
}

#[phare_endpoint(GET, "/things/1", unlisted, response = Thing)]
pub(crate) struct GetThing;

#[phare_endpoint(POST, "/things", unlisted, response = Thing)]
struct CreateThing {
    name: &'static str,
}

#[phare_endpoint(GET, "/things", unlisted, response = Page<Thing>)]
struct ListThings;

/// What `GetThing` fails with, when it is answered like this.
async fn error_of(reply: Reply) -> Error {
    let listener = Listener::start([reply]);
    let error = GetThing.send(&listener.client()).await.expect_err("an error");
    assert_eq!(listener.received().len(), 1, "one call is one request");
    assert_no_key(&error);
    error
}

/// No way to print the error, or what caused it, shows the key.
pub(crate) fn assert_no_key(error: &Error) {
    let mut shown = vec![format!("{error}"), format!("{error:?}"), format!("{error:#?}")];
    let mut source = error.source();
    while let Some(error) = source {
        shown.extend([format!("{error}"), format!("{error:?}")]);
        source = error.source();
    }
    for text in shown {
        assert!(!text.contains(KEY) && !text.contains("Bearer"), "{text}");
    }
}

/// What caused the error, from the nearest to the farthest, as text.
pub(crate) fn causes(error: &Error) -> Vec<String> {
    let mut causes = Vec::new();
    let mut source = error.source();
    while let Some(error) = source {
        causes.push(error.to_string());
        source = error.source();
    }
    causes
}
