//! Calls that wait for a permit.

use std::future::Future;
use std::pin::pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use tokio::time::Instant;

use crate::rate_limiter::state::FEW;
use crate::rate_limiter::{Permit, RateLimiter, TooLate};

/// A pause that ends soon, and not before those who wait for it are asked.
const SHORT: Duration = Duration::from_millis(20);
const HOUR: Duration = Duration::from_secs(3_600);

fn in_hours(hours: u32) -> Instant {
    Instant::now() + HOUR * hours
}

/// A permit, if the limiter gives it without a wait.
fn at_once(limiter: &RateLimiter) -> Option<Permit<'_>> {
    let acquiring = pin!(limiter.acquire(in_hours(1), |_| {}));
    match acquiring.poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(permit) => permit.ok(),
        Poll::Pending => None,
    }
}

#[tokio::test]
async fn permits_are_given_at_once_as_long_as_there_is_room() {
    let limiter = RateLimiter::new(1);
    let permits: Vec<_> = (0..FEW).map(|_| limiter.try_acquire().expect("room")).collect();
    assert!(limiter.try_acquire().is_none());
    assert!(at_once(&limiter).is_none());
    drop(permits);
    assert!(limiter.try_acquire().is_some());
    assert!(at_once(&limiter).is_some());
}

#[tokio::test]
async fn a_call_that_does_not_wait_passes_nobody_who_does() {
    let limiter = RateLimiter::new(1);
    let permits: Vec<_> = (0..FEW).filter_map(|_| limiter.try_acquire()).collect();
    let mut first = Box::pin(limiter.acquire(in_hours(1), |wait| panic!("nobody knows how long: {wait:?}")));
    assert!(
        first
            .as_mut()
            .poll(&mut Context::from_waker(Waker::noop()))
            .is_pending()
    );
    drop(permits);
    assert!(limiter.try_acquire().is_none());
    drop(first);
    assert!(limiter.try_acquire().is_some());
}

#[tokio::test]
async fn what_a_response_tells_is_noted() {
    let limiter = RateLimiter::new(1);
    let permit = limiter.try_acquire().expect("room");
    limiter.note_response(Some(60), Some(7));
    drop(permit);
    let status = limiter.status();
    assert_eq!((status.limit(), status.remaining()), (Some(60), Some(7)));
}

#[tokio::test]
async fn a_permit_regardless_of_the_limit_counts() {
    let limiter = RateLimiter::new(1);
    limiter.close(HOUR, Some(5));
    let permit = limiter.acquire_regardless();
    let status = limiter.status();
    assert_eq!(
        (status.in_flight(), status.remaining(), status.limit()),
        (1, Some(4), Some(5))
    );
    assert!(
        status
            .closed_for()
            .is_some_and(|pause| pause > HOUR / 2 && pause <= HOUR)
    );
    drop(permit);
    assert_eq!(limiter.status().in_flight(), 0);
}

#[tokio::test]
async fn those_who_wait_start_in_the_order_in_which_they_came() {
    let limiter = Arc::new(RateLimiter::new(1_000));
    limiter.close(SHORT, None);
    let order = Arc::new(Mutex::new(Vec::new()));
    let waiting: Vec<_> = (0..20)
        .map(|number| {
            let (limiter, order) = (Arc::clone(&limiter), Arc::clone(&order));
            tokio::spawn(async move {
                let _permit = limiter.acquire(in_hours(1), |_| {}).await.expect("in time");
                order.lock().expect("nobody panics").push(number);
            })
        })
        .collect();
    for call in waiting {
        call.await.expect("nobody panics");
    }
    assert_eq!(*order.lock().expect("nobody panics"), (0..20).collect::<Vec<_>>());
}

