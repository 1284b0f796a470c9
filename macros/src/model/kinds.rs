//! Writes the questions that reject, while compiling, a field whose type cannot be what the contract has there.

use phare_contract::{Field, Kind};
use proc_macro2::TokenStream;
use quote::quote;
use syn::Type;

use super::Model;
use super::member::Member;
use crate::expand::kinds::{askable, check_of, fits_as_spelled, fits_question, forms_of};
use crate::expand::models::model_check;
use crate::kind_words::{expected, rust_type, suggestion};
use crate::shape::{Shape, named};

impl Model<'_> {
    /// The checks of these fields, which are those of one of the objects.
    pub(super) fn member_checks(
        &self,
        members: &[Member<'_>],
        objects: &[&'static [Field]],
        private: &TokenStream,
    ) -> TokenStream {
        let checked = members
            .iter()
            .filter(|member| member.is_checked() && !member.serde.with);
        let checks = checked.filter_map(|member| {
            let fields = named(objects, &member.name);
            let first = *fields.first()?;
            let listed = Listed {
                name: first.name,
                shape: Shape::any_of(fields.iter().map(|field| field.kind)),
                is_required: fields.iter().all(|field| field.required),
                is_nullable: fields.iter().any(|field| field.nullable),
                is_everywhere: fields.len() == objects.len(),
            };
            self.member_check(member, &listed, private)
        });
        checks.collect()
    }

    fn member_check(&self, member: &Member<'_>, listed: &Listed, private: &TokenStream) -> Option<TokenStream> {
        let absence = self.absence(member, listed);
        if self.is_right_as_spelled(member.ty, listed, absence.is_some()) {
            return None;
        }
        let ty = askable(member.ty, &self.item.generics)?;
        let of = format!("`{}` of {}", listed.name, self.of());
        let mut questions = Vec::new();
        if let Some(fits) = self.form_check(&ty, &listed.shape, private) {
            questions.push((fits, self.wrong_kind(&of, &listed.shape)));
        }
        let at = match &self.args.at {
            Some(at) => format!("{}.{}", at.value(), listed.name),
            None => listed.name.to_owned(),
        };
        let attribute = self.args.attribute;
        questions.push(model_check(
            &ty,
            &listed.shape,
            attribute,
            private,
            &of,
            self.operation,
            &at,
        ));
        let mut checks = check_of(member.ty, &questions);
        if let Some(absence) = absence {
            let question = (absence.fits(&ty, private), absence.message(&of, &listed.shape));
            checks.extend(check_of(member.ty, &[question]));
        }
        Some(checks)
    }

    /// What the type has to do where there is no value.
    fn absence(&self, member: &Member<'_>, listed: &Listed) -> Option<Absence> {
        let is_default = member.serde.default || self.serde.default;
        if self.reads() {
            return if listed.is_nullable {
                Some(Absence::ReadsNull)
            } else if !listed.is_everywhere && !is_default {
                Some(Absence::ReadsAbsent)
            } else {
                None
            };
        }
        if listed.is_required && !listed.is_nullable {
            Some(Absence::AlwaysThere)
        } else if !listed.is_nullable && !member.serde.skip_if {
            Some(Absence::NeverNull)
        } else {
            None
        }
    }

    /// Whether the spelling of the type tells that it fits, so that it need not be asked.
    fn is_right_as_spelled(&self, ty: &Type, listed: &Listed, is_asked_for_absence: bool) -> bool {
        let [kind] = listed.shape.kinds() else { return false };
        // The spelling of an integer fits where a number is written, and not where it is read.
        if self.reads() && is_number(*kind) {
            return false;
        }
        if self.reads() && is_asked_for_absence {
            // Only an `Option` does; without one, the same type is spelled as one that is required.
            return fits_as_spelled(ty, *kind, false) && !fits_as_spelled(ty, *kind, true);
        }
        fits_as_spelled(ty, *kind, !self.reads() && is_asked_for_absence)
    }

    /// The expression that says whether the type has a form that fits; none where every form does.
    fn form_check(&self, ty: &TokenStream, shape: &Shape, private: &TokenStream) -> Option<TokenStream> {
        let forms = self.forms(shape.kinds())?;
        let items = shape.items().and_then(|items| self.forms(items.kinds()));
        Some(fits_question(ty, &forms, items.as_deref(), private))
    }

    /// The forms of types that read or write any of these kinds.
    fn forms(&self, kinds: &[Kind]) -> Option<Vec<&'static str>> {
        let mut forms = Vec::new();
        for kind in kinds {
            forms.extend_from_slice(match kind {
                // An integer may be read as a number with a fraction, and not the other way round.
                Kind::Integer { .. } if self.reads() => &["Integer", "Number"],
                Kind::Number if self.reads() => &["Number"],
                kind => forms_of(*kind, false)?,
            });
        }
        Some(forms)
    }

    fn wrong_kind(&self, of: &str, shape: &Shape) -> String {
        let kinds: Vec<String> = shape.kinds().iter().map(|kind| expected(*kind)).collect();
        let help = match (type_for(shape), shape.kinds()) {
            (Some(ty), _) if self.reads() => format!("use a type such as `{ty}`"),
            (_, [kind]) => suggestion(*kind),
            _ => "use a type that fits all of them".to_owned(),
        };
        format!("{of} must be {}\nhelp: {help}", kinds.join(", or "))
    }

    /// The value of a variant is what the enum is, or undeclared.
    pub(super) fn newtype_check(&self, ty: &Type, private: &TokenStream) -> TokenStream {
        let Some(asked) = askable(ty, &self.item.generics) else {
            return TokenStream::new();
        };
        let at = self.args.at.as_ref().map(syn::LitStr::value).unwrap_or_default();
        let question = model_check(
            &asked,
            &self.shape,
            self.args.attribute,
            private,
            &self.of(),
            self.operation,
            &at,
        );
        check_of(ty, &[question])
    }
}

