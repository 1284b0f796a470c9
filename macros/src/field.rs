//! A field of an endpoint, as written.

mod header;

use proc_macro2::Span;
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Attribute, Ident, LitStr, Token, Type};

use crate::case::Case;
use crate::report::Report;
use crate::serde_attributes as serde;
use phare_contract::similar;

/// A field with its attributes.
pub(crate) struct Field<'a> {
    pub(crate) ident: &'a Ident,
    pub(crate) ty: &'a Type,
    pub(crate) attributes: &'a [Attribute],
    /// Its name on the wire.
    pub(crate) name: String,
    /// Where `#[phare(…)]` sends it.
    pub(crate) role: Option<Explicit>,
    /// Whether `#[phare(unlisted)]` says that the crate does not know it yet.
    pub(crate) unlisted: Option<Span>,
    pub(crate) serde: serde::Field,
}

/// A role that is written out.
#[derive(Clone)]
pub(crate) struct Explicit {
    pub(crate) role: Written,
    pub(crate) span: Span,
}

/// The roles of `#[phare(…)]`.
#[derive(Clone)]
pub(crate) enum Written {
    Path,
    Query,
    Header(LitStr),
    Body,
    File,
    Skip,
}

impl Written {
    /// How it is written.
    pub(crate) fn keyword(&self) -> &'static str {
        match self {
            Self::Path => "path",
            Self::Query => "query",
            Self::Header(_) => "header",
            Self::Body => "body",
            Self::File => "file",
            Self::Skip => "skip",
        }
    }
}

impl<'a> Field<'a> {
    pub(crate) fn parse(field: &'a syn::Field, ident: &'a Ident, case: Option<Case>, report: &mut Report) -> Self {
        let mut errors = Report::default();
        let serde = serde::Field::parse(&field.attrs, &mut errors);
        let spelled = ident.unraw().to_string();
        let name = match (&serde.rename, case) {
            (Some(rename), _) => rename.value(),
            (None, Some(case)) => case.apply(&spelled),
            (None, None) => spelled,
        };
        let mut parsed = Self {
            ident,
            ty: &field.ty,
            attributes: &field.attrs,
            name,
            role: None,
            unlisted: None,
            serde,
        };
        for attribute in field
            .attrs
            .iter()
            .filter(|attribute| attribute.path().is_ident("phare"))
        {
            parsed.parse_attribute(attribute, &mut errors);
        }
        report.append_attributes_of(ident, errors);
        parsed
    }

    /// Where its name on the wire is written.
    pub(crate) fn name_span(&self) -> Span {
        self.serde.rename.as_ref().map_or(self.ident.span(), LitStr::span)
    }

    fn parse_attribute(&mut self, attribute: &Attribute, report: &mut Report) {
        let Ok(list) = attribute.meta.require_list() else {
            report.on(
                attribute.path(),
                format!("`#[phare]` needs a field role\nhelp: {VALID_ROLES}"),
            );
            return;
        };
        if list.tokens.is_empty() {
            report.on(
                attribute.path(),
                format!("`#[phare()]` needs a field role\nhelp: {VALID_ROLES}"),
            );
            return;
        }
        let parsed = attribute.parse_args_with(|input: ParseStream<'_>| {
            loop {
                self.parse_role(input, report)?;
                if input.is_empty() {
                    return Ok(());
                }
                input.parse::<Token![,]>()?;
                if input.is_empty() {
                    return Ok(());
                }
            }
        });
        if let Err(error) = parsed {
            report.push(error);
        }
    }

    fn parse_role(&mut self, input: ParseStream<'_>, report: &mut Report) -> syn::Result<()> {
        let key = Ident::parse_any(input)
            .map_err(|error| syn::Error::new(error.span(), format!("expected a field role\nhelp: {VALID_ROLES}")))?;
        let spelled = key.to_string();
        if spelled == "header" {
            let name = header::parse(&key, input)?;
            header::check(&name, report);
            self.set(Written::Header(name), &key, report);
            return Ok(());
        }
        if input.peek(Token![=]) || input.peek(syn::token::Paren) {
            while !input.is_empty() && !input.peek(Token![,]) {
                input.parse::<proc_macro2::TokenTree>()?;
            }
            if ROLES.contains(&spelled.as_str()) {
                let message = format!("field role `{spelled}` takes no value\nhelp: {RENAME}");
                report.at(key.span(), message);
                return Ok(());
            }
        }
        match spelled.as_str() {
            "path" => self.set(Written::Path, &key, report),
            "query" => self.set(Written::Query, &key, report),
            "body" => self.set(Written::Body, &key, report),
            "file" => self.set(Written::File, &key, report),
            "skip" => self.set(Written::Skip, &key, report),
            "unlisted" if self.unlisted.is_some() => {
                report.at(key.span(), "duplicate field role `unlisted`");
            }
            "unlisted" => self.unlisted = Some(key.span()),
            unknown => {
                let help = match similar(unknown, ROLES) {
                    _ if matches!(unknown, "rename" | "name") => RENAME.to_owned(),
                    Some(known) => format!("a field role with a similar name exists: `{known}`"),
                    None => VALID_ROLES.to_owned(),
                };
                report.at(key.span(), format!("unknown field role `{unknown}`\nhelp: {help}"));
            }
        }
        Ok(())
    }

    fn set(&mut self, role: Written, key: &Ident, report: &mut Report) {
        if let Some(already) = &self.role {
            let already = already.role.keyword();
            let message = if key == already {
                format!("duplicate field role `{key}`")
            } else {
                format!("duplicate field role `{key}`, the field already has `{already}`")
            };
            report.at(key.span(), message);
            return;
        }
        self.role = Some(Explicit { role, span: key.span() });
    }
}

const ROLES: [&str; 7] = ["path", "query", "header", "body", "file", "skip", "unlisted"];

const VALID_ROLES: &str =
    "valid roles are `path`, `query`, `header = \"X-Name\"`, `body`, `file`, `skip`, and `unlisted`";

const RENAME: &str = "to send the field under another name, use `#[serde(rename = \"..\")]`";
