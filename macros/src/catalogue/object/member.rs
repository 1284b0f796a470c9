//! A field of a struct that is an object of Phare.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::ext::IdentExt;
use syn::{Error, Field, Ident, LitStr, Path, Type};

use crate::catalogue::type_names::wrapped;

/// A field, and how it is read and written.
pub(super) struct Member<'a> {
    ident: &'a Ident,
    ty: &'a Type,
    /// What Phare calls it.
    name: LitStr,
    form: Form,
    /// The function that reads it, where it is not the usual one.
    reader: Option<Path>,
    /// Whether it is written as a string, whatever it is.
    is_text: bool,
}

/// What is made of a field that is not there, or that cannot be read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// The object cannot be read then.
    Required,
    /// `None`.
    Optional,
    /// The same, of an `f64`.
    Float,
    /// `Nullable::Absent`; null is not the same.
    Nullable,
    /// The default, which is not written then.
    Plain,
    /// The default, which is never written.
    Settings,
    /// It has several entries, and reads and writes them itself.
    Flatten,
}

impl<'a> Member<'a> {
    pub(super) fn parse(field: &'a Field) -> syn::Result<Self> {
        let ident = field
            .ident
            .as_ref()
            .ok_or_else(|| Error::new_spanned(field, "an object needs fields with names"))?;
        let mut form = if let Some(ty) = wrapped(&field.ty, "Option") {
            let is_float = matches!(ty, Type::Path(ty) if ty.path.is_ident("f64"));
            if is_float { Form::Float } else { Form::Optional }
        } else if wrapped(&field.ty, "Nullable").is_some() {
            Form::Nullable
        } else {
            Form::Plain
        };
        let (mut reader, mut is_text) = (None, false);
        let mut name = LitStr::new(&ident.unraw().to_string(), ident.span());
        for attribute in field
            .attrs
            .iter()
            .filter(|attribute| attribute.path().is_ident("object"))
        {
            attribute.parse_nested_meta(|meta| {
                match meta.path.get_ident().map(ToString::to_string).as_deref() {
                    Some("name") => name = meta.value()?.parse()?,
                    Some("required") => form = Form::Required,
                    Some("settings") => form = Form::Settings,
                    Some("flatten") => form = Form::Flatten,
                    Some("read") => reader = Some(meta.value()?.parse()?),
                    Some("text") => is_text = true,
                    _ => {
                        return Err(meta.error("expected `name`, `required`, `settings`, `flatten`, `read`, or `text`"));
                    }
                }
                Ok(())
            })?;
        }
        Ok(Self {
            ident,
            ty: &field.ty,
            name,
            form,
            reader,
            is_text,
        })
    }

    /// The names of its entries.
    pub(super) fn names(&self) -> Vec<TokenStream> {
        let (ty, name) = (self.ty, &self.name);
        if self.form == Form::Flatten {
            let names = quote!(<#ty as crate::object::Flat>::NAMES);
            return vec![quote!(#names[0]), quote!(#names[1])];
        }
        vec![quote!(#name)]
    }

    /// The arm that checks its entry.
    pub(super) fn check(&self) -> Option<TokenStream> {
        let (ty, name) = (self.ty, &self.name);
        (self.form == Form::Required).then(|| quote!(#name => crate::object::check::<#ty>(json),))
    }

    pub(super) fn read(&self) -> TokenStream {
        let (ident, name) = (self.ident, &self.name);
        if let Some(reader) = &self.reader {
            return quote!(#ident: #reader(&mut fields));
        }
        match self.form {
            Form::Required => quote!(#ident: fields.required(#name)?),
            Form::Optional => quote!(#ident: fields.optional(#name)),
            Form::Float => quote!(#ident: fields.optional(#name).map(crate::object::Float::get)),
            Form::Nullable => quote!(#ident: fields.nullable(#name)),
            Form::Plain => quote!(#ident: fields.plain(#name)),
            Form::Settings => quote!(#ident: fields.settings(#name)),
            Form::Flatten => quote!(#ident: crate::object::Flat::read(&mut fields)),
        }
    }

    /// Whether it is read from one entry, as its type says.
    pub(super) fn is_read_directly(&self) -> bool {
        self.reader.is_none() && self.form != Form::Flatten
    }

    /// The variable that holds what its entry is, until all entries are read.
    pub(super) fn slot(&self) -> TokenStream {
        let (slot, ty) = (self.slot_ident(), self.ty);
        match self.form {
            Form::Optional => quote!(let mut #slot: #ty = ::core::option::Option::None;),
            Form::Float => {
                quote!(let mut #slot: ::core::option::Option<crate::object::Float> = ::core::option::Option::None;)
            }
            Form::Nullable => quote!(let mut #slot = <#ty>::Absent;),
            _ => quote!(let mut #slot: ::core::option::Option<#ty> = ::core::option::Option::None;),
        }
    }

    fn slot_ident(&self) -> Ident {
        format_ident!("slot_{}", self.ident)
    }

    /// The arm that fills it.
    pub(super) fn fill(&self) -> TokenStream {
        let (slot, name) = (self.slot_ident(), &self.name);
        match self.form {
            Form::Required => quote!(#name => #slot = ::core::option::Option::Some(entries.next_value()?),),
            _ => quote!(#name => #slot = entries.next_value()?,),
        }
    }

    /// The field from what its entry is.
    pub(super) fn take(&self) -> TokenStream {
        let (ident, slot, name) = (self.ident, self.slot_ident(), &self.name);
        match self.form {
            Form::Required => quote!(#ident: crate::object::Direct::required(#slot, #name)?),
            Form::Plain => quote!(#ident: direct.plain(#slot, #name)),
            Form::Settings => quote!(#ident: #slot.unwrap_or_default()),
            Form::Float => quote!(#ident: #slot.map(crate::object::Float::get)),
            Form::Optional | Form::Nullable | Form::Flatten => quote!(#ident: #slot),
        }
    }

    pub(super) fn write(&self) -> TokenStream {
        let (ident, name) = (self.ident, &self.name);
        match self.form {
            Form::Required if self.is_text => {
                quote!(writer.field(#name, &::std::string::ToString::to_string(&self.#ident))?;)
            }
            Form::Required => quote!(writer.field(#name, &self.#ident)?;),
            Form::Optional | Form::Float => quote!(writer.optional(#name, self.#ident.as_ref())?;),
            Form::Nullable => quote!(writer.nullable(#name, &self.#ident)?;),
            Form::Plain => quote!(writer.plain(#name, &self.#ident)?;),
            Form::Settings => quote!(writer.settings(#name, &self.#ident)?;),
            Form::Flatten => quote!(crate::object::Flat::write(&self.#ident, &mut writer)?;),
        }
    }
}
