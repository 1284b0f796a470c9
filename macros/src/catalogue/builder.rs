//! Writes the builders of the catalogue, in which the compiler insists on what is required.
//!
//! A builder has a type parameter for each required value: it stands for the value's type once that is given, and for
//! `Missing` before. The method `build` is there in any case, and asks for each of them by a trait of its own, so that
//! the compiler can say which one is missing. Its methods are `#[inline]`, which means here: compiled in the crate that calls them, if one does.

mod member;

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::ext::IdentExt;
use syn::{Data, DeriveInput, Error, Fields, Ident};

use self::member::{Argument, Member, Need};
use crate::args::AttributeName;
use crate::attribute::is_expansion;

pub(crate) fn derive(item: TokenStream) -> TokenStream {
    syn::parse2(item)
        .and_then(|item: DeriveInput| Builder::parse(&item)?.expand())
        .unwrap_or_else(Error::into_compile_error)
}

struct Builder<'a> {
    item: &'a DeriveInput,
    /// The name of the builder.
    ident: Ident,
    /// The module of the traits of its required values.
    traits: Ident,
    members: Vec<Member<'a>>,
}

impl<'a> Builder<'a> {
    fn parse(item: &'a DeriveInput) -> syn::Result<Self> {
        let Data::Struct(data) = &item.data else {
            return Err(Error::new_spanned(&item.ident, "a builder is for a struct"));
        };
        let Fields::Named(fields) = &data.fields else {
            return Err(Error::new_spanned(&item.ident, "a builder needs fields with names"));
        };
        if !item.generics.params.is_empty() {
            return Err(Error::new_spanned(
                &item.generics,
                "a builder has no parameters of its own",
            ));
        }
        Ok(Self {
            item,
            ident: format_ident!("{}Builder", item.ident),
            traits: format_ident!("__{}", item.ident),
            members: fields.named.iter().map(Member::parse).collect::<Result<_, _>>()?,
        })
    }

