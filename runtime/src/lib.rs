//! What the endpoints of the crate `phare` share: the client, encoding, decoding and errors.
//!
//! Use it through `phare`, which re-exports all of it.

#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(test)]
mod arbitrary_values;
#[cfg(feature = "blocking")]
mod blocking;
mod call_task;
mod client;
mod dry_run;
mod encoder;
mod endpoint;
mod entries;
mod environment;
mod error;
mod field_errors;
mod file;
mod header_text;
mod image;
mod integer;
mod json;
#[doc(hidden)]
pub mod kind;
mod list;
#[doc(hidden)]
pub mod model;
mod nullable;
mod page;
mod poll_until;
mod project;
mod random;
mod rate_limiter;
mod raw_response;
mod request;
mod response;
mod retry;
mod send_all;
mod shared_rate_limit;
mod stranded;
mod time_limits;
mod timestamp;
mod token;
mod trace;
mod transport;
mod validation;
mod wait;

#[cfg(feature = "blocking")]
pub use self::blocking::BlockingIter;
pub use self::client::{Client, ClientBuilder};
pub use self::dry_run::DryRun;
pub use self::encoder::{Encoder, Unlisted, Value};
pub use self::endpoint::Endpoint;
pub use self::error::{
    ApiError, CallError, ConfigError, DecodeError, Error, InvalidRequest, PollTimeout, RateLimitError, TooLarge,
    TooMany,
};
pub use self::field_errors::FieldErrors;
pub use self::file::{File, FilePart};
pub use self::nullable::Nullable;
pub use self::page::{CollectAll, Items, Page, PageLinks, PageMeta, Pages, Position};
pub use self::poll_until::PollUntil;
pub use self::project::ProjectScope;
pub use self::rate_limiter::RateLimitStatus;
pub use self::request::{Request, ResponseFuture};
pub use self::response::{Response, WithResponse};
pub use self::retry::RetryPolicy;
pub use self::send_all::SendAll;
pub use self::shared_rate_limit::{Admission, CallOutcome, SharedRateLimit};
pub use self::timestamp::{Ago, InvalidTimestamp, Timestamp};
pub use self::token::Token;
pub use self::wait::{Wait, WaitReason};
pub use bytes::Bytes;
#[doc(no_inline)]
pub use http::HeaderMap;
pub use phare_contract::{self as contract, Idempotency, Method, Operation};
#[cfg(feature = "http-client")]
pub use reqwest;

/// What the catalogue of `phare` needs, and no one else.
#[doc(hidden)]
pub mod catalogue {
    pub use crate::entries::entry_errors;
    pub use crate::integer::integer;
    pub use crate::json::{KEPT, RAW_VALUE, UNLISTED};
    pub use crate::list::List;
    pub use crate::response::{is_exact, path_of, read_json, read_text};
}
