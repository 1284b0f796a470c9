//! Hands an annotated struct over to the derive.
//!
//! An attribute sees the fields that a `#[cfg]` is about to remove; a derive does not. So the attribute only adds the
//! derive, with its own arguments as a helper attribute, and the derive does the work. The derive comes after all other
//! attributes: it then sees what attribute macros among them make of the fields, whether they stand above or below.

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};

use crate::args::AttributeName;
use crate::dependency;
use crate::report::Report;

/// The item with the derive on it; where it is no struct, enum or union, the item with an error before it.
pub(crate) fn expand(args: &TokenStream, item: &TokenStream) -> TokenStream {
    let mut report = Report::default();
    match Item::find(item) {
        Item::Derivable {
            attributes,
            helpers,
            duplicates,
            rest,
        } => {
            for duplicate in duplicates {
                report.on(duplicate, DUPLICATE);
            }
            let args = dependency::check(args, &mut report);
            let errors = report.into_tokens();
            let Some(args) = args else {
                let item = without_helpers(item.clone());
                return quote!(#errors #item);
            };
            let private = crate_path(&args);
            return quote! {
                #errors
                #(#attributes)*
                #[derive(#private::__private::PhareEndpoint)]
                #[phare(endpoint(#args))]
                #(#helpers)*
                #rest
            };
        }
        Item::HandedOver(written) => {
            // The attribute, as if the user had written the error here: no note says where it comes from.
            let at = Span::call_site().resolved_at(written);
            report.at(at, DUPLICATE);
        }
        Item::Other(keyword) => {
            let message = "`#[phare_endpoint]` attribute can only be applied to structs\n\
                           help: write a struct with a named field for each value that is sent";
            report.on(keyword, message);
        }
    }
    let errors = report.into_tokens();
    quote!(#errors #item)
}

const DUPLICATE: &str = "duplicate `#[phare_endpoint]` attribute\nhelp: write a struct for each endpoint";

/// What the attribute stands on.
enum Item {
    Derivable {
        attributes: Vec<TokenStream>,
        /// Those attributes that the derive reads, which have to stand below it.
        helpers: Vec<TokenStream>,
        /// The paths of other `#[phare_endpoint]`s, which are left out.
        duplicates: Vec<TokenStream>,
        rest: TokenStream,
    },
    /// One above has added the derive already, and not seen this one under its name; the place of a token that the user wrote.
    HandedOver(Span),
    /// Neither a struct nor anything else that can have a derive; its first token after visibility.
    Other(TokenStream),
}

impl Item {
    fn find(item: &TokenStream) -> Self {
        let item = ungrouped(item);
        let (mut attributes, mut helpers, mut duplicates) = (Vec::new(), Vec::new(), Vec::new());
        let mut is_handed_over = false;
        let mut tokens = item.into_iter().peekable();
        while let Some(TokenTree::Punct(pound)) = tokens.next_if(is_pound) {
            let Some(TokenTree::Group(attribute)) = tokens.next() else {
                return Self::Other(pound.into_token_stream());
            };
            is_handed_over |= is_expansion(&attribute.stream(), AttributeName::Endpoint);
            let path = path_of(&attribute.stream());
            if matches!(path.last(), Some(TokenTree::Ident(name)) if name == AttributeName::Endpoint.name()) {
                duplicates.push(path.into_iter().collect());
                continue;
            }
            let list = if is_helper(&attribute.stream()) {
                &mut helpers
            } else {
                &mut attributes
            };
            list.push(quote!(#pound #attribute));
        }
        let rest: TokenStream = tokens.collect();
        match keyword(rest.clone()) {
            Some(word) if is_handed_over => Self::HandedOver(word.span()),
            Some(TokenTree::Ident(word)) if word == "struct" || word == "enum" || word == "union" => Self::Derivable {
                attributes,
                helpers,
                duplicates,
                rest,
            },
            other => Self::Other(other.into_token_stream()),
        }
    }
}

/// The tokens without the invisible group in which a macro by example passes a whole `$item`.
pub(crate) fn ungrouped(item: &TokenStream) -> TokenStream {
    let mut tokens = item.clone().into_iter();
    match tokens.next() {
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::None => {
            let inner = ungrouped(&group.stream());
            quote!(#inner #(#tokens)*)
        }
        _ => item.clone(),
    }
}

pub(crate) fn is_pound(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(mark) if mark.as_char() == '#')
}

/// The first token after visibility.
pub(crate) fn keyword(item: TokenStream) -> Option<TokenTree> {
    item.into_iter().find_map(|token| match token {
        TokenTree::Ident(word) if word == "pub" => None,
        TokenTree::Group(place) if place.delimiter() == Delimiter::Parenthesis => None,
        // A `$vis` is in an invisible group, and may be empty.
        TokenTree::Group(group) if group.delimiter() == Delimiter::None => keyword(group.stream()),
        token => Some(token),
    })
}

/// Whether this is `phare(endpoint(…))` or its like, as the attribute of this name hands its arguments over.
pub(crate) fn is_expansion(attribute: &TokenStream, name: AttributeName) -> bool {
    let mut tokens = attribute.clone().into_iter();
    let is_ours = matches!(tokens.next(), Some(TokenTree::Ident(name)) if name == "phare");
    let Some(TokenTree::Group(arguments)) = tokens.next() else {
        return false;
    };
    let helper = arguments.stream().into_iter().next();
    is_ours && matches!(helper, Some(TokenTree::Ident(helper)) if helper == name.helper())
}

/// The path that an attribute begins with, such as `phare::phare_endpoint`.
pub(crate) fn path_of(attribute: &TokenStream) -> Vec<TokenTree> {
    let is_path = |token: &TokenTree| match token {
        TokenTree::Punct(mark) => mark.as_char() == ':',
        token => matches!(token, TokenTree::Ident(_)),
    };
    ungrouped(attribute).into_iter().take_while(is_path).collect()
}

/// Whether this is `serde(…)` or `phare(…)`, perhaps in `cfg_attr(…, …)`.
pub(crate) fn is_helper(attribute: &TokenStream) -> bool {
    let mut tokens = ungrouped(attribute).into_iter();
    match (tokens.next(), tokens.next()) {
        (Some(TokenTree::Ident(name)), Some(TokenTree::Group(arguments))) if name == "cfg_attr" => {
            let arguments: Vec<TokenTree> = arguments.stream().into_iter().collect();
            let mut attributes = arguments
                .split(is_comma)
                .skip(1)
                .filter(|attribute| !attribute.is_empty());
            attributes.all(|attribute| is_helper(&attribute.iter().cloned().collect()))
        }
        (Some(TokenTree::Ident(name)), _) => name == "serde" || name == "phare",
        _ => false,
    }
}

/// The item as it can stand where no derive reads its helper attributes.
pub(crate) fn without_helpers(item: TokenStream) -> TokenStream {
    let mut kept = TokenStream::new();
    let mut tokens = item.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match (token, tokens.peek()) {
            (TokenTree::Punct(mark), Some(TokenTree::Group(attribute)))
                if mark.as_char() == '#' && is_helper(&attribute.stream()) =>
            {
                tokens.next();
            }
            (TokenTree::Group(group), _) => {
                let mut stripped = Group::new(group.delimiter(), without_helpers(group.stream()));
                stripped.set_span(group.span());
                kept.extend([TokenTree::from(stripped)]);
            }
            (token, _) => kept.extend([token]),
        }
    }
    kept
}

/// The path of `crate = path`, or `::phare`. What is wrong with it is for the derive to say.
pub(crate) fn crate_path(args: &TokenStream) -> TokenStream {
    crate_value(args)
        .filter(|path| syn::parse::Parser::parse2(syn::Path::parse_mod_style, path.clone()).is_ok())
        .unwrap_or_else(|| quote!(::phare))
}

/// What stands after `crate =`, if that is among the arguments.
pub(crate) fn crate_value(args: &TokenStream) -> Option<TokenStream> {
    let mut tokens = args.clone().into_iter().peekable();
    while let Some(token) = tokens.next() {
        let is_key = matches!(&token, TokenTree::Ident(word) if word == "crate");
        let is_set = matches!(tokens.peek(), Some(TokenTree::Punct(mark)) if mark.as_char() == '=');
        if is_key && is_set {
            return Some(tokens.skip(1).take_while(|token| !is_comma(token)).collect());
        }
    }
    None
}

fn is_comma(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(mark) if mark.as_char() == ',')
}
