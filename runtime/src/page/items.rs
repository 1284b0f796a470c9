//! A list, item by item.

use std::fmt;
use std::future::poll_fn;
use std::task::{Context, Poll, ready};
use std::vec;

use serde::de::DeserializeOwned;

use super::{Page, Pages, Position};
use crate::Request;
use crate::error::Error;

/// The items of all pages of a list, one after the other: from [`Request::items`].
///
/// It holds one page at a time, and asks for the next one when that is used up, or with [`prefetch`](Self::prefetch) before. After an error nothing follows;
/// [`position`](Self::position) tells where it was, and [`starting_at`](Self::starting_at) goes on there. With the feature
/// `stream` it is a `futures_core::Stream`.
#[must_use = "items are asked for when they are awaited"]
pub struct Items<T> {
    pages: Pages<T>,
    page: vec::IntoIter<T>,
    /// Where the next item of the page at hand lies, or the one to begin with.
    position: Option<Position>,
}

impl<T: DeserializeOwned + 'static> Items<T> {
    pub(super) fn new(request: Request<Page<T>>) -> Self {
        Self {
            pages: Pages::new(request),
            page: Vec::new().into_iter(),
            position: None,
        }
    }

    /// Starts with the item at this position, whatever the request says.
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// # async fn show(request: phare::Request<phare::Page<String>>) -> Result<(), phare::Error> {
    /// let mut items = request.items();
    /// items.next().await;
    /// let position = items.position();
    /// // Later, from where it was:
    /// # let request: phare::Request<phare::Page<String>> = todo!();
    /// if let Some(position) = position {
    ///     let rest = request.items().starting_at(position);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn starting_at(self, position: Position) -> Self {
        Self {
            pages: self.pages.starting_at(position),
            page: Vec::new().into_iter(),
            position: None,
        }
    }

    /// Asks for the next page as soon as a page has come, so that it comes while the items of that one are used: see
    /// [`Pages::prefetch`].
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// # async fn show(request: phare::Request<phare::Page<String>>) -> Result<(), phare::Error> {
    /// let mut items = request.items().prefetch();
    /// while let Some(item) = items.next().await {
    ///     let item = item?;
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias("read_ahead", "buffered"))]
    pub fn prefetch(self) -> Self {
        Self {
            pages: self.pages.prefetch(),
            ..self
        }
    }

    /// Where the next item lies; none after the last one.
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// # async fn show(request: phare::Request<phare::Page<String>>) -> Result<(), phare::Error> {
    /// let mut items = request.items();
    /// if let Some(Err(error)) = items.next().await {
    ///     println!("{error}: to go on at {:?}", items.position());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn position(&self) -> Option<Position> {
        match self.position {
            Some(position) if !self.page.as_slice().is_empty() => Some(position),
            _ => self.pages.position(),
        }
    }

    /// The next item; none after the last one, or after an error.
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// # async fn show(request: phare::Request<phare::Page<String>>) -> Result<(), phare::Error> {
    /// let mut items = request.items();
    /// while let Some(item) = items.next().await {
    ///     let item = item?;
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub async fn next(&mut self) -> Option<Result<T, Error>> {
        let next = Next { items: self };
        poll_fn(|context| next.items.poll_next(context)).await
    }

    pub(super) fn poll_next(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<T, Error>>> {
        loop {
            if let Some(item) = self.page.next() {
                if let Some(position) = &mut self.position {
                    position.taken += 1;
                }
                return Poll::Ready(Some(Ok(item)));
            }
            let asked = self.pages.position();
            match ready!(self.pages.poll_next(context)) {
                Some(Ok(page)) => self.begin(page, asked),
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            }
        }
    }

    /// Takes up a page, without the items that were taken before.
    fn begin(&mut self, page: Page<T>, position: Option<Position>) {
        self.page = page.into_iter();
        self.position = position;
        if let Some(last) = position.and_then(|position| position.taken.checked_sub(1)) {
            self.page.nth(last);
        }
    }
}

/// An item that is awaited.
struct Next<'a, T> {
    items: &'a mut Items<T>,
}

impl<T> Drop for Next<'_, T> {
    fn drop(&mut self) {
        self.items.pages.leave();
    }
}

impl<T> fmt::Debug for Items<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Items")
            .field("pages", &self.pages)
            .finish_non_exhaustive()
    }
}

// A page at hand is never pinned, whatever its items are.
impl<T> Unpin for Items<T> {}

#[cfg(feature = "stream")]
impl<T: DeserializeOwned + 'static> futures_core::Stream for Items<T> {
    type Item = Result<T, Error>;

    fn poll_next(mut self: std::pin::Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Items::poll_next(&mut self, context)
    }
}
