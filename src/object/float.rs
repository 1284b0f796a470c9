//! A floating-point number to its last digit.

use serde::de::{Error, Unexpected};
use serde::{Deserialize, Deserializer};

use super::raw::Raw;

/// A number that is written with the digits it was read with. By itself `serde_json` may miss the last of sixteen digits.
pub(crate) struct Float(f64);

impl Float {
    pub(crate) fn get(self) -> f64 {
        self.0
    }
}

impl<'de> Deserialize<'de> for Float {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Raw(json) = Raw::deserialize(deserializer)?;
        json.parse()
            .ok()
            .filter(|number: &f64| number.is_finite())
            .map(Self)
            .ok_or_else(|| D::Error::invalid_type(Unexpected::Other("what is no number"), &"a number"))
    }
}

#[cfg(test)]
mod tests {
    use super::Float;

    #[test]
    fn a_number_keeps_its_digits() {
        for text in [
            "99.98611111111111",
            "0.1",
            "-7",
            "1e300",
            "123456789.12345679",
            "5e-324",
        ] {
            let Ok(number) = serde_json::from_str(text).map(Float::get) else {
                panic!("{text} is a number");
            };
            assert_eq!(text.parse(), Ok(number), "{text}");
        }
        for text in ["null", "\"1\"", "true", "1e999", "[1]"] {
            assert!(serde_json::from_str::<Float>(text).is_err(), "{text}");
        }
    }
}