/// What the contract says of a field, in all the objects that have it.
struct Listed {
    name: &'static str,
    shape: Shape,
    is_required: bool,
    is_nullable: bool,
    /// Whether all objects at the location have it.
    is_everywhere: bool,
}

/// What a type has to do where there is no value.
#[derive(Clone, Copy)]
enum Absence {
    ReadsNull,
    ReadsAbsent,
    AlwaysThere,
    NeverNull,
}

impl Absence {
    fn fits(self, ty: &TokenStream, private: &TokenStream) -> TokenStream {
        let probe = quote!(<#private::Probe<#ty>>);
        match self {
            // A type that nobody knows may take it.
            Self::ReadsNull | Self::ReadsAbsent => quote! {
                #probe::PHARE_READS_NULL
                    || #private::Form::is_any_of(#probe::PHARE_FORM, &[])
                        && !#private::Model::is_declared(#probe::PHARE_READS)
            },
            Self::AlwaysThere | Self::NeverNull => quote!(!#probe::PHARE_OPTIONAL),
        }
    }

    fn message(self, of: &str, shape: &Shape) -> String {
        let option = type_for(shape).map_or("an `Option`".to_owned(), |ty| format!("`Option<{ty}>`"));
        match self {
            Self::ReadsNull => format!("{of} may be null\nhelp: use {option}"),
            Self::ReadsAbsent => format!("{of} may be absent\nhelp: use {option}, or add `#[serde(default)]`"),
            Self::AlwaysThere => format!("{of} is required\nhelp: use a type that always has a value"),
            Self::NeverNull => {
                format!(
                    "{of} cannot be null\nhelp: leave it out: `#[serde(skip_serializing_if = \"Option::is_none\")]`"
                )
            }
        }
    }
}

/// A type for a value of this shape; none where it depends on the user.
fn type_for(shape: &Shape) -> Option<String> {
    match shape.kinds() {
        [kind] => Some(rust_type(*kind)).filter(|ty| !ty.contains('T') || ty.contains("Timestamp")),
        _ => None,
    }
}

fn is_number(kind: Kind) -> bool {
    match kind {
        Kind::Number => true,
        Kind::Array { item, .. } => is_number(*item),
        _ => false,
    }
}
