//! Uses of `#[phare_endpoint]` that are right, however unusual: that they compile is the test.
#![allow(
    dead_code,
    missing_docs,
    unreachable_pub,
    unused_qualifications,
    clippy::all,
    clippy::pedantic,
    reason = "how users write is up to them"
)]

mod allowed_lints;
mod blanket_traits;
mod bound_lifetimes;
mod helpers_of_other_attributes;
mod names_like_generated_ones;

/// A client that calls nobody.
fn client() -> phare::Client {
    let builder = phare::Client::builder().api_key("key").base_url("http://localhost");
    builder.build().expect("the settings are right")
}
