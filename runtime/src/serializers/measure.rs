//! Measures a value against a limit, by what it would write and not by its type.

use std::fmt;

use serde::ser::{
    self, Impossible, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeTuple, SerializeTupleStruct,
    Serializer,
};

use super::flat;
use super::markers::{UNLISTED, UNLISTED_TEXT};
use crate::{FieldErrors, Limit};

/// Notes in `errors` where `value` is beyond the limit; `name` is the field, dotted where it lies in another, and empty
/// for an object whose entries are fields themselves.
pub(crate) fn measure<T: Serialize + ?Sized>(name: &str, value: &T, limit: &Limit, errors: &mut FieldErrors) {
    // The only error is the one that says that nothing more is to be measured.
    let _ = value.serialize(Measure { name, limit, errors });
}

struct Measure<'a> {
    name: &'a str,
    limit: &'a Limit,
    errors: &'a mut FieldErrors,
}

/// Nothing more is to be measured.
#[derive(Debug)]
pub(crate) struct Done;

impl fmt::Display for Done {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("done")
    }
}

impl std::error::Error for Done {}

impl ser::Error for Done {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

impl<'a> Measure<'a> {
    fn fault(self, message: String) {
        self.errors.push(self.name, message);
    }

    fn integer(self, value: i128) {
        match *self.limit {
            Limit::Range { min, max } if value < min.into() || value > max.into() => {
                self.fault(format!(
                    "must be {}, not {value}",
                    between(min, max, i64::MIN, i64::MAX)
                ));
            }
            Limit::Numbers(numbers) if !numbers.iter().any(|number| i128::from(*number) == value) => {
                self.fault(format!("must be one of {}, not {value}", list(numbers)));
            }
            _ => {}
        }
    }

    fn text(self, text: &str) {
        match *self.limit {
            Limit::Characters { min, max } => {
                let length = text.trim().chars().count();
                if !within(length, min, max) {
                    let bounds = between(min, max, 0, u32::MAX);
                    self.fault(format!("must have {bounds} characters, not {length}"));
                }
            }
            Limit::Texts(texts) if !texts.contains(&text) => {
                self.fault(format!("must be one of {}", list(texts)));
            }
            _ => {}
        }
    }

    fn items(self) -> Parts<'a> {
        Parts {
            whole: self,
            count: 0,
            key: String::new(),
        }
    }
}

/// A list or an object, while its parts are measured.
struct Parts<'a> {
    whole: Measure<'a>,
    count: usize,
    /// The name of the entry whose value comes next, in a map.
    key: String,
}

impl Parts<'_> {
    fn item<T: Serialize + ?Sized>(&mut self, value: &T) {
        if let Limit::Items { each: Some(each), .. } = self.whole.limit {
            measure(
                &format!("{}.{}", self.whole.name, self.count),
                value,
                each,
                self.whole.errors,
            );
        }
        self.count += 1;
    }

    fn entry<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) {
        if let Limit::Fields(fields) = self.whole.limit
            && let Some((_, limit)) = fields.iter().find(|(field, _)| *field == name)
        {
            let name = match self.whole.name {
                "" => name,
                whole => &format!("{whole}.{name}"),
            };
            measure(name, value, limit, self.whole.errors);
        }
    }

    fn counted(self) {
        if let Limit::Items { min, max, .. } = *self.whole.limit
            && !within(self.count, min, max)
        {
            let bounds = between(min, max, 0, u32::MAX);
            self.whole
                .fault(format!("must have {bounds} items, not {}", self.count));
        }
    }
}

fn within(count: usize, min: u32, max: u32) -> bool {
    u32::try_from(count).is_ok_and(|count| (min..=max).contains(&count))
}

/// `1 to 250`, `at least 1`, or `at most 250`.
fn between<T: fmt::Display + PartialEq + Copy>(min: T, max: T, lowest: T, highest: T) -> String {
    if max == highest {
        format!("at least {min}")
    } else if min == lowest {
        format!("at most {max}")
    } else {
        format!("{min} to {max}")
    }
}

