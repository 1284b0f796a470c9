#![doc = include_str!("readme_links.md")]
#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]
#![cfg_attr(
    not(feature = "catalogue"),
    allow(
        dead_code,
        unused_imports,
        unused_macros,
        reason = "each resource uses a part of what they share"
    )
)]

// The attribute writes `::phare::…`, in this crate too.
extern crate self as phare;

#[cfg(feature = "__catalogue")]
mod builder;
mod ids;
#[cfg(feature = "__catalogue")]
mod json;
#[cfg(feature = "__catalogue")]
mod object;
#[cfg(feature = "__catalogue")]
mod open_enum;
#[cfg(feature = "__catalogue")]
mod open_number;
#[cfg(feature = "__catalogue")]
mod unknown_value;
#[cfg(feature = "__catalogue")]
mod unlisted_fields;

#[cfg(any(doc, doctest))]
#[doc = include_str!("adding_an_endpoint.md")]
pub mod adding_an_endpoint {}
#[cfg(feature = "alert-rules")]
pub mod alert_rules;
#[cfg(feature = "incident-updates")]
pub mod incident_updates;
#[cfg(feature = "incidents")]
pub mod incidents;
#[cfg(feature = "integrations")]
pub mod integrations;
#[cfg(feature = "maintenance-windows")]
pub mod maintenance_windows;
#[cfg(feature = "monitors")]
pub mod monitors;
#[cfg(feature = "platform")]
pub mod platform;
#[cfg(feature = "projects")]
pub mod projects;
#[cfg(feature = "reports")]
pub mod reports;
#[cfg(feature = "samples")]
mod samples;
#[cfg(feature = "status-pages")]
pub mod status_pages;
#[cfg(feature = "users")]
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
#[cfg(feature = "incidents")]
pub use self::incidents::Impact;
#[cfg(feature = "__catalogue")]
pub use self::json::Json;
#[cfg(feature = "__catalogue")]
pub use self::unknown_value::UnknownValue;
#[cfg(feature = "__catalogue")]
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

    #[cfg(feature = "__catalogue")]
    pub use crate::builder::Missing;
}
