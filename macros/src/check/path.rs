//! The path against the fields that fill its parameters.

use syn::ext::IdentExt;

use crate::endpoint::{Endpoint, Located, Location};
use crate::report::{Report, Subject};
use crate::resolve::names_parameter;
use phare_contract::{similar, snake_case};

impl Endpoint<'_> {
    /// The path names its parameters as Phare does.
    pub(super) fn check_parameters(&self, report: &mut Report) {
        let (Some(route), Some(operation)) = (&self.declaration.args.route, self.contract.operation()) else {
            return;
        };
        for (written, listed) in route.parameters.iter().zip(operation.path_parameters) {
            let name = snake_case(listed.name);
            if written == listed.name || *written == name {
                continue;
            }
            report
                .on(
                    &route.literal,
                    format!(
                        "unknown path parameter `{{{written}}}`\n\
                         help: Phare calls it `{{{}}}`; the field `{name}` fills it",
                        listed.name
                    ),
                )
                .about(Subject::Parameter(written.clone()));
            for located in self.fields.iter().filter(|located| located.field.ident.unraw() == name) {
                report.about(located.field.ident);
            }
        }
    }

    /// Every path parameter has one field, and every path field a parameter.
    pub(super) fn check_path(&self, report: &mut Report) {
        self.check_filled_once(report);
        self.check_filled(report);
        for located in &self.fields {
            if !matches!(located.location, Location::Path(None)) || report.has(located.field.ident) {
                continue;
            }
            let name = located.field.ident.unraw();
            let message = format!(
                "no parameter `{{{name}}}` in the path for the field `{name}`\n\
                 help: add `{{{name}}}` to the path, or send the field another way"
            );
            report
                .at(located.field.ident.span(), message)
                .about(located.field.ident);
        }
        self.check_flattened(report);
    }

    fn check_filled_once(&self, report: &mut Report) {
        let mut filled: Vec<&str> = Vec::new();
        for located in &self.fields {
            let Location::Path(Some(parameter)) = &located.location else {
                continue;
            };
            if filled.contains(&parameter.as_str()) {
                let message = format!("duplicate field for the path parameter `{{{parameter}}}`");
                report
                    .at(located.field.ident.span(), message)
                    .about(located.field.ident);
            }
            filled.push(parameter);
        }
    }

    fn check_filled(&self, report: &mut Report) {
        let Some(route) = &self.declaration.args.route else {
            return;
        };
        for parameter in &route.parameters {
            let is_filled = self
                .fields
                .iter()
                .any(|located| matches!(&located.location, Location::Path(Some(name)) if name == parameter));
            if is_filled || report.has(Subject::Parameter(parameter.clone())) {
                continue;
            }
            let meant = self.meant_for(parameter, report);
            if meant.is_none() && report.has(Subject::FieldAttributes) {
                continue;
            }
            report.at(route.literal.span(), self.no_field(parameter, meant));
            if let Some(located) = meant {
                report.about(located.field.ident);
            }
        }
    }

    /// The field that was probably meant to fill the parameter: one of a similar name, or one that fills no other.
    fn meant_for(&self, parameter: &str, report: &Report) -> Option<&Located<'_>> {
        let candidates = || {
            self.fields.iter().filter(|located| {
                !matches!(located.location, Location::Path(Some(_))) && !report.has(located.field.ident)
            })
        };
        let names: Vec<String> = candidates()
            .map(|located| located.field.ident.unraw().to_string())
            .collect();
        match similar(&snake_case(parameter), names.iter().map(String::as_str)) {
            Some(name) => candidates().find(|located| located.field.ident.unraw() == name),
            None => candidates().find(|located| matches!(located.location, Location::Path(None))),
        }
    }

    fn no_field(&self, parameter: &str, meant: Option<&Located<'_>>) -> String {
        let field = snake_case(parameter);
        let help = match meant {
            Some(Located { field: known, .. }) if names_parameter(known, parameter) => match &known.role {
                Some(explicit) => format!("remove the role `{}` of the field `{field}`", explicit.role.keyword()),
                None => format!("send the field `{field}`"),
            },
            Some(located) if matches!(located.location, Location::Path(None)) => {
                format!("rename the field `{}` to `{field}`", located.field.ident.unraw())
            }
            Some(located) => format!("a field with a similar name exists: `{}`", located.field.ident.unraw()),
            None => format!("add the field `{field}`"),
        };
        let ident = &self.declaration.item.ident;
        format!("struct `{ident}` has no field for the path parameter `{{{parameter}}}`\nhelp: {help}")
    }

    fn check_flattened(&self, report: &mut Report) {
        for located in &self.fields {
            let message = match located.location {
                Location::Path(_) => "a path parameter cannot be flattened",
                Location::Header(_) => "a header cannot be flattened",
                Location::Whole => "the whole body cannot be flattened",
                Location::File => "a file cannot be flattened",
                _ => continue,
            };
            if let Some(flatten) = located.field.serde.flatten
                && !report.has(located.field.ident)
            {
                let message = format!("{message}\nhelp: remove `flatten`");
                report.at(flatten, message).about(located.field.ident);
            }
        }
    }
}
