//! The fields against the contract.

use phare_contract::{Documented, Field as Listed, Kind};
use syn::LitStr;

use super::body::role_span;
use super::operation::join;
use crate::case::snake;
use crate::endpoint::{Contract, Endpoint, Place, Placed};
use crate::kind_words::rust_type;
use crate::report::Report;
use phare_contract::similar;

impl Endpoint<'_> {
    /// Checks the fields but those that are `blamed` for something else.
    pub(super) fn check_contract(&self, blamed: &[&Placed<'_>], report: &mut Report) {
        let Contract::Listed(operation) = self.contract else {
            return;
        };
        let mut meant = Vec::new();
        for placed in &self.fields {
            let is_blamed = blamed.iter().any(|blamed| blamed.field.ident == placed.field.ident);
            if !is_blamed && !placed.field.faulty {
                meant.extend(check_field(placed, operation, report));
            }
        }
        self.check_required(operation, &meant, report);
    }

    /// The path names its parameters as Phare does.
    pub(super) fn check_parameters(&self, report: &mut Report) -> bool {
        let (Some(route), Some(operation)) = (&self.declaration.args.route, self.contract.operation()) else {
            return true;
        };
        let mut all_known = true;
        for (written, listed) in route.parameters.iter().zip(operation.path_parameters) {
            let field = snake(listed.name);
            if written != listed.name && *written != field {
                all_known = false;
                report.on(
                    &route.literal,
                    format!(
                        "unknown path parameter `{{{written}}}`\n\
                         help: Phare calls it `{{{}}}`; the field `{field}` fills it",
                        listed.name
                    ),
                );
            }
        }
        all_known
    }

    /// All fields that Phare insists on are there, or `meant` by a misspelt one; where some are not, one error names them.
    fn check_required(&self, operation: &Documented, meant: &[&str], report: &mut Report) {
        let may_be_there = |placed: &Placed<'_>| {
            placed.field.faulty || matches!(placed.place, Place::Whole | Place::BodyEntries | Place::QueryEntries)
        };
        if self.fields.iter().any(may_be_there) {
            return;
        }
        let missing: Vec<&Listed> = operation
            .request_fields()
            .filter(|listed| listed.required && !meant.contains(&listed.name))
            .filter(|listed| {
                !self
                    .fields
                    .iter()
                    .any(|placed| !matches!(placed.place, Place::Path(_)) && placed.field.name == listed.name)
            })
            .collect();
        if missing.is_empty() {
            return;
        }
        let names: Vec<String> = missing.iter().map(|listed| format!("`{}`", listed.name)).collect();
        let fields: Vec<String> = missing
            .iter()
            .map(|listed| format!("`{}: {}`", listed.name, rust_type(listed.kind)))
            .collect();
        let plural = if missing.len() == 1 { "field" } else { "fields" };
        report.at(
            self.declaration.item.ident.span(),
            format!(
                "missing required {plural} {} of `{}`\nhelp: add {}",
                join(&names),
                operation.operation,
                join(&fields)
            ),
        );
    }

    /// At most one project header, and only where the operation takes it.
    pub(super) fn check_headers(&self, report: &mut Report) {
        let mut scope: Option<&LitStr> = None;
        for placed in &self.fields {
            let Place::Header(name) = &placed.place else { continue };
            if !["x-phare-project-id", "x-phare-project-slug"].contains(&name.value().to_ascii_lowercase().as_str()) {
                continue;
            }
            if let Some(operation) = self.contract.operation().filter(|operation| !operation.takes_project) {
                report.at(
                    name.span(),
                    format!(
                        "`{}` takes no project header\nhelp: remove the field",
                        operation.operation
                    ),
                );
            }
            if scope.is_some_and(|other| !other.value().eq_ignore_ascii_case(&name.value())) {
                report.at(
                    name.span(),
                    "second project header: a call acts on one project\nhelp: keep one of the two fields",
                );
            }
            scope = Some(name);
        }
    }
}

/// The field is the operation's, and sent where it belongs; gives the name that was probably meant where it is not.
fn check_field(placed: &Placed<'_>, operation: &'static Documented, report: &mut Report) -> Option<&'static str> {
    let name = placed.field.name.as_str();
    let in_query = operation.query.iter().find(|listed| listed.name == name);
    let in_body = operation.body_fields().iter().find(|listed| listed.name == name);
    if let Some(unlisted) = placed.field.unlisted {
        if in_query.is_some() || in_body.is_some() {
            report.at(
                unlisted,
                format!(
                    "field `{name}` of `{}` is listed\nhelp: remove `unlisted`",
                    operation.operation
                ),
            );
        }
        return None;
    }
    match (&placed.place, in_query, in_body) {
        (Place::Whole, ..) if operation.body.is_none() => {
            report.at(
                role_span(placed),
                format!("`{}` takes no body\nhelp: remove the field", operation.operation),
            );
        }
        (Place::File, _, Some(listed)) if !matches!(listed.kind, Kind::File(_)) => {
            report.at(
                role_span(placed),
                format!("`{name}` is not a file\nhelp: remove `#[phare(file)]`"),
            );
        }
        (Place::Header(_), None, Some(listed)) if listed.required => misplaced(placed, "body field", operation, report),
        (Place::Nowhere, None, Some(listed)) if listed.required => {
            let message = format!("required field `{name}` of `{}` is skipped", operation.operation);
            report.at(role_span(placed), message + "\nhelp: remove `skip`");
        }
        (Place::Query, None, Some(_)) => misplaced(placed, "body field", operation, report),
        (Place::Body | Place::File, Some(_), None) => misplaced(placed, "query parameter", operation, report),
        // The path names a parameter in another way, which is reported.
        _ if operation
            .path_parameters
            .iter()
            .any(|listed| snake(listed.name) == name) => {}
        (Place::Query | Place::Body | Place::File, None, None) => {
            let meant = similar(name, operation.request_fields().map(|listed| listed.name));
            report.at(placed.field.name_span(), unknown_field(name, meant, operation));
            return meant;
        }
        _ => {}
    }
    None
}

fn misplaced(placed: &Placed<'_>, belongs: &str, operation: &Documented, report: &mut Report) {
    let name = &placed.field.name;
    report.at(
        role_span(placed),
        format!(
            "`{name}` is a {belongs} of `{}`\nhelp: remove the role: the field finds its place by its name",
            operation.operation
        ),
    );
}

fn unknown_field(name: &str, meant: Option<&str>, operation: &Documented) -> String {
    let help = if operation.answer.fields().iter().any(|listed| listed.name == name) {
        format!("note: Phare sets `{name}` itself: it is part of the answer only")
    } else if let Some(known) = meant {
        format!("help: a field with a similar name exists: `{known}`")
    } else if operation.request_fields().next().is_none() {
        "note: it takes no fields; mark one that is newer than this crate `#[phare(unlisted)]`".to_owned()
    } else {
        "help: mark a field that is newer than this crate `#[phare(unlisted)]`".to_owned()
    };
    format!("unknown field `{name}` of `{}`\n{help}", operation.operation)
}
