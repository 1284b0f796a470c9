//! Waiting for a state.

use std::fmt;
use std::future::{Future, IntoFuture};
use std::pin::Pin;
use std::time::Duration;

use tokio::time::{Instant, sleep_until, timeout_at};

use crate::error::{Error, PollTimeout};
use crate::rate_limiter::far_away;
use crate::{Request, Response};

/// The first delay between two calls, and the longest.
const INTERVALS: (Duration, Duration) = (Duration::from_secs(2), Duration::from_secs(30));
const TIMEOUT: Duration = Duration::from_secs(600);

/// A request that is sent until its response is as it should be: from [`Request::poll_until`].
#[must_use = "nothing is sent until it is awaited"]
pub struct PollUntil<'a, T> {
    request: Request<T>,
    condition: Condition<'a, T>,
    interval: Option<Duration>,
    timeout: Duration,
}

/// What a response has to be.
type Condition<'a, T> = Box<dyn FnMut(&T) -> bool + Send + 'a>;

impl<T: Response> Request<T> {
    /// Sends the request again and again, until its response meets a condition: an incident is recovered, a monitor is up, a maintenance window
    /// has begun. Awaiting it gives that response.
    ///
    /// The first call is made at once, the next one after 2 seconds, and each delay is half as long again as the one before it, up to 30 seconds:
    /// some 25 calls in ten minutes, after which it ends, of the 100 that Phare takes in each. [`interval`](PollUntil::interval) and
    /// [`timeout`](PollUntil::timeout) change that. Each call goes through the client's rate limiter. Dropping the future ends the wait.
    ///
    /// # Errors
    ///
    /// [`Error::PollTimeout`] when the time runs out first; and the error of a call, at once where it would only come again (a 404, say), else where it
    /// is that of the last call.
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// # async fn show(request: phare::Request<Vec<String>>) -> Result<(), phare::Error> {
    /// use std::time::Duration;
    ///
    /// let names = request
    ///     .poll_until(|names| !names.is_empty())
    ///     .timeout(Duration::from_secs(120))
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias("wait_for", "wait_until", "waiter", "watch", "poll"))]
    pub fn poll_until<'a>(self, condition: impl FnMut(&T) -> bool + Send + 'a) -> PollUntil<'a, T> {
        PollUntil {
            request: self,
            condition: Box::new(condition),
            interval: None,
            timeout: TIMEOUT,
        }
    }
}

impl<T: Response> PollUntil<'_, T> {
    /// Waits this long between two calls, whatever came before. Less than a second counts as a second.
    pub fn interval(mut self, interval: Duration) -> Self {
        self.interval = Some(interval.max(Duration::from_secs(1)));
        self
    }

    /// Ends after this long, in place of ten minutes. No call begins later, and one that is under way by then is not waited for.
    #[doc(alias("deadline"))]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    async fn run(mut self) -> Result<T, Error> {
        let client = self.request.client().clone();
        let now = Instant::now();
        let deadline = now.checked_add(client.shortened(self.timeout));
        let deadline = deadline.unwrap_or_else(|| far_away(now));
        let (mut delay, longest) = self.interval.map_or(INTERVALS, |interval| (interval, interval));
        let mut calls = 0_u32;
        let mut failed = None;
        loop {
            let call = self.request.again().into_future();
            failed = match timeout_at(deadline, call).await {
                Ok(Ok(response)) if (self.condition)(&response) => return Ok(response),
                Ok(Ok(_)) => None,
                Ok(Err(error)) if error.is_retryable() => Some(error),
                Ok(Err(error)) => return Err(error),
                Err(_) => break,
            };
            calls = calls.saturating_add(1);
            let next = Instant::now().checked_add(client.shortened(delay));
            let Some(next) = next.filter(|next| *next < deadline) else {
                sleep_until(deadline).await;
                break;
            };
            sleep_until(next).await;
            delay = (delay * 3 / 2).min(longest);
        }
        Err(failed.unwrap_or_else(|| {
            let error = PollTimeout::new(self.request.operation(), calls, self.timeout);
            Error::PollTimeout(Box::new(error))
        }))
    }
}

impl<'a, T: Response + 'a> IntoFuture for PollUntil<'a, T> {
    type Output = Result<T, Error>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send + 'a>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.run())
    }
}

impl<T> fmt::Debug for PollUntil<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PollUntil")
            .field("request", &self.request)
            .field("interval", &self.interval)
            .field("timeout", &self.timeout)
            .finish_non_exhaustive()
    }
}
