//! What the code asks of the types that depend on the parameters of the struct.

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{Generics, Ident, TypeParamBound, WherePredicate};

use super::values::mentions;
use crate::endpoint::Endpoint;

impl Endpoint<'_> {
    /// What is asked of those types of values and of the response that depend on the parameters of the struct.
    pub(super) fn bounds(&self, private: &TokenStream) -> Vec<WherePredicate> {
        let generics = &self.declaration.item.generics;
        let types = generics.type_params().map(|parameter| parameter.ident.clone());
        let constants = generics.const_params().map(|parameter| parameter.ident.clone());
        let parameters: Vec<Ident> = types.chain(constants).collect();
        if parameters.is_empty() {
            return Vec::new();
        }
        let mut bounds = self.value_bounds(private, &parameters);
        if mentions(&self.response, &parameters) {
            let response = &self.response;
            bounds.push(quote!(#response: #private::Response));
        }
        let bounds = bounds.into_iter().filter_map(|bound| syn::parse2(bound).ok());
        bounds.filter(|bound| !is_stated(bound, generics)).collect()
    }
}

pub(super) fn with_bounds(mut generics: Generics, bounds: &[WherePredicate]) -> Generics {
    if !bounds.is_empty() {
        generics.make_where_clause().predicates.extend(bounds.iter().cloned());
    }
    generics
}

/// Whether the struct asks the same for every lifetime, as in `for<'x> &'x T: Serialize`. Asked for one lifetime as well, the compiler
/// could not choose between the two.
fn is_stated(bound: &WherePredicate, generics: &Generics) -> bool {
    let WherePredicate::Type(bound) = bound else {
        return false;
    };
    let ty = without_lifetimes(bound.bounded_ty.to_token_stream());
    let stated = generics.where_clause.iter().flat_map(|clause| &clause.predicates);
    stated.into_iter().any(|stated| {
        let WherePredicate::Type(stated) = stated else {
            return false;
        };
        let is_serialize = stated.bounds.iter().any(|bound| {
            matches!(bound, TypeParamBound::Trait(bound)
                if bound.path.segments.last().is_some_and(|last| last.ident == "Serialize"))
        });
        is_serialize && stated.lifetimes.is_some() && without_lifetimes(stated.bounded_ty.to_token_stream()) == ty
    })
}

fn without_lifetimes(tokens: TokenStream) -> String {
    let mut text = String::new();
    let mut tokens = tokens.into_iter();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Punct(mark) if mark.as_char() == '\'' => drop(tokens.next()),
            TokenTree::Group(group) => {
                text += &without_lifetimes(group.stream());
                text.push(';');
            }
            token => {
                text += &token.to_string();
                text.push(' ');
            }
        }
    }
    text
}
