//! Reads JSON text, value by value, without building anything of it.

use std::borrow::Cow;

use memchr::memchr2;

/// A place in JSON text that has no white space between its tokens.
///
/// Text that is no JSON ends the reading early: the cursor then stands at the end.
#[derive(Clone, Debug)]
pub(crate) struct Cursor<'t> {
    text: &'t str,
    at: usize,
}

/// What a value is: a scalar, or the beginning of an array or object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Token<'t> {
    Null,
    Boolean(bool),
    /// A number as it stands there.
    Number(&'t str),
    String(RawString<'t>),
    Array,
    Object,
}

/// A string as it stands in JSON, with its quotes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct RawString<'t> {
    quoted: &'t str,
    is_escaped: bool,
}

impl<'t> RawString<'t> {
    /// The string that it means.
    pub(crate) fn unescaped(self) -> Cow<'t, str> {
        if self.is_escaped {
            return Cow::Owned(serde_json::from_str(self.quoted).unwrap_or_default());
        }
        let inner = self.quoted.get(1..self.quoted.len().saturating_sub(1));
        Cow::Borrowed(inner.unwrap_or_default())
    }
}

impl<'t> Cursor<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        Self { text, at: 0 }
    }

    /// How many bytes lie before this place.
    pub(crate) fn at(&self) -> usize {
        self.at
    }

    /// Goes back to an earlier place.
    pub(crate) fn rewind(&mut self, at: usize) {
        self.at = at;
    }

    /// The first byte of what comes next.
    pub(crate) fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Reads a scalar, or the bracket that opens an array or object.
    pub(crate) fn token(&mut self) -> Option<Token<'t>> {
        let token = match self.peek() {
            Some(b'"') => self.string().map(Token::String),
            Some(b'[') => self.pass("[").map(|()| Token::Array),
            Some(b'{') => self.pass("{").map(|()| Token::Object),
            Some(b'n') => self.pass("null").map(|()| Token::Null),
            Some(b't') => self.pass("true").map(|()| Token::Boolean(true)),
            Some(b'f') => self.pass("false").map(|()| Token::Boolean(false)),
            Some(b'-' | b'0'..=b'9') => {
                let is_digit = |byte: &u8| matches!(byte, b'-' | b'+' | b'.' | b'e' | b'E' | b'0'..=b'9');
                let length = self.rest().iter().take_while(|byte| is_digit(byte)).count();
                self.take(length).map(Token::Number)
            }
            _ => None,
        };
        if token.is_none() {
            self.at = self.text.len();
        }
        token
    }

    /// Moves on to the next item of an array; at the end of the array, behind it.
    pub(crate) fn next_item(&mut self) -> bool {
        match self.peek() {
            Some(b',') => {
                self.at += 1;
                true
            }
            Some(b']') => {
                self.at += 1;
                false
            }
            Some(_) => true,
            None => false,
        }
    }

    /// Reads the next key of an object, and stands before its value; at the end of the object, behind it.
    pub(crate) fn next_key(&mut self) -> Option<RawString<'t>> {
        if self.peek() == Some(b',') {
            self.at += 1;
        }
        if self.peek() == Some(b'}') {
            self.at += 1;
            return None;
        }
        let key = self.string();
        if key.is_none() || self.peek() != Some(b':') {
            self.at = self.text.len();
            return None;
        }
        self.at += 1;
        key
    }

    /// Passes over a whole value.
    pub(crate) fn skip(&mut self) {
        let mut depth = 0_usize;
        loop {
            match self.token() {
                Some(Token::Array | Token::Object) => depth += 1,
                Some(_) => {}
                // What closes a bracket, or stands between two values.
                None => return,
            }
            loop {
                match self.peek() {
                    Some(b']' | b'}') if depth > 0 => {
                        self.at += 1;
                        depth -= 1;
                    }
                    Some(b',' | b':') if depth > 0 => self.at += 1,
                    _ => break,
                }
            }
            if depth == 0 {
                return;
            }
        }
    }

    fn rest(&self) -> &'t [u8] {
        self.text.as_bytes().get(self.at..).unwrap_or_default()
    }

    fn take(&mut self, length: usize) -> Option<&'t str> {
        let end = self.at + length;
        let taken = self.text.get(self.at..end)?;
        self.at = end;
        Some(taken)
    }

    fn pass(&mut self, token: &str) -> Option<()> {
        self.rest()
            .starts_with(token.as_bytes())
            .then(|| self.at += token.len())
    }

    fn string(&mut self) -> Option<RawString<'t>> {
        let inner = self.rest().strip_prefix(b"\"")?;
        let (length, is_escaped) = measure_string(inner);
        let quoted = self.take(length + 2)?;
        Some(RawString { quoted, is_escaped })
    }
}

