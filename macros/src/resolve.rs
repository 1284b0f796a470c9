//! Gives every field its place, and the endpoint its operation and its response.

mod operation;

use phare_contract::{Answer, Documented, Kind, Method, Operation};
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::ext::IdentExt;

use crate::args::Args;
use crate::case::snake;
use crate::declaration::Declaration;
use crate::endpoint::{Contract, Endpoint, Place, Placed};
use crate::field::{Field, Written};
use crate::report::{Report, Subject};

impl<'a> Endpoint<'a> {
    pub(crate) fn resolve(declaration: &'a Declaration<'a>, report: &mut Report) -> Self {
        let args = &declaration.args;
        let contract = operation::find(args, report);
        let fields = declaration
            .fields
            .iter()
            .flatten()
            .map(|field| Placed {
                field,
                place: place(field, args, contract.operation().map(|listed| listed.operation)),
            })
            .collect();
        Self {
            declaration,
            contract,
            response: response(args, contract, report),
            fields,
        }
    }
}

/// The first that says something: a role that is written out, a path parameter of the field's name, serde, the
/// contract, and the method.
fn place(field: &Field<'_>, args: &Args, operation: Option<&Operation>) -> Place {
    let parameter = args
        .route
        .iter()
        .flat_map(|route| &route.parameters)
        .find(|parameter| names_parameter(field, parameter));
    match &field.role {
        Some(explicit) => match &explicit.role {
            Written::Path => Place::Path(parameter.cloned()),
            Written::Query if field.serde.flatten.is_some() => Place::QueryEntries,
            Written::Query => Place::Query,
            Written::Header(name) => Place::Header(name.clone()),
            Written::Body => Place::Whole,
            Written::File => Place::File,
            Written::Skip => Place::Nowhere,
        },
        None if parameter.is_some() => Place::Path(parameter.cloned()),
        None if field.serde.skip => Place::Nowhere,
        None => {
            let in_query = match args.method {
                Some((Method::Get | Method::Delete, _)) => true,
                Some((Method::Post | Method::Put | Method::Patch, _)) | None => false,
            };
            match (field.serde.flatten, in_query) {
                (Some(_), true) => Place::QueryEntries,
                (Some(_), false) => Place::BodyEntries,
                (None, _) => {
                    listed_place(&field.name, operation).unwrap_or(if in_query { Place::Query } else { Place::Body })
                }
            }
        }
    }
}

/// Whether the field fills the parameter: `incident_id` fills `{incident_id}` and `{incidentId}`.
pub(crate) fn names_parameter(field: &Field<'_>, parameter: &str) -> bool {
    field.name == parameter || field.ident.unraw() == parameter || field.ident.unraw() == snake(parameter)
}

/// Where the contract has a field of this name.
fn listed_place(name: &str, operation: Option<&Operation>) -> Option<Place> {
    let operation = operation?;
    if operation.query.iter().any(|field| field.name == name) {
        return Some(Place::Query);
    }
    let field = operation.body_fields().iter().find(|field| field.name == name)?;
    Some(if matches!(field.kind, Kind::File(_)) {
        Place::File
    } else {
        Place::Body
    })
}

/// The type of the answer: as written, or the one that holds what the operation answers.
fn response(args: &Args, contract: Contract, report: &mut Report) -> TokenStream {
    if let Some(ty) = &args.response {
        return ty.to_token_stream();
    }
    let operation = match contract {
        Contract::Listed(operation) => operation,
        _ if report.has(Subject::Argument("response")) => return quote!(()),
        Contract::Unlisted => {
            report.at(
                args.unlisted.unwrap_or_else(proc_macro2::Span::call_site),
                "an `unlisted` endpoint needs a response type\n\
                 help: add `response = Type`, or `response = ()` for an empty answer",
            );
            return quote!(());
        }
        Contract::Unknown => return quote!(()),
    };
    match inferred(operation, args) {
        Some(ty) => ty,
        None => {
            report.on(
                args.route.as_ref().map(|route| &route.literal),
                format!(
                    "no response type is known for `{}`\nhelp: name one: `response = Type`",
                    operation.operation
                ),
            );
            quote!(())
        }
    }
}

fn inferred(operation: &Documented, args: &Args) -> Option<TokenStream> {
    let krate = args.crate_path();
    let model = |path: &str| -> Option<TokenStream> {
        let path: TokenStream = path.parse().ok()?;
        Some(quote!(#krate::#path))
    };
    match operation.answer {
        Answer::Empty => Some(quote!(())),
        Answer::Object { model: path, .. } => model(path?),
        Answer::Page { model: path, .. } => {
            let item = model(path?)?;
            Some(quote!(#krate::Page<#item>))
        }
    }
}
