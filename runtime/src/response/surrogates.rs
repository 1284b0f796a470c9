//! Mends the one thing that JSON can spell and a string cannot hold.

use std::borrow::Cow;

use memchr::memchr;

/// JSON in which each escaped half of a surrogate pair without its other half is U+FFFD: PHP cuts a string in the middle of a
/// pair, and the rest of the response is whole. Every place in the text stays where it was.
pub(super) fn without_lone_surrogates(json: &str) -> Cow<'_, str> {
    let mut mended = Cow::Borrowed(json);
    let mut rest = 0;
    while let Some(escape) = json.as_bytes().get(rest..).and_then(|json| memchr(b'\\', json)) {
        let at = rest + escape;
        rest = match (surrogate(json, at), surrogate(json, at + ESCAPE)) {
            (None, _) => at + 2,
            (Some(Half::High), Some(Half::Low)) => at + 2 * ESCAPE,
            (Some(_), _) => {
                mended.to_mut().replace_range(at..at + ESCAPE, "\\ufffd");
                at + ESCAPE
            }
        };
    }
    mended
}

/// The length of an escape such as `\ud83d`.
const ESCAPE: usize = 6;

enum Half {
    High,
    Low,
}

/// Which half of a pair is escaped at this place, if one is.
fn surrogate(json: &str, at: usize) -> Option<Half> {
    let digits = json.get(at..at + ESCAPE)?.strip_prefix("\\u")?;
    match u16::from_str_radix(digits, 16).ok()? {
        0xd800..=0xdbff => Some(Half::High),
        0xdc00..=0xdfff => Some(Half::Low),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::without_lone_surrogates;

    #[test]
    fn only_halves_without_their_other_half_are_replaced() {
        for (json, mended) in [
            (r#""plain""#, r#""plain""#),
            (r#""\ud83d\ude00""#, r#""\ud83d\ude00""#),
            (r#""\ud83d""#, r#""\ufffd""#),
            (r#""\uDE00 b""#, r#""\ufffd b""#),
            (r#""\ude00\ud83d""#, r#""\ufffd\ufffd""#),
            (r#""\ud83d\ud83d\ude00""#, r#""\ufffd\ud83d\ude00""#),
            (r#""\ud83d\u0041""#, r#""\ufffd\u0041""#),
            (r#""\\ud83d""#, r#""\\ud83d""#),
            (r#""\\\ud83d""#, r#""\\\ufffd""#),
            (r#""ä\ud83dä""#, r#""ä\ufffdä""#),
            (r#""\ud8"#, r#""\ud8"#),
            ("\"\\", "\"\\"),
        ] {
            assert_eq!(without_lone_surrogates(json), mended, "{json}");
        }
    }
}
