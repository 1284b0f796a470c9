//! Sends a call, again where that is worth it and harmless, until there is a response.

mod attempt;
mod connecting;
mod describe;
mod rate_limit_headers;

use tokio::time::Instant;

use self::attempt::attempt;
pub(crate) use self::connecting::NoteConnecting;
use self::describe::describe;
use crate::encoder::{Encoded, RequestErrors};
use crate::error::{ApiError, Attempts, Error, RateLimitError};
use crate::random::Fraction;
use crate::rate_limiter::{Permit, TooLate};
use crate::raw_response::RawResponse;
use crate::retry::Next;
use crate::time_limits::{TimeBudget, TimeLimits};
use crate::trace;
use crate::{Client, Idempotency, Operation, RetryPolicy, Wait, WaitReason};

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
pub(crate) async fn send(client: Client, mut call: Call) -> Result<RawResponse, Error> {
    std::mem::take(&mut call.errors).into_result(call.operation)?;
    attempts(&client, &call)
        .await
        .map_err(|error| describe(error, &client, &call))
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
        let permit = match permit(client, operation, retry, &mut budget).await {
            Ok(permit) => permit,
            Err(TooLate { wait }) => {
                let error = last.unwrap_or_else(|| RateLimitError::new(operation, wait).into());
                return Err(error.after(attempts));
            }
        };
        attempts.sent += 1;
        trace::trying(attempts.sent);
        let timeout = budget.attempt(Instant::now());
        let result = attempt(client, operation, encoded, timeout).await;
        let error = match classify(result, client, retry, attempts, idempotency) {
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

/// Waits for a permit. A call that is never repeated does not wait either.
async fn permit<'a>(
    client: &'a Client,
    operation: &'static Operation,
    retry: &RetryPolicy,
    budget: &mut TimeBudget,
) -> Result<Permit<'a>, TooLate> {
    if !retry.repeats() {
        return Ok(client.rate_limiter().acquire_regardless());
    }
    if let Some(permit) = client.rate_limiter().try_acquire() {
        return Ok(permit);
    }
    let began = Instant::now();
    let on_wait = |wait| client.waiting(&Wait::new(operation, WaitReason::RateLimit, wait));
    let permit = client.rate_limiter().acquire(budget.permit_until(began), on_wait).await;
    budget.waited(began.elapsed());
    permit
}

/// A success, or why there is none. The rate limiter hears of the response.
fn classify(
    result: Result<RawResponse, Error>,
    client: &Client,
    retry: &RetryPolicy,
    attempts: Attempts,
    idempotency: Idempotency,
) -> Result<RawResponse, Error> {
    let mut response = result?;
    response.attempts = attempts;
    let limit = rate_limit_headers::limit(&response.headers);
    if response.status == 429 {
        let error = ApiError::new(response.redacted());
        let pause = retry.pause(error.retry_after(), Fraction::random());
        client.rate_limiter().close(client.shortened(pause), limit);
        return Err(Error::Api(Box::new(error)));
    }
    let remaining = rate_limit_headers::remaining(&response.headers);
    client.rate_limiter().note_response(limit, remaining);
    if response.is_success() {
        return Ok(response);
    }
    if response.status == 404 && idempotency == Idempotency::Delete && attempts.may_have_been_applied {
        // The attempt whose response was lost has deleted it.
        return Ok(response.emptied());
    }
    Err(Error::Api(Box::new(ApiError::new(response.redacted()))))
}
