//! Writes a value as pairs of a key and a text: for paths, headers, query strings and multipart bodies.

use std::fmt;

use super::markers::{Marker, UNLISTED};
use serde::ser::{
    self, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant, Serializer,
};

/// How a value that is more than one text is spelled.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Style {
    /// Not at all: one text.
    Single,
    /// A list repeats its key: `monitor_id=1&monitor_id=2`.
    Repeated,
    /// An object whose entries each are a key of their own, repeated by lists.
    Entries,
    /// Lists and objects stand in brackets, and flags are `1` and `0`: `components[0][name]`.
    Bracketed,
}

/// Hands each pair of `value` to `sink`; `None` makes no pair.
pub(crate) fn write<T: Serialize + ?Sized>(
    key: &str,
    value: &T,
    style: Style,
    sink: &mut dyn FnMut(&str, &str),
) -> Result<(), Refusal> {
    write_as(key, value, style, Origin::Listed, sink)
}

/// Hands each pair of the entries of `value` to `sink`, as they stand in brackets further down.
pub(crate) fn write_entries<T: Serialize + ?Sized>(value: &T, sink: &mut dyn FnMut(&str, &str)) -> Result<(), Refusal> {
    write("", value, Style::Bracketed, sink)
}

fn write_as<T: Serialize + ?Sized>(
    key: &str,
    value: &T,
    style: Style,
    origin: Origin,
    sink: &mut dyn FnMut(&str, &str),
) -> Result<(), Refusal> {
    value.serialize(Flat {
        key,
        style,
        origin,
        sink,
    })
}

/// Where a value comes from.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Origin {
    /// From the caller.
    Listed,
    /// From a response, in a part that the crate does not know: what has no spelling in there is left out, as nobody asked
    /// for it.
    Unlisted,
}

/// Why a value has no spelling as text.
#[derive(Debug)]
pub(crate) struct Refusal(String);

impl Refusal {
    fn new(reason: &str) -> Self {
        Self(reason.to_owned())
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Refusal {}

impl ser::Error for Refusal {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self(message.to_string())
    }
}

pub(crate) const NOT_FINITE: &str = "not a finite number";

/// A body with files says neither of these two; one without files is JSON, which does.
const NULL_BESIDE_A_FILE: &str = "null cannot be sent beside a file: clear the field in a request without files";
const EMPTY_LIST_BESIDE_A_FILE: &str =
    "an empty list cannot be sent beside a file: empty the field in a request without files";

struct Flat<'a> {
    key: &'a str,
    style: Style,
    origin: Origin,
    sink: &'a mut dyn FnMut(&str, &str),
}

impl<'a> Flat<'a> {
    fn text(self, text: &str) -> Result<(), Refusal> {
        if self.style == Style::Entries || self.key.is_empty() && self.style == Style::Bracketed {
            return Err(Refusal::new("only an object can be flattened"));
        }
        (self.sink)(self.key, text);
        Ok(())
    }

    fn number(self, is_finite: bool, text: &str) -> Result<(), Refusal> {
        if is_finite {
            self.text(text)
        } else {
            Err(Refusal::new(NOT_FINITE))
        }
    }

    fn items(self, key: String) -> Result<Many<'a>, Refusal> {
        match self.style {
            Style::Single => Err(Refusal::new("a list cannot be sent here, only one value")),
            Style::Entries => Err(Refusal::new("only an object can be flattened")),
            Style::Repeated | Style::Bracketed => Ok(self.many(key)),
        }
    }

    fn entries(self, key: String) -> Result<Many<'a>, Refusal> {
        match self.style {
            Style::Bracketed | Style::Entries => Ok(self.many(key)),
            Style::Single => Err(Refusal::new("an object cannot be sent here, only one value")),
            Style::Repeated => Err(Refusal::new("an object cannot be sent here, only one value or a list")),
        }
    }

    fn many(self, key: String) -> Many<'a> {
        Many {
            key,
            index: 0,
            entry: String::new(),
            style: self.style,
            origin: self.origin,
            marker: None,
            sink: self.sink,
        }
    }

    fn inside(&self, name: &str) -> String {
        format!("{}[{name}]", self.key)
    }
}

macro_rules! as_display {
    ($($method:ident($type:ty);)*) => {
        $(fn $method(self, value: $type) -> Result<(), Refusal> {
            self.text(&value.to_string())
        })*
    };
}

impl<'a> Serializer for Flat<'a> {
    type Ok = ();
    type Error = Refusal;
    type SerializeSeq = Many<'a>;
    type SerializeTuple = Many<'a>;
    type SerializeTupleStruct = Many<'a>;
    type SerializeTupleVariant = Many<'a>;
    type SerializeMap = Many<'a>;
    type SerializeStruct = Many<'a>;
    type SerializeStructVariant = Many<'a>;