fn list<T: fmt::Display>(values: &[T]) -> String {
    let values: Vec<String> = values.iter().map(ToString::to_string).collect();
    values.join(", ")
}

macro_rules! integers {
    ($($method:ident($type:ty);)*) => {
        $(fn $method(self, value: $type) -> Result<(), Done> {
            self.integer(value.into());
            Ok(())
        })*
    };
}

/// Values that no limit is about.
macro_rules! unlimited {
    ($($method:ident($($type:ty),*);)*) => {
        $(fn $method(self, $(_: $type),*) -> Result<(), Done> {
            Ok(())
        })*
    };
}

impl<'a> Serializer for Measure<'a> {
    type Ok = ();
    type Error = Done;
    type SerializeSeq = Parts<'a>;
    type SerializeTuple = Parts<'a>;
    type SerializeTupleStruct = Parts<'a>;
    type SerializeTupleVariant = Impossible<(), Done>;
    type SerializeMap = Parts<'a>;
    type SerializeStruct = Parts<'a>;
    type SerializeStructVariant = Impossible<(), Done>;

    integers! {
        serialize_i8(i8);
        serialize_i16(i16);
        serialize_i32(i32);
        serialize_i64(i64);
        serialize_i128(i128);
        serialize_u8(u8);
        serialize_u16(u16);
        serialize_u32(u32);
        serialize_u64(u64);
    }

    unlimited! {
        serialize_bool(bool);
        serialize_f32(f32);
        serialize_f64(f64);
        serialize_bytes(&[u8]);
        serialize_none();
        serialize_unit();
        serialize_unit_struct(&'static str);
    }

    fn serialize_u128(self, value: u128) -> Result<(), Done> {
        self.integer(i128::try_from(value).unwrap_or(i128::MAX));
        Ok(())
    }

    fn serialize_char(self, value: char) -> Result<(), Done> {
        self.text(value.encode_utf8(&mut [0; 4]));
        Ok(())
    }

    fn serialize_str(self, value: &str) -> Result<(), Done> {
        self.text(value);
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Done> {
        value.serialize(self)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<(), Done> {
        self.text(variant);
        Ok(())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, name: &'static str, value: &T) -> Result<(), Done> {
        if [UNLISTED_TEXT, UNLISTED].contains(&name) {
            Ok(())
        } else {
            value.serialize(self)
        }
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Done> {
        self.items().entry(variant, value);
        Ok(())
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Parts<'a>, Done> {
        Ok(self.items())
    }

    fn serialize_tuple(self, _: usize) -> Result<Parts<'a>, Done> {
        Ok(self.items())
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Parts<'a>, Done> {
        Ok(self.items())
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Impossible<(), Done>, Done> {
        Err(Done)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Parts<'a>, Done> {
        Ok(self.items())
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Parts<'a>, Done> {
        Ok(self.items())
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Impossible<(), Done>, Done> {
        Err(Done)
    }
}

macro_rules! lists {
    ($($compound:ident::$method:ident;)*) => {
        $(impl $compound for Parts<'_> {
            type Ok = ();
            type Error = Done;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Done> {
                self.item(value);
                Ok(())
            }

            fn end(self) -> Result<(), Done> {
                self.counted();
                Ok(())
            }
        })*
    };
}

lists! {
    SerializeSeq::serialize_element;
    SerializeTuple::serialize_element;
    SerializeTupleStruct::serialize_field;
}

impl SerializeStruct for Parts<'_> {
    type Ok = ();
    type Error = Done;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), Done> {
        self.entry(name, value);
        Ok(())
    }

    fn end(self) -> Result<(), Done> {
        Ok(())
    }
}

impl SerializeMap for Parts<'_> {
    type Ok = ();
    type Error = Done;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Done> {
        let name = &mut self.key;
        name.clear();
        flat::write("", key, flat::Style::Single, &mut |_, text| name.push_str(text)).map_err(|_| Done)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Done> {
        let name = std::mem::take(&mut self.key);
        self.entry(&name, value);
        Ok(())
    }

    fn end(self) -> Result<(), Done> {
        Ok(())
    }
}
