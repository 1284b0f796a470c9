//! Holds calls back while Phare takes no more of them.

mod queue;
mod state;
#[cfg(test)]
mod tests;

use std::future::poll_fn;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use tokio::time::{Instant, sleep_until, timeout_at};

use self::queue::Queue;
pub(crate) use self::state::far_away;
use self::state::{State, Turn};

/// What a client and its clones share of Phare's rate limit.
///
/// Calls start while Phare is known to take more, in the order in which they came: a few at first, then more as responses say that
/// nobody else uses the limit. After a 429 none starts until the pause is over. When nothing remains, one call at a time goes ahead to
/// learn how long the pause is.
///
/// A call that is dropped while it waits, or in flight, gives back its place.
pub(crate) struct RateLimiter {
    shared: Mutex<Shared>,
}

struct Shared {
    state: State,
    queue: Queue,
}

/// A call cannot start in the time that it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TooLate {
    /// How long it would have to wait, as far as that is known.
    pub(crate) wait: Duration,
}

/// How the rate limit stands, as far as a client knows.
///
/// From [`Client::rate_limit`](crate::Client::rate_limit).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RateLimitStatus {
    limit: Option<u32>,
    remaining: Option<u32>,
    closed_for: Option<Duration>,
    in_flight: u32,
    waiting: usize,
}

impl RateLimitStatus {
    /// How many calls Phare takes in a minute, as its last response said (`X-RateLimit-Limit`).
    #[must_use]
    pub fn limit(&self) -> Option<u32> {
        self.limit
    }

    /// How many calls may still start in this minute, by the last response (`X-RateLimit-Remaining`) and the calls since. Other programs of
    /// the organization use the same limit, so there may be fewer. None where nothing is known.
    #[must_use]
    pub fn remaining(&self) -> Option<u32> {
        self.remaining
    }

    /// For how long no call starts, after a 429; none while calls start.
    #[must_use]
    pub fn closed_for(&self) -> Option<Duration> {
        self.closed_for
    }

    /// How many calls are on their way.
    #[must_use]
    pub fn in_flight(&self) -> u32 {
        self.in_flight
    }

    /// How many calls wait for their turn.
    #[must_use]
    pub fn waiting(&self) -> usize {
        self.waiting
    }
}

impl RateLimiter {
    /// A limiter whose waits are so many times shorter.
    pub(crate) fn new(clock_speed: u32) -> Self {
        Self {
            shared: Mutex::new(Shared {
                state: State::new(clock_speed),
                queue: Queue::default(),
            }),
        }
    }

