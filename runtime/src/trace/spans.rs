//! A span for each call, by OpenTelemetry's names for HTTP clients, and events for its attempts and waits.
//!
//! Nothing in the span or in the events from INFO on comes from the values of a call: the path is the template, and an error is told by its
//! kind. DEBUG has the URL and the headers, and the bodies where the client was told so; the API key is nowhere.

use tracing::field::{Empty, display};
use tracing::{Level, Span, debug, enabled, info, info_span, warn};

use crate::error::Error;
use crate::raw_response::RawResponse;
use crate::transport::Call;
use crate::{Client, DryRun, Operation, Wait, WaitReason};

/// The span of a call.
#[derive(Clone)]
pub(crate) struct CallSpan(Span);

impl CallSpan {
    pub(crate) fn new(client: &Client, operation: &'static Operation) -> Self {
        let base_url = client.base_url();
        Self(info_span!(
            target: "phare",
            "phare.call",
            "otel.name" = %operation,
            "otel.kind" = "client",
            "otel.status_code" = Empty,
            "http.request.method" = operation.method.as_str(),
            "http.request.resend_count" = Empty,
            "http.response.status_code" = Empty,
            "url.template" = operation.path,
            "server.address" = base_url.host(),
            "server.port" = base_url.port(),
            "error.type" = Empty,
        ))
    }

    /// Runs a part of the call inside of the span.
    pub(crate) fn within<T>(&self, run: impl FnOnce() -> T) -> T {
        self.0.in_scope(run)
    }

    pub(crate) fn responded(&self, response: &RawResponse) {
        self.record(Some(response.status), response.attempts.sent);
    }

    pub(crate) fn failed(&self, error: &Error) {
        self.record(error.status(), error.attempts());
        self.0.record("otel.status_code", "ERROR");
        match error {
            Error::Api(rejection) => self.0.record("error.type", display(rejection.status())),
            error => self.0.record("error.type", kind(error)),
        };
    }

    fn record(&self, status: Option<u16>, attempts: u32) {
        if let Some(status) = status {
            self.0.record("http.response.status_code", status);
        }
        if attempts > 1 {
            self.0.record("http.request.resend_count", attempts - 1);
        }
    }
}

/// This attempt begins; the first one is 1.
pub(crate) fn trying(attempt: u32, client: &Client, call: &Call) {
    if !enabled!(target: "phare", Level::DEBUG) {
        return;
    }
    let mut curl = DryRun::new(client, call);
    if client.traces_bodies() {
        curl = curl.with_body(client, call);
    }
    debug!(target: "phare", attempt, %curl, "sending the request");
}

/// The most bytes of a body that an event has.
const MOST_OF_BODY: usize = 64 << 10;

/// An attempt ended.
pub(crate) fn responding(result: &Result<RawResponse, Error>, client: &Client) {
    let Ok(response) = result else { return };
    if !client.traces_bodies() || !enabled!(target: "phare", Level::DEBUG) {
        return;
    }
    let body = client.token().redact(&response.body);
    let body = String::from_utf8_lossy(body.get(..MOST_OF_BODY).unwrap_or(&body));
    debug!(target: "phare", { http.response.status_code = response.status, body = &*body }, "received the response");
}

/// An attempt failed.
pub(crate) fn failing(error: &Error) {
    let (status, kind) = (error.status(), kind(error));
    debug!(target: "phare", { http.response.status_code = status, kind }, "the attempt failed");
}

/// The shared rate limit could not be asked.
pub(crate) fn shared_rate_limit_failed(reason: &str) {
    warn!(target: "phare", reason, "the shared rate limit cannot be asked");
}

/// The call begins to wait.
pub(crate) fn waiting(wait: &Wait) {
    let milliseconds = u64::try_from(wait.duration().as_millis()).unwrap_or(u64::MAX);
    let reason = match wait.reason() {
        WaitReason::RateLimit => "rate_limit",
        WaitReason::Backoff => "backoff",
    };
    info!(target: "phare", reason, wait_ms = milliseconds, "waiting before the request is sent");
}

/// How far the call got, in a word.
fn kind(error: &Error) -> &'static str {
    match error {
        Error::Config(_) => "config",
        Error::Invalid(_) => "invalid_request",
        Error::RateLimited(_) => "rate_limited",
        Error::Connect(_) => "connect",
        Error::Timeout(_) => "timeout",
        Error::ConnectionLost(_) => "connection_lost",
        Error::Api(_) => "status",
        Error::TooLarge(_) => "too_large",
        Error::Decode(_) => "decode",
        Error::TooMany(_) => "too_many",
        Error::PollTimeout(_) => "poll_timeout",
    }
}
