//! Writes the code of an endpoint.

mod bounds;
mod docs;
pub(crate) mod kinds;
pub(crate) mod models;
mod values;

use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::{Attribute, DeriveInput, Ident, WherePredicate};

use self::bounds::with_bounds;
use crate::endpoint::{Contract, Endpoint};

impl Endpoint<'_> {
    /// The trait and the `send` method.
    pub(crate) fn expand(&self) -> TokenStream {
        // A parameter with the name of a constant of the user's would be a pattern, in spite of its hygiene.
        let encoder = Ident::new("__encoder", Span::mixed_site());
        let values = self.values(&encoder);
        self.implementation(&quote!(#encoder), &values)
    }

    /// The same without sending anything: it keeps the uses of an endpoint valid that has errors.
    pub(crate) fn stub(&self) -> TokenStream {
        self.implementation(&quote!(_), &TokenStream::new())
    }

    fn implementation(&self, encoder: &TokenStream, values: &TokenStream) -> TokenStream {
        let crate_path = self.declaration.args.crate_path();
        let private = quote!(#crate_path::__private);
        let item = self.declaration.item;
        let ident = &item.ident;
        let bounds = self.bounds(&private);
        let generics = with_bounds(item.generics.clone(), &bounds);
        let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
        let operation = self.operation(&private);
        let allowed = self.allowed();
        let send = self.send(&private, &bounds);
        let response_type = self.response_type();
        let kind_checks = self.kind_checks();
        let response_check = self.response_check();
        quote! {
            #kind_checks
            #response_check

            #allowed
            #[automatically_derived]
            impl #impl_generics #private::Endpoint for #ident #type_generics #where_clause {
                #response_type
                const OPERATION: &'static #private::Operation = #operation;
                // Compiled where it is called, if it is.
                #[inline]
                fn encode(&self, #encoder: &mut #private::Encoder) {
                    #values
                }
            }

            #send
        }
    }

    /// The associated type, at the user's type: where that one is private, the compiler says so there.
    fn response_type(&self) -> TokenStream {
        let response = &self.response;
        let at = self
            .declaration
            .args
            .response
            .as_ref()
            .map_or_else(Span::call_site, |ty| {
                let (first, _) = values::ends(ty);
                Span::call_site().located_at(first)
            });
        quote_spanned!(at=> type Response = #response;)
    }

    /// The `send` method.
    fn send(&self, private: &TokenStream, bounds: &[WherePredicate]) -> TokenStream {
        let item = self.declaration.item;
        let (ident, vis, response) = (&item.ident, &item.vis, &self.response);
        let (impl_generics, type_generics, where_clause) = item.generics.split_for_impl();
        // On the method, not on its block: the error for a type that cannot be sent then says just that.
        let send_where_clause = (!bounds.is_empty()).then(|| quote!(where #(#bounds),*));
        let docs = self.docs();
        let allowed = self.allowed();
        quote! {
            #allowed
            const _: () = {
                // A parameter with the name of a constant of the user's would be a pattern; this hides the constant.
                const fn client() {}

                impl #impl_generics #ident #type_generics #where_clause {
                    #docs
                    #[inline]
                    #vis fn send(&self, client: &#private::Client) -> #private::Request<#response> #send_where_clause {
                        #private::Client::send(client, self)
                    }
                }

                client()
            };
        }
    }

    /// Allows what the user's own generics and attributes bring into the code, and what the user allows for the struct or a field.
    fn allowed(&self) -> TokenStream {
        let fields: Vec<&[Attribute]> = self.fields.iter().map(|located| located.field.attributes).collect();
        allowed(self.declaration.item, &fields)
    }

    /// The operation: a constant of the contract, or one made for what the contract does not list.
    fn operation(&self, private: &TokenStream) -> TokenStream {
        if let Contract::Listed(operation) = self.contract {
            let constant = Ident::new(operation.constant, Span::call_site());
            return quote!(&#private::contract::#constant);
        }
        let args = &self.declaration.args;
        let (Some((method, _)), Some(route)) = (args.method, &args.route) else {
            return quote!(&#private::Operation::unlisted(#private::Method::Get, "/"));
        };
        let (method, path) = (format_ident!("{method:?}"), &route.literal);
        quote!(&#private::Operation::unlisted(#private::Method::#method, #path))
    }
}

/// Allows what an item's generics and attributes bring into the code, and what the user allows for it or for one of these fields.
pub(crate) fn allowed(item: &DeriveInput, fields: &[&[Attribute]]) -> TokenStream {
    let fields = fields.iter().copied().flatten();
    let mut allowed = TokenStream::new();
    for attribute in item.attrs.iter().chain(fields) {
        let path = attribute.path();
        if path.is_ident("deprecated") {
            allowed.extend(quote!(#[allow(deprecated)]));
        } else if (path.is_ident("allow") || path.is_ident("expect"))
            && let Ok(lints) = attribute.meta.require_list()
        {
            let lints = &lints.tokens;
            allowed.extend(quote!(#[allow(#lints)]));
        }
    }
    if item.generics.lifetimes().next().is_some() {
        allowed.extend(quote!(#[allow(single_use_lifetimes)]));
    }
    allowed
}
