//! Writes how each field goes into the request.

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use syn::{Ident, Lifetime, Type};

use crate::endpoint::{Endpoint, Located, Location};

impl Endpoint<'_> {
    /// The statements that fill the request, the path's parameters in their order.
    pub(super) fn values(&self, encoder: &Ident) -> TokenStream {
        let crate_path = self.declaration.args.crate_path();
        let private = quote!(#crate_path::__private);
        let to = quote!(#private::Encoder);
        let mut writers = TokenStream::new();
        let mut parameters = Vec::new();
        let mut rest = TokenStream::new();
        let mut has_object = false;
        for (index, located) in self.fields.iter().enumerate() {
            let (writer, value) = self.value(index, located);
            let value = if located.field.unlisted.is_some() {
                quote!(&#private::Unlisted(#value))
            } else {
                value
            };
            let statement = self.statement(located, &to, encoder, &value);
            match &located.location {
                Location::Nowhere => continue,
                Location::Path(parameter) => parameters.push((self.position(parameter.as_deref()), statement)),
                Location::Body | Location::BodyEntries => {
                    has_object = true;
                    rest.extend(statement);
                }
                Location::Query | Location::QueryEntries | Location::Header(_) | Location::Whole | Location::File => {
                    rest.extend(statement);
                }
            }
            writers.extend(writer);
        }
        parameters.sort_by_key(|(position, _)| *position);
        let parameters = parameters.into_iter().map(|(_, statement)| statement);
        let is_empty = self
            .fields
            .iter()
            .all(|located| matches!(located.location, Location::Nowhere));
        let unused = is_empty.then(|| quote!(let _ = #encoder;));
        let object = has_object.then(|| quote!(#to::body_object(#encoder);));
        quote! {
            #writers
            #unused
            #(#parameters)*
            #object
            #rest
        }
    }

    /// The statement that hands the value of a field to the encoder.
    fn statement(&self, located: &Located<'_>, to: &TokenStream, encoder: &Ident, value: &TokenStream) -> TokenStream {
        let name = &located.field.name;
        let call = match &located.location {
            Location::Path(parameter) => {
                let parameter = self.listed_parameter(parameter.as_deref());
                quote!(#to::path_parameter(#encoder, #parameter, #value))
            }
            Location::Query => quote!(#to::query(#encoder, #name, #value)),
            Location::QueryEntries => quote!(#to::query_flatten(#encoder, #name, #value)),
            Location::Header(header) => {
                let header = header.value().to_ascii_lowercase();
                quote!(#to::header(#encoder, #header, #value))
            }
            Location::Whole => quote!(#to::body(#encoder, #value)),
            Location::Body => quote!(#to::body_field(#encoder, #name, #value)),
            Location::BodyEntries => quote!(#to::body_flatten(#encoder, #name, #value)),
            Location::File => quote!(#to::file(#encoder, #name, #value)),
            Location::Nowhere => return TokenStream::new(),
        };
        match &located.field.serde.skip_if {
            Some(skips) => {
                let field = place_of(located);
                quote!(if !#skips(#field) { #call; })
            }
            None => quote!(#call;),
        }
    }

    /// A parameter of the path by the name that the operation gives it: Phare's, where the contract lists the operation.
    fn listed_parameter(&self, written: Option<&str>) -> Option<String> {
        let listed = self.contract.operation().and_then(|operation| {
            let position = self.position(written)?;
            operation.path_parameters.get(position)
        });
        listed.map(|parameter| parameter.name).or(written).map(str::to_owned)
    }

    /// Where the path has the parameter of this name.
    fn position(&self, name: Option<&str>) -> Option<usize> {
        let route = self.declaration.args.route.as_ref()?;
        route
            .parameters
            .iter()
            .position(|parameter| Some(parameter.as_str()) == name)
    }

    /// The expression of a field's value, and what has to stand before it.
    fn value(&self, index: usize, located: &Located<'_>) -> (Option<TokenStream>, TokenStream) {
        let field = located.field;
        let Some(function) = &field.serde.serialize_with else {
            return (None, place_of(located));
        };
        // A function that writes the value becomes a type that does.
        let crate_path = self.declaration.args.crate_path();
        let serde = quote!(#crate_path::__private::serde);
        let (item, ident) = (self.declaration.item, &field.ident);
        let taken = quote!(#item #function).to_string();
        let writer = fresh(&format!("With{index}"), &taken);
        let serializer_type = fresh("S", &taken);
        let lifetime = fresh("endpoint", &taken);
        let lifetime = Lifetime::new(&format!("'{lifetime}"), Span::mixed_site());
        let mut generics = item.generics.clone();
        let (_, type_generics, _) = item.generics.split_for_impl();
        generics.params.insert(0, syn::parse_quote!(#lifetime));
        let (impl_generics, writer_generics, where_clause) = generics.split_for_impl();
        let name = &item.ident;
        let definition = quote! {
            struct #writer #generics (&#lifetime #name #type_generics) #where_clause;
            impl #impl_generics #serde::Serialize for #writer #writer_generics #where_clause {
                fn serialize<#serializer_type: #serde::Serializer>(
                    &self,
                    __serializer: #serializer_type,
                ) -> ::core::result::Result<#serializer_type::Ok, #serializer_type::Error> {
                    #function(&self.0.#ident, __serializer)
                }
            }
        };
        (Some(definition), quote!(&#writer(self)))
    }

    /// What is asked of the types of fields that depend on these parameters.
    pub(super) fn value_bounds(&self, private: &TokenStream, parameters: &[Ident]) -> Vec<TokenStream> {
        self.fields
            .iter()
            .filter(|located| {
                !matches!(located.location, Location::Nowhere) && located.field.serde.serialize_with.is_none()
            })
            .filter(|located| mentions(&located.field.ty.to_token_stream(), parameters))
            .map(|located| {
                let ty = located.field.ty;
                match located.location {
                    Location::File => quote!(#ty: #private::FilePart),
                    _ => quote!(#ty: #private::Value),
                }
            })
            .collect()
    }
}

/// A name for a helper that the user's tokens do not have: the scope of a function hides what is outside of it.
fn fresh(name: &str, taken: &str) -> Ident {
    let mut name = format!("__{name}");
    while taken.contains(&name) {
        name.push('_');
    }
    Ident::new(&name, Span::mixed_site())
}

/// `&self.field`, which errors show at the field's type.
fn place_of(located: &Located<'_>) -> TokenStream {
    let (first, last) = ends(located.field.ty);
    // In one context, or the compiler underlines the first token only.
    let ident = in_any_edition(located.field.ident, Span::call_site().located_at(last));
    let first = Span::call_site().located_at(first);
    let this = quote_spanned!(first=> &self.);
    quote!(#this #ident)
}

/// The same name at another place, which has the edition of this crate: what no keyword is in the user's may be one there.
fn in_any_edition(ident: &Ident, span: Span) -> Ident {
    let name = ident.to_string();
    if ["async", "await", "dyn", "gen", "try"].contains(&name.as_str()) {
        return Ident::new_raw(&name, span);
    }
    let mut ident = ident.clone();
    ident.set_span(span);
    ident
}

/// The locations of the first and the last token of a type: tokens at both make the compiler underline all of it.
pub(super) fn ends(ty: &Type) -> (Span, Span) {
    let tokens = inside_groups(ty.to_token_stream());
    let first = tokens.first().map_or_else(Span::call_site, TokenTree::span);
    (first, tokens.last().map_or(first, TokenTree::span))
}

/// The tokens without the invisible groups in which a `macro_rules!` hands over a type: what is in them is the user's, the group is the macro's.
fn inside_groups(tokens: TokenStream) -> Vec<TokenTree> {
    tokens
        .into_iter()
        .flat_map(|token| match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::None => inside_groups(group.stream()),
            token => vec![token],
        })
        .collect()
}

/// Whether one of these names stands in the type.
pub(super) fn mentions(ty: &TokenStream, names: &[Ident]) -> bool {
    ty.clone().into_iter().any(|token| match token {
        TokenTree::Ident(ident) => names.contains(&ident),
        TokenTree::Group(group) => mentions(&group.stream(), names),
        _ => false,
    })
}
