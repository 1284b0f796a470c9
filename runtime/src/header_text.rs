//! Text that a header can carry.

use http::HeaderValue;

/// The text as a header's value; none where it holds more than visible ASCII characters and spaces. Others may pass a
/// header too, but arrive as bytes of no known encoding.
pub(crate) fn header_text(text: &str) -> Option<HeaderValue> {
    HeaderValue::from_str(text).ok().filter(|_| text.is_ascii())
}
