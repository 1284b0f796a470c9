//! Reads the HTTP method.

use phare_contract::Method;
use proc_macro2::Span;
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Error, Ident, LitStr, Token};

use phare_contract::similar;

/// The method, or what is wrong with it, and its location; an error where a path cannot be expected after it.
pub(super) fn parse(input: ParseStream<'_>) -> Result<(Span, Result<Method, Error>), Error> {
    if input.peek(LitStr) {
        let literal: LitStr = input.parse()?;
        let error = |message| Error::new(literal.span(), message);
        return match named(&literal.value().to_ascii_uppercase()) {
            Some(method) => {
                let message = format!(
                    "method must be an identifier\nhelp: remove the quotes: `{}`",
                    method.as_str()
                );
                Ok((literal.span(), Err(error(message))))
            }
            None => Err(error(missing_before(&literal, input))),
        };
    }
    if !input.peek(Ident::peek_any) {
        let message = format!("expected an HTTP method\nhelp: {VALID_METHODS}");
        return Err(Error::new(input.span(), message));
    }
    let mut name = Ident::parse_any(input)?;
    let span = name.span();
    let mut is_path = false;
    while input.parse::<Token![::]>().is_ok() {
        is_path = true;
        name = Ident::parse_any(input)?;
    }
    let name = name.to_string();
    let method = match named(&name) {
        Some(method) if is_path => {
            let message = format!("method must be an identifier\nhelp: write `{}`", method.as_str());
            Err(Error::new(span, message))
        }
        Some(method) => Ok(method),
        None => Err(Error::new(span, unknown(&name))),
    };
    Ok((span, method))
}

const VALID_METHODS: &str = "valid methods are `GET`, `POST`, `PUT`, `PATCH`, and `DELETE`";

/// The method of this name.
pub(super) fn named(name: &str) -> Option<Method> {
    Method::ALL.into_iter().find(|method| method.as_str() == name)
}

fn unknown(name: &str) -> String {
    let help = match similar(name, Method::ALL.map(Method::as_str)) {
        Some(method) => format!("a method with a similar name exists: `{method}`"),
        None => VALID_METHODS.to_owned(),
    };
    format!("unknown HTTP method `{name}`\nhelp: {help}")
}

/// The path stands first: the method is missing, or comes after it.
fn missing_before(path: &LitStr, input: ParseStream<'_>) -> String {
    let ahead = input.fork();
    let after = ahead
        .parse::<Token![,]>()
        .and_then(|_| Ident::parse_any(&ahead))
        .ok()
        .and_then(|name| named(&name.to_string()));
    let path = path.value();
    if let Some((name, path)) = path.split_once(' ')
        && let Some(method) = named(name)
    {
        let method = method.as_str();
        return format!(
            "method and path in one string\nhelp: write `{method}, {:?}`",
            path.trim()
        );
    }
    match after {
        Some(method) => {
            let method = method.as_str();
            format!("the method must stand before the path\nhelp: write `{method}, {path:?}`")
        }
        None => format!("missing method before the path\nhelp: add it, as in `GET, {path:?}`"),
    }
}
