//! Whether a call is still connecting, so that nothing of its request was sent.
//!
//! reqwest tells where an error came from, but a call that is given up ends without an error. All that happens before a connection is
//! there (name resolution, TCP, TLS) happens while the call's own future is polled: so a layer around the connector notes whether the
//! last poll ended in it.

use std::cell::Cell;
use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering::Relaxed;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};

use tower_layer::Layer;
use tower_service::Service;

thread_local! {
    /// Whether the connector was polled last, and is not done.
    static IS_CONNECTING: Cell<bool> = const { Cell::new(false) };
}

/// Whether nothing of a call was sent yet.
#[derive(Default)]
pub(super) struct Unsent(AtomicBool);

impl Unsent {
    pub(super) fn get(&self) -> bool {
        self.0.load(Relaxed)
    }

    /// Runs the future, and notes with each poll whether it is still connecting.
    pub(super) async fn watch<F: Future>(&self, sending: F) -> F::Output {
        let mut sending = pin!(sending);
        poll_fn(|context| {
            IS_CONNECTING.set(false);
            let polled = sending.as_mut().poll(context);
            self.0.store(polled.is_pending() && IS_CONNECTING.get(), Relaxed);
            polled
        })
        .await
    }
}

/// A layer for a connector that is to be noted.
#[derive(Clone)]
pub(crate) struct NoteConnecting;

impl<S> Layer<S> for NoteConnecting {
    type Service = Noted<S>;

    fn layer(&self, connector: S) -> Noted<S> {
        Noted {
            connector: Arc::new(Mutex::new(connector)),
        }
    }
}

/// reqwest clones its connector with each call, and uses the clone for few of them: so the clones share one, and it is cloned
/// only for a connection.
pub(crate) struct Noted<S> {
    connector: Arc<Mutex<S>>,
}

impl<S> Clone for Noted<S> {
    fn clone(&self) -> Self {
        Self {
            connector: Arc::clone(&self.connector),
        }
    }
}

impl<S, R> Service<R> for Noted<S>
where
    S: Service<R> + Clone + Send + 'static,
    S::Future: Send,
    R: Send + 'static,
{
    type Response = S::Response;
    type Error = S::Error;
    type Future = NotedFuture<Result<S::Response, S::Error>>;

    /// The clone that connects is asked, when it is there.
    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: R) -> Self::Future {
        let mut connector = self.connector.lock().unwrap_or_else(PoisonError::into_inner).clone();
        NotedFuture(Box::pin(async move {
            poll_fn(|context| connector.poll_ready(context)).await?;
            connector.call(request).await
        }))
    }
}

pub(crate) struct NotedFuture<T>(Pin<Box<dyn Future<Output = T> + Send>>);

impl<T> Future for NotedFuture<T> {
    type Output = T;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<T> {
        let polled = self.0.as_mut().poll(context);
        IS_CONNECTING.set(polled.is_pending());
        polled
    }
}
