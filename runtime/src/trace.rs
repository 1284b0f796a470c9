//! What calls tell whoever listens: by the crate `tracing` with the feature of that name, else nothing to nobody.

#[cfg(not(feature = "tracing"))]
mod silent;
#[cfg(feature = "tracing")]
mod spans;

#[cfg(not(feature = "tracing"))]
pub(crate) use self::silent::{CallSpan, failing, responding, shared_rate_limit_failed, trying, waiting};
#[cfg(feature = "tracing")]
pub(crate) use self::spans::{CallSpan, failing, responding, shared_rate_limit_failed, trying, waiting};
