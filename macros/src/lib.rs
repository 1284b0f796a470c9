//! The attribute `#[phare_endpoint]`, which turns a struct into a typed call of one of Phare's endpoints.
//!
//! Use it through the crate `phare`, which documents it where it re-exports it.

use proc_macro::TokenStream;

use self::args::AttributeName;

#[cfg(test)]
mod arbitrary_input;
mod args;
mod attribute;
mod case;
#[cfg(feature = "__catalogue")]
mod catalogue;
mod check;
mod declaration;
mod dependency;
mod derive;
mod endpoint;
#[cfg(test)]
mod every_operation;
mod expand;
mod field;
mod kind_words;
mod model;
#[cfg(test)]
mod one_error;
mod report;
mod resolve;
mod route;
mod serde_attributes;
mod shape;
mod words;

// Documented where `phare` re-exports it, so that the examples can use the whole crate.
#[allow(missing_docs, reason = "documented at the re-export")]
#[proc_macro_attribute]
pub fn phare_endpoint(args: TokenStream, item: TokenStream) -> TokenStream {
    attribute::expand(&args.into(), &item.into()).into()
}

/// Does the work of [`macro@phare_endpoint`]: a derive sees a struct without the fields that a `#[cfg]` removes.
#[doc(hidden)]
#[proc_macro_derive(PhareEndpoint, attributes(phare, serde))]
pub fn phare_endpoint_derive(item: TokenStream) -> TokenStream {
    derive::derive(item.into()).into()
}

// Documented where `phare` re-exports it, so that the examples can use the whole crate.
#[allow(missing_docs, reason = "documented at the re-export")]
#[proc_macro_attribute]
pub fn phare_response(args: TokenStream, item: TokenStream) -> TokenStream {
    model::attribute::expand(AttributeName::Response, &args.into(), &item.into()).into()
}

/// Does the work of [`macro@phare_response`], beside serde's derive.
#[doc(hidden)]
#[proc_macro_derive(PhareResponse, attributes(phare, serde))]
pub fn phare_response_derive(item: TokenStream) -> TokenStream {
    model::derive(item.into(), AttributeName::Response).into()
}

// Documented where `phare` re-exports it, so that the examples can use the whole crate.
#[allow(missing_docs, reason = "documented at the re-export")]
#[proc_macro_attribute]
pub fn phare_object(args: TokenStream, item: TokenStream) -> TokenStream {
    model::attribute::expand(AttributeName::Object, &args.into(), &item.into()).into()
}

/// Does the work of [`macro@phare_object`], beside serde's derive.
#[doc(hidden)]
#[proc_macro_derive(PhareObject, attributes(phare, serde))]
pub fn phare_object_derive(item: TokenStream) -> TokenStream {
    model::derive(item.into(), AttributeName::Object).into()
}

/// Gives a struct of the catalogue its builder; for no one else, as it names the crate `phare` and knows its types.
#[cfg(feature = "__catalogue")]
#[doc(hidden)]
#[proc_macro_derive(Builder, attributes(builder))]
pub fn builder_derive(item: TokenStream) -> TokenStream {
    catalogue::builder::derive(item.into()).into()
}

/// Reads a request of the catalogue from a configuration file, and writes it to one; for no one else, as it names what is in the crate `phare`.
#[cfg(feature = "__serde")]
#[doc(hidden)]
#[proc_macro_derive(RequestValue, attributes(serde))]
pub fn request_value_derive(item: TokenStream) -> TokenStream {
    catalogue::request_value::derive(item.into()).into()
}

/// Reads a struct of the catalogue leniently, and writes it as it came; for no one else, as it names what is in the crate `phare`.
#[cfg(feature = "__catalogue")]
#[doc(hidden)]
#[proc_macro_derive(Object, attributes(object))]
pub fn object_derive(item: TokenStream) -> TokenStream {
    catalogue::object::derive(item.into()).into()
}
