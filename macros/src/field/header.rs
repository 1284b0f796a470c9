//! The name of a header that a field is sent in.

use syn::parse::ParseStream;
use syn::{Error, Ident, LitStr, Token};

use crate::report::Report;

/// Headers that the client or the transport sets, in lower case.
const RUNTIME_HEADERS: [&str; 8] = [
    "accept",
    "authorization",
    "connection",
    "content-length",
    "content-type",
    "host",
    "transfer-encoding",
    "user-agent",
];

/// Reads the name of `header = "X-Name"`, after `key`.
pub(super) fn parse(key: &Ident, input: ParseStream<'_>) -> syn::Result<LitStr> {
    let missing = || Error::new(key.span(), "`header` needs a name\nhelp: write `header = \"X-Name\"`");
    input.parse::<Token![=]>().map_err(|_| missing())?;
    if input.is_empty() {
        return Err(missing());
    }
    let at = input.span();
    input.parse().map_err(|_| {
        let message = "header name must be a string literal\nhelp: write `header = \"X-Name\"`";
        Error::new(at, message)
    })
}

/// Checks that a header can have this name, and that a field may set it.
pub(super) fn check(name: &LitStr, report: &mut Report) {
    let text = name.value();
    let is_token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    if text.is_empty() || !text.bytes().all(is_token) {
        let message = format!(
            "invalid header name `{}`\nnote: a header name has letters, digits, and `-`, and no space",
            text.escape_debug()
        );
        report.at(name.span(), message);
    } else if RUNTIME_HEADERS.contains(&text.to_ascii_lowercase().as_str()) {
        let message = format!("header `{text}` is set by the client\nhelp: remove the field");
        report.at(name.span(), message);
    }
}
