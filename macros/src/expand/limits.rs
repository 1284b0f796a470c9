//! Writes the limits of a field, to be checked before sending.

use phare_contract::{Field, Kind};
use proc_macro2::TokenStream;
use quote::quote;

use crate::endpoint::{Endpoint, Place, Placed};

impl Endpoint<'_> {
    /// The limit of a field, as the runtime's `Limit`; none where there is nothing to check.
    pub(super) fn limit(&self, placed: &Placed<'_>, private: &TokenStream) -> Option<TokenStream> {
        let operation = self.contract.operation()?;
        match placed.place {
            Place::QueryEntries => object(operation.query, private),
            Place::BodyEntries => object(operation.body?.fields, private),
            _ => limit(self.listed(placed)?.kind, private),
        }
    }

    /// What the contract says of a field that is sent in the query string or the body.
    pub(super) fn listed(&self, placed: &Placed<'_>) -> Option<&'static Field> {
        let operation = self.contract.operation()?;
        let fields = match placed.place {
            Place::Query => operation.query,
            Place::Body | Place::File => operation.body?.fields,
            _ => return None,
        };
        fields.iter().find(|listed| listed.name == placed.field.name)
    }
}

fn limit(kind: Kind, private: &TokenStream) -> Option<TokenStream> {
    let limit = quote!(#private::Limit);
    match kind {
        Kind::Text { min: None, max: None } => None,
        Kind::Text { min, max } => {
            let (min, max) = (min.unwrap_or(0), max.unwrap_or(u32::MAX));
            Some(quote!(#limit::Characters { min: #min, max: #max }))
        }
        Kind::Enum(texts) => Some(quote!(#limit::Texts(&[#(#texts),*]))),
        Kind::Integer { of, .. } if !of.is_empty() => Some(quote!(#limit::Numbers(&[#(#of),*]))),
        Kind::Integer {
            min: None, max: None, ..
        } => None,
        Kind::Integer { min, max, .. } => {
            let (min, max) = (min.unwrap_or(i64::MIN), max.unwrap_or(i64::MAX));
            Some(quote!(#limit::Range { min: #min, max: #max }))
        }
        Kind::List { item, min, max } => {
            let each = self::limit(*item, private);
            if each.is_none() && min.is_none() && max.is_none() {
                return None;
            }
            let (min, max) = (min.unwrap_or(0), max.unwrap_or(u32::MAX));
            let each = match each {
                Some(each) => quote!(::core::option::Option::Some(&#each)),
                None => quote!(::core::option::Option::None),
            };
            Some(quote!(#limit::Items { min: #min, max: #max, each: #each }))
        }
        Kind::Object(fields) => object(fields, private),
        Kind::OneOf(kinds) => object(&alike(kinds), private),
        Kind::File(formats) => Some(quote!(#limit::Images(&[#(#formats),*]))),
        Kind::DateTime | Kind::Number | Kind::Boolean | Kind::Any => None,
    }
}

/// The limits of the fields of an object.
fn object(fields: &[Field], private: &TokenStream) -> Option<TokenStream> {
    let (names, limits): (Vec<_>, Vec<_>) = fields
        .iter()
        .filter_map(|field| Some((field.name, limit(field.kind, private)?)))
        .unzip();
    (!names.is_empty()).then(|| quote!(#private::Limit::Fields(&[#((#names, #limits)),*])))
}

/// The fields that are alike in all of these objects that have them: which of the objects is meant is not known.
fn alike(kinds: &[Kind]) -> Vec<Field> {
    let fields = || {
        kinds
            .iter()
            .filter_map(|kind| {
                if let Kind::Object(fields) = kind {
                    Some(*fields)
                } else {
                    None
                }
            })
            .flatten()
    };
    let mut alike: Vec<Field> = Vec::new();
    for field in fields() {
        let is_new = alike.iter().all(|known| known.name != field.name);
        if is_new && fields().all(|other| other.name != field.name || other.kind == field.kind) {
            alike.push(*field);
        }
    }
    alike
}
