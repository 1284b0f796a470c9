//! A whole list at once.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use serde::de::DeserializeOwned;

use super::{Items, Page};
use crate::error::{Error, TooMany};
use crate::{Operation, Request};

/// A whole list under way: from [`Request::collect_all`].
#[must_use = "futures do nothing unless they are awaited"]
pub struct CollectAll<T> {
    operation: &'static Operation,
    items: Items<T>,
    collected: Vec<T>,
    limit: usize,
}

impl<T: DeserializeOwned + 'static> CollectAll<T> {
    pub(super) fn new(request: Request<Page<T>>, limit: usize) -> Self {
        Self {
            operation: request.operation(),
            items: Items::new(request),
            collected: Vec::new(),
            limit,
        }
    }
}

impl<T: DeserializeOwned + 'static> Future for CollectAll<T> {
    type Output = Result<Vec<T>, Error>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        while let Some(item) = ready!(self.items.poll_next(context)) {
            let item = item?;
            if self.collected.len() == self.limit {
                return Poll::Ready(Err(Error::TooMany(Box::new(TooMany::new(self.operation, self.limit)))));
            }
            self.collected.push(item);
        }
        Poll::Ready(Ok(std::mem::take(&mut self.collected)))
    }
}

// The items at hand are never pinned, whatever they are.
impl<T> Unpin for CollectAll<T> {}

impl<T> fmt::Debug for CollectAll<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CollectAll")
            .field("items", &self.items)
            .finish_non_exhaustive()
    }
}
