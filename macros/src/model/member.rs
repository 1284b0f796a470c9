//! A field of a type that is read or written, as written.

use proc_macro2::Span;
use syn::ext::IdentExt;
use syn::{Attribute, Fields, Ident, LitStr, Type};

use super::serde::Serde;
use crate::args::AttributeName;
use crate::case::Case;
use crate::report::Report;

/// A field with its names.
pub(super) struct Member<'a> {
    pub(super) ident: &'a Ident,
    pub(super) ty: &'a Type,
    /// Its name in JSON.
    pub(super) name: String,
    pub(super) serde: Serde,
    /// Whether `#[phare(unlisted)]` says that the crate does not know it yet.
    pub(super) unlisted: Option<Span>,
}

impl<'a> Member<'a> {
    pub(super) fn parse_all(
        fields: &'a Fields,
        case: Option<Case>,
        attribute: AttributeName,
        report: &mut Report,
    ) -> Vec<Self> {
        let named = fields.iter().filter_map(|field| Some((field, field.ident.as_ref()?)));
        let members = named.map(|(field, ident)| {
            let serde = Serde::parse(&field.attrs, attribute);
            let spelled = ident.unraw().to_string();
            let name = match (&serde.rename, case) {
                (Some(rename), _) => rename.value(),
                (None, Some(case)) => case.apply(&spelled),
                (None, None) => spelled,
            };
            Self {
                ident,
                ty: &field.ty,
                name,
                serde,
                unlisted: unlisted(&field.attrs, report),
            }
        });
        members.collect()
    }

    /// Where its name in JSON is written.
    pub(super) fn name_span(&self) -> Span {
        self.serde.rename.as_ref().map_or(self.ident.span(), LitStr::span)
    }

    /// Whether the contract is to say what it is.
    pub(super) fn is_checked(&self) -> bool {
        self.unlisted.is_none() && !self.serde.skip && !self.serde.flatten
    }
}

/// Where `#[phare(unlisted)]` stands; anything else in it is an error.
fn unlisted(attributes: &[Attribute], report: &mut Report) -> Option<Span> {
    let mut found = None;
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("phare")) {
        match attribute.parse_args_with(Ident::parse_any) {
            Ok(role) if role == "unlisted" => found = Some(role.span()),
            Ok(role) => {
                report.at(
                    role.span(),
                    format!("unknown field role `{role}`\nhelp: the valid role is `unlisted`"),
                );
            }
            Err(_) => {
                report.on(
                    attribute.path(),
                    "invalid `#[phare]` attribute\nhelp: write `#[phare(unlisted)]`",
                );
            }
        }
    }
    found
}
