//! One named value of a request or a response, and what it may hold.

/// A named value: a path or query parameter, a field of a body, or a property of an object in one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Field {
    /// The name on the wire, such as `exclude_from_downtime`.
    pub name: &'static str,
    /// What the value may be.
    pub kind: Kind,
    /// Whether Phare rejects the request without it.
    pub required: bool,
    /// Whether Phare takes an explicit `null`, which clears the stored value.
    pub nullable: bool,
    /// Whether a query parameter may stand several times, as in `monitor_id=1&monitor_id=2`.
    pub repeatable: bool,
}

/// What a value may be, as JSON, with the limits Phare sets.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    /// Text; the limits count characters.
    Str {
        /// The smallest number of characters.
        min: Option<u32>,
        /// The largest number of characters.
        max: Option<u32>,
    },
    /// Text that is one of these values.
    Enum(&'static [&'static str]),
    /// A date and time; Phare takes UTC in whole seconds, `2026-03-08T10:00:00Z`.
    DateTime,
    /// An integer.
    Integer {
        /// The smallest value.
        min: Option<i64>,
        /// The largest value.
        max: Option<i64>,
        /// Where it is not empty: the only values that Phare takes.
        of: &'static [i64],
    },
    /// A number that may have a fraction.
    Number,
    /// `true` or `false`.
    Boolean,
    /// A list; the limits count its items.
    Array {
        /// What each item is.
        item: &'static Kind,
        /// The smallest number of items.
        min: Option<u32>,
        /// The largest number of items.
        max: Option<u32>,
    },
    /// An object with these properties; one that lists none may hold any.
    Object(&'static [Field]),
    /// A value that fits at least one of these.
    OneOf(&'static [Kind]),
    /// A file, sent as a part of a multipart body; the image formats Phare accepts, such as `png`.
    File(&'static [&'static str]),
    /// Anything.
    Any,
}
