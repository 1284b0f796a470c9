//! Writes the question whether a declared type was declared for what stands there.

use phare_contract::{Documented, Kind, ResponseBody};
use proc_macro2::TokenStream;
use quote::quote;

use super::kinds::{Question, askable, asking, check_of};
use crate::args::AttributeName;
use crate::endpoint::{Contract, Endpoint, Located};
use crate::shape::Shape;

impl Endpoint<'_> {
    /// The response type that is named was not declared for the response of another operation.
    pub(super) fn response_check(&self) -> Option<TokenStream> {
        let ty = self.declaration.args.response.as_ref()?;
        let Contract::Listed(operation) = self.contract else {
            return None;
        };
        let asked = askable(ty, &self.declaration.item.generics)?;
        let crate_path = self.declaration.args.crate_path();
        let private = quote!(#crate_path::__private);
        let (fields, page) = match operation.response {
            ResponseBody::Empty => (&[][..], None),
            ResponseBody::Object { fields, .. } => (fields, None),
            ResponseBody::Page { fields, .. } => (fields, Some(quote!(.page()))),
        };
        let fingerprint = Shape::object(fields).fingerprint();
        let expected = quote!(#private::Model::new(#fingerprint)#page);
        let fits = quote!(#private::Model::fits(<#private::Probe<#asked>>::PHARE_READS, #expected));
        let help = match operation.response {
            ResponseBody::Empty => "it returns nothing: write `response = ()`".to_owned(),
            ResponseBody::Object { .. } => declare(AttributeName::Response, operation, ""),
            ResponseBody::Page { .. } => {
                format!(
                    "it returns a page: write `Page<T>`, and for `T` {}",
                    declare(AttributeName::Response, operation, "")
                )
            }
        };
        let message = format!(
            "this type is declared for another response than that of `{}`\nhelp: {help}",
            operation.operation
        );
        let check = check_of(ty, &[(fits, message)]);
        Some(asking(&check, &self.allowed(), &private))
    }

    /// A field that is the whole body was not declared for something else.
    pub(super) fn body_check(&self, located: &Located<'_>, private: &TokenStream) -> Option<TokenStream> {
        let (field, operation) = (located.field, self.contract.operation()?);
        let body = operation.body.filter(|_| field.serde.serialize_with.is_none())?;
        let ty = askable(field.ty, &self.declaration.item.generics)?;
        let of = format!("the body of `{}`", operation.operation);
        let shape = Shape::object(body.fields);
        let question = model_check(&ty, &shape, AttributeName::Object, private, &of, operation, "");
        Some(check_of(field.ty, &[question]))
    }
}

/// The expression that says whether the type is undeclared or declared for this shape, and the message where it is not.
pub(crate) fn model_check(
    ty: &TokenStream,
    shape: &Shape,
    attribute: AttributeName,
    private: &TokenStream,
    of: &str,
    operation: &Documented,
    at: &str,
) -> Question {
    let (lists, inner) = shape.innermost();
    let fingerprint = inner.fingerprint();
    let list = (0..lists).map(|_| quote!(.list()));
    let expected = quote!(#private::Model::new(#fingerprint)#(#list)*);
    let constant = match attribute {
        AttributeName::Response => quote!(PHARE_READS),
        AttributeName::Endpoint | AttributeName::Object => quote!(PHARE_WRITES),
    };
    let fits = quote!(#private::Model::fits(<#private::Probe<#ty>>::#constant, #expected));
    let is_declarable = inner
        .kinds()
        .iter()
        .any(|kind| matches!(kind, Kind::Object(_) | Kind::Enum(_)));
    let help = if is_declarable {
        declare(attribute, operation, &format!("{at}{}", "[]".repeat(lists.into())))
    } else {
        "use a type such as `String` or `u64`".to_owned()
    };
    (
        fits,
        format!("{of} is something else than what this type is declared for\nhelp: {help}"),
    )
}

/// How to declare a type for this location.
fn declare(attribute: AttributeName, operation: &Documented, at: &str) -> String {
    let name = attribute.name();
    let at = if at.is_empty() {
        String::new()
    } else {
        format!(", at = {at:?}")
    };
    format!(
        "use a type with `#[{name}({}, {:?}{at})]`",
        operation.method.as_str(),
        operation.path
    )
}
