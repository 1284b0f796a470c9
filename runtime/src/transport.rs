//! Sends a call, again where that is worth it and harmless, until there is an answer.

mod attempt;
mod rate_limit;

use std::time::Duration;

use tokio::time::Instant;

use self::attempt::attempt;
use crate::answer::Answer;
use crate::encoder::{Encoded, Faults};
use crate::error::{ApiError, CallError, Error, Tries};
use crate::gate::Pass;
use crate::trace::{self, Reason};
use crate::{Client, Operation, Repeat, RetryPolicy};

/// One call, ready to be sent.
#[derive(Clone)]
pub(crate) struct Call {
    pub(crate) operation: &'static Operation,
    pub(crate) encoded: Encoded,
    pub(crate) faults: Faults,
    pub(crate) repeat: Repeat,
    pub(crate) retry: RetryPolicy,
    /// For each try.
    pub(crate) timeout: Duration,
    /// For all tries and the waits between them.
    pub(crate) total_timeout: Duration,
}

/// Sends the call; gives the answer of a success.
pub(crate) async fn send(client: Client, call: Call) -> Result<Answer, Error> {
    let Call {
        operation,
        encoded,
        faults,
        repeat,
        retry,
        timeout,
        total_timeout,
    } = call;
    faults.into_result(operation)?;
    let deadline = Instant::now().checked_add(total_timeout).unwrap_or_else(far_away);
    let mut tries = Tries::default();
    let mut failed: Option<Error> = None;
    loop {
        let Some(pass) = pass(&client, &retry, deadline).await else {
            return Err(failed.unwrap_or_else(|| out_of_time(operation)).after(tries));
        };
        tries.made += 1;
        trace::trying(tries.made);
        let left = deadline.saturating_duration_since(Instant::now());
        let answered = attempt(&client, operation, &encoded, timeout.min(left)).await;
        let error = match judged(answered, &client, &retry, tries, repeat) {
            Ok(answer) => return Ok(answer),
            Err(error) => error,
        };
        drop(pass);
        trace::failing(&error);
        let wait = retry
            .wait(&error, repeat, tries.made)
            .map(|wait| client.shortened(wait));
        let resumes = wait.and_then(|wait| Instant::now().checked_add(wait));
        let Some(resumes) = resumes.filter(|resumes| *resumes < deadline) else {
            return Err(error.after(tries));
        };
        tries.may_have_been_applied |= error.may_have_been_applied();
        // After a 429 the gate holds this call back, with all others.
        if !error.is_rate_limited() {
            trace::waiting(Reason::Backoff, wait);
            tokio::time::sleep_until(resumes).await;
        }
        failed = Some(error);
    }
}

/// Waits for a turn, but not past the deadline. A call that is never repeated does not wait either.
async fn pass<'a>(client: &'a Client, retry: &RetryPolicy, deadline: Instant) -> Option<Pass<'a>> {
    if !retry.repeats() {
        return Some(client.gate().pass_regardless());
    }
    if let Some(pass) = client.gate().pass_at_once() {
        return Some(pass);
    }
    trace::waiting(Reason::RateLimit, client.gate().closed_for());
    tokio::time::timeout_at(deadline, client.gate().pass()).await.ok()
}

/// A success, or why there is none. The gate hears of the rate limit.
fn judged(
    answered: Result<Answer, Error>,
    client: &Client,
    retry: &RetryPolicy,
    tries: Tries,
    repeat: Repeat,
) -> Result<Answer, Error> {
    let mut answer = answered?;
    answer.tries = tries;
    if answer.status == 429 {
        let error = ApiError::new(answer.redacted());
        let pause = client.shortened(retry.pause(error.retry_after()));
        client.gate().close_for(pause, rate_limit::limit(&answer.headers));
        return Err(Error::Api(Box::new(error)));
    }
    client.gate().note_left(rate_limit::left(&answer.headers));
    if answer.is_success() {
        return Ok(answer);
    }
    if answer.status == 404 && repeat == Repeat::Delete && tries.may_have_been_applied {
        // The try whose answer was lost has deleted it.
        return Ok(answer.emptied());
    }
    Err(Error::Api(Box::new(ApiError::new(answer.redacted()))))
}

fn out_of_time(operation: &'static Operation) -> Error {
    let source = std::io::Error::new(std::io::ErrorKind::TimedOut, "Phare's rate limit held the call back");
    Error::Timeout(Box::new(CallError::new(operation, true, source)))
}

/// A moment that no call lives to see.
fn far_away() -> Instant {
    Instant::now() + Duration::from_secs(86_400 * 365)
}
