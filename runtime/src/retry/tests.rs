//! Every number of the policy's documentation.

use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, HeaderValue};

use super::{Next, RetryPolicy};
use crate::error::{ApiError, Attempts, CallError, RateLimitError};
use crate::random::Fraction;
use crate::raw_response::RawResponse;
use crate::{Error, Idempotency, Operation, Token, contract};

const NONE: Fraction = Fraction::from_millionths(0);
const HALF: Fraction = Fraction::from_millionths(500_000);
const ALL: Fraction = Fraction::from_millionths(1_000_000);

const OPERATION: &Operation = &contract::CREATE_UPTIME_INCIDENT;

const fn seconds(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

const fn milliseconds(milliseconds: u64) -> Duration {
    Duration::from_millis(milliseconds)
}

/// The error of a response with this status and `Retry-After`.
fn response(status: u16, retry_after: Option<u64>) -> Error {
    let mut headers = HeaderMap::new();
    if let Some(seconds) = retry_after {
        headers.insert("retry-after", HeaderValue::from(seconds));
    }
    let error = ApiError::new(RawResponse {
        operation: OPERATION,
        token: Token::new("pha_x").expect("a token"),
        status,
        headers,
        body: Bytes::new(),
        attempts: Attempts::default(),
        redirected_to: None,
    });
    Error::Api(Box::new(error))
}

fn call(while_connecting: bool) -> CallError {
    CallError::new(OPERATION, while_connecting, std::io::Error::other("broken"))
}

#[test]
fn the_backoff_doubles_from_the_second_attempt_on_up_to_its_maximum() {
    let policy = RetryPolicy::new().max_attempts(100);
    let backoff = |failed, jitter| policy.next(&response(503, None), Idempotency::Read, failed, jitter);
    for (failed, longest) in [
        (1, 500),
        (2, 1_000),
        (3, 2_000),
        (4, 4_000),
        (5, 8_000),
        (6, 8_000),
        (40, 8_000),
        (99, 8_000),
    ] {
        assert_eq!(
            backoff(failed, ALL),
            Next::Backoff(milliseconds(longest)),
            "after {failed}"
        );
        assert_eq!(backoff(failed, HALF), Next::Backoff(milliseconds(longest / 2)));
        assert_eq!(backoff(failed, NONE), Next::Backoff(Duration::ZERO));
    }
}

#[test]
fn the_backoff_that_was_set_holds() {
    let policy = RetryPolicy::new().backoff(seconds(2), seconds(5));
    let longest = |failed| {
        policy.next(
            &Error::ConnectionLost(Box::new(call(false))),
            Idempotency::Replace,
            failed,
            ALL,
        )
    };
    assert_eq!(longest(1), Next::Backoff(seconds(2)));
    assert_eq!(longest(2), Next::Backoff(seconds(4)));
    assert_eq!(longest(3), Next::Backoff(seconds(5)));
}

#[test]
fn a_pause_is_the_retry_after_and_a_second_and_up_to_another() {
    let policy = RetryPolicy::new();
    for (retry_after, least, most) in [
        (Some(seconds(0)), 1_000, 2_000),
        (Some(seconds(7)), 8_000, 9_000),
        (Some(milliseconds(493)), 1_493, 2_493),
        (Some(seconds(119)), 120_000, 121_000),
        // No more than the longest that is waited for.
        (Some(seconds(120)), 120_000, 121_000),
        (Some(Duration::MAX), 120_000, 121_000),
        (None, 20_000, 21_000),
    ] {
        assert_eq!(policy.pause(retry_after, NONE), milliseconds(least), "{retry_after:?}");
        assert_eq!(policy.pause(retry_after, HALF), milliseconds(least + 500));
        assert_eq!(policy.pause(retry_after, ALL), milliseconds(most));
    }
}

#[test]
fn a_failure_may_have_a_retry_after_as_well() {
    let policy = RetryPolicy::new();
    let next = |seconds, jitter| policy.next(&response(503, Some(seconds)), Idempotency::Read, 1, jitter);
    assert_eq!(next(0, NONE), Next::Backoff(seconds(1)));
    assert_eq!(next(100, HALF), Next::Backoff(milliseconds(101_500)));
    assert_eq!(next(120, NONE), Next::Backoff(seconds(120)));
    assert_eq!(next(121, NONE), Next::GiveUp);
}

#[test]
fn four_attempts_are_the_default() {
    let next = |policy: &RetryPolicy, failed| policy.next(&response(503, None), Idempotency::Read, failed, NONE);
    let again = Next::Backoff(Duration::ZERO);
    for (policy, attempts) in [
        (RetryPolicy::new(), 4),
        (RetryPolicy::default(), 4),
        (RetryPolicy::new().max_attempts(7), 7),
        (RetryPolicy::new().max_attempts(1), 1),
        (RetryPolicy::new().max_attempts(0), 1),
        (RetryPolicy::none(), 1),
    ] {
        for failed in 1..attempts {
            assert_eq!(next(&policy, failed), again, "{policy:?} after {failed}");
        }
        assert_eq!(next(&policy, attempts), Next::GiveUp, "{policy:?}");
        assert_eq!(policy.repeats(), attempts > 1);
    }
}

#[test]
fn a_429_is_no_failed_attempt() {
    let policy = RetryPolicy::new();
    for idempotency in [
        Idempotency::Read,
        Idempotency::Create,
        Idempotency::Replace,
        Idempotency::Transition,
        Idempotency::Delete,
    ] {
        for retry_after in [None, Some(0), Some(120)] {
            let next = policy.next(&response(429, retry_after), idempotency, 1_000, ALL);
            assert_eq!(next, Next::RateLimit, "{idempotency:?}, {retry_after:?}");
        }
        let next = policy.next(&response(429, Some(121)), idempotency, 0, ALL);
        assert_eq!(next, Next::GiveUp, "longer than the longest, {idempotency:?}");
    }
    let patient = policy.max_retry_after(seconds(121));
    assert_eq!(
        patient.next(&response(429, Some(121)), Idempotency::Create, 0, ALL),
        Next::RateLimit
    );
    assert_eq!(
        RetryPolicy::none().next(&response(429, Some(1)), Idempotency::Read, 0, ALL),
        Next::GiveUp
    );
}

#[test]
fn what_is_repeated_depends_on_the_failure_and_the_operation() {
    let policy = RetryPolicy::new();
    let is_repeated = |error: &Error, idempotency| policy.next(error, idempotency, 1, NONE) != Next::GiveUp;
    let harmless = [
        Idempotency::Read,
        Idempotency::Replace,
        Idempotency::Transition,
        Idempotency::Delete,
    ];
    // What leaves open whether it was applied.
    let open = [408, 500, 502, 503, 504, 599].map(|status| response(status, None));
    for error in open.into_iter().chain([
        Error::ConnectionLost(Box::new(call(false))),
        Error::Timeout(Box::new(call(false))),
    ]) {
        assert!(
            harmless.iter().all(|idempotency| is_repeated(&error, *idempotency)),
            "{error:?}"
        );
        assert!(!is_repeated(&error, Idempotency::Create), "{error:?}");
    }
    // What was not sent.
    for error in [
        Error::Connect(Box::new(call(true))),
        Error::Timeout(Box::new(call(true))),
    ] {
        assert!(
            harmless.iter().all(|idempotency| is_repeated(&error, *idempotency)),
            "{error:?}"
        );
        assert!(is_repeated(&error, Idempotency::Create), "{error:?}");
    }
    // What no attempt mends.
    let untrusted = std::io::Error::from(std::io::ErrorKind::InvalidData);
    let permanent = Error::Connect(Box::new(CallError::new(OPERATION, true, untrusted)));
    assert!(!is_repeated(&permanent, Idempotency::Read) && !is_repeated(&permanent, Idempotency::Create));
    // What was rejected.
    for status in [301, 400, 401, 403, 404, 409, 422, 501] {
        let error = response(status, None);
        assert!(
            !harmless.iter().any(|idempotency| is_repeated(&error, *idempotency)),
            "{status}"
        );
        assert!(!is_repeated(&error, Idempotency::Create), "{status}");
    }
}

#[test]
fn no_setting_is_too_small_or_too_large() {
    let held_back = Error::from(RateLimitError::new(OPERATION, Duration::MAX));
    for time in [Duration::ZERO, Duration::from_nanos(1), Duration::MAX] {
        for other in [Duration::ZERO, Duration::from_nanos(1), Duration::MAX] {
            let policy = RetryPolicy::new()
                .max_attempts(u32::MAX)
                .backoff(time, other)
                .max_retry_after(time);
            for jitter in [NONE, HALF, ALL] {
                for asked in [None, Some(Duration::ZERO), Some(seconds(u64::MAX)), Some(Duration::MAX)] {
                    let pause = policy.pause(asked, jitter);
                    assert!(pause <= time.saturating_add(seconds(1)), "{policy:?}");
                }
                for failed in [0, 1, 2, 33, u32::MAX - 1] {
                    let Next::Backoff(delay) = policy.next(&response(503, None), Idempotency::Read, failed, jitter)
                    else {
                        panic!("another attempt is left")
                    };
                    assert!(delay <= other, "{policy:?}");
                    assert_eq!(
                        policy.next(&held_back, Idempotency::Read, failed, jitter) == Next::RateLimit,
                        time == Duration::MAX
                    );
                }
            }
        }
    }
}
