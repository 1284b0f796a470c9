//! Writes the documentation of the `send` method.

use phare_contract::{Documented, Field, ResponseBody};
use proc_macro2::TokenStream;
use quote::quote;

use crate::endpoint::{Contract, Endpoint};
use crate::kind_words::{expected, limits};

impl Endpoint<'_> {
    pub(super) fn docs(&self) -> TokenStream {
        let args = &self.declaration.args;
        let (Some((method, _)), Some(route)) = (args.method, &args.route) else {
            return TokenStream::new();
        };
        let request = format!("`{} {}`", method.as_str(), route.path());
        let text = match self.contract {
            Contract::Listed(operation) => listed(&request, operation, args.response.is_none()),
            Contract::Unlisted | Contract::Unknown => format!("Makes the request {request}; awaiting it sends it."),
        };
        let lines = text.lines().map(|line| format!(" {line}"));
        quote!(#(#[doc = #lines])*)
    }
}

/// The operation's name, what it takes, and when it fails.
fn listed(request: &str, operation: &Documented, responses_as_listed: bool) -> String {
    let mut lines = vec![format!(
        "Makes the request {request}, Phare's `{}`; awaiting it sends it.",
        operation.id
    )];
    if responses_as_listed && matches!(operation.response, ResponseBody::Page { .. }) {
        let paginated = "That gives one page: the request's `items`, `pages` and `collect_all` give the whole list.";
        lines.extend([String::new(), paginated.to_owned()]);
    }
    let fields: Vec<String> = operation.request_fields().map(line).collect();
    if !fields.is_empty() {
        lines.extend([String::new(), "It takes:".to_owned()]);
        lines.extend(fields);
    }
    let failures = "It is an error when a value cannot be sent or is beyond its limits, when no response comes, when the \
                    response cannot be read, and when Phare rejects:";
    lines.extend([String::new(), failures.to_owned()]);
    lines.extend(
        operation
            .error_statuses
            .iter()
            .map(|status| format!("- {status}: {}", rejection(*status))),
    );
    lines.join("\n")
}

fn line(field: &Field) -> String {
    let limits =
        limits(field.kind).filter(|limits| !expected(field.kind).ends_with(limits.trim_start_matches("one of ")));
    format!(
        "- `{}`: {}{}{}{}",
        field.name,
        expected(field.kind),
        limits.map(|limits| format!(", {limits}")).unwrap_or_default(),
        if field.nullable { ", or null" } else { "" },
        if field.required { " (required)" } else { "" },
    )
}

fn rejection(status: u16) -> &'static str {
    match status {
        401 => "the API key is not known",
        403 => "the API key lacks a permission",
        404 => "there is no such thing, or not in this project",
        409 => "something still uses it",
        422 => "a field is rejected, or the state of things does not allow it",
        _ => "see Phare's documentation",
    }
}
