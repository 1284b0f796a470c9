//! Serializes a value as JSON, and tells a value that is absent.

use std::fmt;

use serde::ser::{
    self, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant, Serializer,
};

use super::{JsonText, KEPT, NUMBER, RAW_VALUE, UNLISTED};

/// Whether there was a value to write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Written {
    Value,
    /// The value is `None`, by whatever name or newtype, or [`Nullable::Absent`](crate::Nullable::Absent). An explicit
    /// null is a value.
    Nothing,
}

/// Why a value cannot be written.
#[derive(Debug)]
pub(crate) struct Unwritable(String);

impl fmt::Display for Unwritable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Unwritable {}

impl ser::Error for Unwritable {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self(message.to_string())
    }
}

/// Appends a value to the text; what is left of one that cannot be written is for the caller to remove.
pub(super) fn write<T: Serialize + ?Sized>(text: &mut JsonText, value: &T) -> Result<Written, Unwritable> {
    value.serialize(Writer { text })
}

/// Appends a value inside another, where `None` is null.
fn write_inside<T: Serialize + ?Sized>(text: &mut JsonText, value: &T) -> Result<(), Unwritable> {
    if write(text, value)? == Written::Nothing {
        text.note_none();
        text.extend("null");
    }
    Ok(())
}

struct Writer<'a> {
    text: &'a mut JsonText,
}

impl<'a> Writer<'a> {
    /// Appends what `serde_json` has a spelling for by itself.
    fn scalar<T: Serialize>(self, value: T) -> Result<Written, Unwritable> {
        serde_json::to_writer(self.text.bytes_mut(), &value).map_err(ser::Error::custom)?;
        Ok(Written::Value)
    }

    fn float<T: Serialize>(self, value: T, is_finite: bool) -> Result<Written, Unwritable> {
        if !is_finite {
            self.text.note_not_finite();
        }
        self.scalar(value)
    }

    fn null(self) -> Written {
        self.text.extend("null");
        Written::Value
    }

    fn string(self, text: &str) -> Written {
        self.text.string(text);
        Written::Value
    }

    fn compound(self, open: &str, close: &'static str) -> Compound<'a> {
        self.text.extend(open);
        Compound {
            text: self.text,
            is_empty: true,
            close,
        }
    }

    /// An object with one entry, whose value `open` begins.
    fn variant(self, name: &str, open: &str, close: &'static str) -> Compound<'a> {
        self.text.push(b'{');
        self.text.string(name);
        self.text.push(b':');
        self.compound(open, close)
    }
}

macro_rules! scalars {
    ($($method:ident($type:ty);)*) => {
        $(fn $method(self, value: $type) -> Result<Written, Unwritable> {
            self.scalar(value)
        })*
    };
}

impl<'a> Serializer for Writer<'a> {
    type Ok = Written;
    type Error = Unwritable;
    type SerializeSeq = Compound<'a>;
    type SerializeTuple = Compound<'a>;
    type SerializeTupleStruct = Compound<'a>;
    type SerializeTupleVariant = Compound<'a>;
    type SerializeMap = Compound<'a>;
    type SerializeStruct = Compound<'a>;
    type SerializeStructVariant = Compound<'a>;

    scalars! {
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
    }

    fn serialize_f32(self, value: f32) -> Result<Written, Unwritable> {
        self.float(value, value.is_finite())
    }

    fn serialize_f64(self, value: f64) -> Result<Written, Unwritable> {
        self.float(value, value.is_finite())
    }

    fn serialize_str(self, value: &str) -> Result<Written, Unwritable> {
        Ok(self.string(value))
    }

    fn serialize_bytes(self, value: &[u8]) -> Result<Written, Unwritable> {
        self.scalar(value)
    }

    fn serialize_none(self) -> Result<Written, Unwritable> {
        Ok(Written::Nothing)
    }

    /// `Some(None)` is null in JSON.
    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Written, Unwritable> {
        write_inside(self.text, value)?;
        Ok(Written::Value)
    }

    fn serialize_unit(self) -> Result<Written, Unwritable> {
        Ok(self.null())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<Written, Unwritable> {
        Ok(self.null())
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<Written, Unwritable> {
        Ok(self.string(variant))
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        value: &T,
    ) -> Result<Written, Unwritable> {
        match name {
            UNLISTED => self.text.note_unlisted(),
            KEPT => self.text.note_kept(),
            _ => {}
        }
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<Written, Unwritable> {
        let mut object = self.compound("{", "}");
        SerializeStruct::serialize_field(&mut object, variant, value)?;
        Ok(object.finish())
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Compound<'a>, Unwritable> {
        Ok(self.compound("[", "]"))
    }

    fn serialize_tuple(self, _: usize) -> Result<Compound<'a>, Unwritable> {
        self.serialize_seq(None)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Compound<'a>, Unwritable> {
        self.serialize_seq(None)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Compound<'a>, Unwritable> {
        Ok(self.variant(variant, "[", "]}"))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Compound<'a>, Unwritable> {
        Ok(self.compound("{", "}"))
    }

    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Compound<'a>, Unwritable> {
        if [RAW_VALUE, NUMBER].contains(&name) {
            Ok(self.compound("", READY_MADE))
        } else {
            self.serialize_map(None)
        }
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Compound<'a>, Unwritable> {
        Ok(self.variant(variant, "{", "}}"))
    }
}

/// In place of what closes an array or object: the JSON is ready-made.
const READY_MADE: &str = "";

/// An array or object while its parts are written.
struct Compound<'a> {
    text: &'a mut JsonText,
    is_empty: bool,
    close: &'static str,
}

impl Compound<'_> {
    fn separate(&mut self) {
        if !std::mem::take(&mut self.is_empty) {
            self.text.push(b',');
        }
    }

    fn item<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritable> {
        self.separate();
        write_inside(self.text, value)
    }

    fn entry<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) -> Result<(), Unwritable> {
        if self.close == READY_MADE {
            return self.ready_made(value);
        }
        self.separate();
        self.text.string(name);
        self.text.push(b':');
        write_inside(self.text, value)
    }

