//! From a type that `#[phare_response]` or `#[phare_object]` declares to the checks of it: parse, resolve, check, expand.

pub(crate) mod attribute;
mod check;
mod expand;
mod kinds;
mod member;
mod serde;
mod variant;

use phare_contract::Documented;
use proc_macro2::{Span, TokenStream};
use syn::{Data, DeriveInput, Fields};

use self::member::Member;
use self::serde::Serde;
use self::variant::Variant;
use crate::args::{Args, AttributeName};
use crate::endpoint::Contract;
use crate::report::Report;
use crate::resolve::find_operation;
use crate::shape::Shape;

/// The checks of a type; where something is wrong with it, all errors, and the checks that still make sense.
pub(crate) fn derive(item: TokenStream, attribute: AttributeName) -> TokenStream {
    let item: DeriveInput = match syn::parse2(item) {
        Ok(item) => item,
        Err(error) => return error.into_compile_error(),
    };
    let mut report = Report::default();
    let args = parse_args(&item, attribute, &mut report);
    let mut content = Content::parse(&item, attribute, &mut report);
    let model = Model::resolve(&item, &args, &mut report);
    if let Some(model) = &model {
        model.check(&content, &mut report);
        if report.has(&item.ident) {
            content = Content::Unknown;
        }
    }
    let mut tokens = report.into_tokens();
    tokens.extend(model.map(|model| model.expand(&content)));
    tokens
}

/// A type, and what the contract has where it stands.
struct Model<'a> {
    item: &'a DeriveInput,
    args: &'a Args,
    serde: Serde,
    operation: &'static Documented,
    shape: Shape,
}

/// What is in a type.
enum Content<'a> {
    Struct(Vec<Member<'a>>),
    Enum(Vec<Variant<'a>>),
    /// Nothing that can be checked, as serde writes or reads something else in its place, or as an error says what is wrong.
    Unknown,
}

impl<'a> Content<'a> {
    fn parse(item: &'a DeriveInput, attribute: AttributeName, report: &mut Report) -> Self {
        let serde = Serde::parse(&item.attrs, attribute);
        let is_opaque = serde.transparent || serde.converted;
        match &item.data {
            _ if is_opaque => Self::Unknown,
            Data::Struct(data) => match &data.fields {
                Fields::Unnamed(fields) => {
                    let message = format!(
                        "`#[{}]` attribute cannot be used on tuple structs\nhelp: name the fields: each is a value of the API",
                        attribute.name()
                    );
                    report.on(fields, message);
                    Self::Unknown
                }
                fields => Self::Struct(Member::parse_all(fields, serde.rename_all, attribute, report)),
            },
            Data::Enum(data) => {
                let variants = data.variants.iter();
                Self::Enum(
                    variants
                        .map(|variant| Variant::parse(variant, &serde, attribute, report))
                        .collect(),
                )
            }
            Data::Union(_) => Self::Unknown,
        }
    }
}

impl<'a> Model<'a> {
    /// Finds the operation, and what it has at the location; none where an error says what is wrong.
    fn resolve(item: &'a DeriveInput, args: &'a Args, report: &mut Report) -> Option<Self> {
        let Contract::Listed(operation) = find_operation(args, report) else {
            return None;
        };
        let (fields, what) = match args.attribute {
            AttributeName::Response => (operation.response.fields(), "returns no body"),
            AttributeName::Endpoint | AttributeName::Object => (operation.body_fields(), "takes no body"),
        };
        if fields.is_empty() {
            let path = args.route.as_ref().map(|route| &route.literal);
            report.on(
                path,
                format!("`{}` {what}\nhelp: name an operation that does", operation.operation),
            );
            return None;
        }
        let whole = Shape::object(fields);
        let shape = match &args.at {
            None => whole,
            Some(at) => match whole.at(&at.value(), &operation.operation.to_string()) {
                Ok(shape) => shape,
                Err(message) => {
                    report.at(at.span(), message);
                    return None;
                }
            },
        };
        Some(Self {
            item,
            args,
            serde: Serde::parse(&item.attrs, args.attribute),
            operation,
            shape,
        })
    }

    /// The operation and the location in words, such as `components[]` of `GET /uptime/status-pages/{statusPageId}`.
    fn of(&self) -> String {
        match &self.args.at {
            Some(at) => format!("`{}` of `{}`", at.value(), self.operation.operation),
            None => format!("`{}`", self.operation.operation),
        }
    }

    fn reads(&self) -> bool {
        self.args.attribute == AttributeName::Response
    }
}

/// Reads the arguments from `#[phare(response(…))]` or `#[phare(object(…))]`, where the attribute has put them.
fn parse_args(item: &DeriveInput, attribute: AttributeName, report: &mut Report) -> Args {
    let helpers = item.attrs.iter().filter(|helper| helper.path().is_ident("phare"));
    let mut groups = helpers.filter_map(|helper| Args::handed_over(helper, attribute));
    let Some(tokens) = groups.next() else {
        let name = attribute.name();
        report.at(
            item.ident.span(),
            format!("missing arguments\nhelp: write `#[{name}(METHOD, \"/path\")]`"),
        );
        return Args::missing(attribute);
    };
    // The attribute, as if the user had written it here: no note says where the error comes from.
    let at = Span::call_site().resolved_at(item.ident.span());
    Args::parse(tokens, attribute, at, report)
}
