//! Reads the values of serde's attributes.

use syn::meta::ParseNestedMeta;
use syn::{Error, ExprPath, LitStr, Token};

use super::{name, span};

/// The text of `= "…"`, or of `serialize = "…"` in parentheses; none where the parentheses hold no `serialize`.
pub(super) fn for_serialize(argument: &ParseNestedMeta<'_>) -> syn::Result<Option<LitStr>> {
    if !argument.input.peek(syn::token::Paren) {
        return text(argument, "name").map(Some);
    }
    let mut text = None;
    argument.parse_nested_meta(|direction| {
        let literal: LitStr = direction.value()?.parse()?;
        if direction.path.is_ident("serialize") {
            text = Some(literal);
        }
        Ok(())
    })?;
    Ok(text)
}

/// The path of a function.
pub(super) fn path(argument: &ParseNestedMeta<'_>) -> syn::Result<ExprPath> {
    let example = "module::name";
    let literal = text(argument, example)?;
    literal
        .parse()
        .map_err(|_| Error::new(literal.span(), invalid_value(argument, example)))
}

fn text(argument: &ParseNestedMeta<'_>, example: &str) -> syn::Result<LitStr> {
    let key = name(argument);
    if argument.input.parse::<Token![=]>().is_err() {
        let message = format!("serde attribute `{key}` needs a value\nhelp: write `{key} = \"{example}\"`");
        return Err(Error::new(span(argument), message));
    }
    let at = if argument.input.is_empty() {
        span(argument)
    } else {
        argument.input.span()
    };
    argument
        .input
        .parse()
        .map_err(|_| Error::new(at, invalid_value(argument, example)))
}

fn invalid_value(argument: &ParseNestedMeta<'_>, example: &str) -> String {
    let key = name(argument);
    format!("invalid value for the serde attribute `{key}`\nhelp: write `{key} = \"{example}\"`")
}
