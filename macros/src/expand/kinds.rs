//! Writes the questions that reject, while compiling, a type that cannot be what Phare takes.
//!
//! A macro sees how a type is spelled, not what it is. So it lets the compiler ask the type, in constants whose panic is the
//! error, and asks only where the spelling does not tell already.

use phare_contract::{Field, Kind};
use proc_macro2::{Delimiter, Group, Ident, Punct, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use syn::{GenericArgument, Generics, PathArguments, Type};

use super::models::model_check;
use super::values::{ends, mentions};
use crate::args::AttributeName;
use crate::endpoint::{Endpoint, Located, Location};
use crate::kind_words::{expected, suggestion};
use crate::shape::Shape;

impl Endpoint<'_> {
    /// The constants, one for each field whose spelling does not tell.
    pub(super) fn kind_checks(&self) -> TokenStream {
        let crate_path = self.declaration.args.crate_path();
        let private = quote!(#crate_path::__private);
        let checks: TokenStream = self
            .fields
            .iter()
            .filter_map(|located| match located.location {
                Location::Whole => self.body_check(located, &private),
                Location::Path(_) | Location::Header(_) if self.listed(located).is_none() => {
                    self.scalar_check(located, &private)
                }
                _ => self.kind_check(located, &private),
            })
            .collect();
        if checks.is_empty() {
            return TokenStream::new();
        }
        asking(&checks, &self.allowed(), &private)
    }

    fn kind_check(&self, located: &Located<'_>, private: &TokenStream) -> Option<TokenStream> {
        let (field, listed) = (located.field, self.listed(located)?);
        if field.unlisted.is_some()
            || field.serde.serialize_with.is_some()
            || fits_as_spelled(field.ty, listed.kind, listed.required)
        {
            return None;
        }
        let ty = askable(field.ty, &self.declaration.item.generics)?;
        let operation = self.contract.operation()?;
        let of = format!("`{}` of `{}`", listed.name, operation.operation);
        let mut questions = Vec::new();
        let in_url = matches!(located.location, Location::Query | Location::Path(_));
        if let Some(fits) = form_check(&ty, listed, in_url, private) {
            let (expected, suggestion) = (expected(listed.kind), suggestion(listed.kind));
            questions.push((fits, format!("{of} must be {expected}\nhelp: {suggestion}")));
        }
        let takes_a_list = listed.repeatable || matches!(listed.kind, Kind::Array { .. });
        if takes_a_list {
            let message = format!("an item of {of} cannot be null\nhelp: use a type of items that always has a value");
            questions.push((quote!(!<#private::Probe<#ty>>::PHARE_OPTIONAL_ITEMS), message));
        }
        if matches!(located.location, Location::Body) {
            let shape = Shape::any_of([listed.kind]);
            questions.push(model_check(
                &ty,
                &shape,
                AttributeName::Object,
                private,
                &of,
                operation,
                listed.name,
            ));
        }
        let mut checks = TokenStream::new();
        if !questions.is_empty() {
            checks.extend(check_of(field.ty, &questions));
        }
        if listed.required {
            let message = format!("{of} is required\nhelp: use a type that always has a value");
            let fits = quote!(!<#private::Probe<#ty>>::PHARE_OPTIONAL);
            checks.extend(check_of(field.ty, &[(fits, message)]));
        }
        Some(checks)
    }

    /// The check of a value of which no more is known than where it goes: into a path or a header.
    fn scalar_check(&self, located: &Located<'_>, private: &TokenStream) -> Option<TokenStream> {
        let field = located.field;
        let is_required = matches!(located.location, Location::Path(_));
        if field.serde.serialize_with.is_some()
            || SCALARS.iter().any(|kind| fits_as_spelled(field.ty, *kind, is_required))
        {
            return None;
        }
        let ty = askable(field.ty, &self.declaration.item.generics)?;
        let what = match &located.location {
            Location::Path(_) => format!("`{}` in the path", field.name),
            Location::Header(name) => format!("the header `{}`", name.value()),
            _ => return None,
        };
        let probe = quote!(<#private::Probe<#ty>>);
        let fits = fits_question(
            &ty,
            &["Text", "DateTime", "Integer", "Number", "Boolean"],
            None,
            private,
        );
        let message = format!(
            "{what} must be a string, a number, or a boolean\nhelp: use such a type, such as `String` or `u64`"
        );
        let mut questions = vec![(fits, message)];
        if is_required {
            let message = format!("{what} is required\nhelp: use a type that always has a value");
            questions.push((quote!(!#probe::PHARE_OPTIONAL), message));
        }
        Some(check_of(field.ty, &questions))
    }

    /// What the contract says of a field that is sent in the path, the query string or the body.
    fn listed(&self, located: &Located<'_>) -> Option<&'static Field> {
        let operation = self.contract.operation()?;
        let fields = match &located.location {
            Location::Path(name) => {
                let name = name.as_deref()?;
                return operation.path_parameters.iter().find(|listed| listed.name == name);
            }
            Location::Query => operation.query,
            Location::Body | Location::File => operation.body_fields(),
            _ => return None,
        };
        fields.iter().find(|listed| listed.name == located.field.name)
    }
}

/// The type as it can stand in a constant: with `'static` for the lifetimes of its struct. A type that depends on the struct's
/// other parameters cannot; nor can one that no field can have, of which the compiler would say so again.
pub(crate) fn askable(ty: &Type, generics: &Generics) -> Option<TokenStream> {
    let types = generics.type_params().map(|parameter| parameter.ident.clone());
    let constants = generics.const_params().map(|parameter| parameter.ident.clone());
    let this = Ident::new("Self", Span::call_site());
    let impossible = ["impl", "_"].map(|word| Ident::new(word, Span::call_site()));
    let unknown: Vec<Ident> = types.chain(constants).chain([this]).chain(impossible).collect();
    let tokens = ty.to_token_stream();
    let lifetimes: Vec<Ident> = generics
        .lifetimes()
        .map(|parameter| parameter.lifetime.ident.clone())
        .collect();
    (!mentions(&tokens, &unknown)).then(|| with_static_lifetimes(tokens, &lifetimes))
}

/// The checks, among all that they need in scope.
pub(crate) fn asking(checks: &TokenStream, allowed: &TokenStream, private: &TokenStream) -> TokenStream {
    quote! {
        #allowed
        const _: () = {
            use #private::{Other as _, Undeclared as _};
            const _: #private::Form = <#private::Probe<#private::Nobody>>::PHARE_FORM;
            const _: #private::Model = <#private::Probe<#private::Nobody>>::PHARE_READS;
            #checks
        };
    }
}

/// What has to be true of a type, and the message where it is not.
pub(crate) type Question = (TokenStream, String);

/// The check that fails at the type, with the message of the first question whose result is no.
pub(crate) fn check_of(ty: &Type, questions: &[Question]) -> TokenStream {
    let (first, last) = ends(ty);
    let questions = questions.iter().map(|(fits, message)| {
        let mut arguments = Group::new(Delimiter::Parenthesis, quote!("{}", #message));
        arguments.set_span(last);
        let panic = quote_spanned!(first=> ::core::panic!);
        quote!(if !(#fits) { #panic #arguments })
    });
    quote!(const _: () = #(#questions)else*;)
}

/// The expression that says whether the type has a form that fits; none where every form does.
fn form_check(ty: &TokenStream, listed: &Field, in_url: bool, private: &TokenStream) -> Option<TokenStream> {
    let fitting = forms_of(listed.kind, in_url)?;
    let items = match listed.kind {
        Kind::Array { item, .. } => forms_of(*item, false),
        _ => None,
    };
    let fits = fits_question(ty, fitting, items, private);
    if in_url && listed.repeatable {
        let several = fits_question(ty, &["List"], Some(fitting), private);
        return Some(quote!(#fits || #several));
    }
    Some(fits)
}

/// The expression that says whether the type has one of these forms, and where they are given, its items one of those.
pub(crate) fn fits_question(
    ty: &TokenStream,
    forms: &[&str],
    items: Option<&[&str]>,
    private: &TokenStream,
) -> TokenStream {
    let probe = quote!(<#private::Probe<#ty>>);
    let any_of = |names: &[&str]| {
        let names = names.iter().map(|name| Ident::new(name, Span::call_site()));
        quote!(&[#(#private::Form::#names),*])
    };
    let forms = any_of(forms);
    let items = items.map(|items| {
        let items = any_of(items);
        quote!(&& #private::Form::is_any_of(#probe::PHARE_ITEM, #items))
    });
    quote!(#private::Form::is_any_of(#probe::PHARE_FORM, #forms) #items)
}

/// The forms in which a value of this kind may be written; in a query string all of them are text.
pub(crate) fn forms_of(kind: Kind, in_query: bool) -> Option<&'static [&'static str]> {
    Some(match kind {
        Kind::Str { .. } | Kind::Enum(_) => &["Text"],
        Kind::DateTime => &["DateTime", "Text"],
        Kind::Integer { .. } if in_query => &["Integer", "Text"],
        Kind::Integer { .. } => &["Integer"],
        Kind::Number => &["Number", "Integer"],
        Kind::Boolean => &["Boolean"],
        Kind::Array { .. } => &["List"],
        Kind::Object(_) => &["Object"],
        Kind::OneOf(_) | Kind::File(_) | Kind::Any => return None,
    })
}

/// The kinds of which one value is written in a path or a header.
const SCALARS: [Kind; 3] = [Kind::Str { min: None, max: None }, Kind::Number, Kind::Boolean];

/// Whether the type, if its names mean what they usually mean, fits for certain. If they mean something else, it is a type of the
/// user's, which passes as well.
pub(crate) fn fits_as_spelled(ty: &Type, kind: Kind, required: bool) -> bool {
    match ty {
        Type::Reference(reference) => fits_as_spelled(&reference.elem, kind, required),
        Type::Group(group) => fits_as_spelled(&group.elem, kind, required),
        Type::Path(path) if path.qself.is_none() => {
            let Some(last) = path.path.segments.last() else {
                return false;
            };
            let name = last.ident.to_string();
            match &last.arguments {
                PathArguments::None => is_spelling_of(&name, kind),
                PathArguments::AngleBracketed(arguments) => {
                    let Some(GenericArgument::Type(inner)) = arguments.args.last() else {
                        return false;
                    };
                    match (name.as_str(), kind) {
                        ("Option" | "Nullable", _) => !required && fits_as_spelled(inner, kind, required),
                        // An item that is none is null, and no list of Phare's takes that.
                        ("Vec", Kind::Array { item, .. }) => fits_as_spelled(inner, *item, true),
                        _ => false,
                    }
                }
                PathArguments::Parenthesized(_) => false,
            }
        }
        _ => false,
    }
}

fn is_spelling_of(name: &str, kind: Kind) -> bool {
    const INTEGERS: [&str; 10] = ["u8", "u16", "u32", "u64", "usize", "i8", "i16", "i32", "i64", "isize"];
    match kind {
        Kind::Str { .. } | Kind::Enum(_) => matches!(name, "String" | "str"),
        Kind::DateTime => matches!(name, "Timestamp" | "String" | "str"),
        Kind::Integer { .. } => INTEGERS.contains(&name),
        Kind::Number => INTEGERS.contains(&name) || matches!(name, "f32" | "f64"),
        Kind::Boolean => name == "bool",
        _ => false,
    }
}

/// Puts `'static` in place of these lifetimes; those that a `for<…>` binds stay.
fn with_static_lifetimes(tokens: TokenStream, lifetimes: &[Ident]) -> TokenStream {
    let mut after_quote = false;
    let is_quote = |mark: &Punct| mark.as_char() == '\'';
    tokens
        .into_iter()
        .map(|token| match token {
            TokenTree::Ident(name) if std::mem::take(&mut after_quote) && lifetimes.contains(&name) => {
                TokenTree::Ident(Ident::new("static", name.span()))
            }
            TokenTree::Group(group) => {
                let inner = with_static_lifetimes(group.stream(), lifetimes);
                let mut replaced = Group::new(group.delimiter(), inner);
                replaced.set_span(group.span());
                TokenTree::Group(replaced)
            }
            token => {
                after_quote = matches!(&token, TokenTree::Punct(mark) if is_quote(mark));
                token
            }
        })
        .collect()
}
