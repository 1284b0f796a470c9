//! An endpoint as written: the struct, the arguments, and the fields with their attributes.

use proc_macro2::Span;
use syn::{Attribute, Data, DeriveInput, Fields};

use crate::args::{Args, AttributeName};
use crate::field::Field;
use crate::report::Report;
use crate::serde_attributes as serde;

/// An endpoint as written.
pub(crate) struct Declaration<'a> {
    pub(crate) item: &'a DeriveInput,
    pub(crate) args: Args,
    /// None where the item is no struct with named fields, which is reported.
    pub(crate) fields: Option<Vec<Field<'a>>>,
}

impl<'a> Declaration<'a> {
    pub(crate) fn parse(item: &'a DeriveInput, report: &mut Report) -> Self {
        let args = parse_args(item, report);
        reject_packed(&item.attrs, report);
        let container = serde::Container::parse(&item.attrs, report);
        let fields = named_fields(item, report).map(|fields| {
            fields
                .iter()
                .filter_map(|field| {
                    let ident = field.ident.as_ref()?;
                    Some(Field::parse(field, ident, container.rename_all, report))
                })
                .collect()
        });
        Self { item, args, fields }
    }
}

/// Reads the arguments from `#[phare(endpoint(…))]`, where the attribute has put them.
fn parse_args(item: &DeriveInput, report: &mut Report) -> Args {
    let mut args = None;
    for attribute in &item.attrs {
        if !attribute.path().is_ident("phare") {
            continue;
        }
        match (Args::handed_over(attribute, AttributeName::Endpoint), &args) {
            (Some(tokens), None) => {
                // The attribute, as if the user had written it here: no note says where the error comes from.
                let at = Span::call_site().resolved_at(item.ident.span());
                args = Some(Args::parse(tokens, AttributeName::Endpoint, at, report));
            }
            _ => {
                let message = "`#[phare]` attribute can only be applied to fields\n\
                               help: the arguments of the endpoint go into `#[phare_endpoint(..)]`";
                report.on(attribute.path(), message);
            }
        }
    }
    args.unwrap_or_else(|| {
        let message = "`PhareEndpoint` cannot be derived\nhelp: write `#[phare_endpoint(METHOD, \"/path\")]` instead";
        report.at(item.ident.span(), message);
        Args::missing(AttributeName::Endpoint)
    })
}

fn named_fields<'a>(item: &'a DeriveInput, report: &mut Report) -> Option<Vec<&'a syn::Field>> {
    let data = match &item.data {
        Data::Struct(data) => data,
        Data::Enum(data) => {
            report.on(data.enum_token, not_applicable("enums"));
            return None;
        }
        Data::Union(data) => {
            report.on(data.union_token, not_applicable("unions"));
            return None;
        }
    };
    match &data.fields {
        Fields::Named(fields) => Some(fields.named.iter().collect()),
        Fields::Unit => Some(Vec::new()),
        Fields::Unnamed(fields) => {
            report.on(
                fields,
                "`#[phare_endpoint]` attribute cannot be used on tuple structs\n\
                 help: name the fields: each becomes a path, query, header, or body value",
            );
            None
        }
    }
}

/// A field of a packed struct cannot be borrowed, which writing it needs.
fn reject_packed(attributes: &[Attribute], report: &mut Report) {
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("repr")) {
        // The compiler itself reports a `repr` that cannot be read.
        let _ = attribute.parse_nested_meta(|meta| {
            if meta.path.is_ident("packed") {
                report.on(
                    &meta.path,
                    "`#[phare_endpoint]` attribute cannot be used on packed structs\n\
                     help: remove `packed`: a request is not sent as it lies in memory",
                );
            }
            // The number in `packed(2)` or `align(8)`.
            if meta.input.peek(syn::token::Paren) {
                meta.input.parse::<proc_macro2::Group>()?;
            }
            Ok(())
        });
    }
}

fn not_applicable(items: &str) -> String {
    format!(
        "`#[phare_endpoint]` attribute cannot be used on {items}\n\
         help: `#[phare_endpoint]` can only be applied to structs with named fields"
    )
}
