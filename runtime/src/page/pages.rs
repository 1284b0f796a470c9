//! A list, page by page.

use std::fmt;
use std::future::{Future, IntoFuture, poll_fn};
use std::num::NonZeroU64;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use serde::de::DeserializeOwned;

use super::{Page, Position};
use crate::error::Error;
use crate::{Request, ResponseFuture};

/// How many items a page holds when it starts at the first one: the most that Phare gives, as each page is one
/// of the 100 calls a minute.
const PER_PAGE: u32 = 100;

/// The pages of a list, one after the other: from [`Request::pages`].
///
/// Each page is asked for when it is awaited, or with [`prefetch`](Self::prefetch) when the one before it was taken. After an error no page follows; [`position`](Self::position)
/// tells which page it was, and [`starting_at`](Self::starting_at) goes on there. With the feature `stream` it is a
/// `futures_core::Stream`.
#[must_use = "pages are asked for when they are awaited"]
pub struct Pages<T> {
    request: Request<Page<T>>,
    /// Where the next page lies; none where there is no other.
    position: Option<Position>,
    under_way: Option<ResponseFuture<Page<T>>>,
    has_failed: bool,
    prefetches: bool,
}

impl<T: DeserializeOwned + 'static> Pages<T> {
    pub(super) fn new(mut request: Request<Page<T>>) -> Self {
        let asked = request.target().parameter("page").map(str::parse);
        let per_page = request.target().parameter("per_page").map(|text| text.parse().ok());
        let page = match asked {
            None => NonZeroU64::MIN,
            Some(Ok(page)) => page,
            Some(Err(_)) => {
                request.reject("page", "must be a number from 1 on");
                NonZeroU64::MIN
            }
        };
        // Whoever asks for a page by its number counts in pages of Phare's size.
        let per_page = per_page.unwrap_or_else(|| asked.is_none().then_some(PER_PAGE));
        let position = Position {
            page,
            per_page,
            taken: 0,
        };
        Self {
            request,
            position: Some(position),
            under_way: None,
            has_failed: false,
            prefetches: false,
        }
    }

    /// Asks for the next page as soon as a page is handed out, so that it comes while that one is used. (Else it is asked for
    /// when it is awaited.)
    ///
    /// It takes as long as the slower of the two, where it took their sum, and holds two pages at a time. Whoever stops early has
    /// asked for one page more than he read: one of the 100 calls a minute. The runtime drives the call, so a consumer that blocks
    /// the only thread of the runtime gains nothing.
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// # async fn show(request: phare::Request<phare::Page<String>>) -> Result<(), phare::Error> {
    /// let mut pages = request.pages().prefetch();
    /// while let Some(page) = pages.next().await {
    ///     // The next page is on its way meanwhile.
    ///     let page = page?;
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias("read_ahead", "buffered"))]
    pub fn prefetch(mut self) -> Self {
        self.prefetches = true;
        self
    }

    /// Starts with the page of this position, whatever the request says.
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// # async fn show(request: phare::Request<phare::Page<String>>) -> Result<(), phare::Error> {
    /// let mut pages = request.pages();
    /// pages.next().await;
    /// let position = pages.position();
    /// // Later, from where it was:
    /// # let request: phare::Request<phare::Page<String>> = todo!();
    /// if let Some(position) = position {
    ///     let rest = request.pages().starting_at(position);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn starting_at(mut self, position: Position) -> Self {
        self.position = Some(position);
        self.under_way = None;
        self.has_failed = false;
        self
    }

    /// Where the next page lies, or the one that failed; none after the last one.
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// # async fn show(request: phare::Request<phare::Page<String>>) -> Result<(), phare::Error> {
    /// let mut pages = request.pages();
    /// if let Some(Err(error)) = pages.next().await {
    ///     println!("{error}: to go on at {:?}", pages.position());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn position(&self) -> Option<Position> {
        self.position
    }

    /// The next page; none after the last one, or after an error.
    ///
    /// A list ends with a page that is empty or has no `next` link. The link itself is never followed.
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// # async fn show(request: phare::Request<phare::Page<String>>) -> Result<(), phare::Error> {
    /// let mut pages = request.pages();
    /// while let Some(page) = pages.next().await {
    ///     let page = page?;
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub async fn next(&mut self) -> Option<Result<Page<T>, Error>> {
        let next = Next { pages: self };
        poll_fn(|context| next.pages.poll_next(context)).await
    }

    pub(super) fn poll_next(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Page<T>, Error>>> {
        let Some(position) = self.position.filter(|_| !self.has_failed) else {
            return Poll::Ready(None);
        };
        let request = &self.request;
        let under_way = self
            .under_way
            .get_or_insert_with(|| at(request, position).into_future());
        let result = ready!(Pin::new(under_way).poll(context));
        self.under_way = None;
        match &result {
            Ok(page) => {
                self.position = after(page, position);
                if let Some(position) = self.position.filter(|_| self.prefetches) {
                    self.under_way = Some(at(&self.request, position).into_future().driven());
                }
            }
            Err(_) => self.has_failed = true,
        }
        Poll::Ready(Some(result))
    }
}

impl<T> Pages<T> {
    /// Leaves a call that is under way to the runtime.
    pub(super) fn leave(&mut self) {
        self.under_way = self.under_way.take().map(ResponseFuture::driven);
    }
}

/// A page that is awaited. Where nobody awaits it any more, as in a `select!`, its call goes on without a poll.
struct Next<'a, T> {
    pages: &'a mut Pages<T>,
}

impl<T> Drop for Next<'_, T> {
    fn drop(&mut self) {
        self.pages.leave();
    }
}

/// The request for the page at this position; the filters are those of the request.
fn at<T>(request: &Request<Page<T>>, position: Position) -> Request<Page<T>> {
    let mut request = request.again();
    let target = request.target_mut();
    target.set_parameter("page", &position.page.to_string());
    if let Some(per_page) = position.per_page {
        target.set_parameter("per_page", &per_page.to_string());
    }
    request
}

fn after<T>(page: &Page<T>, position: Position) -> Option<Position> {
    // An empty page with a link after it would make pagination that may never end.
    if page.data.is_empty() || !page.has_next() {
        return None;
    }
    let page = position.page.checked_add(1)?;
    Some(Position {
        page,
        taken: 0,
        ..position
    })
}

impl<T> fmt::Debug for Pages<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages")
            .field("request", &self.request)
            .field("position", &self.position)
            .finish_non_exhaustive()
    }
}

#[cfg(feature = "stream")]
impl<T: DeserializeOwned + 'static> futures_core::Stream for Pages<T> {
    type Item = Result<Page<T>, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Pages::poll_next(&mut self, context)
    }
}
