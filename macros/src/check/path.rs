//! Every path parameter has one field, and every path field a parameter.

use syn::ext::IdentExt;

use crate::case::snake;
use crate::endpoint::{Endpoint, Place, Placed};
use crate::report::Report;
use crate::resolve::names_parameter;
use phare_contract::similar;

impl Endpoint<'_> {
    /// Checks them; gives the fields that were probably meant for a parameter that has none.
    pub(super) fn check_path(&self, report: &mut Report) -> Vec<&Placed<'_>> {
        let Some(route) = &self.declaration.args.route else {
            return Vec::new();
        };
        let mut filled: Vec<&str> = Vec::new();
        let mut astray: Vec<&Placed<'_>> = Vec::new();
        for placed in &self.fields {
            match &placed.place {
                Place::Path(Some(parameter)) if filled.contains(&parameter.as_str()) => report.at(
                    placed.field.ident.span(),
                    format!("duplicate field for the path parameter `{{{parameter}}}`"),
                ),
                Place::Path(Some(parameter)) => filled.push(parameter),
                Place::Path(None) => astray.push(placed),
                _ => {}
            }
        }
        let open = route
            .parameters
            .iter()
            .filter(|parameter| !filled.contains(&parameter.as_str()));
        let has_faulty = self.fields.iter().any(|placed| placed.field.faulty);
        let mut meant = Vec::new();
        for parameter in open {
            let field = self.meant_for(parameter).or_else(|| astray.first().copied());
            if field.is_none() && has_faulty {
                // The field whose attributes are wrong may be the one.
                continue;
            }
            report.at(route.literal.span(), self.no_field(parameter, field));
            astray.retain(|placed| field.is_none_or(|field| field.field.ident != placed.field.ident));
            meant.extend(field);
        }
        for placed in astray {
            let name = placed.field.ident.unraw();
            report.at(
                placed.field.ident.span(),
                format!(
                    "no parameter `{{{name}}}` in the path for the field `{name}`\n\
                     help: add `{{{name}}}` to the path, or send the field another way"
                ),
            );
        }
        self.check_flattened(report);
        meant
    }

    /// The field that was probably meant to fill the parameter, by its name.
    fn meant_for(&self, parameter: &str) -> Option<&Placed<'_>> {
        let candidates = || {
            self.fields
                .iter()
                .filter(|placed| !placed.field.faulty && !matches!(placed.place, Place::Path(Some(_))))
        };
        let names: Vec<String> = candidates()
            .map(|placed| placed.field.ident.unraw().to_string())
            .collect();
        let name = similar(&snake(parameter), names.iter().map(String::as_str))?;
        candidates().find(|placed| placed.field.ident.unraw() == name)
    }

    fn no_field(&self, parameter: &str, meant: Option<&Placed<'_>>) -> String {
        let field = snake(parameter);
        let help = match meant {
            Some(Placed { field: known, .. }) if names_parameter(known, parameter) => match &known.role {
                Some(explicit) => format!("remove the role `{}` of the field `{field}`", explicit.role.keyword()),
                None => format!("send the field `{field}`"),
            },
            Some(placed) if matches!(placed.place, Place::Path(None)) => {
                format!("rename the field `{}` to `{field}`", placed.field.ident.unraw())
            }
            Some(placed) => format!("a field with a similar name exists: `{}`", placed.field.ident.unraw()),
            None => format!("add the field `{field}`"),
        };
        let ident = &self.declaration.item.ident;
        format!("struct `{ident}` has no field for the path parameter `{{{parameter}}}`\nhelp: {help}")
    }

    fn check_flattened(&self, report: &mut Report) {
        for placed in &self.fields {
            let message = match placed.place {
                Place::Path(_) => "a path parameter cannot be flattened",
                Place::Header(_) => "a header cannot be flattened",
                Place::Whole => "the whole body cannot be flattened",
                Place::File => "a file cannot be flattened",
                _ => continue,
            };
            if let Some(flatten) = placed.field.serde.flatten {
                report.at(flatten, format!("{message}\nhelp: remove `flatten`"));
            }
        }
    }
}
