//! Sets of integers that Phare may extend.

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
            /// All numbers that Phare lists.
            pub const KNOWN: &'static [Self] = &[$(Self::$variant),+];

            /// The number that Phare writes.
            #[must_use]
            pub const fn get(self) -> u32 {
                match self {
                    $(Self::$variant => $number,)+
                    Self::Other(number) => number,
                }
            }

            /// Whether it is one of the numbers that Phare lists.
            #[must_use]
            pub const fn is_known(self) -> bool {
                !matches!(self, Self::Other(_))
            }

            fn unknown(text: &str) -> $crate::UnknownValue {
                $crate::UnknownValue::new(text, &[$(::std::stringify!($number)),+])
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
            type Error = $crate::UnknownValue;

            fn try_from(number: u32) -> Result<Self, $crate::UnknownValue> {
                Self::known(number).ok_or_else(|| $name::unknown(&number.to_string()))
            }
        }

        /// Takes the numbers that Phare lists, and no other.
        impl ::std::str::FromStr for $name {
            type Err = $crate::UnknownValue;

            fn from_str(text: &str) -> Result<Self, $crate::UnknownValue> {
                let number = text.parse().ok().and_then(Self::known);
                number.ok_or_else(|| $name::unknown(text))
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
