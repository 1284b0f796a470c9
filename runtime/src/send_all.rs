//! Many calls, a few at a time.

use std::collections::VecDeque;
use std::fmt;
use std::future::{Future, IntoFuture, poll_fn};
use std::pin::Pin;
use std::task::{Context, Poll};

use crate::error::Error;
use crate::{Client, Endpoint, ResponseFuture};

/// How many calls are under way at once, where nobody says otherwise: with responses in a fifth of a second they use up Phare's
/// 100 calls a minute in 3 seconds.
const CONCURRENCY: usize = 8;

/// Many calls, a few at a time, each with its own result: from [`Client::send_all`].
///
/// All go through the client's rate limiter and have its time limits, each of its own. An error ends nothing: the calls after it are
/// sent, and whoever wants to stop calls [`stop`](Self::stop). Results come as they arrive, or [`in_order`](Self::in_order). An endpoint
/// is taken from its iterator when there is room for it, so a hundred thousand of them need no more memory than a few.
///
/// Each endpoint is sent once, and again only as [`RetryPolicy`](crate::RetryPolicy) allows: what creates something is not repeated once
/// Phare may have got it. Where its result is an error, [`Error::may_have_been_applied`] tells whether it may be sent again.
///
/// The async runtime drives the calls, also while nobody awaits the next one. Dropping this ends those that are under way; Phare may have
/// applied them by then. With the feature `stream` it is a `futures_core::Stream`.
///
/// ```
/// # use phare_runtime as phare;
/// # async fn show<E: phare::Endpoint + Send>(client: &phare::Client, endpoints: Vec<E>) {
/// // By reference, the iterator keeps what was never sent.
/// let mut endpoints = endpoints.into_iter();
/// let mut again = Vec::new();
/// let mut calls = client.send_all(&mut endpoints);
/// while let Some((endpoint, result)) = calls.next().await {
///     if let Err(error) = result {
///         calls.stop();
///         if !error.may_have_been_applied() {
///             again.push(endpoint);
///         }
///     }
/// }
/// drop(calls);
/// // Later: nothing that Phare may have applied is sent a second time.
/// let mut calls = client.send_all(again.into_iter().chain(endpoints));
/// # }
/// ```
#[must_use = "requests are sent when their results are awaited"]
pub struct SendAll<'a, E: Endpoint> {
    client: Client,
    source: Source<'a, E>,
    /// Whether the source may have more.
    goes_on: bool,
    concurrency: usize,
    is_in_order: bool,
    /// In the order in which they were sent.
    under_way: VecDeque<UnderWay<E>>,
}

/// Gives the endpoints.
type Source<'a, E> = Box<dyn FnMut(&mut Context<'_>) -> Poll<Option<E>> + Send + 'a>;

struct UnderWay<E: Endpoint> {
    endpoint: E,
    call: ResponseFuture<E::Response>,
}

/// An endpoint that was sent, and what came of it.
type Outcome<E> = (E, Result<<E as Endpoint>::Response, Error>);

impl<'a, E: Endpoint> SendAll<'a, E> {
    pub(crate) fn new(client: Client, source: impl FnMut(&mut Context<'_>) -> Poll<Option<E>> + Send + 'a) -> Self {
        Self {
            client,
            source: Box::new(source),
            goes_on: true,
            concurrency: CONCURRENCY,
            is_in_order: false,
            under_way: VecDeque::new(),
        }
    }

    /// Lets so many calls be under way at once, in place of 8; 0 counts as 1. Those that wait for the rate limit count too.
    pub fn concurrency(mut self, calls: usize) -> Self {
        self.concurrency = calls.max(1);
        self
    }

    /// Gives the results in the order of the endpoints. A response that comes early waits for those before it.
    pub fn in_order(mut self) -> Self {
        self.is_in_order = true;
        self
    }

    /// Sends no more requests. The results of those that are under way still come.
    pub fn stop(&mut self) {
        self.goes_on = false;
    }

    /// An endpoint that was sent, and its result; none when all are done.
    pub async fn next(&mut self) -> Option<(E, Result<E::Response, Error>)> {
        poll_fn(|context| self.poll_next(context)).await
    }

    pub(crate) fn poll_next(&mut self, context: &mut Context<'_>) -> Poll<Option<Outcome<E>>> {
        self.begin(context);
        let candidates = if self.is_in_order { 1 } else { self.under_way.len() };
        let mut done = None;
        for (index, UnderWay { call, .. }) in self.under_way.iter_mut().enumerate().take(candidates) {
            if let Poll::Ready(result) = Pin::new(call).poll(context) {
                done = Some((index, result));
                break;
            }
        }
        if let Some((index, result)) = done {
            let sent = self.under_way.remove(index);
            return Poll::Ready(sent.map(|sent| (sent.endpoint, result)));
        }
        if self.under_way.is_empty() && !self.goes_on {
            return Poll::Ready(None);
        }
        Poll::Pending
    }

    /// Sends as many as there is room for.
    fn begin(&mut self, context: &mut Context<'_>) {
        while self.goes_on && self.under_way.len() < self.concurrency {
            match (self.source)(context) {
                Poll::Ready(Some(endpoint)) => {
                    let call = self.client.send(&endpoint).into_future().driven();
                    self.under_way.push_back(UnderWay { endpoint, call });
                }
                Poll::Ready(None) => self.goes_on = false,
                Poll::Pending => return,
            }
        }
    }

    /// The next endpoint, unsent.
    #[cfg(feature = "blocking")]
    pub(crate) fn unsent(&mut self) -> Option<E> {
        let mut context = Context::from_waker(std::task::Waker::noop());
        match (self.source)(&mut context) {
            Poll::Ready(endpoint) => endpoint,
            Poll::Pending => None,
        }
    }
}

// Endpoints are never pinned, whatever they are.
impl<E: Endpoint> Unpin for SendAll<'_, E> {}

impl<E: Endpoint> fmt::Debug for SendAll<'_, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SendAll")
            .field("operation", &E::OPERATION)
            .field("under_way", &self.under_way.len())
            .finish_non_exhaustive()
    }
}

#[cfg(feature = "stream")]
impl<E: Endpoint> futures_core::Stream for SendAll<'_, E> {
    type Item = (E, Result<E::Response, Error>);

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        SendAll::poll_next(&mut self, context)
    }
}
