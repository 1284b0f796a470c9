//! Writes what the type was declared for, and the checks of its fields' types.

use proc_macro2::TokenStream;
use quote::quote;

use super::variant::Form;
use super::{Content, Model};
use crate::expand::allowed;
use crate::expand::kinds::asking;

impl Model<'_> {
    pub(super) fn expand(&self, content: &Content<'_>) -> TokenStream {
        let crate_path = self.args.crate_path();
        let private = quote!(#crate_path::__private);
        let (ident, generics) = (&self.item.ident, &self.item.generics);
        let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
        let fingerprint = self.shape.fingerprint();
        let model = quote!(#private::Model::new(#fingerprint));
        let (name, constant) = if self.reads() {
            (quote!(Reads), quote!(READS))
        } else {
            (quote!(Writes), quote!(WRITES))
        };
        let checks = self.checks(content, &private);
        let allowed = allowed(self.item, &[]);
        quote! {
            #checks

            #allowed
            #[automatically_derived]
            impl #impl_generics #private::#name for #ident #type_generics #where_clause {
                const #constant: #private::Model = #model;
            }
        }
    }

    /// The constants that ask the types of the fields.
    fn checks(&self, content: &Content<'_>, private: &TokenStream) -> TokenStream {
        let objects = self.shape.objects();
        let mut checks = TokenStream::new();
        match content {
            Content::Unknown => {}
            Content::Struct(members) => checks.extend(self.member_checks(members, &objects, private)),
            Content::Enum(variants) => {
                for variant in variants
                    .iter()
                    .filter(|variant| !variant.serde.skip && !variant.serde.with)
                {
                    match &variant.form {
                        Form::Struct(members) => {
                            let objects = self.objects_of(variant, &objects);
                            checks.extend(self.member_checks(members, &objects, private));
                        }
                        Form::Newtype(ty) => checks.extend(self.newtype_check(ty, private)),
                        Form::Unit | Form::Tuple => {}
                    }
                }
            }
        }
        if checks.is_empty() {
            return checks;
        }
        asking(&checks, &allowed(self.item, &[]), private)
    }
}
