//! From a request for one page to all of the list.

use serde::de::DeserializeOwned;

use super::{CollectAll, Items, Page, Pages};
use crate::Request;

/// Ways through a list whose pages this request asks for. All keep its filters and options, also on the pages that
/// follow, and start with its page, or with the first one.
///
/// It asks for 100 items a page, the most that Phare gives, unless the request says how many, or with which page to start.
impl<T: DeserializeOwned + 'static> Request<Page<T>> {
    /// All items, one after the other.
    ///
    /// ```no_run
    /// # use phare_runtime as phare;
    /// # async fn show(request: phare::Request<phare::Page<String>>) -> Result<(), phare::Error> {
    /// let mut items = request.items();
    /// while let Some(item) = items.next().await {
    ///     println!("{}", item?);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias("paginate", "pagination", "iterate"))]
    pub fn items(self) -> Items<T> {
        Items::new(self)
    }

    /// All pages, one after the other.
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// # async fn show(request: phare::Request<phare::Page<String>>) -> Result<(), phare::Error> {
    /// let mut pages = request.pages();
    /// while let Some(page) = pages.next().await {
    ///     println!("{} items", page?.data.len());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias("paginate", "pagination"))]
    pub fn pages(self) -> Pages<T> {
        Pages::new(self)
    }

    /// All items at once, if there are no more than `limit` of them.
    ///
    /// Where there are more, it is an [`Error::TooMany`](crate::Error::TooMany), and what was read is dropped: to take the first
    /// ones of a list, stop reading its [`items`](Self::items).
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// # async fn show(request: phare::Request<phare::Page<String>>) -> Result<(), phare::Error> {
    /// let all: Vec<String> = request.collect_all(1_000).await?;
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias("paginate", "pagination", "fetch_all"))]
    pub fn collect_all(self, limit: usize) -> CollectAll<T> {
        CollectAll::new(self, limit)
    }
}
