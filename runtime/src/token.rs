//! The secret that authenticates a call.

use std::borrow::Cow;
use std::fmt;

use http::HeaderValue;

use crate::error::{ConfigError, Error};

/// An API key of Phare, sent as a bearer token.
///
/// It is never printed: `Debug` hides it, and it is marked as sensitive for everything below this crate.
#[derive(Clone)]
pub struct Token {
    authorization: HeaderValue,
    /// The environment variable that it is of.
    variable: Option<&'static str>,
}

impl Token {
    /// Takes a key as Phare shows it, without the word `Bearer`. White space around it, such as the newline at the
    /// end of a file, is dropped.
    ///
    /// # Errors
    ///
    /// [`Error::Config`](crate::Error::Config) when the key is empty, has quotes around it or holds a character that no HTTP header
    /// can carry. Which keys Phare accepts is for Phare to say: nothing else is checked.
    pub fn new(key: impl AsRef<str>) -> Result<Self, Error> {
        Ok(Self::parse(key.as_ref())?)
    }

    pub(crate) fn parse(key: &str) -> Result<Self, ConfigError> {
        let text = key;
        let key = text.trim();
        if key.is_empty() {
            return Err(ConfigError::new(if text.is_empty() {
                "the API key is empty"
            } else {
                "the API key is nothing but white space"
            }));
        }
        if key.starts_with(QUOTES) || key.ends_with(QUOTES) {
            return Err(ConfigError::new("the API key has quotes around it: leave them out"));
        }
        if key.starts_with("Bearer ") {
            return Err(ConfigError::new(
                "the API key begins with the word `Bearer`: leave it out",
            ));
        }
        if !key.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(ConfigError::new(
                "the API key holds a character that is no visible ASCII character, so no HTTP header can carry it",
            ));
        }
        let mut authorization = HeaderValue::try_from(format!("Bearer {key}"))
            .map_err(|_| ConfigError::new("the API key cannot be carried by an HTTP header"))?;
        authorization.set_sensitive(true);
        Ok(Self {
            authorization,
            variable: None,
        })
    }

    /// The key that this environment variable holds.
    pub(crate) fn from_variable(variable: &'static str, key: &str) -> Result<Self, ConfigError> {
        Ok(Self {
            variable: Some(variable),
            ..Self::parse(key)?
        })
    }

    /// The environment variable that it is of, if it is.
    pub(crate) fn variable(&self) -> Option<&'static str> {
        self.variable
    }

    /// Whether it is the key of an organization, which stands for no project.
    pub(crate) fn is_of_organization(&self) -> bool {
        self.key().starts_with(b"pha_org_")
    }

    fn key(&self) -> &[u8] {
        let authorization = self.authorization.as_bytes();
        authorization.strip_prefix(b"Bearer ").unwrap_or_default()
    }

    /// The bytes with a mark in place of the key, wherever it stands in them.
    pub(crate) fn redact<'a>(&self, bytes: &'a [u8]) -> Cow<'a, [u8]> {
        let key = self.key();
        let mut redacted = Vec::new();
        let mut rest = bytes;
        while let Some(at) = position(rest, key) {
            redacted.extend_from_slice(&rest[..at]);
            redacted.extend_from_slice(b"(hidden)");
            rest = &rest[at + key.len()..];
        }
        if rest.len() == bytes.len() {
            return Cow::Borrowed(bytes);
        }
        redacted.extend_from_slice(rest);
        Cow::Owned(redacted)
    }

    pub(crate) fn authorization(&self) -> HeaderValue {
        self.authorization.clone()
    }
}

const QUOTES: [char; 3] = ['"', '\'', '`'];

fn position(bytes: &[u8], part: &[u8]) -> Option<usize> {
    if part.is_empty() {
        return None;
    }
    bytes.windows(part.len()).position(|window| window == part)
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(hidden)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_header_is_marked_as_sensitive() {
        let authorization = Token::new("pha_0123456789").expect("a token").authorization();
        // So that HTTP/2 does not keep it in a table, and no `Debug` of what holds it shows it.
        assert!(authorization.is_sensitive());
        assert_eq!(format!("{authorization:?}"), "Sensitive");
    }

    #[test]
    fn debug_shows_no_part_of_the_key() {
        let token = Token::new("pha_0123456789").expect("a token");
        assert_eq!(format!("{token:?}"), "Token(hidden)");
    }

    #[test]
    fn the_key_is_redacted_wherever_it_stands() {
        let token = Token::new("pha_01").expect("a token");
        for (bytes, expected) in [
            ("", ""),
            ("pha_0", "pha_0"),
            ("pha_01", "(hidden)"),
            ("pha_01pha_01", "(hidden)(hidden)"),
            ("the key pha_01 is unknown", "the key (hidden) is unknown"),
            ("pha_pha_01, and pha_011", "pha_(hidden), and (hidden)1"),
        ] {
            let redacted = token.redact(bytes.as_bytes());
            assert_eq!(redacted, expected.as_bytes(), "{bytes}");
            let is_unchanged = bytes == expected;
            assert_eq!(matches!(redacted, Cow::Borrowed(_)), is_unchanged, "{bytes}");
        }
    }
}
