//! A place in a list.

use std::num::NonZeroU64;

use serde::{Deserialize, Serialize};

/// A place in a list, where pagination that ended early can go on: from [`Pages::position`](crate::Pages::position) or
/// [`Items::position`](crate::Items::position).
///
/// It can be stored, and used by another run of the program. What is added to the list or deleted in the meantime shifts
/// the places of all that follows, so an item may then come twice or not at all: Phare has no other marker.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, Serialize)]
#[non_exhaustive]
pub struct Position {
    /// The number of the page, from 1.
    pub page: NonZeroU64,
    /// How many items each page holds; Phare's own number where it is none.
    pub per_page: Option<u32>,
    /// How many items of the page were taken already.
    pub taken: usize,
}
