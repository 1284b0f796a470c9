//! The fields against the contract.

use phare_contract::{Documented, Field as Listed, Kind, ResponseBody, similar};
use proc_macro2::Span;
use syn::LitStr;
use syn::ext::IdentExt;

use super::body::role_span;
use crate::endpoint::{Contract, Endpoint, Located, Location};
use crate::kind_words::missing_fields;
use crate::report::{Report, Subject};
use crate::words::join;

impl Endpoint<'_> {
    /// Every field is one of the operation's, and sent where it belongs.
    pub(super) fn check_fields(&self, report: &mut Report) {
        let Contract::Listed(operation) = self.contract else {
            return;
        };
        for located in &self.fields {
            if !report.has(located.field.ident) {
                check_field(located, operation, report);
            }
        }
    }

    /// All fields that Phare insists on are there, or a misspelt one is; where some are not, one error names them.
    pub(super) fn check_required(&self, report: &mut Report) {
        let Contract::Listed(operation) = self.contract else {
            return;
        };
        let may_hold_any = |located: &Located<'_>| {
            matches!(
                located.location,
                Location::Whole | Location::BodyEntries | Location::QueryEntries
            )
        };
        if report.has(Subject::FieldAttributes) || self.fields.iter().any(may_hold_any) {
            return;
        }
        let missing: Vec<&Listed> = operation
            .request_fields()
            .filter(|listed| listed.required && !report.has(Subject::Listed(listed.name)))
            .filter(|listed| {
                !self
                    .fields
                    .iter()
                    .any(|located| !matches!(located.location, Location::Path(_)) && located.field.name == listed.name)
            })
            .collect();
        if missing.is_empty() {
            return;
        }
        let message = missing_fields(&missing, &format!("`{}`", operation.operation));
        report.at(self.declaration.item.ident.span(), message);
    }

    /// At most one project header, and only where the operation takes it.
    pub(super) fn check_headers(&self, report: &mut Report) {
        let mut first: Option<&LitStr> = None;
        for located in &self.fields {
            let Location::Header(name) = &located.location else {
                continue;
            };
            let is_project =
                ["x-phare-project-id", "x-phare-project-slug"].contains(&name.value().to_ascii_lowercase().as_str());
            if !is_project || report.has(located.field.ident) {
                continue;
            }
            let rejecting = self.contract.operation().filter(|operation| !operation.takes_project);
            if let Some(operation) = rejecting {
                let message = format!(
                    "`{}` takes no project header\nhelp: remove the field",
                    operation.operation
                );
                report.at(name.span(), message).about(located.field.ident);
            } else if first.is_some_and(|first| !first.value().eq_ignore_ascii_case(&name.value())) {
                let message = "second project header: a call acts on one project\nhelp: keep one of the two fields";
                report.at(name.span(), message).about(located.field.ident);
            }
            first = Some(name);
        }
    }
}

/// The field is the operation's, and sent where it belongs.
fn check_field(located: &Located<'_>, operation: &'static Documented, report: &mut Report) {
    let name = located.field.name.as_str();
    let in_query = operation.query.iter().find(|listed| listed.name == name);
    let in_body = operation.body_fields().iter().find(|listed| listed.name == name);
    if let Some(unlisted) = located.field.unlisted {
        if in_query.is_some() || in_body.is_some() {
            let message = format!(
                "field `{name}` of `{}` is listed\nhelp: remove `unlisted`",
                operation.operation
            );
            report.at(unlisted, message).about(located.field.ident);
        }
        return;
    }
    let (span, message) = match (&located.location, in_query, in_body) {
        (Location::Whole, ..) if operation.body.is_none() => {
            let message = format!("`{}` takes no body\nhelp: remove the field", operation.operation);
            (role_span(located), message)
        }
        (Location::File, _, Some(listed)) if !matches!(listed.kind, Kind::File(_)) => {
            let message = format!("`{name}` is not a file\nhelp: remove `#[phare(file)]`");
            (role_span(located), message)
        }
        (Location::Nowhere, None, Some(listed)) if listed.required => {
            let message = format!("required field `{name}` of `{}` is skipped", operation.operation);
            (role_span(located), message + "\nhelp: remove `skip`")
        }
        (Location::Header(_), None, Some(listed)) if listed.required => misplaced(located, "body field", operation),
        (Location::Query, None, Some(_)) => misplaced(located, "body field", operation),
        (Location::Body | Location::File, Some(_), None) => misplaced(located, "query parameter", operation),
        (Location::Query | Location::Body | Location::File, None, None) => {
            let meant = similar(name, operation.request_fields().map(|listed| listed.name));
            report.at(located.field.name_span(), unknown_field(located, meant, operation));
            let spelled = located.field.ident.unraw().to_string();
            let meant = operation
                .request_fields()
                .map(|listed| listed.name)
                .find(|listed| *listed == spelled)
                .or(meant);
            if let Some(meant) = meant {
                report.about(Subject::Listed(meant));
            }
            return;
        }
        _ => return,
    };
    report.at(span, message).about(located.field.ident);
}

fn misplaced(located: &Located<'_>, belongs: &str, operation: &Documented) -> (Span, String) {
    let message = format!(
        "`{}` is a {belongs} of `{}`\nhelp: remove the role: the field finds its place by its name",
        located.field.name, operation.operation
    );
    (role_span(located), message)
}

fn unknown_field(located: &Located<'_>, meant: Option<&str>, operation: &Documented) -> String {
    let name = located.field.name.as_str();
    let spelled = located.field.ident.unraw().to_string();
    let is_listed = |name: &str| operation.request_fields().any(|listed| listed.name == name);
    let is_in_response = operation.response.fields().iter().any(|listed| listed.name == name);
    // What an item of a page has may be what the page is filtered by, under a similar name.
    let is_filter = matches!(operation.response, ResponseBody::Page { .. }) && meant.is_some();
    let help = if is_listed(&spelled) {
        let rule = if located.field.serde.rename.is_some() {
            "rename"
        } else {
            "rename_all"
        };
        format!("help: remove `{rule}`: Phare calls it `{spelled}`")
    } else if is_in_response && !is_filter {
        format!("note: Phare sets `{name}` itself: it is part of the response only")
    } else if let Some(known) = meant {
        format!("help: a field with a similar name exists: `{known}`")
    } else {
        let mut names = operation
            .request_fields()
            .map(|listed| format!("`{}`", listed.name))
            .peekable();
        if names.peek().is_none() {
            "note: it takes no fields; mark one that is newer than this crate `#[phare(unlisted)]`".to_owned()
        } else {
            let names = join(&names.collect::<Vec<_>>());
            format!("help: it takes {names}; mark a field that is newer than this crate `#[phare(unlisted)]`")
        }
    };
    format!("unknown field `{name}` of `{}`\n{help}", operation.operation)
}
