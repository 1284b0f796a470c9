//! Sets of integers that Phare may extend.

use std::error::Error;
use std::fmt;

/// Declares an enum of integers that keeps what it does not know.
macro_rules! open_number {
    (
        $(#[$docs:meta])*
        $vis:vis enum $name:ident {
            $($(#[$variant_docs:meta])* $variant:ident = $number:literal,)+
        }
    ) => {
        $(#[$docs])*
        ///
        /// A number that Phare adds later reads as `Other`, and is written back as it came.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        $vis enum $name {
            $($(#[$variant_docs])* $variant,)+
            /// A number that this version of the crate does not know.
            Other(u32),
        }

        impl $name {
            /// The number that Phare writes.
            #[must_use]
            pub const fn get(self) -> u32 {
                match self {
                    $(Self::$variant => $number,)+
                    Self::Other(number) => number,
                }
            }

            const fn known(number: u32) -> Option<Self> {
                match number {
                    $($number => Some(Self::$variant),)+
                    _ => None,
                }
            }
        }

        /// Zero, which stands for a number that a response leaves out.
        impl ::std::default::Default for $name {
            fn default() -> Self {
                Self::known(0).unwrap_or(Self::Other(0))
            }
        }

        /// Takes the numbers that Phare lists, and no other.
        impl ::std::convert::TryFrom<u32> for $name {
            type Error = $crate::UnlistedNumber;

            fn try_from(number: u32) -> Result<Self, $crate::UnlistedNumber> {
                Self::known(number).ok_or($crate::open_number::unlisted(number, &[$($number),+]))
            }
        }

        impl ::std::convert::From<$name> for u32 {
            fn from(number: $name) -> Self {
                number.get()
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                ::std::fmt::Display::fmt(&self.get(), f)
            }
        }

        impl ::serde::Serialize for $name {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    Self::Other(number) => {
                        serializer.serialize_newtype_struct(::phare_runtime::catalogue::UNLISTED, number)
                    }
                    known => serializer.serialize_u32(known.get()),
                }
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let number = ::phare_runtime::catalogue::integer(deserializer)?;
                Ok(Self::known(number).unwrap_or(Self::Other(number)))
            }
        }
    };
}

pub(crate) use open_number;

/// A number that is none of those that Phare lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnlistedNumber {
    number: u32,
    listed: &'static [u32],
}

pub(crate) const fn unlisted(number: u32, listed: &'static [u32]) -> UnlistedNumber {
    UnlistedNumber { number, listed }
}

impl fmt::Display for UnlistedNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} is none of ", self.number)?;
        for (index, number) in self.listed.iter().enumerate() {
            let comma = if index == 0 { "" } else { ", " };
            write!(f, "{comma}{number}")?;
        }
        Ok(())
    }
}

impl Error for UnlistedNumber {}