    as_display! {
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

    fn serialize_bool(self, value: bool) -> Result<(), Refusal> {
        let text = match (self.style, value) {
            (Style::Bracketed, true) => "1",
            (Style::Bracketed, false) => "0",
            (_, true) => "true",
            (_, false) => "false",
        };
        self.text(text)
    }

    fn serialize_f32(self, value: f32) -> Result<(), Refusal> {
        // Not by way of `f64`, in which 0.1 becomes 0.10000000149011612.
        self.number(value.is_finite(), &value.to_string())
    }

    fn serialize_f64(self, value: f64) -> Result<(), Refusal> {
        self.number(value.is_finite(), &value.to_string())
    }

    fn serialize_str(self, value: &str) -> Result<(), Refusal> {
        self.text(value)
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<(), Refusal> {
        Err(Refusal::new("bytes cannot be sent here, only text"))
    }

    fn serialize_none(self) -> Result<(), Refusal> {
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Refusal> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Refusal> {
        if self.style == Style::Entries || self.origin == Origin::Unlisted {
            return Ok(());
        }
        Err(Refusal::new(match self.style {
            Style::Bracketed => NULL_BESIDE_A_FILE,
            _ => "null cannot be sent here",
        }))
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Refusal> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<(), Refusal> {
        self.text(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(mut self, name: &'static str, value: &T) -> Result<(), Refusal> {
        if name == UNLISTED {
            self.origin = Origin::Unlisted;
        }
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Refusal> {
        let key = self.key.to_owned();
        SerializeStruct::serialize_field(&mut self.entries(key)?, variant, value)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Many<'a>, Refusal> {
        let key = self.key.to_owned();
        self.items(key)
    }

    fn serialize_tuple(self, _: usize) -> Result<Many<'a>, Refusal> {
        self.serialize_seq(None)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Many<'a>, Refusal> {
        self.serialize_seq(None)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Many<'a>, Refusal> {
        let key = self.inside(variant);
        self.entries(key)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Many<'a>, Refusal> {
        let key = self.key.to_owned();
        self.entries(key)
    }

    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Many<'a>, Refusal> {
        if let Some(marker) = Marker::of(name) {
            let key = self.key.to_owned();
            let mut many = self.many(key);
            many.marker = Some(marker);
            return Ok(many);
        }
        self.serialize_map(None)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Many<'a>, Refusal> {
        let key = self.inside(variant);
        self.entries(key)
    }
}

/// A list or an object, while its parts are written.
struct Many<'a> {
    key: String,
    index: usize,
    /// The name of the entry whose value comes next, in a map.
    entry: String,
    style: Style,
    origin: Origin,
    /// What the struct is, where it is none.
    marker: Option<Marker>,
    sink: &'a mut dyn FnMut(&str, &str),
}

impl Many<'_> {
    fn part<T: Serialize + ?Sized>(&mut self, key: &str, value: &T, style: Style) -> Result<(), Refusal> {
        write_as(key, value, style, self.origin, self.sink)
    }

    fn item<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Refusal> {
        if self.style == Style::Repeated {
            let key = std::mem::take(&mut self.key);
            let written = self.part(&key, value, Style::Single);
            self.key = key;
            return written;
        }
        let key = format!("{}[{}]", self.key, self.index);
        self.index += 1;
        self.part(&key, value, self.style)
    }

    fn entry<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) -> Result<(), Refusal> {
        if let Some(marker) = self.marker {
            return self.marked(marker, value);
        }
        if self.style == Style::Entries {
            return self.part(name, value, Style::Repeated);
        }
        if self.key.is_empty() {
            return self.part(name, value, self.style);
        }
        let key = format!("{}[{name}]", self.key);
        self.part(&key, value, self.style)
    }

    /// Writes what the only field of a struct that is none spells.
    fn marked<T: Serialize + ?Sized>(&mut self, marker: Marker, value: &T) -> Result<(), Refusal> {
        let mut spelled = String::new();
        write("", value, Style::Single, &mut |_, text| spelled.push_str(text))?;
        let key = std::mem::take(&mut self.key);
        match marker {
            Marker::Number => self.part(&key, &spelled, self.style),
            Marker::Json => {
                let json: serde_json::Value = serde_json::from_str(&spelled).map_err(ser::Error::custom)?;
                self.part(&key, &json, self.style)
            }
        }
    }

    fn finish(self, is_list: bool) -> Result<(), Refusal> {
        if is_list && self.index == 0 && self.style == Style::Bracketed && self.origin == Origin::Listed {
            return Err(Refusal::new(EMPTY_LIST_BESIDE_A_FILE));
        }
        Ok(())
    }
}

macro_rules! many {
    ($($compound:ident::$method:ident => $part:ident($($name:ident: $type:ty)?), $is_list:literal;)*) => {
        $(impl $compound for Many<'_> {
            type Ok = ();
            type Error = Refusal;

            fn $method<T: Serialize + ?Sized>(&mut self, $($name: $type,)? value: &T) -> Result<(), Refusal> {
                self.$part($($name,)? value)
            }

            fn end(self) -> Result<(), Refusal> {
                self.finish($is_list)
            }
        })*
    };
}

many! {
    SerializeSeq::serialize_element => item(), true;
    SerializeTuple::serialize_element => item(), true;
    SerializeTupleStruct::serialize_field => item(), true;
    SerializeTupleVariant::serialize_field => item(), true;
    SerializeStruct::serialize_field => entry(name: &'static str), false;
    SerializeStructVariant::serialize_field => entry(name: &'static str), false;
}

impl SerializeMap for Many<'_> {
    type Ok = ();
    type Error = Refusal;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Refusal> {
        let entry = &mut self.entry;
        entry.clear();
        write("", key, Style::Single, &mut |_, text| entry.push_str(text))
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Refusal> {
        let name = std::mem::take(&mut self.entry);
        self.entry(&name, value)
    }

    fn end(self) -> Result<(), Refusal> {
        Ok(())
    }
}
