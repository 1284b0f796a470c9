//! A project as the fake's owner sees it.

/// A project of a [`Fake`](crate::Fake).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Project {
    /// The id, for the header `X-Phare-Project-Id`.
    pub id: u64,
    /// The slug, for the header `X-Phare-Project-Slug`.
    pub slug: String,
    /// A key that acts on this project alone.
    pub key: String,
}
