//! Objects of Phare that are read leniently, and written as they came.
//!
//! `#[derive(Object)]` makes a struct one: it reads and writes it through what is here. One field that is new or cannot be
//! read costs no more than itself: it is kept in the struct's [`UnlistedFields`], and written back from there.

mod direct;
mod fields;
mod flat;
mod float;
mod lacking;
mod raw;
#[cfg(feature = "serde")]
mod request;
mod spellings;
mod writer;

use std::fmt;
use std::marker::PhantomData;

use phare_runtime::catalogue::is_exact;
use serde::de::{Error, MapAccess, Visitor};

pub(crate) use self::direct::Direct;
pub(crate) use self::fields::{Fields, check};
pub(crate) use self::flat::Flat;
pub(crate) use self::float::Float;
pub(crate) use self::raw::Raw;
#[cfg(feature = "serde")]
pub(crate) use self::request::request_fields;
pub(crate) use self::writer::Writer;
use crate::UnlistedFields;

/// An object of Phare, with the names of its fields.
pub(crate) trait Object: Sized {
    /// The fields that are known.
    const KNOWN: &'static [&'static str];

    /// What the object has besides.
    fn unlisted(&self) -> &UnlistedFields;

    /// Whether this entry can be read, where the object is nothing without it. It is asked as soon as the entry is there, so that
    /// an error names its place.
    fn check(name: &str, json: &str) -> Result<(), String>;

    /// Whether [`read_directly`](Self::read_directly) reads it.
    const IS_READ_DIRECTLY: bool = false;

    /// Reads it in one pass from a map all of whose entries can be read as they are.
    fn read_directly<'de, A: MapAccess<'de>>(_entries: &mut A) -> Result<Self, A::Error> {
        Err(A::Error::custom("it is read from all its entries"))
    }

    /// Reads it from all its entries.
    fn read<E: Error>(fields: Fields<'_>) -> Result<Self, E>;
}

/// Reads an object from a map.
pub(crate) struct ObjectVisitor<T>(PhantomData<T>);

impl<T> ObjectVisitor<T> {
    pub(crate) fn new() -> Self {
        Self(PhantomData)
    }
}

impl<'de, T: Object> Visitor<'de> for ObjectVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<T, A::Error> {
        if T::IS_READ_DIRECTLY && is_exact() {
            return T::read_directly(&mut entries);
        }
        T::read(Fields::collect(&mut entries, T::check)?)
    }
}
