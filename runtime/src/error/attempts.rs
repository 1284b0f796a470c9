//! What the attempts of a call left behind.

/// The attempts of a call so far.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Attempts {
    /// How many were sent.
    pub(crate) sent: u32,
    /// How many of them failed, those aside that got a 429.
    pub(crate) failed: u32,
    /// Whether one of those that failed may have been applied all the same.
    pub(crate) may_have_been_applied: bool,
}
