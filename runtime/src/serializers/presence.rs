//! Asks a value whether it is there, and can be written, by what it would write and not by the name of its type.

use std::fmt;

use serde::ser::{Error, Impossible, Serialize, Serializer};

/// Whether a value is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Presence {
    /// It would write `None`: it is `None` itself, an alias or a newtype of it, or
    /// [`Nullable::Absent`](crate::Nullable::Absent). An explicit null is there.
    Absent,
    There,
    /// It is a number that JSON has no spelling for: it would be written as null.
    NotFinite,
}

pub(crate) fn presence<T: Serialize + ?Sized>(value: &T) -> Presence {
    value.serialize(Look).unwrap_or(Presence::There)
}

/// Answers at the first thing that the value writes.
struct Look;

/// The value is there, and nothing more is asked of it.
#[derive(Debug)]
struct Present;

impl fmt::Display for Present {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("present")
    }
}

impl std::error::Error for Present {}

impl Error for Present {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

macro_rules! present {
    ($($method:ident($($argument:ty),*) $(-> $compound:ty)?;)*) => {
        $(present!(@ $method($($argument),*) $($compound)?);)*
    };
    (@ $method:ident($($argument:ty),*)) => {
        #[inline]
        fn $method(self, $(_: $argument),*) -> Result<Presence, Present> {
            Ok(Presence::There)
        }
    };
    (@ $method:ident($($argument:ty),*) $compound:ty) => {
        #[inline]
        fn $method(self, $(_: $argument),*) -> Result<$compound, Present> {
            Err(Present)
        }
    };
}

type Never = Impossible<Presence, Present>;

impl Serializer for Look {
    type Ok = Presence;
    type Error = Present;
    type SerializeSeq = Never;
    type SerializeTuple = Never;
    type SerializeTupleStruct = Never;
    type SerializeTupleVariant = Never;
    type SerializeMap = Never;
    type SerializeStruct = Never;
    type SerializeStructVariant = Never;

    #[inline]
    fn serialize_none(self) -> Result<Presence, Present> {
        Ok(Presence::Absent)
    }

    #[inline]
    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Presence, Present> {
        Ok(match presence(value) {
            Presence::NotFinite => Presence::NotFinite,
            Presence::Absent | Presence::There => Presence::There,
        })
    }

    #[inline]
    fn serialize_f32(self, value: f32) -> Result<Presence, Present> {
        self.serialize_f64(value.into())
    }

    #[inline]
    fn serialize_f64(self, value: f64) -> Result<Presence, Present> {
        Ok(if value.is_finite() {
            Presence::There
        } else {
            Presence::NotFinite
        })
    }

    #[inline]
    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<Presence, Present> {
        value.serialize(self)
    }

    #[inline]
    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<Presence, Present> {
        Ok(Presence::There)
    }

    #[inline]
    fn collect_str<T: fmt::Display + ?Sized>(self, _: &T) -> Result<Presence, Present> {
        Ok(Presence::There)
    }

    present! {
        serialize_bool(bool);
        serialize_i8(i8);
        serialize_i16(i16);
        serialize_i32(i32);
        serialize_i64(i64);
        serialize_i128(i128);
        serialize_u8(u8);
        serialize_u16(u16);
        serialize_u32(u32);
        serialize_u64(u64);
        serialize_u128(u128);
        serialize_char(char);
        serialize_str(&str);
        serialize_bytes(&[u8]);
        serialize_unit();
        serialize_unit_struct(&'static str);
        serialize_unit_variant(&'static str, u32, &'static str);
        serialize_seq(Option<usize>) -> Never;
        serialize_tuple(usize) -> Never;
        serialize_tuple_struct(&'static str, usize) -> Never;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Never;
        serialize_map(Option<usize>) -> Never;
        serialize_struct(&'static str, usize) -> Never;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Never;
    }
}
