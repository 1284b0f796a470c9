//! Requests of all operations that take a body or a query: full ones, the least there can be, and some that clear what
//! they can.

mod incidents;
mod monitors;
mod platform;
mod queries;
mod status_pages;

use std::collections::BTreeMap;

use phare::{Endpoint, Error, Timestamp};
use serde_json::Value;

use crate::listener::{Listener, Received};
use crate::operation;

/// The requests of each operation, as they came over the wire.
#[derive(Default)]
pub(crate) struct Sent(pub(crate) BTreeMap<&'static str, Vec<Received>>);

impl Sent {
    /// Sends this endpoint, and keeps the request that arrives.
    pub(crate) async fn add<E: Endpoint>(&mut self, endpoint: E) {
        let id = operation::<E>().id;
        // There is nothing to read in the response: what was sent is what counts.
        let listener = Listener::no_content();
        let response: Result<_, Error> = listener.client().send(&endpoint).await;
        if let Err(Error::Invalid(invalid)) = response {
            panic!("{id}: {invalid}");
        }
        self.0.entry(id).or_default().push(listener.only());
    }

    /// The requests of an operation.
    pub(crate) fn of(&self, id: &str) -> &[Received] {
        self.0.get(id).map_or(&[], Vec::as_slice)
    }
}

/// The body of a request, where it is JSON.
pub(crate) fn json(request: &Received) -> Option<Value> {
    let is_json = request.header("content-type").as_deref() == Some("application/json");
    is_json.then(|| serde_json::from_slice(&request.body).expect("JSON"))
}

/// The names of the files in a request; none where it is no multipart.
pub(crate) fn files(request: &Received) -> Vec<String> {
    let is_multipart = request
        .header("content-type")
        .is_some_and(|kind| kind.starts_with("multipart/"));
    let text = String::from_utf8_lossy(&request.body);
    let parts = text.lines().filter(|line| is_multipart && line.contains("filename="));
    let names = parts.filter_map(|line| Some(line.split_once("name=\"")?.1.split_once('"')?.0.to_owned()));
    names.collect()
}

/// The names in the query of a request, in their order.
pub(crate) fn query(request: &Received) -> Vec<String> {
    let query = request.target().split_once('?').map_or("", |(_, query)| query);
    let pairs = query.split('&').filter(|pair| !pair.is_empty());
    pairs
        .map(|pair| pair.split('=').next().unwrap_or_default().to_owned())
        .collect()
}

pub(crate) async fn all() -> Sent {
    let mut sent = Sent::default();
    queries::add(&mut sent).await;
    platform::add(&mut sent).await;
    monitors::add(&mut sent).await;
    incidents::add(&mut sent).await;
    status_pages::add(&mut sent).await;
    sent
}

fn timestamp() -> Timestamp {
    serde_json::from_str(r#""2026-03-08T10:00:00Z""#).expect("a timestamp")
}
