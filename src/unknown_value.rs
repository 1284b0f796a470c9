//! A text that is none of the values of an enum.

use std::error::Error;
use std::fmt;

use phare_runtime::contract::similar;

/// A text that is none of the values that Phare lists.
///
/// ```
/// use phare::Impact;
///
/// let error = "major".parse::<Impact>().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "unknown value `major`, expected `unknown`, `operational`, `maintenance`, `degraded_performance`, \
///      `partial_outage` or `major_outage`"
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownValue {
    text: Box<str>,
    values: &'static [&'static str],
}

impl UnknownValue {
    pub(crate) fn new(text: &str, values: &'static [&'static str]) -> Self {
        Self {
            text: text.into(),
            values,
        }
    }

    /// The values that Phare lists.
    #[must_use]
    pub fn values(&self) -> &'static [&'static str] {
        self.values
    }
}

impl fmt::Display for UnknownValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown value `{}`", self.text)?;
        // No integer is meant by another one.
        let words = self
            .values
            .iter()
            .copied()
            .filter(|value| value.parse::<u32>().is_err());
        if let Some(similar) = similar(&self.text, words) {
            write!(f, ", similar to `{similar}`")?;
        }
        for (index, value) in self.values.iter().enumerate() {
            let separator = match index {
                0 => ", expected ",
                _ if index + 1 == self.values.len() => " or ",
                _ => ", ",
            };
            write!(f, "{separator}`{value}`")?;
        }
        Ok(())
    }
}

impl Error for UnknownValue {}