    /// Appends the JSON that a string holds, without its white space.
    fn ready_made<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritable> {
        let before = self.text.len();
        write_inside(self.text, value)?;
        let json: String = serde_json::from_slice(self.text.since(before)).map_err(ser::Error::custom)?;
        // Not what is noted of this place: that is of the value that follows.
        self.text.bytes_mut().truncate(before);
        serde_json::from_str::<serde::de::IgnoredAny>(&json).map_err(ser::Error::custom)?;
        let mut is_in_string = false;
        let mut is_escaped = false;
        for byte in json.bytes() {
            if byte == b'"' && !is_escaped {
                is_in_string = !is_in_string;
            }
            is_escaped = byte == b'\\' && !is_escaped;
            if is_in_string || !byte.is_ascii_whitespace() {
                self.text.push(byte);
            }
        }
        Ok(())
    }

    fn finish(self) -> Written {
        self.text.extend(self.close);
        Written::Value
    }
}

macro_rules! compounds {
    ($($compound:ident::$method:ident => $part:ident($($name:ident: $type:ty)?);)*) => {
        $(impl $compound for Compound<'_> {
            type Ok = Written;
            type Error = Unwritable;

            fn $method<T: Serialize + ?Sized>(&mut self, $($name: $type,)? value: &T) -> Result<(), Unwritable> {
                self.$part($($name,)? value)
            }

            fn end(self) -> Result<Written, Unwritable> {
                Ok(self.finish())
            }
        })*
    };
}

compounds! {
    SerializeSeq::serialize_element => item();
    SerializeTuple::serialize_element => item();
    SerializeTupleStruct::serialize_field => item();
    SerializeTupleVariant::serialize_field => item();
    SerializeStruct::serialize_field => entry(name: &'static str);
    SerializeStructVariant::serialize_field => entry(name: &'static str);
}

impl SerializeMap for Compound<'_> {
    type Ok = Written;
    type Error = Unwritable;

    /// A number or a flag becomes a string, as JSON has no other keys.
    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Unwritable> {
        self.separate();
        let before = self.text.len();
        write_inside(self.text, key)?;
        match self.text.since(before) {
            [b'"', ..] => {}
            [b'-' | b'0'..=b'9', ..] | b"true" | b"false" => {
                self.text.bytes_mut().insert(before, b'"');
                self.text.push(b'"');
            }
            _ => return Err(ser::Error::custom("key must be a string")),
        }
        self.text.push(b':');
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritable> {
        write_inside(self.text, value)
    }

    fn end(self) -> Result<Written, Unwritable> {
        Ok(self.finish())
    }
}
