//! Writes the code of an endpoint.

mod docs;
mod kinds;
mod values;

use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote};
use syn::{Generics, Ident, WherePredicate};

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
        let krate = self.declaration.args.crate_path();
        let private = quote!(#krate::__private);
        let item = self.declaration.item;
        let (ident, response) = (&item.ident, &self.response);
        let bounds = self.bounds(&private);
        let generics = with_bounds(item.generics.clone(), &bounds);
        let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
        let operation = self.operation(&private);
        let allowed = self.allowed();
        let send = self.send(&private, &bounds);
        let kind_checks = self.kind_checks();
        quote! {
            #kind_checks

            #allowed
            #[automatically_derived]
            impl #impl_generics #private::Endpoint for #ident #type_generics #where_clause {
                type Response = #response;
                const OPERATION: &'static #private::Operation = #operation;
                fn encode(&self, #encoder: &mut #private::Encoder) {
                    #values
                }
            }

            #send
        }
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
                    #vis fn send(&self, client: &#private::Client) -> #private::Request<#response> #send_where_clause {
                        #private::Client::send(client, self)
                    }
                }

                client()
            };
        }
    }

    /// Allows what the user's own generics and attributes bring into the code.
    fn allowed(&self) -> TokenStream {
        let item = self.declaration.item;
        let fields = self.fields.iter().flat_map(|placed| placed.field.attributes);
        let is_deprecated = item
            .attrs
            .iter()
            .chain(fields)
            .any(|attribute| attribute.path().is_ident("deprecated"));
        let has_lifetimes = item.generics.lifetimes().next().is_some();
        let deprecated = is_deprecated.then(|| quote!(#[allow(deprecated)]));
        let lifetimes = has_lifetimes.then(|| quote!(#[allow(single_use_lifetimes)]));
        quote!(#deprecated #lifetimes)
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

    /// What is asked of those types of values and of the answer that depend on the parameters of the struct.
    fn bounds(&self, private: &TokenStream) -> Vec<WherePredicate> {
        let generics = &self.declaration.item.generics;
        let types = generics.type_params().map(|parameter| parameter.ident.clone());
        let constants = generics.const_params().map(|parameter| parameter.ident.clone());
        let parameters: Vec<Ident> = types.chain(constants).collect();
        if parameters.is_empty() {
            return Vec::new();
        }
        let mut bounds = self.value_bounds(private, &parameters);
        if values::mentions(&self.response, &parameters) {
            let response = &self.response;
            bounds.push(quote!(#response: #private::Response));
        }
        bounds.into_iter().filter_map(|bound| syn::parse2(bound).ok()).collect()
    }
}

fn with_bounds(mut generics: Generics, bounds: &[WherePredicate]) -> Generics {
    if !bounds.is_empty() {
        generics.make_where_clause().predicates.extend(bounds.iter().cloned());
    }
    generics
}
