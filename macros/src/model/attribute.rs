//! Hands a type over to serde's derive and to ours, which checks it: a derive sees neither the fields that a `#[cfg]` removes nor what other
//! attributes have not yet made of the type.

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote};

use crate::args::AttributeName;
use crate::attribute::{crate_path, is_expansion, is_helper, is_pound, keyword, path_of, ungrouped, without_helpers};
use crate::dependency;
use crate::report::Report;

/// The item with the derives on it; where it is no struct or enum, the item with an error before it.
pub(crate) fn expand(attribute: AttributeName, args: &TokenStream, item: &TokenStream) -> TokenStream {
    let ungrouped = ungrouped(item);
    let mut tokens = ungrouped.into_iter().peekable();
    let mut written = Written::default();
    while let Some(pound) = tokens.next_if(is_pound) {
        let Some(TokenTree::Group(group)) = tokens.next() else {
            break;
        };
        written.add(&quote!(#pound #group), &group.stream(), attribute);
    }
    let rest: TokenStream = tokens.collect();
    let mut report = Report::default();
    if written.is_declared {
        // The attribute, as if the user had written the error here: no note says where it comes from.
        let at = keyword(rest.clone()).map_or_else(Span::call_site, |word| Span::call_site().resolved_at(word.span()));
        report.at(at, duplicate(attribute));
        let errors = report.into_tokens();
        return quote!(#errors #item);
    }
    for duplicated in &written.duplicates {
        report.on(duplicated, duplicate(attribute));
    }
    let keyword = keyword(rest.clone());
    if !matches!(&keyword, Some(TokenTree::Ident(word)) if word == "struct" || word == "enum") {
        let name = attribute.name();
        report.on(
            keyword.into_token_stream(),
            format!("`#[{name}]` attribute can only be applied to structs and enums\nhelp: write a struct with a field for each value"),
        );
        let errors = report.into_tokens();
        return quote!(#errors #item);
    }
    let Some(args) = &dependency::check(args, &mut report) else {
        let (errors, item) = (report.into_tokens(), without_helpers(item.clone()));
        return quote!(#errors #item);
    };
    let private = crate_path(args);
    let private = quote!(#private::__private);
    if private.to_string().contains('$') {
        // serde takes the path as a string, in which `$crate` means nothing.
        let message = "`$crate` cannot be used here\nhelp: write the path from the root, such as `crate = ::phare`";
        report.on(crate_path(args), message);
        let errors = report.into_tokens();
        return quote!(#errors #item);
    }
    let derive = format_ident!("{}", attribute.derive());
    let serde = written.serde(attribute, &private);
    let helper = format_ident!("{}", attribute.helper());
    let Written {
        attributes, helpers, ..
    } = written;
    let errors = report.into_tokens();
    quote! {
        #errors
        #(#attributes)*
        #[derive(#private::#derive)]
        #serde
        #[phare(#helper(#args))]
        #(#helpers)*
        #rest
    }
}

/// The attributes that stand on the item below this one.
#[derive(Default)]
struct Written {
    attributes: Vec<TokenStream>,
    /// Those attributes that the derives read, which have to stand below them.
    helpers: Vec<TokenStream>,
    /// The paths of the same attribute once more, which are left out.
    duplicates: Vec<TokenStream>,
    /// Whether the same attribute has handed the item over already, under a name that it did not know.
    is_declared: bool,
    /// Whether serde's derive for this direction is there already.
    is_derived: bool,
    /// Whether another attribute follows that says where serde is, or `#[serde(crate)]` does.
    names_serde: bool,
}

impl Written {
    fn add(&mut self, whole: &TokenStream, content: &TokenStream, attribute: AttributeName) {
        let wanted = trait_name(attribute);
        let path = path_of(content);
        match path.last().map(ToString::to_string).as_deref() {
            Some(name) if name == attribute.name() => {
                self.duplicates.push(path.into_iter().collect());
                return;
            }
            Some("phare") => self.is_declared |= is_expansion(content, attribute),
            Some("derive") => self.is_derived |= mentions(content, wanted),
            Some("phare_response" | "phare_object") => self.names_serde = true,
            Some("serde") => self.names_serde |= mentions(content, "crate"),
            _ => {}
        }
        if is_helper(content) {
            self.helpers.push(whole.clone());
        } else {
            self.attributes.push(whole.clone());
        }
    }

    /// Serde's derive, and where it finds serde, as far as they are not there already.
    fn serde(&self, attribute: AttributeName, private: &TokenStream) -> TokenStream {
        if self.is_derived {
            return TokenStream::new();
        }
        let derive = format_ident!("{}", trait_name(attribute));
        let derive = quote!(#[derive(#private::serde::#derive)]);
        if self.names_serde {
            return derive;
        }
        let serde = quote!(#private::serde).to_string();
        quote!(#derive #[serde(crate = #serde)])
    }
}

fn trait_name(attribute: AttributeName) -> &'static str {
    match attribute {
        AttributeName::Response => "Deserialize",
        AttributeName::Endpoint | AttributeName::Object => "Serialize",
    }
}

fn duplicate(attribute: AttributeName) -> String {
    let name = attribute.name();
    format!(
        "duplicate `#[{name}]` attribute\nhelp: remove it: one serves all operations that have the same fields there"
    )
}

fn mentions(tokens: &TokenStream, word: &str) -> bool {
    tokens.clone().into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident == word,
        TokenTree::Group(group) => mentions(&group.stream(), word),
        _ => false,
    })
}
