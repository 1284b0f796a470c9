//! A fake whose clock stands still, and clients of it.
#![allow(dead_code, reason = "no test program needs all of it")]

use std::time::SystemTime;

use phare::{Client, Timestamp};
use phare_fake::Fake;

/// Where the clock stands.
pub(crate) const NOW: &str = "2026-03-08T10:00:00Z";

/// A fake whose clock stands at `NOW`.
pub(crate) fn fake() -> Fake {
    let now = SystemTime::from(at(NOW));
    Fake::builder().now(now).start().expect("a fake")
}

/// A client with the key of the fake's first project.
pub(crate) fn client(fake: &Fake) -> Client {
    client_with(fake, fake.project_key())
}

/// A client with this key.
pub(crate) fn client_with(fake: &Fake, key: &str) -> Client {
    Client::builder()
        .api_key(key)
        .base_url(fake.base_url())
        .build()
        .expect("a client")
}

pub(crate) fn at(text: &str) -> Timestamp {
    text.parse().expect("a timestamp")
}
