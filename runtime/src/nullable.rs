//! A field that can be left alone, cleared or set.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A field of an update that can be left alone, cleared or set.
///
/// Phare leaves a field alone when a request does not name it, and clears it when the request says `null`. `Option` has
/// room for one of the two; this type has room for both. Of a [`File`](crate::File), `Null` removes the one that is there.
///
/// In a request struct, [`Absent`](Self::Absent) is left out. In a struct of your own inside a request, which serde
/// writes, add `#[serde(skip_serializing_if = "Nullable::is_absent")]`, or it is written as `null`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[doc(alias("null", "patch", "Option<Option<T>>"))]
pub enum Nullable<T> {
    /// Leave the field alone: it is not sent.
    #[default]
    Absent,
    /// Clear the field: `null` is sent.
    Null,
    /// Set the field to this value.
    Value(T),
}

impl<T> Nullable<T> {
    /// Whether the field is left alone.
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// use phare::Nullable;
    ///
    /// assert!(Nullable::<u8>::Absent.is_absent() && !Nullable::<u8>::Null.is_absent());
    /// ```
    pub const fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    /// Whether the field is cleared.
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// use phare::Nullable;
    ///
    /// assert!(Nullable::<u8>::Null.is_null() && !Nullable::Value(1).is_null());
    /// ```
    pub const fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// The value, where there is one.
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// use phare::Nullable;
    ///
    /// assert_eq!(Nullable::Value(1).value(), Some(&1));
    /// assert_eq!(Nullable::<u8>::Null.value(), None);
    /// ```
    pub const fn value(&self) -> Option<&T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Absent | Self::Null => None,
        }
    }

    /// The value, where there is one.
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// use phare::Nullable;
    ///
    /// assert_eq!(Nullable::Value(String::from("a")).into_value().as_deref(), Some("a"));
    /// ```
    pub fn into_value(self) -> Option<T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Absent | Self::Null => None,
        }
    }
}

impl<T> From<T> for Nullable<T> {
    fn from(value: T) -> Self {
        Self::Value(value)
    }
}

impl From<&str> for Nullable<String> {
    fn from(text: &str) -> Self {
        Self::Value(text.to_owned())
    }
}

impl<T: Serialize> Serialize for Nullable<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Absent => serializer.serialize_none(),
            Self::Null => serializer.serialize_unit(),
            Self::Value(value) => value.serialize(serializer),
        }
    }
}

/// Reads `null` as [`Nullable::Null`]. A missing field needs `#[serde(default)]` to become [`Nullable::Absent`].
impl<'de, T: Deserialize<'de>> Deserialize<'de> for Nullable<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(match Option::deserialize(deserializer)? {
            Some(value) => Self::Value(value),
            None => Self::Null,
        })
    }
}