    fn expand(&self) -> syn::Result<TokenStream> {
        let start = self.start();
        let declaration = self.declaration();
        let traits = self.traits();
        let setters = self.setters()?;
        let build = self.build();
        let (builder, parameters) = (&self.ident, self.parameters());
        Ok(quote! {
            #start
            #declaration
            #traits

            #[automatically_derived]
            impl<#(#parameters),*> #builder<#(#parameters),*> {
                #(#setters)*
                #build
            }
        })
    }

    fn required(&self) -> impl Iterator<Item = &Member<'a>> {
        self.members.iter().filter(|member| member.need == Need::Required)
    }

    fn parameters(&self) -> Vec<Ident> {
        self.required().map(Member::parameter).collect()
    }

    /// The associated function that begins.
    fn start(&self) -> TokenStream {
        let (ident, visibility, builder) = (&self.item.ident, &self.item.vis, &self.ident);
        let mut arguments = Vec::new();
        let mut values = Vec::new();
        for member in &self.members {
            let name = member.ident;
            values.push(match member.need {
                Need::Start => {
                    let ty = member.ty;
                    arguments.push(quote!(#name: impl ::core::convert::Into<#ty>));
                    quote!(#name: #name.into())
                }
                Need::Required => quote!(#name: ::phare::__private::Missing),
                Need::Optional => quote!(#name: ::core::default::Default::default()),
            });
        }
        let required: Vec<_> = self.required().map(|member| format!("`{}`", member.ident)).collect();
        let docs = if required.is_empty() {
            format!("Starts a [`{ident}`].")
        } else {
            format!("Starts a [`{ident}`]. It has to be given {}.", required.join(", "))
        };
        quote! {
            #[automatically_derived]
            impl #ident {
                #[doc = #docs]
                #[inline]
                #visibility fn builder(#(#arguments),*) -> #builder {
                    #builder { #(#values),* }
                }
            }
        }
    }

    /// The builder's own type.
    fn declaration(&self) -> TokenStream {
        let (visibility, builder) = (&self.item.vis, &self.ident);
        let parameters = self.parameters();
        let fields = self.members.iter().map(|member| {
            let (name, ty) = (member.ident, member.ty);
            if member.need == Need::Required {
                let parameter = member.parameter();
                quote!(#name: #parameter)
            } else {
                quote!(#name: #ty)
            }
        });
        let docs = format!(
            "A [`{0}`] that is not complete yet: from [`{0}::builder`]. Its type parameters, if it has any, may be others in any version.",
            self.item.ident
        );
        quote! {
            #[doc = #docs]
            #[must_use = "a builder makes its value in `build`"]
            #visibility struct #builder<#(#parameters = ::phare::__private::Missing),*> {
                #(#fields),*
            }
        }
    }

    /// A trait for each required value, which only its type has.
    fn traits(&self) -> TokenStream {
        let (visibility, ident, module) = (&self.item.vis, &self.item.ident, &self.traits);
        let traits = self.required().map(|member| {
            let name = member.ident;
            let message = format!("`{ident}` needs a value for `{name}`");
            let label = format!("`{name}` is not set");
            let note = format!("set it by `.{name}(…)` before `.build()` or `.send(…)`");
            quote! {
                #[diagnostic::on_unimplemented(message = #message, label = #label, note = #note)]
                #[allow(non_camel_case_types)]
                pub trait #name<T> {
                    fn given(self) -> T;
                }
                impl<T> #name<T> for T {
                    fn given(self) -> T {
                        self
                    }
                }
            }
        });
        quote! {
            #[doc(hidden)]
            #[allow(missing_docs, non_snake_case)]
            #visibility mod #module {
                #(#traits)*
            }
        }
    }

    fn setters(&self) -> syn::Result<Vec<TokenStream>> {
        let set = |member: &Member| match member.need {
            Need::Start => Ok(TokenStream::new()),
            Need::Required => self.required_setter(member),
            Need::Optional => self.optional_setter(member),
        };
        self.members.iter().map(set).collect()
    }

    /// The setter of a required value, which changes the builder's type.
    fn required_setter(&self, member: &Member) -> syn::Result<TokenStream> {
        let (visibility, builder) = (&self.item.vis, &self.ident);
        let (name, docs, given) = (member.ident, &member.docs, member.ty);
        let Argument { ty, value } = member.argument()?;
        let parameters = self.required().map(|other| {
            if other.ident == name {
                quote!(#given)
            } else {
                let parameter = other.parameter();
                quote!(#parameter)
            }
        });
        let fields = self.members.iter().map(|other| {
            let field = other.ident;
            if field == name {
                quote!(#field: #value)
            } else {
                quote!(#field: self.#field)
            }
        });
        Ok(quote! {
            #(#docs)*
            #[inline]
            #visibility fn #name(self, #name: #ty) -> #builder<#(#parameters),*> {
                #builder { #(#fields),* }
            }
        })
    }

    /// The setter of an optional value, and one for what may not be there, so that a chain of calls needs no `if let`.
    fn optional_setter(&self, member: &Member) -> syn::Result<TokenStream> {
        let (visibility, name, docs) = (&self.item.vis, member.ident, &member.docs);
        let Argument { ty, value } = member.argument()?;
        let maybe = format_ident!("maybe_{}", name.unraw(), span = name.span());
        let maybe_docs = format!("[`{name}`](Self::{name}), where there is one: `None` leaves it as it is.");
        Ok(quote! {
            #(#docs)*
            #[inline]
            #visibility fn #name(mut self, #name: #ty) -> Self {
                self.#name = #value;
                self
            }

            #[doc = #maybe_docs]
            #[inline]
            #visibility fn #maybe(self, #name: ::core::option::Option<#ty>) -> Self {
                match #name {
                    ::core::option::Option::Some(#name) => self.#name(#name),
                    ::core::option::Option::None => self,
                }
            }
        })
    }

    /// The methods that end, once all that is required is there.
    fn build(&self) -> TokenStream {
        let (visibility, ident, traits) = (&self.item.vis, &self.item.ident, &self.traits);
        let bounds = self.required().map(|member| {
            let (parameter, name, ty) = (member.parameter(), member.ident, member.ty);
            let mut traits = traits.clone();
            traits.set_span(name.span());
            quote_spanned!(name.span()=> #parameter: #traits::#name<#ty>)
        });
        let bounds = quote!(#(#bounds),*);
        let fields = self.members.iter().map(|member| {
            let name = member.ident;
            if member.need == Need::Required {
                quote!(#name: #traits::#name::given(self.#name))
            } else {
                quote!(#name: self.#name)
            }
        });
        let docs = format!("Makes the [`{ident}`], once all that it needs is set.");
        let send = self.is_endpoint().then(|| {
            let docs = format!("Makes the [`{ident}`] and sends it: [`build`](Self::build), and [`{ident}::send`].");
            quote! {
                #[doc = #docs]
                #[inline]
                #visibility fn send(self, client: &::phare::Client) -> ::phare::Request<<#ident as ::phare::Endpoint>::Response>
                where
                    #bounds
                {
                    self.build().send(client)
                }
            }
        });
        quote! {
            #[doc = #docs]
            #[must_use]
            #[inline]
            #visibility fn build(self) -> #ident
            where
                #bounds
            {
                #ident { #(#fields),* }
            }

            #send
        }
    }

    /// Whether `#[phare_endpoint]` has handed the struct over to its derive.
    fn is_endpoint(&self) -> bool {
        let mut attributes = self.item.attrs.iter();
        attributes.any(|attribute| is_expansion(&attribute.meta.to_token_stream(), AttributeName::Endpoint))
    }
}