/// How many bytes lie before the quote that ends a string, or all; and whether one of them is a backslash.
pub(super) fn measure_string(text: &[u8]) -> (usize, bool) {
    let mut from = 0;
    while let Some(rest) = text.get(from..)
        && let Some(special) = memchr2(b'"', b'\\', rest)
    {
        if rest.get(special) == Some(&b'"') {
            return (from + special, from > 0);
        }
        // Passes over what is escaped, which may be a quote.
        from += special + 2;
    }
    (text.len(), from > 0)
}

#[cfg(test)]
mod tests {
    use super::{Cursor, Token};

    #[test]
    fn scalars_and_brackets_are_tokens() {
        let mut cursor = Cursor::new(r#"{"a":[1.5e-3,true,null],"b\"":"\u00e9 \\"}"#);
        assert_eq!(cursor.token(), Some(Token::Object));
        assert_eq!(
            cursor.next_key().map(|key| key.unescaped().into_owned()).as_deref(),
            Some("a")
        );
        assert_eq!(cursor.token(), Some(Token::Array));
        assert!(cursor.next_item());
        assert_eq!(cursor.token(), Some(Token::Number("1.5e-3")));
        assert!(cursor.next_item());
        assert_eq!(cursor.token(), Some(Token::Boolean(true)));
        assert!(cursor.next_item());
        assert_eq!(cursor.token(), Some(Token::Null));
        assert!(!cursor.next_item());
        assert_eq!(
            cursor.next_key().map(|key| key.unescaped().into_owned()).as_deref(),
            Some("b\"")
        );
        let Some(Token::String(text)) = cursor.token() else {
            panic!("a string");
        };
        assert_eq!(text.unescaped(), "é \\");
        assert_eq!(cursor.next_key(), None);
        assert_eq!(cursor.token(), None);
    }

    #[test]
    fn a_whole_value_is_passed_over() {
        for value in [
            r#""a]}\"""#,
            "7",
            "[]",
            "{}",
            r#"[[],{"a":[{}]},"}"]"#,
            "null",
            r#"{"a":{"b":[1]},"c":2}"#,
        ] {
            let text = format!("[{value},8]");
            let mut cursor = Cursor::new(&text);
            assert_eq!(cursor.token(), Some(Token::Array));
            assert!(cursor.next_item());
            cursor.skip();
            assert_eq!(cursor.at(), 1 + value.len(), "{value}");
            assert!(cursor.next_item());
            assert_eq!(cursor.token(), Some(Token::Number("8")));
        }
    }

    #[test]
    fn what_is_no_json_ends_the_reading() {
        for text in [
            "", "[", "[1", "{", "{\"a\"", "{\"a\":", "\"a", "nul", "x", "[,,]", "{,}", "]", "é", "[é",
        ] {
            let mut cursor = Cursor::new(text);
            cursor.skip();
            for _ in 0..10 {
                cursor.token();
                cursor.next_item();
                cursor.next_key();
            }
            assert!(cursor.at() <= text.len(), "{text}");
        }
    }
}
