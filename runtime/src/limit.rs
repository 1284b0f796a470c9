//! What Phare takes as the value of a field.

/// What Phare takes as the value of a field: checked by [`Encoder::check`](crate::Encoder::check) before anything is
/// sent. A limit of one form says nothing about a value of another: a number is never too long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Limit {
    /// A text of so many characters, white space around it not counted.
    Characters {
        /// The smallest number of characters.
        min: u32,
        /// The largest number of characters.
        max: u32,
    },
    /// One of these texts.
    Texts(&'static [&'static str]),
    /// A whole number in this range.
    Range {
        /// The smallest number.
        min: i64,
        /// The largest number.
        max: i64,
    },
    /// One of these whole numbers.
    Numbers(&'static [i64]),
    /// A list of so many items, each within a limit of its own.
    Items {
        /// The smallest number of items.
        min: u32,
        /// The largest number of items.
        max: u32,
        /// What each item may be.
        each: Option<&'static Limit>,
    },
    /// An object whose fields of these names are within these limits.
    Fields(&'static [(&'static str, Limit)]),
    /// A file with an image in one of these formats, such as `png`: its content tells, not its name. It is checked by
    /// [`Encoder::check_file`](crate::Encoder::check_file).
    Images(&'static [&'static str]),
}
