//! Hands an annotated struct over to the derive, untouched.
//!
//! An attribute sees the fields that a `#[cfg]` is about to remove; a derive does not. So the attribute only adds the
//! derive, with its own arguments as a helper attribute, and the derive does the work.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::{ToTokens, quote};

use crate::report::Report;

/// The item with the derive on it; where it is no struct, enum or union, the item with an error before it.
pub(crate) fn hand_over(args: &TokenStream, item: TokenStream) -> TokenStream {
    match Item::find(item.clone()) {
        Item::Derivable => {
            let private = crate_path(args);
            quote! {
                #[derive(#private::__private::PhareEndpoint)]
                #[phare(endpoint(#args))]
                #item
            }
        }
        // The derive that the first attribute added reports the second one.
        Item::HandedOver => item,
        Item::Other(keyword) => {
            let mut report = Report::default();
            let message = "`#[phare_endpoint]` attribute can only be applied to structs\n\
                           help: write a struct with a named field for each value that is sent";
            report.on(keyword, message);
            let errors = report.into_tokens();
            quote!(#errors #item)
        }
    }
}

/// What the attribute stands on.
enum Item {
    Derivable,
    HandedOver,
    /// Neither a struct nor anything else that can have a derive; its first token after visibility.
    Other(TokenStream),
}

impl Item {
    fn find(item: TokenStream) -> Self {
        let mut tokens = item.into_iter();
        while let Some(token) = tokens.next() {
            match token {
                TokenTree::Punct(pound) if pound.as_char() == '#' => {
                    if let Some(TokenTree::Group(attribute)) = tokens.next()
                        && is_hand_over(&attribute)
                    {
                        return Self::HandedOver;
                    }
                }
                TokenTree::Ident(word) if word == "pub" => {}
                TokenTree::Group(place) if place.delimiter() == Delimiter::Parenthesis => {}
                // A macro by example passes `$vis` or a whole `$item` in an invisible group.
                TokenTree::Group(group) if group.delimiter() == Delimiter::None => match Self::find(group.stream()) {
                    Self::Other(keyword) if keyword.is_empty() => {}
                    found => return found,
                },
                TokenTree::Ident(word) if word == "struct" || word == "enum" || word == "union" => {
                    return Self::Derivable;
                }
                token => return Self::Other(token.into_token_stream()),
            }
        }
        Self::Other(TokenStream::new())
    }
}

/// Whether this is `[phare(endpoint(…))]`, as [`hand_over`] writes it.
fn is_hand_over(attribute: &Group) -> bool {
    let mut tokens = attribute.stream().into_iter();
    let named = matches!(tokens.next(), Some(TokenTree::Ident(name)) if name == "phare");
    let Some(TokenTree::Group(arguments)) = tokens.next() else {
        return false;
    };
    let endpoint = arguments.stream().into_iter().next();
    named && matches!(endpoint, Some(TokenTree::Ident(name)) if name == "endpoint")
}

/// The path of `crate = path`, or `::phare`. What is wrong with it is for the derive to say.
fn crate_path(args: &TokenStream) -> TokenStream {
    let mut tokens = args.clone().into_iter().peekable();
    while let Some(token) = tokens.next() {
        let is_key = matches!(&token, TokenTree::Ident(word) if word == "crate");
        let is_set = matches!(tokens.peek(), Some(TokenTree::Punct(mark)) if mark.as_char() == '=');
        if is_key && is_set {
            let path: TokenStream = tokens.skip(1).take_while(|token| !is_comma(token)).collect();
            if syn::parse::Parser::parse2(syn::Path::parse_mod_style, path.clone()).is_ok() {
                return path;
            }
            break;
        }
    }
    quote!(::phare)
}

fn is_comma(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(mark) if mark.as_char() == ',')
}
