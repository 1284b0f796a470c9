//! Asks a type, while the user's crate compiles, in which form its values are written.
//!
//! The macro asks each field of a listed operation, and rejects a form that Phare does not take there. A type that is not
//! known here, such as a user's own, may have any form.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap, HashSet, LinkedList, VecDeque};
use std::marker::PhantomData;
use std::num::{NonZero, Wrapping};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{
    AtomicBool, AtomicI8, AtomicI16, AtomicI32, AtomicI64, AtomicIsize, AtomicU8, AtomicU16, AtomicU32, AtomicU64,
    AtomicUsize,
};
use std::time::{Duration, SystemTime};

use crate::{Nullable, Timestamp};

/// In which form a value is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Nobody knows.
    Unknown,
    /// Text.
    Text,
    /// A date and time.
    DateTime,
    /// An integer.
    Integer,
    /// A number with a fraction.
    Number,
    /// `true` or `false`.
    Boolean,
    /// A list.
    List,
    /// An object.
    Object,
}

impl Form {
    /// Whether it is one of these, or unknown.
    #[must_use]
    pub const fn is_any_of(self, forms: &[Self]) -> bool {
        let mut at = 0;
        while at < forms.len() {
            if self as u8 == forms[at] as u8 {
                return true;
            }
            at += 1;
        }
        matches!(self, Self::Unknown)
    }
}

/// A type whose values are known to be written in one form.
pub trait Known {
    /// That form.
    const FORM: Form;
}

/// A list of a type that is [`Known`].
pub trait KnownList {
    /// The form of its items.
    const ITEM: Form;
}

/// A type whose value may be none, which is left out.
pub trait Optional {}

/// A list of a type that is [`Optional`], whose items are written as null.
pub trait OptionalItems {}

/// A type to ask: `<Probe<T>>::PHARE_FORM` is the form of a [`Known`] type, and else, with [`Other`] in scope, unknown.
///
/// A trait of the user's that all types have is in scope as well: its constants must not have the same names.
pub struct Probe<T: ?Sized>(PhantomData<T>);

impl<T: Known + ?Sized> Probe<T> {
    /// The form of the values.
    pub const PHARE_FORM: Form = T::FORM;
}

impl<T: KnownList + ?Sized> Probe<T> {
    /// The form of the items of a list.
    pub const PHARE_ITEM: Form = T::ITEM;
}

impl<T: Optional + ?Sized> Probe<T> {
    /// A value can be left out.
    pub const PHARE_OPTIONAL: bool = true;
}

impl<T: OptionalItems + ?Sized> Probe<T> {
    /// An item can be null.
    pub const PHARE_OPTIONAL_ITEMS: bool = true;
}

/// What a type says that is none of those above.
pub trait Other {
    /// Nobody knows the form of the values.
    const PHARE_FORM: Form = Form::Unknown;
    /// Nobody knows the form of the items.
    const PHARE_ITEM: Form = Form::Unknown;
    /// Nobody knows of a value that can be left out.
    const PHARE_OPTIONAL: bool = false;
    /// Nobody knows of an item that can be null.
    const PHARE_OPTIONAL_ITEMS: bool = false;
}

impl<T: ?Sized> Other for Probe<T> {}

/// A type that is not [`Known`]: asking it uses the import of [`Other`], so that no lint says that nobody does.
pub struct Nobody;

macro_rules! known {
    ($($form:ident: $($type:ty),*;)*) => {
        $($(impl Known for $type {
            const FORM: Form = Form::$form;
        })*)*
    };
}

known! {
    Text: str, String, char, Path, PathBuf;
    DateTime: Timestamp;
    Integer: i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize,
        AtomicI8, AtomicI16, AtomicI32, AtomicI64, AtomicIsize, AtomicU8, AtomicU16, AtomicU32, AtomicU64, AtomicUsize,
        NonZero<i8>, NonZero<i16>, NonZero<i32>, NonZero<i64>, NonZero<i128>, NonZero<isize>,
        NonZero<u8>, NonZero<u16>, NonZero<u32>, NonZero<u64>, NonZero<u128>, NonZero<usize>;
    Number: f32, f64;
    Boolean: bool, AtomicBool;
    Object: Duration, SystemTime;
}

macro_rules! transparent {
    ($($type:ty),*) => {
        $(
            impl<T: Known + ?Sized> Known for $type {
                const FORM: Form = T::FORM;
            }

            impl<T: KnownList + ?Sized> KnownList for $type {
                const ITEM: Form = T::ITEM;
            }

            impl<T: Optional + ?Sized> Optional for $type {}

            impl<T: OptionalItems + ?Sized> OptionalItems for $type {}
        )*
    };
}

transparent!(&T, &mut T, Box<T>, Rc<T>, Arc<T>);

impl<T: Known> Known for Wrapping<T> {
    const FORM: Form = T::FORM;
}

macro_rules! optional {
    ($($type:ty),*) => {
        $(
            impl<T: Known> Known for $type {
                const FORM: Form = T::FORM;
            }

            impl<T: KnownList> KnownList for $type {
                const ITEM: Form = T::ITEM;
            }

            impl<T> Optional for $type {}

            impl<T: OptionalItems> OptionalItems for $type {}
        )*
    };
}

optional!(Option<T>, Nullable<T>);

impl<T: Known + ToOwned + ?Sized> Known for Cow<'_, T> {
    const FORM: Form = T::FORM;
}

impl<T: KnownList + ToOwned + ?Sized> KnownList for Cow<'_, T> {
    const ITEM: Form = T::ITEM;
}

impl<T: Optional + ToOwned + ?Sized> Optional for Cow<'_, T> {}

impl<T: OptionalItems + ToOwned + ?Sized> OptionalItems for Cow<'_, T> {}

macro_rules! lists {
    ($($type:ty $(, $parameter:ident)?;)*) => {
        $(
            impl<T $(, $parameter)?> Known for $type {
                const FORM: Form = Form::List;
            }

            impl<T: Known $(, $parameter)?> KnownList for $type {
                const ITEM: Form = T::FORM;
            }

            impl<T: Optional $(, $parameter)?> OptionalItems for $type {}
        )*
    };
}

lists! {
    [T];
    Vec<T>;
    VecDeque<T>;
    LinkedList<T>;
    BinaryHeap<T>;
    BTreeSet<T>;
    HashSet<T, S>, S;
}

impl<T, const N: usize> Known for [T; N] {
    const FORM: Form = Form::List;
}

impl<T: Known, const N: usize> KnownList for [T; N] {
    const ITEM: Form = T::FORM;
}

impl<T: Optional, const N: usize> OptionalItems for [T; N] {}

macro_rules! tuples {
    ($($($parameter:ident)+;)*) => {
        $(impl<$($parameter),+> Known for ($($parameter,)+) {
            const FORM: Form = Form::List;
        })*
    };
}

tuples! {
    A;
    A B;
    A B C;
    A B C D;
    A B C D E;
    A B C D E F;
    A B C D E F G;
    A B C D E F G H;
}

#[cfg(feature = "chrono")]
impl<Z: chrono::TimeZone> Known for chrono::DateTime<Z> {
    const FORM: Form = Form::DateTime;
}

#[cfg(feature = "jiff")]
impl Known for jiff::Timestamp {
    const FORM: Form = Form::DateTime;
}

impl<K, V> Known for BTreeMap<K, V> {
    const FORM: Form = Form::Object;
}

impl<K, V, S> Known for HashMap<K, V, S> {
    const FORM: Form = Form::Object;
}
