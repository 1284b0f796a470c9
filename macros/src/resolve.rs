//! Gives every field its location, and the endpoint its operation and its response.

mod catalogue;
mod operation;

use phare_contract::{Documented, Kind, Method, Operation, ResponseBody, snake_case};
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::ext::IdentExt;

use self::catalogue::Off;
pub(crate) use self::operation::find as find_operation;
use crate::args::Args;
use crate::declaration::Declaration;
use crate::endpoint::{Contract, Endpoint, Located, Location};
use crate::field::{Field, Written};
use crate::report::{Report, Subject};

impl<'a> Endpoint<'a> {
    pub(crate) fn resolve(declaration: &'a Declaration<'a>, report: &mut Report) -> Self {
        let args = &declaration.args;
        let contract = find_operation(args, report);
        let fields = declaration
            .fields
            .iter()
            .flatten()
            .map(|field| Located {
                field,
                location: location(field, args, contract.operation().map(|listed| listed.operation)),
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
fn location(field: &Field<'_>, args: &Args, operation: Option<&Operation>) -> Location {
    let parameter = args
        .route
        .iter()
        .flat_map(|route| &route.parameters)
        .find(|parameter| names_parameter(field, parameter));
    match &field.role {
        Some(explicit) => match &explicit.role {
            Written::Path => Location::Path(parameter.cloned()),
            Written::Query if field.serde.flatten.is_some() => Location::QueryEntries,
            Written::Query => Location::Query,
            Written::Header(name) => Location::Header(name.clone()),
            Written::Body => Location::Whole,
            Written::File => Location::File,
            Written::Skip => Location::Nowhere,
        },
        None if parameter.is_some() => Location::Path(parameter.cloned()),
        None if field.serde.skip => Location::Nowhere,
        None => {
            let in_query = match args.method {
                Some((Method::Get | Method::Delete, _)) => true,
                Some((Method::Post | Method::Put | Method::Patch, _)) | None => false,
            };
            match (field.serde.flatten, in_query) {
                (Some(_), true) => Location::QueryEntries,
                (Some(_), false) => Location::BodyEntries,
                (None, _) => listed_location(&field.name, operation).unwrap_or(if in_query {
                    Location::Query
                } else {
                    Location::Body
                }),
            }
        }
    }
}

/// Whether the field fills the parameter: `incident_id` fills `{incident_id}` and `{incidentId}`.
pub(crate) fn names_parameter(field: &Field<'_>, parameter: &str) -> bool {
    field.name == parameter || field.ident.unraw() == parameter || field.ident.unraw() == snake_case(parameter)
}

/// Where the contract has a field of this name.
fn listed_location(name: &str, operation: Option<&Operation>) -> Option<Location> {
    let operation = operation?;
    if operation.query.iter().any(|field| field.name == name) {
        return Some(Location::Query);
    }
    let field = operation.body_fields().iter().find(|field| field.name == name)?;
    Some(if matches!(field.kind, Kind::File(_)) {
        Location::File
    } else {
        Location::Body
    })
}

/// The type of the response: as written, or the one that holds what the operation returns.
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
                 help: add `response = Type`, or `response = ()` for an empty response",
            );
            return quote!(());
        }
        // What is called on the response stays valid.
        Contract::Unknown => {
            let probable = operation::probable(args);
            return probable
                .filter(|operation| catalogue::off(&operation.response).is_none())
                .and_then(|operation| inferred(operation, args))
                .unwrap_or_else(|| quote!(()));
        }
    };
    if let Some(Off { model, feature }) = catalogue::off(&operation.response) {
        report.on(
            args.route.as_ref().map(|route| &route.literal),
            format!(
                "the response type of `{}`, `phare::{model}`, needs the feature `{feature}` of `phare`, which is off\n\
                 help: turn it on by `cargo add phare --features {feature}`, or name a type of your own: `response = Type`",
                operation.operation
            ),
        );
        return quote!(());
    }
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
    let crate_path = args.crate_path();
    let model = |path: &str| -> Option<TokenStream> {
        let path: TokenStream = path.parse().ok()?;
        Some(quote!(#crate_path::#path))
    };
    match operation.response {
        ResponseBody::Empty => Some(quote!(())),
        ResponseBody::Object { model: path, .. } => model(path?),
        ResponseBody::Page { model: path, .. } => {
            let item = model(path?)?;
            Some(quote!(#crate_path::Page<#item>))
        }
    }
}