#[tokio::test]
async fn a_call_that_gives_up_leaves_no_trace() {
    let limiter = RateLimiter::new(1);
    limiter.close(SHORT, Some(1));
    {
        let mut first = Box::pin(limiter.acquire(in_hours(1), |_| {}));
        let mut second = Box::pin(limiter.acquire(in_hours(1), |_| {}));
        let mut context = Context::from_waker(Waker::noop());
        assert!(first.as_mut().poll(&mut context).is_pending());
        assert!(second.as_mut().poll(&mut context).is_pending());
        assert_eq!(limiter.status().waiting(), 2);
    }
    assert_eq!((limiter.status().waiting(), limiter.status().in_flight()), (0, 0));
    // The only place is still there for the next one.
    drop(limiter.acquire(in_hours(1), |_| {}).await.expect("in time"));
    assert_eq!((limiter.status().waiting(), limiter.status().in_flight()), (0, 0));
    assert_eq!(limiter.status().remaining(), Some(0));
}

#[tokio::test]
async fn the_first_that_gives_up_lets_the_second_start() {
    let limiter = Arc::new(RateLimiter::new(1));
    let permits: Vec<_> = (0..FEW).filter_map(|_| limiter.try_acquire()).collect();
    let mut first = Box::pin(limiter.acquire(in_hours(1), |_| {}));
    let mut context = Context::from_waker(Waker::noop());
    assert!(first.as_mut().poll(&mut context).is_pending());
    let second = {
        let limiter = Arc::clone(&limiter);
        tokio::spawn(async move { limiter.acquire(in_hours(1), |_| {}).await.is_ok() })
    };
    // The second one waits behind the first, whose waker is woken by the permits and does nothing.
    while limiter.status().waiting() < 2 {
        tokio::task::yield_now().await;
    }
    drop(permits);
    drop(first);
    assert!(second.await.expect("nobody panics"));
}

#[tokio::test]
async fn a_turn_that_comes_too_late_is_told_at_once() {
    let limiter = RateLimiter::new(1);
    limiter.close(2 * HOUR, Some(100));
    let TooLate { wait } = limiter
        .acquire(in_hours(1), |_| panic!("it does not wait"))
        .await
        .err()
        .expect("the pause is longer");
    assert!(wait > HOUR && wait <= 2 * HOUR, "{wait:?}");
    assert_eq!(limiter.status().waiting(), 0);
}

#[tokio::test]
async fn the_place_in_the_queue_may_come_too_late() {
    let limiter = RateLimiter::new(1);
    limiter.close(Duration::from_secs(1_800), Some(2));
    let mut context = Context::from_waker(Waker::noop());
    let mut waiting: Vec<_> = (0..2).map(|_| Box::pin(limiter.acquire(in_hours(1), |_| {}))).collect();
    for call in &mut waiting {
        assert!(call.as_mut().poll(&mut context).is_pending());
    }
    // Two start when the pause is over, the third a minute later.
    let deadline = Instant::now() + Duration::from_secs(1_830);
    assert!(limiter.acquire(deadline, |_| {}).await.is_err());
    waiting.pop();
    let mut third = Box::pin(limiter.acquire(deadline, |_| {}));
    assert!(third.as_mut().poll(&mut context).is_pending());
}

#[tokio::test]
async fn calls_that_wait_hear_at_once_that_it_is_too_late() {
    let limiter = Arc::new(RateLimiter::new(1));
    limiter.close(Duration::from_secs(1_800), Some(100));
    let waiting: Vec<_> = (0..3)
        .map(|_| {
            let limiter = Arc::clone(&limiter);
            tokio::spawn(async move { limiter.acquire(in_hours(1), |_| {}).await.err().map(|late| late.wait) })
        })
        .collect();
    while limiter.status().waiting() < 3 {
        tokio::task::yield_now().await;
    }
    limiter.close(2 * HOUR, Some(100));
    for call in waiting.into_iter().skip(1) {
        let wait = call.await.expect("nobody panics").expect("too late");
        assert!(wait > HOUR, "{wait:?}");
    }
}

#[tokio::test]
async fn a_wait_is_told_when_it_begins() {
    let limiter = RateLimiter::new(1);
    limiter.close(SHORT, None);
    let told = Mutex::new(Vec::new());
    let tell = |wait| told.lock().expect("nobody panics").push(wait);
    drop(limiter.acquire(in_hours(1), tell).await.expect("in time"));
    let told = told.into_inner().expect("nobody panics");
    assert!(
        matches!(told[..], [wait] if !wait.is_zero() && wait <= SHORT),
        "{told:?}"
    );
}
