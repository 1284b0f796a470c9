//! Which object of the API a type was declared for, asked while the user's crate compiles.
//!
//! `#[phare_response]` and `#[phare_object]` declare it, by a fingerprint of what the contract has there. Containers pass it on. A type
//! without either attribute is undeclared, and fits everywhere.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashSet, VecDeque};
use std::rc::Rc;
use std::sync::Arc;

use crate::kind::Probe;
use crate::{Nullable, Page, WithResponse};

/// What a type was declared for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Model {
    /// The fingerprint of the fields or values; none where the type is undeclared.
    fingerprint: Option<u64>,
    /// How many lists are around it.
    lists: u8,
    /// Whether it is in a [`Page`].
    is_page: bool,
}

impl Model {
    /// Nobody has declared anything.
    pub const UNDECLARED: Self = Self {
        fingerprint: None,
        lists: 0,
        is_page: false,
    };

    /// An object or a text with fixed values, by its fingerprint.
    #[must_use]
    pub const fn new(fingerprint: u64) -> Self {
        Self {
            fingerprint: Some(fingerprint),
            ..Self::UNDECLARED
        }
    }

    /// A list of it.
    #[must_use]
    pub const fn list(mut self) -> Self {
        self.lists = self.lists.saturating_add(1);
        self
    }

    /// A page of it.
    #[must_use]
    pub const fn page(mut self) -> Self {
        self.is_page = true;
        self
    }

    /// Whether it was declared at all.
    #[must_use]
    pub const fn is_declared(self) -> bool {
        self.fingerprint.is_some()
    }

    /// Whether it can stand where `other` is expected: it is the same, or undeclared.
    #[must_use]
    pub const fn fits(self, other: Self) -> bool {
        match (self.fingerprint, other.fingerprint) {
            (Some(one), Some(expected)) => {
                one == expected && self.lists == other.lists && self.is_page == other.is_page
            }
            _ => true,
        }
    }
}

/// A type that `#[phare_response]` declares, or a container of one.
pub trait Reads {
    /// What it reads.
    const READS: Model;
}

/// A type that `#[phare_object]` declares, or a container of one.
pub trait Writes {
    /// What it writes.
    const WRITES: Model;
}

impl<T: Reads + ?Sized> Probe<T> {
    /// What the type reads.
    pub const PHARE_READS: Model = T::READS;
}

impl<T: Writes + ?Sized> Probe<T> {
    /// What the type writes.
    pub const PHARE_WRITES: Model = T::WRITES;
}

/// A type that reads `null`.
pub trait ReadsNull {}

impl<T> ReadsNull for Option<T> {}
impl<T> ReadsNull for Nullable<T> {}
impl<T: ReadsNull> ReadsNull for Box<T> {}
impl<T: ReadsNull> ReadsNull for Rc<T> {}
impl<T: ReadsNull> ReadsNull for Arc<T> {}
impl<T: ReadsNull + Clone> ReadsNull for Cow<'_, T> {}

impl<T: ReadsNull> Probe<T> {
    /// The type reads `null`.
    pub const PHARE_READS_NULL: bool = true;
}

/// What a type says that nobody has declared, where this trait is in scope.
pub trait Undeclared {
    /// Nobody knows what it reads.
    const PHARE_READS: Model = Model::UNDECLARED;
    /// Nobody knows what it writes.
    const PHARE_WRITES: Model = Model::UNDECLARED;
    /// Nobody knows that it reads `null`.
    const PHARE_READS_NULL: bool = false;
}

impl<T: ?Sized> Undeclared for Probe<T> {}

macro_rules! containers {
    ($($type:ty $(where $bound:ident)? => |$model:ident| $wrapped:expr;)*) => {
        $(
            #[doc(hidden)]
            impl<T: Reads $(+ $bound)?> Reads for $type {
                const READS: Model = {
                    let $model = T::READS;
                    $wrapped
                };
            }

            #[doc(hidden)]
            impl<T: Writes $(+ $bound)?> Writes for $type {
                const WRITES: Model = {
                    let $model = T::WRITES;
                    $wrapped
                };
            }
        )*
    };
}

containers! {
    &T => |model| model;
    Box<T> => |model| model;
    Rc<T> => |model| model;
    Arc<T> => |model| model;
    Cow<'_, T> where Clone => |model| model;
    Option<T> => |model| model;
    Nullable<T> => |model| model;
    WithResponse<T> => |model| model;
    Page<T> => |model| model.page();
    [T] => |model| model.list();
    Vec<T> => |model| model.list();
    VecDeque<T> => |model| model.list();
    BTreeSet<T> => |model| model.list();
    HashSet<T> => |model| model.list();
}

impl<T: Reads, const N: usize> Reads for [T; N] {
    const READS: Model = T::READS.list();
}

impl<T: Writes, const N: usize> Writes for [T; N] {
    const WRITES: Model = T::WRITES.list();
}

#[cfg(test)]
mod tests {
    use super::{Model, Reads};
    use crate::Page;

    struct Declared;

    impl Reads for Declared {
        const READS: Model = Model::new(7);
    }

    #[test]
    fn containers_pass_on_what_they_hold() {
        assert_eq!(<Option<Box<Declared>>>::READS, Model::new(7));
        assert_eq!(<Vec<[Declared; 2]>>::READS, Model::new(7).list().list());
        assert_eq!(<Page<Declared>>::READS, Model::new(7).page());
    }

    #[test]
    fn the_same_fits_and_so_does_what_is_undeclared() {
        let model = Model::new(7);
        assert!(model.fits(model) && Model::UNDECLARED.fits(model) && Model::UNDECLARED.fits(model.page()));
        for other in [Model::new(8), model.list(), model.page()] {
            assert!(!model.fits(other), "{other:?}");
        }
    }
}
