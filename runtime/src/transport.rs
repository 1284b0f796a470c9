//! Sends a call, again where that is worth it and harmless, until there is a response.

mod attempt;
mod connecting;
mod describe;
mod permit;
mod rate_limit_headers;

use std::time::{Duration, SystemTime};

use tokio::time::Instant;

use self::attempt::attempt;
pub(crate) use self::attempt::request;
pub(crate) use self::connecting::NoteConnecting;
use self::describe::describe;
use self::permit::permit;
use crate::encoder::{Encoded, RequestErrors};
use crate::error::{ApiError, Attempts, Error, RateLimitError, retry_after};
use crate::random::Fraction;
use crate::rate_limiter::TooLate;
use crate::raw_response::RawResponse;
use crate::retry::Next;
use crate::shared_rate_limit::Shared;
use crate::time_limits::TimeLimits;
use crate::trace;
use crate::{CallOutcome, Client, Idempotency, Operation, RetryPolicy, Wait, WaitReason};

/// One call, ready to be sent.
#[derive(Clone)]
pub(crate) struct Call {
    pub(crate) operation: &'static Operation,
    pub(crate) encoded: Encoded,
    pub(crate) errors: RequestErrors,
    pub(crate) idempotency: Idempotency,
    pub(crate) retry: RetryPolicy,
    pub(crate) limits: TimeLimits,
}

/// Sends the call; gives the response of a success.
#[allow(
    clippy::manual_async_fn,
    reason = "the arguments of an `async fn` take their room in the future twice"
)]
pub(crate) fn send(client: Client, mut call: Box<Call>) -> impl Future<Output = Result<RawResponse, Error>> + Send {
    async move {
        std::mem::take(&mut call.errors).into_result(call.operation)?;
        attempts(&client, &call)
            .await
            .map_err(|error| describe(error, &client, &call))
    }
}

async fn attempts(client: &Client, call: &Call) -> Result<RawResponse, Error> {
    let Call {
        operation,
        encoded,
        idempotency,
        retry,
        limits,
        ..
    } = call;
    let (operation, idempotency) = (*operation, *idempotency);
    let mut budget = limits.begin(Instant::now());
    let mut attempts = Attempts::default();
    let mut last: Option<Error> = None;
    loop {
        let permit = match permit(client, call, &mut budget).await {
            Ok(permit) => permit,
            Err(TooLate { wait }) => {
                let error = last.unwrap_or_else(|| RateLimitError::new(operation, wait).into());
                return Err(error.after(attempts));
            }
        };
        attempts.sent += 1;
        trace::trying(attempts.sent, client, call);
        let timeout = budget.attempt(Instant::now());
        let result = match client.shared_rate_limit() {
            None => {
                let result = attempt(client, operation, encoded, timeout).await;
                note(&result, client, retry);
                result
            }
            // Boxed, so that it takes no room in a call without a shared limit.
            Some(shared) => Box::pin(reported(shared, client, call, timeout)).await,
        };
        let error = match classify(result, attempts, idempotency) {
            Ok(response) => return Ok(response),
            Err(error) => error,
        };
        drop(permit);
        trace::failing(&error);
        attempts.failed += u32::from(!error.is_rate_limited());
        match retry.next(&error, idempotency, attempts.failed, Fraction::random()) {
            Next::GiveUp => return Err(error.after(attempts)),
            // The rate limiter holds this call back, with all others.
            Next::RateLimit => {}
            Next::Backoff(delay) => {
                let delay = client.shortened(delay);
                let Some(over) = budget.after_delay(Instant::now(), delay) else {
                    return Err(error.after(attempts));
                };
                client.waiting(&Wait::new(operation, WaitReason::Backoff, delay));
                tokio::time::sleep_until(over).await;
            }
        }
        attempts.may_have_been_applied |= error.may_have_been_applied();
        last = Some(error);
    }
}

/// An attempt of which the limit hears that processes share.
async fn reported(shared: &Shared, client: &Client, call: &Call, timeout: Duration) -> Result<RawResponse, Error> {
    let result = attempt(client, call.operation, &call.encoded, timeout).await;
    shared.report(note(&result, client, &call.retry)).await;
    result
}

/// Tells the rate limiter what came of an attempt.
fn note(result: &Result<RawResponse, Error>, client: &Client, retry: &RetryPolicy) -> CallOutcome {
    trace::responding(result, client);
    let response = match result {
        Ok(response) => response,
        Err(error) if error.may_be_applied() => return CallOutcome::Lost,
        Err(_) => return CallOutcome::Unsent,
    };
    let limit = rate_limit_headers::limit(&response.headers);
    if response.status == 429 {
        let pause = retry.pause(retry_after(&response.headers, SystemTime::now()), Fraction::random());
        let pause = client.shortened(pause);
        client.rate_limiter().close(pause, limit);
        return CallOutcome::Rejected { pause, limit };
    }
    let remaining = rate_limit_headers::remaining(&response.headers);
    client.rate_limiter().note_response(limit, remaining);
    CallOutcome::Response { limit, remaining }
}

/// A success, or why there is none.
fn classify(
    result: Result<RawResponse, Error>,
    attempts: Attempts,
    idempotency: Idempotency,
) -> Result<RawResponse, Error> {
    let mut response = result?;
    response.attempts = attempts;
    if response.is_success() {
        return Ok(response);
    }
    if response.status == 404 && idempotency == Idempotency::Delete && attempts.may_have_been_applied {
        // The attempt whose response was lost has deleted it.
        return Ok(response.emptied());
    }
    Err(Error::Api(Box::new(ApiError::new(response.redacted()))))
}
