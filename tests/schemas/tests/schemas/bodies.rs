//! Requests of all operations that have a body: full ones, the least there can be, and some that clear what they can.

mod incidents;
mod monitors;
mod platform;
mod status_pages;

use std::collections::BTreeMap;

use phare::{Endpoint, Error, Timestamp};
use serde_json::Value;

use crate::listener::Listener;
use crate::operation;

/// The bodies of each operation, as they came over the wire.
#[derive(Default)]
pub(crate) struct Bodies(pub(crate) BTreeMap<&'static str, Vec<Value>>);

impl Bodies {
    /// Sends this endpoint, and keeps the body that arrives.
    pub(crate) async fn add<E: Endpoint>(&mut self, endpoint: E) {
        let id = operation::<E>().id;
        // The answer is none that can be read; what was sent is what counts.
        let listener = Listener::no_content();
        let answer: Result<_, Error> = listener.client().send(&endpoint).await;
        if let Err(Error::Invalid(invalid)) = answer {
            panic!("{id}: {invalid}");
        }
        let request = listener.only();
        assert_eq!(
            request.header("content-type").as_deref(),
            Some("application/json"),
            "{id}"
        );
        let body = serde_json::from_slice(&request.body).expect("JSON");
        self.0.entry(id).or_default().push(body);
    }
}

pub(crate) async fn all() -> Bodies {
    let mut bodies = Bodies::default();
    platform::add(&mut bodies).await;
    monitors::add(&mut bodies).await;
    incidents::add(&mut bodies).await;
    status_pages::add(&mut bodies).await;
    bodies
}

fn moment() -> Timestamp {
    serde_json::from_str(r#""2026-03-08T10:00:00Z""#).expect("a timestamp")
}
