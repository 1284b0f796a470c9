//! Tells nobody, and costs nothing.

use crate::error::Error;
use crate::raw_response::RawResponse;
use crate::transport::Call;
use crate::{Client, Operation, Wait};

#[derive(Clone)]
pub(crate) struct CallSpan;

impl CallSpan {
    pub(crate) fn new(_: &Client, _: &'static Operation) -> Self {
        Self
    }

    #[allow(clippy::unused_self, reason = "the other one of this name has something in it")]
    pub(crate) fn within<T>(&self, run: impl FnOnce() -> T) -> T {
        run()
    }

    #[allow(clippy::unused_self, reason = "the other one of this name has something in it")]
    pub(crate) fn responded(&self, _: &RawResponse) {}

    #[allow(clippy::unused_self, reason = "the other one of this name has something in it")]
    pub(crate) fn failed(&self, _: &Error) {}
}

pub(crate) fn trying(_: u32, _: &Client, _: &Call) {}

pub(crate) fn responding(_: &Result<RawResponse, Error>, _: &Client) {}

pub(crate) fn failing(_: &Error) {}

pub(crate) fn shared_rate_limit_failed(_: &str) {}

pub(crate) fn waiting(_: &Wait) {}
