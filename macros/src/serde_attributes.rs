//! What serde's attributes say about how a field is written.

mod value;

use proc_macro2::Span;
use syn::meta::ParseNestedMeta;
use syn::{Attribute, ExprPath, LitStr, Path, Token};

use self::value::{for_serialize, path};
use crate::case::Case;
use crate::report::Report;
use phare_contract::similar;

/// What `#[serde(…)]` says about a struct.
#[derive(Default)]
pub(crate) struct Container {
    pub(crate) rename_all: Option<Case>,
}

/// What `#[serde(…)]` says about a field.
#[derive(Default)]
pub(crate) struct Field {
    pub(crate) rename: Option<LitStr>,
    /// The function that writes the value.
    pub(crate) serialize_with: Option<ExprPath>,
    /// The function that says whether the value is left out.
    pub(crate) skip_if: Option<ExprPath>,
    pub(crate) skip: bool,
    pub(crate) flatten: Option<Span>,
}

impl Container {
    pub(crate) fn parse(attributes: &[Attribute], report: &mut Report) -> Self {
        let mut container = Self::default();
        each_argument(attributes, report, |argument, report| match name(argument).as_str() {
            "rename_all" => {
                let Some(rule) = for_serialize(argument)? else {
                    return Ok(());
                };
                match Case::named(&rule.value()) {
                    Some(case) => set(&mut container.rename_all, case, argument, report),
                    None => {
                        report.at(rule.span(), unknown_rule(&rule.value()));
                    }
                }
                Ok(())
            }
            key @ ("transparent" | "into" | "tag" | "content" | "untagged" | "remote") => {
                let message = format!(
                    "`#[serde({key})]` has no meaning on an endpoint\n\
                     help: to send one value as the whole body, mark a field `#[phare(body)]`"
                );
                report.at(span(argument), message);
                skip_value(argument)
            }
            // They say how a value is read, or which bounds serde's own code has.
            "default"
            | "deny_unknown_fields"
            | "bound"
            | "crate"
            | "expecting"
            | "from"
            | "try_from"
            | "rename_all_fields"
            | "rename" => skip_value(argument),
            unknown => unknown_attribute(unknown, argument, &["rename_all"], report),
        });
        container
    }
}

impl Field {
    pub(crate) fn parse(attributes: &[Attribute], report: &mut Report) -> Self {
        let mut field = Self::default();
        each_argument(attributes, report, |argument, report| {
            match name(argument).as_str() {
                "rename" => {
                    if let Some(name) = for_serialize(argument)? {
                        set(&mut field.rename, name, argument, report);
                    }
                }
                "serialize_with" => set(&mut field.serialize_with, path(argument)?, argument, report),
                "with" => {
                    let mut function = path(argument)?;
                    let serialize = syn::Ident::new("serialize", span(argument));
                    function.path.segments.push(serialize.into());
                    set(&mut field.serialize_with, function, argument, report);
                }
                "skip_serializing_if" => set(&mut field.skip_if, path(argument)?, argument, report),
                "skip" | "skip_serializing" => field.skip = true,
                "flatten" => field.flatten = Some(span(argument)),
                // They say how a value is read, or which bounds serde's own code has.
                "default" | "alias" | "deserialize_with" | "skip_deserializing" | "borrow" | "bound" | "getter" => {
                    skip_value(argument)?;
                }
                unknown => {
                    let known = [
                        "rename",
                        "serialize_with",
                        "with",
                        "skip_serializing_if",
                        "skip",
                        "skip_serializing",
                        "flatten",
                        "default",
                    ];
                    unknown_attribute(unknown, argument, &known, report)?;
                }
            }
            Ok(())
        });
        field
    }
}

fn each_argument(
    attributes: &[Attribute],
    report: &mut Report,
    mut read: impl FnMut(&ParseNestedMeta<'_>, &mut Report) -> syn::Result<()>,
) {
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("serde")) {
        if let Err(error) = attribute.parse_nested_meta(|argument| read(&argument, report)) {
            report.push(error);
        }
    }
}

fn name(argument: &ParseNestedMeta<'_>) -> String {
    argument.path.get_ident().map(ToString::to_string).unwrap_or_default()
}

fn span(argument: &ParseNestedMeta<'_>) -> Span {
    first_span(&argument.path)
}

fn first_span(path: &Path) -> Span {
    path.segments
        .first()
        .map_or_else(Span::call_site, |segment| segment.ident.span())
}

fn set<T>(place: &mut Option<T>, value: T, argument: &ParseNestedMeta<'_>, report: &mut Report) {
    if place.is_some() {
        let message = format!("duplicate serde attribute `{}`", name(argument));
        report.at(span(argument), message);
    } else {
        *place = Some(value);
    }
}

fn skip_value(argument: &ParseNestedMeta<'_>) -> syn::Result<()> {
    while !argument.input.is_empty() && !argument.input.peek(Token![,]) {
        argument.input.parse::<proc_macro2::TokenTree>()?;
    }
    Ok(())
}

fn unknown_rule(rule: &str) -> String {
    let names = Case::NAMES.map(|(name, _)| name);
    let help = match similar(rule, names) {
        Some(known) => format!("a rule with a similar name exists: `{known}`"),
        None => {
            let [first @ .., last] = names;
            format!("valid rules are `{}`, and `{last}`", first.join("`, `"))
        }
    };
    format!("unknown rename rule `{rule}`\nhelp: {help}")
}

/// What `#[phare(…)]` says of a field.
const ROLES: [&str; 6] = ["path", "query", "header", "body", "file", "unlisted"];

fn unknown_attribute(
    unknown: &str,
    argument: &ParseNestedMeta<'_>,
    known: &[&str],
    report: &mut Report,
) -> syn::Result<()> {
    let help = match similar(unknown, known.iter().copied()) {
        Some(known) => format!("a serde attribute with a similar name exists: `{known}`"),
        None if ROLES.contains(&unknown) => format!("write `#[phare({unknown})]`"),
        None => "remove it, serde has no such attribute".to_owned(),
    };
    report.at(
        span(argument),
        format!("unknown serde attribute `{unknown}`\nhelp: {help}"),
    );
    skip_value(argument)
}
