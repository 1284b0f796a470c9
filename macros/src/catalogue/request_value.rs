//! Writes how a request of the catalogue is read from a configuration file, and written to one.
//!
//! What can be shared is in `phare::object`; what is read is compared with the contract there, as it is before sending.

use proc_macro2::TokenStream;
use quote::quote;
use syn::ext::IdentExt;
use syn::{Data, DeriveInput, Error, Field, Fields, Ident};

use crate::catalogue::type_names::{last_segment, wrapped};
use crate::report::Report;
use crate::serde_attributes;

pub(crate) fn derive(item: TokenStream) -> TokenStream {
    syn::parse2(item)
        .and_then(|item: DeriveInput| expand(&item))
        .unwrap_or_else(Error::into_compile_error)
}

fn expand(item: &DeriveInput) -> syn::Result<TokenStream> {
    let Data::Struct(data) = &item.data else {
        return Err(Error::new_spanned(&item.ident, "a request is a struct"));
    };
    let Fields::Named(fields) = &data.fields else {
        return Err(Error::new_spanned(&item.ident, "a request needs fields with names"));
    };
    let members: Vec<Member<'_>> = fields.named.iter().map(Member::parse).collect::<Result<_, _>>()?;
    let ident = &item.ident;
    let reads = members.iter().map(Member::read);
    let writes = members.iter().map(Member::write);
    let unlisted = members.iter().find(|member| member.form == Form::Unlisted);
    let begun = match unlisted.map(|member| member.ident) {
        Some(unlisted) => quote!(crate::object::Writer::beside(&self.#unlisted, serializer)?),
        None => quote!(crate::object::Writer::of_part(serializer)?),
    };
    Ok(quote! {
        #[automatically_derived]
        impl ::serde::Serialize for #ident {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> ::core::result::Result<S::Ok, S::Error> {
                #[allow(unused_mut)]
                let mut writer = #begun;
                #(#writes)*
                writer.end()
            }
        }

        #[automatically_derived]
        impl<'de> ::serde::Deserialize<'de> for #ident {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> ::core::result::Result<Self, D::Error> {
                #[allow(unused_mut, unused_variables)]
                let mut fields = crate::object::request_fields(<Self as crate::Endpoint>::OPERATION, deserializer)?;
                ::core::result::Result::Ok(Self { #(#reads),* })
            }
        }
    })
}

struct Member<'a> {
    ident: &'a Ident,
    form: Form,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Required,
    Optional,
    Nullable,
    /// It has several entries, and reads and writes them itself.
    Flatten,
    /// The same, or none of them.
    OptionalFlatten,
    /// What is newer than the crate: it is written among the others.
    Unlisted,
    /// A file has no form as text.
    File,
}

impl<'a> Member<'a> {
    fn parse(field: &'a Field) -> syn::Result<Self> {
        let ident = field
            .ident
            .as_ref()
            .ok_or_else(|| Error::new_spanned(field, "a request needs fields with names"))?;
        let option = wrapped(&field.ty, "Option");
        let nullable = wrapped(&field.ty, "Nullable");
        let inner = option.or(nullable).unwrap_or(&field.ty);
        // What is wrong with the attributes is reported by the endpoint's own derive.
        let serde = serde_attributes::Field::parse(&field.attrs, &mut Report::default());
        let name = last_segment(inner).map(|segment| segment.ident.to_string());
        let form = if name.as_deref() == Some("File") {
            Form::File
        } else if name.as_deref() == Some("UnlistedFields") {
            Form::Unlisted
        } else if serde.flatten.is_some() {
            option.map_or(Form::Flatten, |_| Form::OptionalFlatten)
        } else if option.is_some() {
            Form::Optional
        } else if nullable.is_some() {
            Form::Nullable
        } else {
            Form::Required
        };
        Ok(Self { ident, form })
    }

    fn read(&self) -> TokenStream {
        let (ident, name) = (self.ident, self.ident.unraw().to_string());
        match self.form {
            Form::Required => quote!(#ident: fields.needed(#name)?),
            Form::Optional => quote!(#ident: fields.given(#name)?),
            Form::Nullable => quote!(#ident: fields.given_or_null(#name)?),
            Form::Flatten => quote!(#ident: crate::object::Flat::read(&mut fields)),
            Form::OptionalFlatten => quote!(#ident: crate::object::Flat::read_if_any(&mut fields)),
            Form::Unlisted | Form::File => quote!(#ident: ::core::default::Default::default()),
        }
    }

    fn write(&self) -> TokenStream {
        let (ident, name) = (self.ident, self.ident.unraw().to_string());
        match self.form {
            Form::Required => quote!(writer.field(#name, &self.#ident)?;),
            Form::Optional => quote!(writer.optional(#name, self.#ident.as_ref())?;),
            Form::Nullable => quote!(writer.nullable(#name, &self.#ident)?;),
            Form::Flatten => quote!(crate::object::Flat::write(&self.#ident, &mut writer)?;),
            Form::OptionalFlatten => quote! {
                if let ::core::option::Option::Some(value) = &self.#ident {
                    crate::object::Flat::write(value, &mut writer)?;
                }
            },
            Form::Unlisted | Form::File => TokenStream::new(),
        }
    }
}
