//! Checks a string, a number, a flag or a null.

use phare_contract::Kind;

use super::date::{self, Reading};
use super::{Check, Spelling, words};
use crate::json::{RawString, Token};

impl Check<'_, '_> {
    /// A scalar that the cursor has passed.
    pub(super) fn scalar(&mut self, at: usize, kind: &'static Kind, token: Token<'_>) {
        match (kind, token) {
            (Kind::Boolean, Token::Boolean(_)) | (Kind::Number, Token::Number(_)) => {}
            (Kind::Str { min, max }, Token::String(text)) => self.length(at, text, *min, *max),
            (Kind::Enum(values), Token::String(text)) => {
                if !values.contains(&&*text.unescaped()) {
                    self.error(at, || format!("must be one of {}", words::list(values)));
                }
            }
            (Kind::DateTime, Token::String(text)) => self.date(at, text),
            (Kind::Integer { min, max, of }, Token::Number(number)) => match integer(number) {
                Some(number) => self.range(at, number, (*min, *max), of),
                None => self.mismatch(at, kind, token),
            },
            (_, Token::String(text)) if self.spelling == Spelling::Url => self.text_of_url(at, kind, text, token),
            // What a URL carries of a text is a text, whatever it was written as.
            (Kind::Str { .. } | Kind::Any, Token::Number(_) | Token::Boolean(_)) if self.spelling == Spelling::Url => {}
            _ => self.mismatch(at, kind, token),
        }
    }

    /// A text in a URL that has to read as something else.
    fn text_of_url(&mut self, at: usize, kind: &'static Kind, text: RawString<'_>, token: Token<'_>) {
        let text = text.unescaped();
        match kind {
            Kind::Integer { min, max, of } => match integer(&text) {
                Some(number) => self.range(at, number, (*min, *max), of),
                None => self.mismatch(at, kind, token),
            },
            Kind::Number if serde_json::from_str::<serde_json::Number>(&text).is_ok() => {}
            Kind::Boolean if matches!(&*text, "true" | "false" | "1" | "0") => {}
            _ => self.mismatch(at, kind, token),
        }
    }

    /// Phare counts characters, without the white space around.
    fn length(&mut self, at: usize, text: RawString<'_>, min: Option<u32>, max: Option<u32>) {
        if min.is_none() && max.is_none() {
            return;
        }
        let length = text.unescaped().trim().chars().count();
        if let Some(bounds) = words::outside(length, min, max) {
            self.error(at, || format!("must have {bounds} characters, not {length}"));
        }
    }

    fn range(&mut self, at: usize, number: i128, (min, max): (Option<i64>, Option<i64>), of: &[i64]) {
        if !of.is_empty() {
            if !of.iter().any(|allowed| i128::from(*allowed) == number) {
                self.error(at, || format!("must be one of {}, not {number}", words::list(of)));
            }
        } else if min.is_some_and(|min| number < min.into()) || max.is_some_and(|max| number > max.into()) {
            self.error(at, || format!("must be {}, not {number}", words::between(min, max)));
        }
    }

    fn date(&mut self, at: usize, text: RawString<'_>) {
        match date::read(&text.unescaped()) {
            Reading::AsPhareTakesIt => {}
            Reading::Other(text) => self.rewrite(at, &text),
            Reading::None(reason) => self.error(at, || {
                format!("must be a date and time such as `2026-03-08T10:00:00Z`{reason}")
            }),
        }
    }
}

/// The integer that this number is; `60.0` is 60.
fn integer(number: &str) -> Option<i128> {
    let whole = match number.split_once('.') {
        Some((whole, fraction)) if !fraction.is_empty() && fraction.bytes().all(|digit| digit == b'0') => whole,
        Some(_) => return None,
        None => number,
    };
    whole.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::integer;

    #[test]
    fn an_integer_may_have_a_fraction_of_nothing() {
        for (number, expected) in [
            ("60", Some(60)),
            ("-7", Some(-7)),
            ("60.0", Some(60)),
            ("60.000", Some(60)),
            ("60.5", None),
            ("60.", None),
            ("6e1", None),
            ("", None),
            ("x", None),
            ("18446744073709551616", Some(18_446_744_073_709_551_616)),
        ] {
            assert_eq!(integer(number), expected, "{number}");
        }
    }
}
