//! Writes how a struct of the catalogue is read from an object of Phare, and written as one.
//!
//! What is written is small, as all that can be shared is in `phare::object`: it names each field twice.

mod member;

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote};
use syn::{Data, DeriveInput, Error, Fields, Ident, LitStr};

use self::member::Member;

pub(crate) fn derive(item: TokenStream) -> TokenStream {
    syn::parse2(item)
        .and_then(|item: DeriveInput| Ok(Object::parse(&item)?.expand()))
        .unwrap_or_else(Error::into_compile_error)
}

struct Object<'a> {
    ident: &'a Ident,
    tag: Option<Tag>,
    members: Vec<Member<'a>>,
}

/// The field that tells what kind of object it is.
struct Tag {
    name: LitStr,
    value: LitStr,
}

/// The field that holds what is not known.
const UNLISTED: &str = "unlisted";

impl<'a> Object<'a> {
    fn parse(item: &'a DeriveInput) -> syn::Result<Self> {
        let Data::Struct(data) = &item.data else {
            return Err(Error::new_spanned(&item.ident, "an object is a struct"));
        };
        let Fields::Named(fields) = &data.fields else {
            return Err(Error::new_spanned(&item.ident, "an object needs fields with names"));
        };
        if !fields
            .named
            .iter()
            .any(|field| field.ident.as_ref().is_some_and(|ident| ident == UNLISTED))
        {
            return Err(Error::new_spanned(
                &item.ident,
                "an object needs a field `unlisted: UnlistedFields`",
            ));
        }
        let known = fields
            .named
            .iter()
            .filter(|field| field.ident.as_ref().is_none_or(|ident| ident != UNLISTED));
        Ok(Self {
            ident: &item.ident,
            tag: Tag::parse(item)?,
            members: known.map(Member::parse).collect::<Result<_, _>>()?,
        })
    }

    fn expand(&self) -> TokenStream {
        let ident = self.ident;
        let (known, check, read, write) = (self.known(), self.check(), self.read(), self.write());
        let read_directly = self.read_directly();
        quote! {
            #[automatically_derived]
            impl crate::object::Object for #ident {
                const KNOWN: &'static [&'static str] = #known;

                fn unlisted(&self) -> &crate::UnlistedFields {
                    &self.unlisted
                }

                fn check(name: &str, json: &str) -> ::core::result::Result<(), ::std::string::String> {
                    #check
                }

                #read_directly

                fn read<E: ::serde::de::Error>(
                    mut fields: crate::object::Fields<'_>,
                ) -> ::core::result::Result<Self, E> {
                    #read
                }
            }

            #[automatically_derived]
            impl<'de> ::serde::Deserialize<'de> for #ident {
                fn deserialize<D: ::serde::Deserializer<'de>>(
                    deserializer: D,
                ) -> ::core::result::Result<Self, D::Error> {
                    deserializer.deserialize_map(crate::object::ObjectVisitor::new())
                }
            }

            #[automatically_derived]
            impl ::serde::Serialize for #ident {
                fn serialize<S: ::serde::Serializer>(
                    &self,
                    serializer: S,
                ) -> ::core::result::Result<S::Ok, S::Error> {
                    #write
                }
            }
        }
    }

    fn known(&self) -> TokenStream {
        let tag = self.tag.iter().map(|tag| tag.name.to_token_stream());
        let names = tag.chain(self.members.iter().flat_map(Member::names));
        quote!(&[#(#names),*])
    }

    /// What has to be readable, each where it stands.
    fn check(&self) -> TokenStream {
        let required = self.members.iter().filter_map(Member::check);
        quote! {
            match name {
                #(#required)*
                _ => ::core::result::Result::Ok(()),
            }
        }
    }

    fn read(&self) -> TokenStream {
        let tag = self.tag.iter().map(|Tag { name, value }| {
            let expected = format!("`{}` is not `{}`", name.value(), value.value());
            quote! {
                if fields.text(#name).as_deref() != ::core::option::Option::Some(#value) {
                    return ::core::result::Result::Err(E::custom(#expected));
                }
            }
        });
        let values = self.members.iter().map(Member::read);
        quote! {
            #(#tag)*
            ::core::result::Result::Ok(Self {
                #(#values,)*
                unlisted: fields.unlisted(<Self as crate::object::Object>::KNOWN),
            })
        }
    }

    /// The same for the usual case, in which nothing has to be kept for later: one pass, as serde's derive writes it.
    fn read_directly(&self) -> Option<TokenStream> {
        if self.tag.is_some() || !self.members.iter().all(Member::is_read_directly) {
            return None;
        }
        let (slots, arms, values) = (
            self.members.iter().map(Member::slot),
            self.members.iter().map(Member::fill),
            self.members.iter().map(Member::take),
        );
        Some(quote! {
            const IS_READ_DIRECTLY: bool = true;

            fn read_directly<'de, A: ::serde::de::MapAccess<'de>>(
                entries: &mut A,
            ) -> ::core::result::Result<Self, A::Error> {
                let mut direct = crate::object::Direct::default();
                #(#slots)*
                while let ::core::option::Option::Some(name) = crate::object::Direct::name(entries)? {
                    match name.as_str() {
                        #(#arms)*
                        _ => direct.keep(name, entries)?,
                    }
                }
                ::core::result::Result::Ok(Self {
                    #(#values,)*
                    unlisted: direct.unlisted(),
                })
            }
        })
    }

    fn write(&self) -> TokenStream {
        let tag = self
            .tag
            .iter()
            .map(|Tag { name, value }| quote!(writer.field(#name, #value)?;));
        let fields = self.members.iter().map(Member::write);
        quote! {
            let mut writer = crate::object::Writer::new(self, serializer)?;
            #(#tag)*
            #(#fields)*
            writer.end()
        }
    }
}

impl Tag {
    /// Reads `#[object(tag = "…", value = "…")]`.
    fn parse(item: &DeriveInput) -> syn::Result<Option<Self>> {
        let Some(attribute) = item.attrs.iter().find(|attribute| attribute.path().is_ident("object")) else {
            return Ok(None);
        };
        let (mut name, mut value) = (None, None);
        attribute.parse_nested_meta(|meta| {
            let part = match meta.path.get_ident().map(ToString::to_string).as_deref() {
                Some("tag") => &mut name,
                Some("value") => &mut value,
                _ => return Err(meta.error("expected `tag` or `value`")),
            };
            *part = Some(meta.value()?.parse()?);
            Ok(())
        })?;
        match (name, value) {
            (Some(name), Some(value)) => Ok(Some(Self { name, value })),
            _ => Err(Error::new(Span::call_site(), "a tag has a name and a value")),
        }
    }
}