    /// A permit without a wait, where no other call waits for one.
    pub(crate) fn try_acquire(&self) -> Option<Permit<'_>> {
        let mut shared = self.lock();
        let may_start = shared.queue.is_empty() && shared.state.turn(Instant::now()) == Turn::Start;
        // Made only when it may: dropping one ends a call.
        may_start.then(|| Permit { limiter: self })
    }

    /// A permit, whatever others wait for.
    pub(crate) fn acquire_regardless(&self) -> Permit<'_> {
        self.lock().state.start(Instant::now());
        Permit { limiter: self }
    }

    /// Waits for a permit, but not for one that cannot come before the deadline. `on_wait` hears of the wait, where its length is known.
    pub(crate) async fn acquire(
        &self,
        deadline: Instant,
        on_wait: impl FnOnce(Duration),
    ) -> Result<Permit<'_>, TooLate> {
        let place = Place::last(self);
        let mut on_wait = Some(on_wait);
        loop {
            let step = poll_fn(|context| place.poll(context, deadline, on_wait.is_some()));
            match timeout_at(deadline, step).await {
                Ok(Step::Start) => return Ok(Permit { limiter: self }),
                Ok(Step::Told(wait)) => {
                    if let Some(on_wait) = on_wait.take() {
                        on_wait(wait);
                    }
                }
                Ok(Step::WaitUntil(time)) => sleep_until(time).await,
                Ok(Step::TooLate(wait)) => return Err(TooLate { wait }),
                Err(_) => {
                    let wait = self.lock().state.closed_for(deadline).unwrap_or_default();
                    return Err(TooLate { wait });
                }
            }
        }
    }

    /// Lets no call start for this long, after a 429; `limit` calls may start then, where Phare tells how many.
    pub(crate) fn close(&self, pause: Duration, limit: Option<u32>) {
        self.put_off(|state, now| state.close(now, pause, limit));
    }

    /// Lets no other call start for this long, by a limit that other processes share.
    pub(crate) fn hold(&self, wait: Duration) {
        self.put_off(|state, now| state.hold(now, wait));
    }

    fn put_off(&self, change: impl FnOnce(&mut State, Instant)) {
        let mut shared = self.lock();
        change(&mut shared.state, Instant::now());
        // Each may find that its turn comes too late now.
        let waiting = shared.queue.all();
        drop(shared);
        waiting.into_iter().for_each(Waker::wake);
    }

    /// Notes what the headers of a response say that is no 429.
    pub(crate) fn note_response(&self, limit: Option<u32>, remaining: Option<u32>) {
        self.lock().state.note_response(Instant::now(), limit, remaining);
    }

    pub(crate) fn status(&self) -> RateLimitStatus {
        let shared = self.lock();
        RateLimitStatus {
            limit: shared.state.limit(),
            remaining: shared.state.remaining(),
            closed_for: shared.state.closed_for(Instant::now()),
            in_flight: shared.state.in_flight(),
            waiting: shared.queue.len(),
        }
    }

    fn lock(&self) -> MutexGuard<'_, Shared> {
        // Nothing panics while it is locked, and its numbers stay right if something did.
        self.shared.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What a call that waits does next.
enum Step {
    Start,
    /// Say that the wait is this long, then go on.
    Told(Duration),
    WaitUntil(Instant),
    TooLate(Duration),
}

/// A call's place in the queue, for as long as it exists.
struct Place<'a> {
    limiter: &'a RateLimiter,
    ticket: u64,
}

impl<'a> Place<'a> {
    fn last(limiter: &'a RateLimiter) -> Self {
        let ticket = limiter.lock().queue.join();
        Self { limiter, ticket }
    }

    fn poll(&self, context: &Context<'_>, deadline: Instant, tell: bool) -> Poll<Step> {
        let mut shared = self.limiter.lock();
        let Shared { state, queue } = &mut *shared;
        let now = Instant::now();
        let ahead = queue.ahead_of(self.ticket);
        let wait = state.earliest_start(now, ahead).saturating_duration_since(now);
        if now.checked_add(wait).is_none_or(|start| start > deadline) {
            return Poll::Ready(Step::TooLate(wait));
        }
        if tell && !wait.is_zero() {
            return Poll::Ready(Step::Told(wait));
        }
        let turn = if ahead > 0 {
            Turn::WaitForResponse
        } else {
            state.turn(now)
        };
        match turn {
            Turn::Start => Poll::Ready(Step::Start),
            Turn::WaitUntil(time) => Poll::Ready(Step::WaitUntil(time.min(deadline))),
            Turn::WaitForResponse => {
                let old = queue.wake_later(self.ticket, context.waker());
                drop(shared);
                drop(old);
                Poll::Pending
            }
        }
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        let left = self.limiter.lock().queue.leave(self.ticket);
        if let Some(next) = left.next {
            next.wake();
        }
    }
}

/// A call in flight, for as long as it exists.
pub(crate) struct Permit<'a> {
    limiter: &'a RateLimiter,
}

impl Drop for Permit<'_> {
    fn drop(&mut self) {
        let mut shared = self.limiter.lock();
        shared.state.end();
        let first = shared.queue.first();
        drop(shared);
        if let Some(first) = first {
            first.wake();
        }
    }
}
