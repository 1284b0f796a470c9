//! A field of a struct that has a builder.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::ext::IdentExt;
use syn::{Attribute, Field, Ident, Type};

use crate::catalogue::type_names::{last_segment, wrapped};

/// A field, and how its builder takes it.
pub(super) struct Member<'a> {
    pub(super) ident: &'a Ident,
    pub(super) ty: &'a Type,
    pub(super) docs: Vec<&'a Attribute>,
    pub(super) need: Need,
    /// Whether the setter takes what can become the value.
    is_into: bool,
    /// Whether it looks inside a `Nullable`, as it does inside an `Option`.
    is_inner: bool,
    /// Whether it takes the items of a list, each for itself.
    is_each: bool,
}

/// Whether a value has to be given.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Need {
    /// To begin with.
    Start,
    /// Before the builder is done.
    Required,
    /// Not at all.
    Optional,
}

/// The argument of a setter, and the value of the field that it becomes.
pub(super) struct Argument {
    pub(super) ty: TokenStream,
    pub(super) value: TokenStream,
}

impl<'a> Member<'a> {
    pub(super) fn parse(field: &'a Field) -> syn::Result<Self> {
        let ident = field
            .ident
            .as_ref()
            .ok_or_else(|| syn::Error::new_spanned(field, "a builder needs fields with names"))?;
        let is_optional = wrapped(&field.ty, "Option").is_some() || wrapped(&field.ty, "Nullable").is_some();
        let mut need = if is_optional { Need::Optional } else { Need::Required };
        let (mut is_into, mut is_inner, mut is_each) = (false, false, false);
        for attribute in field
            .attrs
            .iter()
            .filter(|attribute| attribute.path().is_ident("builder"))
        {
            attribute.parse_nested_meta(|meta| {
                match meta.path.get_ident().map(ToString::to_string).as_deref() {
                    Some("start") => need = Need::Start,
                    Some("default") => need = Need::Optional,
                    Some("required") => need = Need::Required,
                    Some("into") => is_into = true,
                    Some("inner") => is_inner = true,
                    Some("each") => is_each = true,
                    _ => return Err(meta.error("expected `start`, `default`, `required`, `into`, `inner`, or `each`")),
                }
                Ok(())
            })?;
        }
        Ok(Self {
            ident,
            ty: &field.ty,
            docs: field
                .attrs
                .iter()
                .filter(|attribute| attribute.path().is_ident("doc"))
                .collect(),
            need,
            is_into,
            is_inner,
            is_each,
        })
    }

    /// The type parameter of the builder that stands for a required value, which is missing at first.
    pub(super) fn parameter(&self) -> Ident {
        let words: String = self.ident.unraw().to_string().split('_').map(capitalized).collect();
        format_ident!("{words}Value", span = self.ident.span())
    }

    /// What the setter takes.
    pub(super) fn argument(&self) -> syn::Result<Argument> {
        let ident = self.ident;
        let option = wrapped(self.ty, "Option");
        let nullable = wrapped(self.ty, "Nullable").filter(|_| self.is_inner || self.is_each);
        let inner = option.or(nullable).unwrap_or(self.ty);
        let (ty, value) = if self.is_each {
            let item = wrapped(inner, "Vec").ok_or_else(|| syn::Error::new_spanned(inner, "`each` is for a `Vec`"))?;
            let (item, into) = if self.is_into {
                let convert = conversion(item);
                (into(item), quote!(.map(#convert)))
            } else {
                (quote!(#item), TokenStream::new())
            };
            (
                quote!(impl ::core::iter::IntoIterator<Item = #item>),
                quote!(#ident.into_iter()#into.collect()),
            )
        } else if self.is_into {
            let convert = conversion(inner);
            (into(inner), quote!(#convert(#ident)))
        } else {
            (quote!(#inner), quote!(#ident))
        };
        let value = match (option, nullable) {
            (Some(_), _) => quote!(::core::option::Option::Some(#value)),
            (None, Some(_)) => quote!(::phare::Nullable::Value(#value)),
            (None, None) => value,
        };
        Ok(Argument { ty, value })
    }
}

/// What can become a value of this type. Ids have a trait of their own, which says more where something cannot.
fn into(ty: &Type) -> TokenStream {
    if is_id(ty) {
        quote!(impl ::phare::IntoId<#ty>)
    } else {
        quote!(impl ::core::convert::Into<#ty>)
    }
}

fn conversion(ty: &Type) -> TokenStream {
    if is_id(ty) {
        quote!(::phare::IntoId::into_id)
    } else {
        quote!(::core::convert::Into::into)
    }
}

fn is_id(ty: &Type) -> bool {
    last_segment(ty).is_some_and(|segment| segment.ident.to_string().ends_with("Id"))
}

fn capitalized(word: &str) -> String {
    let mut letters = word.chars();
    letters
        .next()
        .map(|first| first.to_ascii_uppercase().to_string() + letters.as_str())
        .unwrap_or_default()
}
