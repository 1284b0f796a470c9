//! The arguments of `#[phare_endpoint(METHOD, "/path", …)]`, `#[phare_response(…)]` and `#[phare_object(…)]`.

mod method;
mod name;
mod value;

use phare_contract::{Method, similar};
use proc_macro2::{Span, TokenStream, TokenTree};
use quote::quote;
use syn::ext::IdentExt;
use syn::parse::discouraged::Speculative;
use syn::parse::{ParseStream, Parser};
use syn::{Attribute, Ident, LitStr, Path, Token, Type};

pub(crate) use self::name::AttributeName;
use crate::report::{Report, Subject};
use crate::route::Route;

/// The arguments as written; what is `None` but required was wrong, and is reported.
pub(crate) struct Args {
    /// The attribute that they stand in.
    pub(crate) attribute: AttributeName,
    pub(crate) method: Option<(Method, Span)>,
    pub(crate) route: Option<Route>,
    pub(crate) response: Option<Type>,
    pub(crate) unlisted: Option<Span>,
    /// Where in the request or response the value is.
    pub(crate) at: Option<LitStr>,
    pub(crate) crate_path: Option<Path>,
}

impl Args {
    /// Those that `#[phare(endpoint(…))]` or its like hands over to the derive of this attribute.
    pub(crate) fn handed_over(helper: &Attribute, attribute: AttributeName) -> Option<TokenStream> {
        let mut tokens = helper.meta.require_list().ok()?.tokens.clone().into_iter();
        match (tokens.next(), tokens.next()) {
            (Some(TokenTree::Ident(name)), Some(TokenTree::Group(arguments))) if name == attribute.helper() => {
                Some(arguments.stream())
            }
            _ => None,
        }
    }

    /// The arguments where none can be read.
    pub(crate) fn missing(attribute: AttributeName) -> Self {
        Self {
            attribute,
            method: None,
            route: None,
            response: None,
            unlisted: None,
            at: None,
            crate_path: None,
        }
    }

