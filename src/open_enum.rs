//! Enums that Phare may extend.

use phare_runtime::catalogue::UNLISTED;
use serde::{Serialize, Serializer};

/// A value of such an enum that the crate does not know.
pub(crate) struct UnlistedText<'a>(pub(crate) &'a str);

impl Serialize for UnlistedText<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_newtype_struct(UNLISTED, self.0)
    }
}

/// Declares an enum of texts that keeps what it does not know.
///
/// Each variant has the text Phare writes, and after `|` the texts it used to write, which are read as well.
macro_rules! open_enum {
    (
        $(#[$docs:meta])*
        $vis:vis enum $name:ident {
            $($(#[$variant_docs:meta])* $variant:ident = $text:literal $(| $alias:literal)*,)+
        }
    ) => {
        $(#[$docs])*
        ///
        /// A value that Phare adds later reads as `Other`, and is written back as it came.
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        $vis enum $name {
            $($(#[$variant_docs])* $variant,)+
            /// A value that this version of the crate does not know.
            Other(::std::boxed::Box<str>),
        }

        impl $name {
            /// All values that Phare lists.
            pub const KNOWN: &'static [Self] = &[$(Self::$variant),+];

            /// The value that Phare spells like this; `Other` where it lists none. What a person types had better be
            /// [parsed](str::parse), which takes the values that Phare lists and no other.
            #[must_use]
            pub fn from_any(text: &str) -> Self {
                Self::known(text).unwrap_or_else(|| Self::Other(text.into()))
            }

            /// The value as Phare spells it.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $text,)+
                    Self::Other(text) => text,
                }
            }

            /// Whether it is one of the values that Phare lists.
            #[must_use]
            pub const fn is_known(&self) -> bool {
                !matches!(self, Self::Other(_))
            }

            fn known(text: &str) -> Option<Self> {
                match text {
                    $($text $(| $alias)* => Some(Self::$variant),)+
                    _ => None,
                }
            }
        }

        /// The empty text, which stands for a value that a response leaves out.
        impl ::std::default::Default for $name {
            fn default() -> Self {
                Self::Other("".into())
            }
        }

        /// Takes the values that Phare lists and no other, as suits what a person types.
        impl ::std::str::FromStr for $name {
            type Err = $crate::UnknownValue;

            fn from_str(text: &str) -> Result<Self, $crate::UnknownValue> {
                Self::known(text).ok_or_else(|| $crate::UnknownValue::new(text, &[$($text),+]))
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl ::serde::Serialize for $name {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    Self::Other(text) => $crate::open_enum::UnlistedText(text).serialize(serializer),
                    known => serializer.serialize_str(known.as_str()),
                }
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Text;

                impl ::serde::de::Visitor<'_> for Text {
                    type Value = $name;

                    fn expecting(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                        f.write_str("a text")
                    }

                    fn visit_str<E>(self, text: &str) -> Result<$name, E> {
                        Ok($name::from_any(text))
                    }
                }

                deserializer.deserialize_str(Text)
            }
        }
    };
}

pub(crate) use open_enum;
