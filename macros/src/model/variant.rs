//! A variant of an enum that is read or written, as written.

use proc_macro2::Span;
use syn::ext::IdentExt;
use syn::{Fields, Ident, LitStr, Type};

use super::member::Member;
use super::serde::Serde;
use crate::args::AttributeName;
use crate::report::Report;

/// A variant with its text.
pub(super) struct Variant<'a> {
    pub(super) ident: &'a Ident,
    /// What stands for it in JSON.
    pub(super) text: String,
    pub(super) serde: Serde,
    pub(super) form: Form<'a>,
}

/// What a variant holds.
pub(super) enum Form<'a> {
    Unit,
    /// One value of another type.
    Newtype(&'a Type),
    Struct(Vec<Member<'a>>),
    /// Several values without names.
    Tuple,
}

impl<'a> Variant<'a> {
    pub(super) fn parse(
        variant: &'a syn::Variant,
        item: &Serde,
        attribute: AttributeName,
        report: &mut Report,
    ) -> Self {
        let serde = Serde::parse(&variant.attrs, attribute);
        let spelled = variant.ident.unraw().to_string();
        let text = match (&serde.rename, item.rename_all) {
            (Some(rename), _) => rename.value(),
            (None, Some(case)) => case.apply_to_variant(&spelled),
            (None, None) => spelled,
        };
        let form = match &variant.fields {
            Fields::Unit => Form::Unit,
            Fields::Unnamed(fields) => match fields.unnamed.first() {
                Some(field) if fields.unnamed.len() == 1 => Form::Newtype(&field.ty),
                _ => Form::Tuple,
            },
            fields @ Fields::Named(_) => {
                let case = serde.rename_all.or(item.rename_all_fields);
                Form::Struct(Member::parse_all(fields, case, attribute, report))
            }
        };
        Self {
            ident: &variant.ident,
            text,
            serde,
            form,
        }
    }

    /// Where its text in JSON is written.
    pub(super) fn text_span(&self) -> Span {
        self.serde.rename.as_ref().map_or(self.ident.span(), LitStr::span)
    }

    /// Whether its text is one that is known: it is neither left out nor the one for all others.
    pub(super) fn is_named(&self) -> bool {
        !self.serde.skip && !self.serde.other && !self.serde.untagged
    }
}
