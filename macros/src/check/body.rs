//! A request has one body at the most, and the method can have one; no name stands twice.

use phare_contract::Method;
use proc_macro2::Span;

use crate::endpoint::{Endpoint, Located, Location};
use crate::report::Report;
use crate::words::join;

impl Endpoint<'_> {
    /// A `GET` has no body; another request has one at the most.
    pub(super) fn check_body(&self, report: &mut Report) {
        if let Some((Method::Get, _)) = self.declaration.args.method {
            let of_body = |located: &&Located<'_>| matches!(located.location, Location::Whole | Location::File);
            for located in self.fields.iter().filter(of_body) {
                if !report.has(located.field.ident) {
                    let message = "a `GET` request cannot have a body\n\
                                   help: send the field in the query string: `#[phare(query)]`";
                    report.at(role_span(located), message).about(located.field.ident);
                }
            }
        } else {
            self.check_whole_body(report);
        }
    }

    /// One field at the most is the whole body, and then no other has a location in it.
    fn check_whole_body(&self, report: &mut Report) {
        let mut whole = self
            .fields
            .iter()
            .filter(|located| matches!(located.location, Location::Whole));
        let Some(first) = whole.next() else { return };
        for second in whole {
            let message = format!(
                "duplicate `body` field, `{}` already is the whole body",
                first.field.ident
            );
            report.at(role_span(second), message).about(second.field.ident);
        }
        let beside: Vec<String> = self
            .fields
            .iter()
            .filter(|located| {
                matches!(
                    located.location,
                    Location::Body | Location::BodyEntries | Location::File
                )
            })
            .filter(|located| !report.has(located.field.ident))
            .map(|located| format!("`{}`", located.field.ident))
            .collect();
        if !beside.is_empty() {
            let message = format!(
                "the field `{}` is the whole body, which leaves no place for {}\n\
                 help: send the other fields in the query string or a header, or remove `#[phare(body)]`",
                first.field.ident,
                join(&beside)
            );
            report.at(role_span(first), message).about(first.field.ident);
        }
    }

    /// No query parameter, body field, or header stands twice.
    pub(super) fn check_names(&self, report: &mut Report) {
        let mut names: Vec<(&str, String)> = Vec::new();
        for located in &self.fields {
            let field = located.field;
            let (kind, name, span) = match &located.location {
                _ if report.has(field.ident) => continue,
                Location::Query => ("query parameter", field.name.clone(), field.name_span()),
                Location::Body | Location::File => ("body field", field.name.clone(), field.name_span()),
                Location::Header(name) => ("header", name.value(), name.span()),
                _ => continue,
            };
            // Upper and lower case are the same in the name of a header.
            let folded = if kind == "header" {
                name.to_ascii_lowercase()
            } else {
                name.clone()
            };
            let entry = (kind, folded);
            if names.contains(&entry) {
                let message = format!("duplicate {kind} `{name}`");
                report.at(span, message).about(field.ident);
            } else {
                names.push(entry);
            }
        }
    }
}

/// Where the role is written, or the field's name where it is not.
pub(super) fn role_span(located: &Located<'_>) -> Span {
    located
        .field
        .role
        .as_ref()
        .map_or(located.field.ident.span(), |explicit| explicit.span)
}
