//! Writes the code of an endpoint.

mod docs;
mod kinds;
mod limits;
mod values;

use phare_contract::{Method, Repeat};
use proc_macro2::{Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{Generics, Ident, TypeParamBound, WherePredicate};

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
                const OPERATION: #private::Operation = #operation;
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

    /// Allows what the user's own generics and attributes bring into the code, and what the user allows for the struct or a field.
    fn allowed(&self) -> TokenStream {
        let item = self.declaration.item;
        let fields = self.fields.iter().flat_map(|placed| placed.field.attributes);
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

    /// The constant facts of the operation.
    fn operation(&self, private: &TokenStream) -> TokenStream {
        let args = &self.declaration.args;
        let (Some((method, _)), Some(route)) = (args.method, &args.route) else {
            return quote!(#private::Operation::new(#private::Method::Get, "/"));
        };
        let path = &route.literal;
        let method = match method {
            Method::Get => quote!(Get),
            Method::Post => quote!(Post),
            Method::Put => quote!(Put),
            Method::Patch => quote!(Patch),
            Method::Delete => quote!(Delete),
        };
        let mut facts = quote!(#private::Operation::new(#private::Method::#method, #path));
        if let Contract::Listed(operation) = self.contract {
            if !operation.takes_project {
                facts.extend(quote!(.without_project()));
            }
            let repeat = match operation.repeat {
                Repeat::Read => quote!(Read),
                Repeat::Replace => quote!(Replace),
                Repeat::Transition => quote!(Transition),
                Repeat::Create => quote!(Create),
                Repeat::Delete => quote!(Delete),
            };
            facts.extend(quote!(.repeat(#private::Repeat::#repeat)));
        }
        facts
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
        let bounds = bounds.into_iter().filter_map(|bound| syn::parse2(bound).ok());
        bounds.filter(|bound| !is_stated(bound, generics)).collect()
    }
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
                text += &format!("{:?} {}", group.delimiter(), without_lifetimes(group.stream()));
            }
            token => {
                text += &token.to_string();
                text.push(' ');
            }
        }
    }
    text
}

fn with_bounds(mut generics: Generics, bounds: &[WherePredicate]) -> Generics {
    if !bounds.is_empty() {
        generics.make_where_clause().predicates.extend(bounds.iter().cloned());
    }
    generics
}
