#![doc = include_str!("readme_links.md")]
#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

// The attribute writes `::phare::…`, in this crate too.
extern crate self as phare;

mod builder;
mod ids;
mod json;
mod object;
mod open_enum;
mod open_number;
mod unknown_value;
mod unlisted_fields;

#[cfg(any(doc, doctest))]
#[doc = include_str!("adding_an_endpoint.md")]
pub mod adding_an_endpoint {}
pub mod alert_rules;
pub mod incident_updates;
pub mod incidents;
pub mod integrations;
pub mod maintenance_windows;
pub mod monitors;
pub mod platform;
pub mod projects;
pub mod reports;
#[cfg(feature = "samples")]
mod samples;
pub mod status_pages;
pub mod users;
#[cfg(feature = "webhooks")]
pub mod webhooks;

#[doc = include_str!("phare_endpoint.md")]
#[doc = include_str!("phare_endpoint_errors.md")]
pub use phare_macros::phare_endpoint;
#[doc = include_str!("phare_object.md")]
pub use phare_macros::phare_object;
#[doc = include_str!("phare_response.md")]
pub use phare_macros::phare_response;
#[cfg(feature = "blocking")]
pub use phare_runtime::BlockingIter;
#[doc(no_inline)]
pub use phare_runtime::HeaderMap;
#[cfg(feature = "http-client")]
pub use phare_runtime::reqwest;
pub use phare_runtime::{
    Admission, Ago, ApiError, Bytes, CallError, CallOutcome, Client, ClientBuilder, CollectAll, ConfigError,
    DecodeError, DryRun, Encoder, Endpoint, Error, FieldErrors, File, FilePart, Idempotency, InvalidRequest,
    InvalidTimestamp, Items, Method, Nullable, Operation, Page, PageLinks, PageMeta, Pages, PollTimeout, PollUntil,
    Position, ProjectScope, RateLimitError, RateLimitStatus, Request, Response, ResponseFuture, RetryPolicy, SendAll,
    SharedRateLimit, Timestamp, Token, TooLarge, TooMany, Unlisted, Value, Wait, WaitReason, WithResponse, contract,
};

pub use self::ids::{
    AlertRuleId, IncidentId, IncidentUpdateId, IntegrationId, IntoId, InvalidId, MaintenanceWindowId, MonitorId,
    ProjectId, StatusPageId, UserId,
};
pub use self::incidents::Impact;
pub use self::json::Json;
pub use self::unknown_value::UnknownValue;
pub use self::unlisted_fields::UnlistedFields;

/// What the code that `#[phare_endpoint]` writes calls; not for anyone else, and may change at any time.
#[doc(hidden)]
pub mod __private {
    pub use phare_macros::{PhareEndpoint, PhareObject, PhareResponse};
    pub use phare_runtime::kind::{Form, Nobody, Other, Probe};
    pub use phare_runtime::model::{Model, Reads, Undeclared, Writes};
    pub use phare_runtime::{
        Client, Encoder, Endpoint, FilePart, Method, Operation, Request, Response, Unlisted, Value, contract,
    };
    pub use serde;

    pub use crate::builder::Missing;
}
