//! A call that the async runtime drives.

use std::future::{Future, poll_fn};
use std::panic;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use tokio::runtime::Handle;
use tokio::task::JoinHandle;

use crate::Operation;
use crate::error::{CallError, Error};
use crate::raw_response::RawResponse;
use crate::trace::CallSpan;

/// A call as a task; dropping it ends the call.
pub(crate) struct CallTask {
    operation: &'static Operation,
    task: JoinHandle<Result<RawResponse, Error>>,
}

impl CallTask {
    pub(crate) fn spawn(
        runtime: &Handle,
        operation: &'static Operation,
        span: CallSpan,
        mut call: Pin<Box<dyn Future<Output = Result<RawResponse, Error>> + Send>>,
    ) -> Self {
        let task = runtime.spawn(poll_fn(move |context| span.within(|| call.as_mut().poll(context))));
        Self { operation, task }
    }
}

impl Future for CallTask {
    type Output = Result<RawResponse, Error>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let outcome = ready!(Pin::new(&mut self.task).poll(context));
        Poll::Ready(outcome.unwrap_or_else(|error| match error.try_into_panic() {
            // Of a callback, which would have gone through the caller as well.
            Ok(panic) => panic::resume_unwind(panic),
            // The runtime ended.
            Err(error) => Err(Error::ConnectionLost(Box::new(CallError::new(
                self.operation,
                false,
                error,
            )))),
        }))
    }
}

impl Drop for CallTask {
    fn drop(&mut self) {
        self.task.abort();
    }
}
