//! Reads integers that are spelled in another way.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserializer, Error, MapAccess, Unexpected, Visitor};

use crate::json::NUMBER;

/// Reads an integer that may be written as a string, or with a fraction of zero: `60`, `"60"` or `60.0`.
///
/// # Errors
///
/// Where it is none, or none of this type.
pub fn integer<'de, D, N>(deserializer: D) -> Result<N, D::Error>
where
    D: Deserializer<'de>,
    N: TryFrom<u64>,
{
    deserializer.deserialize_any(WholeNumber(PhantomData))
}

struct WholeNumber<N>(PhantomData<N>);

impl<N: TryFrom<u64>> WholeNumber<N> {
    fn convert(number: Option<u64>) -> Option<N> {
        number.and_then(|number| N::try_from(number).ok())
    }
}

impl<'de, N: TryFrom<u64>> Visitor<'de> for WholeNumber<N> {
    type Value = N;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an integer")
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<N, E> {
        Self::convert(Some(number)).ok_or_else(|| E::invalid_value(Unexpected::Unsigned(number), &self))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<N, E> {
        Self::convert(number.try_into().ok()).ok_or_else(|| E::invalid_value(Unexpected::Signed(number), &self))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<N, E> {
        Self::convert(exact(number)).ok_or_else(|| E::invalid_value(Unexpected::Float(number), &self))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<N, E> {
        Self::convert(text.parse().ok()).ok_or_else(|| E::invalid_value(Unexpected::Str(text), &self))
    }

    /// A number with a fraction, as `serde_json` hands it over under `arbitrary_precision`.
    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<N, A::Error> {
        match entries.next_entry::<String, String>() {
            Ok(Some((name, number))) if name == NUMBER => self.visit_f64(number.parse().map_err(A::Error::custom)?),
            _ => Err(A::Error::invalid_type(Unexpected::Map, &self)),
        }
    }
}

/// The integer that this is exactly. Beyond 2^53 neighbours are the same floating-point number, so that there is none.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "only integers up to 2^53 get there"
)]
fn exact(number: f64) -> Option<u64> {
    const LARGEST: f64 = 9_007_199_254_740_992.0;
    ((0.0..=LARGEST).contains(&number) && number.fract() == 0.0).then_some(number as u64)
}
