//! What the tries of a call left behind.

/// The tries of a call so far.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Tries {
    /// How many were made.
    pub(crate) made: u32,
    /// Whether one of those that failed may have been applied all the same.
    pub(crate) may_have_been_applied: bool,
}
