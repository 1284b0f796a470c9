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
            /// The value as Phare spells it.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $text,)+
                    Self::Other(text) => text,
                }
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

        impl ::std::convert::From<&str> for $name {
            fn from(text: &str) -> Self {
                Self::known(text).unwrap_or_else(|| Self::Other(text.into()))
            }
        }

        impl ::std::convert::From<::std::string::String> for $name {
            fn from(text: ::std::string::String) -> Self {
                Self::from(text.as_str())
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
                        Ok($name::from(text))
                    }
                }

                deserializer.deserialize_str(Text)
            }
        }
    };
}

pub(crate) use open_enum;
