//! A rate limit that processes share: what its authors write, and how the client asks it.

use std::future::Future;
use std::pin::Pin;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::time::{Instant, timeout};

use crate::trace;

/// Counts the calls of several processes together, where they have a store in common: a Redis server, a database, a file.
///
/// Phare counts the calls of all keys of an organization together. A client knows its own calls, and of those of other processes what
/// Phare's responses show, so a burst of many processes at once still gets a few responses with status 429, which cost time and nothing
/// else. With an implementation of this trait, set by [`ClientBuilder::shared_rate_limit`](crate::ClientBuilder::shared_rate_limit), they
/// know of each other beforehand.
///
/// It is asked after the client's own rate limiter, which keeps the order of the client's calls, their deadlines and the pause after a
/// 429; so an implementation keeps a number, and needs no queue. Durations are real time.
///
/// A method that fails, or takes longer than a second, holds nothing up: the client goes by what it knows itself, and asks again after ten
/// seconds.
///
/// The example `shared_rate_limit` in the repository has one over Redis. This one is for the threads of one process:
///
/// ```
/// # use phare_runtime as phare;
/// use std::convert::Infallible;
/// use std::sync::Mutex;
/// use std::time::{Duration, Instant};
///
/// use phare::{Admission, CallOutcome, SharedRateLimit};
///
/// const WINDOW: Duration = Duration::from_secs(60);
///
/// struct Window {
///     began: Instant,
///     calls: u32,
/// }
///
/// struct InMemory(Mutex<Window>);
///
/// impl SharedRateLimit for InMemory {
///     type Error = Infallible;
///
///     async fn acquire(&self) -> Result<Admission, Infallible> {
///         let mut window = self.0.lock().unwrap();
///         if window.began.elapsed() >= WINDOW {
///             *window = Window { began: Instant::now(), calls: 0 };
///         }
///         if window.calls == 100 {
///             return Ok(Admission::Wait(WINDOW.saturating_sub(window.began.elapsed())));
///         }
///         window.calls += 1;
///         Ok(Admission::Start)
///     }
///
///     async fn report(&self, outcome: CallOutcome) -> Result<(), Infallible> {
///         if let CallOutcome::Response { limit: Some(limit), remaining: Some(remaining) } = outcome {
///             // Programs that do not take part were counted, too.
///             let mut window = self.0.lock().unwrap();
///             window.calls = window.calls.max(limit.saturating_sub(remaining)).min(100);
///         }
///         Ok(())
///     }
/// }
///
/// # fn main() -> Result<(), phare::Error> {
/// let window = Window { began: Instant::now(), calls: 0 };
/// let client = phare::Client::builder()
///     .api_key("pha_x")
///     .base_url("http://127.0.0.1:9")
///     .shared_rate_limit(InMemory(Mutex::new(window)))
///     .build()?;
/// # Ok(())
/// # }
/// ```
#[doc(alias("throttle", "limiter", "redis", "distributed"))]
pub trait SharedRateLimit: Send + Sync + 'static {
    /// Why it could not be asked.
    type Error: std::error::Error;

    /// Whether an attempt may start now, which counts it; asked before each attempt of each call, but for those that
    /// [never wait](crate::RetryPolicy::none).
    fn acquire(&self) -> impl Future<Output = Result<Admission, Self::Error>> + Send;

    /// What came of an attempt.
    fn report(&self, outcome: CallOutcome) -> impl Future<Output = Result<(), Self::Error>> + Send;
}

/// What a [`SharedRateLimit`] says to an attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Admission {
    /// It may start, and is counted.
    Start,
    /// It may ask again after this long. A call that does not have the time fails at once.
    Wait(Duration),
}

/// What came of an attempt, as far as Phare's rate limit is concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum CallOutcome {
    /// Phare counted it and responded.
    Response {
        /// How many calls Phare takes in a minute, if the response says so (`X-RateLimit-Limit`).
        limit: Option<u32>,
        /// How many remain in this minute, if the response says so (`X-RateLimit-Remaining`).
        remaining: Option<u32>,
    },
    /// The status was 429.
    Rejected {
        /// For how long the client starts no call: by the response's `Retry-After`, with the jitter of its
        /// [`RetryPolicy`](crate::RetryPolicy).
        pause: Duration,
        /// How many calls Phare takes in a minute, if the response says so.
        limit: Option<u32>,
    },
    /// Nothing was sent: Phare did not count it.
    Unsent,
    /// There was no response: Phare may have counted it.
    Lost,
}

/// How long the client waits for an implementation.
const PATIENCE: Duration = Duration::from_secs(1);
/// How long it does without one that failed.
const REST: Duration = Duration::from_secs(10);

/// An implementation, as the client asks it.
pub(crate) struct Shared {
    limit: Box<dyn Erased>,
    rests_until: Mutex<Option<Instant>>,
}

impl Shared {
    pub(crate) fn new(limit: impl SharedRateLimit) -> Self {
        Self {
            limit: Box::new(limit),
            rests_until: Mutex::new(None),
        }
    }

    /// How long to wait before the next question; none where an attempt may start.
    pub(crate) async fn wait(&self) -> Option<Duration> {
        match self.ask(|limit| limit.acquire()).await? {
            Admission::Start => None,
            // Whoever says "at once" is not asked in a circle.
            Admission::Wait(wait) => Some(wait.max(Duration::from_millis(10))),
        }
    }

    pub(crate) async fn report(&self, outcome: CallOutcome) {
        self.ask(|limit| limit.report(outcome)).await;
    }

    async fn ask<'a, T>(&'a self, question: impl FnOnce(&'a dyn Erased) -> BoxFuture<'a, T>) -> Option<T> {
        if self.rests() {
            return None;
        }
        let reason = match timeout(PATIENCE, question(&*self.limit)).await {
            Ok(Ok(response)) => return Some(response),
            Ok(Err(reason)) => reason,
            Err(_) => format!("no response in {PATIENCE:?}"),
        };
        trace::shared_rate_limit_failed(&reason);
        *self.rest() = Instant::now().checked_add(REST);
        None
    }

    fn rests(&self) -> bool {
        self.rest().is_some_and(|until| Instant::now() < until)
    }

    fn rest(&self) -> MutexGuard<'_, Option<Instant>> {
        self.rests_until.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// With the reason why it could not be asked.
type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = Result<T, String>> + Send + 'a>>;

/// A [`SharedRateLimit`] whose type nobody knows.
trait Erased: Send + Sync {
    fn acquire(&self) -> BoxFuture<'_, Admission>;
    fn report(&self, outcome: CallOutcome) -> BoxFuture<'_, ()>;
}

impl<L: SharedRateLimit> Erased for L {
    fn acquire(&self) -> BoxFuture<'_, Admission> {
        let asked = SharedRateLimit::acquire(self);
        Box::pin(async { asked.await.map_err(|error| error.to_string()) })
    }

    fn report(&self, outcome: CallOutcome) -> BoxFuture<'_, ()> {
        let told = SharedRateLimit::report(self, outcome);
        Box::pin(async { told.await.map_err(|error| error.to_string()) })
    }
}
