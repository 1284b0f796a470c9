//! Lists: one page, and the way from page to page.

mod collect_all;
mod envelope;
mod items;
mod pages;
mod pagination;
mod position;

use serde::{Deserialize, Serialize};

pub use self::collect_all::CollectAll;
use self::envelope::{Envelope, number_if_any};
pub use self::items::Items;
pub use self::pages::Pages;
pub use self::position::Position;

/// One page of a list, as Phare returns it.
///
/// Phare counts neither items nor pages: a list ends where [`has_next`](Self::has_next) is false. For more than one page see
/// [`Request::items`](crate::Request::items).
///
/// A response without `data`, or without `links` and the `next` in them, is no page, and an error: nobody could tell whether
/// the list goes on.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(try_from = "Envelope<T>")]
#[non_exhaustive]
#[doc(alias("pagination", "list", "envelope"))]
pub struct Page<T> {
    /// The items of this page.
    pub data: Vec<T>,
    /// Where the page lies in the list.
    pub meta: PageMeta,
    /// Addresses of this list's pages.
    pub links: PageLinks,
}

impl<T> Page<T> {
    /// The items of this page.
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// # fn show(page: &phare::Page<String>) {
    /// for item in page.iter() {
    ///     println!("{item}");
    /// }
    /// # }
    /// ```
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.data.iter()
    }

    /// Whether another page follows.
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// # fn show(page: &phare::Page<String>) {
    /// if page.has_next() {
    ///     println!("there are more");
    /// }
    /// # }
    /// ```
    #[must_use]
    pub fn has_next(&self) -> bool {
        self.links.next.is_some()
    }
}

impl<T> IntoIterator for Page<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.data.into_iter()
    }
}

/// The only page of a list, for a unit test.
///
/// ```
/// # use phare_runtime as phare;
/// let page = phare::Page::from(vec![1, 2]);
/// assert!(!page.has_next());
/// ```
impl<T> From<Vec<T>> for Page<T> {
    fn from(data: Vec<T>) -> Self {
        Self {
            data,
            meta: PageMeta::default(),
            links: PageLinks::default(),
        }
    }
}

impl<'a, T> IntoIterator for &'a Page<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.data.iter()
    }
}

/// Where a page lies in its list: Phare's `meta`. What Phare leaves out or sends as `null` is `None`.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(default)]
#[non_exhaustive]
pub struct PageMeta {
    /// The number of this page, from 1.
    #[serde(deserialize_with = "number_if_any")]
    pub current_page: Option<u64>,
    /// The place of the page's first item in the list, from 1; none on an empty page.
    #[serde(deserialize_with = "number_if_any")]
    pub from: Option<u64>,
    /// The place of the page's last item in the list; none on an empty page.
    #[serde(deserialize_with = "number_if_any")]
    pub to: Option<u64>,
    /// How many items a page holds at the most.
    #[serde(deserialize_with = "number_if_any")]
    pub per_page: Option<u64>,
    /// The address of the list.
    pub path: Option<String>,
}

/// Addresses of a list's pages: Phare's `links`.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[non_exhaustive]
pub struct PageLinks {
    /// The first page.
    #[serde(default)]
    pub first: Option<String>,
    /// The last page; Phare does not tell.
    #[serde(default)]
    pub last: Option<String>,
    /// The page before this one.
    #[serde(default)]
    pub prev: Option<String>,
    /// The page after this one; none on the last page.
    #[serde(deserialize_with = "Option::deserialize")]
    pub next: Option<String>,
}
