//! Reads the values of the arguments.

use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::{Error, Ident, LitStr, Path, Token, Type};

/// The type of `response = Type`.
pub(super) fn response(input: ParseStream<'_>, key: &Ident) -> syn::Result<Type> {
    let ty = value(input, key, "response = Incident", Type::parse)?;
    let message = match ty {
        Type::Infer(_) | Type::ImplTrait(_) => "the response type must be named\nhelp: write `response = Incident`",
        Type::Reference(_) => "a response cannot be borrowed\nhelp: name a type that owns its data, such as `String`",
        _ => return Ok(ty),
    };
    Err(Error::new_spanned(ty, message))
}

/// The path of `crate = path`.
pub(super) fn crate_path(input: ParseStream<'_>, key: &Ident) -> syn::Result<Path> {
    value(input, key, "crate = other::phare", Path::parse_mod_style)
}

/// The location of `at = "field[].field"`.
pub(super) fn location(input: ParseStream<'_>, key: &Ident) -> syn::Result<LitStr> {
    if input.peek(Token![=]) && !input.peek2(LitStr) && input.peek2(Ident::peek_any) {
        input.parse::<Token![=]>()?;
        let message = "`at` must be a string literal\nhelp: write `at = \"components[]\"`";
        return Err(Error::new(input.span(), message));
    }
    value(input, key, "at = \"components[]\"", <LitStr as Parse>::parse)
}

fn value<T>(
    input: ParseStream<'_>,
    key: &Ident,
    example: &str,
    parse: impl FnOnce(ParseStream<'_>) -> syn::Result<T>,
) -> syn::Result<T> {
    let has_mark = input.parse::<Token![=]>().is_ok();
    if !has_mark || input.is_empty() || input.peek(Token![,]) {
        return Err(Error::new(
            key.span(),
            format!("`{key}` needs a value\nhelp: write `{example}`"),
        ));
    }
    let at = input.span();
    let help = match input.fork().parse::<LitStr>() {
        Ok(literal) => format!("remove the quotes: `{key} = {}`", literal.value()),
        Err(_) => format!("write `{example}`"),
    };
    parse(input).map_err(|_| Error::new(at, format!("invalid value for `{key}`\nhelp: {help}")))
}