    /// Reads the arguments; `at` is where they are missing when there are none.
    pub(crate) fn parse(tokens: TokenStream, attribute: AttributeName, at: Span, report: &mut Report) -> Self {
        let mut args = Self::missing(attribute);
        if tokens.is_empty() {
            report.at(
                at,
                format!(
                    "missing method and path\nhelp: add them, as in `#[{}(POST, \"/uptime/incidents\")]`",
                    attribute.name()
                ),
            );
            return args;
        }
        let parser = |input: ParseStream<'_>| {
            args.parse_all(input, report);
            Ok(())
        };
        // Every error is reported on the way, and all tokens are read.
        let _ = parser.parse2(tokens);
        args
    }

    /// The path of the crate `phare`, to write code with.
    pub(crate) fn crate_path(&self) -> TokenStream {
        match &self.crate_path {
            Some(path) => quote!(#path),
            None => quote!(::phare),
        }
    }

    fn parse_all(&mut self, input: ParseStream<'_>, report: &mut Report) {
        let first = input.fork().parse::<LitStr>();
        let (span, method) = match method::parse(input) {
            Ok(found) => found,
            Err(error) => {
                report.push(error);
                if let Ok(literal) = first {
                    self.read_anyway(&literal);
                }
                skip_all(input);
                return;
            }
        };
        match method {
            Ok(method) => self.method = Some((method, span)),
            Err(error) => {
                report.push(error);
            }
        }
        if !self.parse_path(input, span, report) {
            skip_all(input);
            return;
        }
        while !input.is_empty() {
            if input.parse::<Token![,]>().is_err() {
                report.at(input.span(), "expected `,`");
                if is_argument(input) {
                    self.parse_argument(input, report);
                } else {
                    skip_to_comma(input);
                }
            } else if !input.is_empty() {
                self.parse_argument(input, report);
            }
        }
    }

    /// What a string in place of the method says, as far as it is one of Phare's paths: the error is reported.
    fn read_anyway(&mut self, literal: &LitStr) {
        let text = literal.value();
        let (method, path) = match text.split_once(' ') {
            Some((name, path)) => (method::named(name), path.trim()),
            None => (None, text.as_str()),
        };
        if phare_contract::operations_at(path).next().is_some() {
            self.method = method.map(|method| (method, literal.span()));
            self.route = Route::parse(LitStr::new(path, literal.span()), &mut Report::default());
        }
    }

    /// Reads the comma and the path; says whether what follows can be read.
    fn parse_path(&mut self, input: ParseStream<'_>, method: Span, report: &mut Report) -> bool {
        let missing = format!(
            "missing path after the method\nhelp: add it, as in `{}, \"/uptime/incidents\"`",
            self.method.map_or("GET", |(method, _)| method.as_str())
        );
        if input.is_empty() {
            report.at(method, missing);
            return false;
        }
        if input.parse::<Token![,]>().is_err() {
            // What stands in place of a comma may be part of what is wrong with the method.
            if self.method.is_some() {
                report.at(input.span(), "expected `,` after the method");
            }
            return false;
        }
        if input.is_empty() {
            report.at(method, missing);
        } else if input.peek(LitStr) {
            if let Ok(literal) = input.parse() {
                self.route = Route::parse(literal, report);
            }
        } else if is_argument(input) {
            report.at(method, missing);
            self.parse_argument(input, report);
        } else {
            report.at(
                input.span(),
                "path must be a string literal\nhelp: write it out: the path is checked while compiling",
            );
            self.route = unquoted(input);
        }
        true
    }

    fn parse_argument(&mut self, input: ParseStream<'_>, report: &mut Report) {
        if let Err(error) = self.try_argument(input, report) {
            report.push(error);
            skip_to_comma(input);
        }
    }

    fn try_argument(&mut self, input: ParseStream<'_>, report: &mut Report) -> syn::Result<()> {
        let key = Ident::parse_any(input).map_err(|error| {
            syn::Error::new(
                error.span(),
                format!("expected an argument\nhelp: {}", self.attribute.valid_arguments()),
            )
        })?;
        let key_text = key.to_string();
        if !self.attribute.arguments().contains(&key_text.as_str()) {
            self.unknown_argument(input, &key, &key_text, report);
            return Ok(());
        }
        match key_text.as_str() {
            "response" => match value::response(input, &key) {
                Ok(ty) => set(&mut self.response, &key, ty, report),
                Err(error) => {
                    report.push(error).about(Subject::Argument("response"));
                    skip_to_comma(input);
                }
            },
            "crate" => set(&mut self.crate_path, &key, value::crate_path(input, &key)?, report),
            "unlisted" => {
                if input.peek(Token![=]) || input.peek(syn::token::Paren) {
                    skip_to_comma(input);
                    report.at(key.span(), "`unlisted` takes no value\nhelp: write `unlisted` alone");
                }
                set(&mut self.unlisted, &key, key.span(), report);
            }
            _ => set(&mut self.at, &key, value::location(input, &key)?, report),
        }
        Ok(())
    }

    fn unknown_argument(&self, input: ParseStream<'_>, key: &Ident, unknown: &str, report: &mut Report) {
        let known = similar(unknown, self.attribute.arguments().iter().copied());
        let help = match known {
            Some(known) => format!("an argument with a similar name exists: `{known}`"),
            None => self.attribute.valid_arguments().to_owned(),
        };
        skip_value(input);
        report.at(key.span(), format!("unknown argument `{unknown}`\nhelp: {help}"));
        if let Some(known) = known {
            report.about(Subject::Argument(known));
        }
    }
}

/// Whether an argument stands here, and not a path by some other name.
fn is_argument(input: ParseStream<'_>) -> bool {
    let ahead = input.fork();
    let Ok(key) = Ident::parse_any(&ahead) else {
        return false;
    };
    ahead.peek(Token![=]) || key == "unlisted" && (ahead.is_empty() || ahead.peek(Token![,]))
}

fn set<T>(place: &mut Option<T>, key: &Ident, value: T, report: &mut Report) {
    if place.is_some() {
        report.at(key.span(), format!("duplicate `{key}` argument"));
    } else {
        *place = Some(value);
    }
}

/// Passes over the value of an argument that is not known, which may hold commas where it is a type.
fn skip_value(input: ParseStream<'_>) {
    if input.parse::<Token![=]>().is_ok() {
        let ahead = input.fork();
        if ahead.parse::<Type>().is_ok() {
            input.advance_to(&ahead);
        }
    }
    skip_to_comma(input);
}

/// The path without its quotes, up to the next comma; none where it is not one of Phare's.
fn unquoted(input: ParseStream<'_>) -> Option<Route> {
    let (mut path, at) = (String::new(), input.span());
    while !input.is_empty() && !input.peek(Token![,]) {
        path += &input.parse::<TokenTree>().ok()?.to_string();
    }
    path.retain(|c| !c.is_whitespace());
    phare_contract::operations_at(&path).next()?;
    Route::parse(LitStr::new(&path, at), &mut Report::default())
}

fn skip_to_comma(input: ParseStream<'_>) {
    while !input.is_empty() && !input.peek(Token![,]) {
        let _ = input.parse::<TokenTree>();
    }
}

fn skip_all(input: ParseStream<'_>) {
    let _ = input.parse::<TokenStream>();
}
