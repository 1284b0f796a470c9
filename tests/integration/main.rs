//! What a user of the crate can see, against sockets on 127.0.0.1: a module for each subject.

#[path = "../support/mod.rs"]
mod support;

mod blocking;
mod catalogue;
mod client;
mod decoding;
mod error_conversions;
mod from_text;
mod hand_written_endpoint;
mod http_client;
mod limits;
mod lossless;
mod malformed_responses;
mod options;
mod pagination;
mod poll_until;
mod proxy;
mod rate_limit;
mod readme;
mod request;
mod request_files;
mod response;
mod retry;
mod runtimes;
mod samples;
mod send_all;
mod timeouts;
mod timestamps;
mod webhooks;

/// The tests that the example of this name shows to the users of the crate.
#[path = "../../examples/test_your_own.rs"]
#[allow(dead_code, reason = "its `main` is for the example")]
mod test_your_own;
