//! A type against what the contract has at its location.

use phare_contract::Field;
use proc_macro2::Span;

use super::member::Member;
use super::variant::{Form, Variant};
use super::{Content, Model};
use crate::kind_words::missing_fields;
use crate::report::{Report, Subject};
use crate::shape::{Shape, named, names, nearest};
use crate::words::join;

impl Model<'_> {
    pub(super) fn check(&self, content: &Content<'_>, report: &mut Report) {
        let objects = self.shape.objects();
        match content {
            Content::Unknown => {}
            Content::Struct(_) if objects.is_empty() => {
                let message = format!("{} is not an object\nhelp: {}", self.of(), self.instead());
                report.at(self.item.ident.span(), message);
            }
            Content::Struct(members) => self.check_members(members, &objects, self.item.ident.span(), report),
            Content::Enum(variants) if variants.iter().all(|variant| matches!(variant.form, Form::Unit)) => {
                self.check_texts(variants, report);
            }
            Content::Enum(variants) => self.check_objects(variants, &objects, report),
        }
    }

    /// What to write in place of a struct.
    fn instead(&self) -> String {
        if self.shape.texts().is_empty() {
            "use a type such as `String` or `u64` in the field that holds it".to_owned()
        } else {
            "write an enum, with a variant for each value".to_owned()
        }
    }

    /// The fields are known, and those that Phare insists on are there.
    fn check_members(&self, members: &[Member<'_>], objects: &[&'static [Field]], at: Span, report: &mut Report) {
        let known = names(objects);
        if known.is_empty() {
            // An object without listed fields may hold any.
            return;
        }
        let mut seen: Vec<&str> = Vec::new();
        for member in members
            .iter()
            .filter(|member| !member.serde.skip && !member.serde.flatten)
        {
            let is_listed = !named(objects, &member.name).is_empty();
            let name = &member.name;
            if let Some(span) = member.unlisted {
                if is_listed {
                    report.at(
                        span,
                        format!("field `{name}` of {} is listed\nhelp: remove `unlisted`", self.of()),
                    );
                }
            } else if seen.contains(&name.as_str()) {
                report.at(member.name_span(), format!("duplicate field `{name}`"));
            } else if !is_listed && !self.reads_alias(member, objects) {
                report
                    .at(member.name_span(), self.unknown_field(name, &known))
                    .about(member.ident);
                if let Some(meant) = phare_contract::similar(name, known.iter().copied()) {
                    report.about(Subject::Listed(meant));
                }
            }
            seen.push(name);
        }
        if !self.reads() {
            self.check_required(members, objects, at, report);
        }
    }

    fn reads_alias(&self, member: &Member<'_>, objects: &[&'static [Field]]) -> bool {
        self.reads()
            && member
                .serde
                .aliases
                .iter()
                .any(|alias| !named(objects, alias).is_empty())
    }

    fn unknown_field(&self, name: &str, known: &[&'static str]) -> String {
        let is_response_only =
            !self.reads() && self.args.at.is_none() && !named(&[self.operation.response.fields()], name).is_empty();
        let help = if is_response_only {
            format!("note: Phare sets `{name}` itself: it is part of the response only")
        } else {
            nearest(name, known, "field")
        };
        format!("unknown field `{name}` of {}\n{help}", self.of())
    }

    /// Some object that has all these fields is complete.
    fn check_required(&self, members: &[Member<'_>], objects: &[&'static [Field]], at: Span, report: &mut Report) {
        if members.iter().any(|member| member.serde.flatten) {
            return;
        }
        let sent = members.iter().filter(|member| !member.serde.skip);
        let sent: Vec<&str> = sent.map(|member| member.name.as_str()).collect();
        let fitting = |object: &&&'static [Field]| {
            let has_all = |name: &&str| !named(&[object], name).is_empty();
            let known = sent.iter().filter(|name| !named(objects, name).is_empty());
            known.into_iter().all(has_all)
        };
        let missing = |object: &&'static [Field]| -> Vec<&'static Field> {
            let required = object.iter().filter(|field| field.required);
            let lacking = required.filter(|field| !sent.contains(&field.name) && !self.is_tag(field));
            lacking.collect()
        };
        let fewest = objects.iter().filter(fitting).map(missing).min_by_key(Vec::len);
        let Some(mut missing) = fewest else {
            let message = format!(
                "no object in {} has all of these fields\nhelp: write a struct for each kind of object",
                self.of()
            );
            report.at(at, message);
            return;
        };
        missing.retain(|field| !report.has(Subject::Listed(field.name)));
        if missing.is_empty() {
            return;
        }
        report.at(at, missing_fields(&missing, &self.of()));
    }

    /// Each variant is one of the fixed values, and a response's values all have one.
    fn check_texts(&self, variants: &[Variant<'_>], report: &mut Report) {
        let texts = self.shape.texts();
        if texts.is_empty() {
            let message = format!(
                "{} has no fixed values\nhelp: use a struct for an object, or `String` for any text",
                self.of()
            );
            report.at(self.item.ident.span(), message);
            return;
        }
        let has_unknown = check_known_texts(variants, &texts, &self.of(), report);
        let takes_all = variants
            .iter()
            .any(|variant| variant.serde.other || variant.serde.untagged);
        if has_unknown || takes_all || !self.reads() {
            return;
        }
        let covers = |text: &&str| variants.iter().any(|variant| has_text(variant, text));
        let missing: Vec<String> = texts
            .iter()
            .filter(|text| !covers(text))
            .map(|text| format!("`{text}`"))
            .collect();
        if !missing.is_empty() {
            let message = format!(
                "no variant reads {} of {}\nhelp: add what is missing, or a unit variant with `#[serde(other)]`",
                join(&missing),
                self.of()
            );
            report.at(self.item.ident.span(), message);
        }
    }

    /// Each variant is one of the objects: the tag says which, where there is one.
    fn check_objects(&self, variants: &[Variant<'_>], objects: &[&'static [Field]], report: &mut Report) {
        let at = self.item.ident.span();
        if objects.is_empty() {
            report.at(
                at,
                format!("{} is not an object\nhelp: write an enum of unit variants", self.of()),
            );
            return;
        }
        let tag = match &self.serde.tag {
            Some(tag) if !self.serde.content => Some(tag),
            _ if self.serde.untagged => None,
            _ => {
                let message =
                    "an enum of objects needs a tag\nhelp: add `#[serde(tag = \"field\")]` or `#[serde(untagged)]`";
                report.at(at, message).about(&self.item.ident);
                return;
            }
        };
        if let Some(tag) = tag {
            let fields = named(objects, &tag.value());
            if fields.is_empty() {
                report.at(tag.span(), self.unknown_field(&tag.value(), &names(objects)));
                return;
            }
            let texts = Shape::any_of(fields.iter().map(|field| field.kind)).texts();
            if texts.is_empty() {
                report.at(
                    tag.span(),
                    format!("`{}` has no fixed values: it cannot be a tag", tag.value()),
                );
                return;
            }
            let of = format!("`{}` of {}", tag.value(), self.of());
            check_known_texts(variants, &texts, &of, report);
        }
        for variant in variants.iter().filter(|variant| !variant.serde.skip) {
            let objects = self.objects_of(variant, objects);
            match &variant.form {
                Form::Struct(members) if !objects.is_empty() => {
                    self.check_members(members, &objects, variant.ident.span(), report);
                }
                Form::Tuple => {
                    let message = "an object has names for its values\nhelp: name the fields of the variant";
                    report.at(variant.ident.span(), message);
                }
                Form::Struct(_) | Form::Unit | Form::Newtype(_) => {}
            }
        }
    }

    /// The objects that a variant may be, without the field that is its tag.
    pub(super) fn objects_of(&self, variant: &Variant<'_>, objects: &[&'static [Field]]) -> Vec<&'static [Field]> {
        let Some(tag) = &self.serde.tag else {
            return objects.to_vec();
        };
        let has_tag = |object: &&&'static [Field]| {
            let fields = named(&[object], &tag.value());
            let shape = Shape::any_of(fields.iter().map(|field| field.kind));
            shape.texts().iter().any(|text| has_text(variant, text))
        };
        objects.iter().filter(has_tag).copied().collect()
    }

    /// Whether serde itself reads or writes the field, to tell the variants apart.
    fn is_tag(&self, field: &Field) -> bool {
        self.serde.tag.as_ref().is_some_and(|tag| tag.value() == field.name)
    }
}

/// Whether the text stands for the variant.
fn has_text(variant: &Variant<'_>, text: &str) -> bool {
    variant.text == text || variant.serde.aliases.iter().any(|alias| alias == text)
}

/// Says which variants have a text that is not among these, and whether there were any.
fn check_known_texts(variants: &[Variant<'_>], texts: &[&'static str], of: &str, report: &mut Report) -> bool {
    let mut has_unknown = false;
    for variant in variants.iter().filter(|variant| variant.is_named()) {
        if !texts.iter().any(|text| has_text(variant, text)) {
            let help = nearest(&variant.text, texts, "value");
            let message = format!("unknown value `{}` of {of}\n{help}", variant.text);
            report.at(variant.text_span(), message);
            has_unknown = true;
        }
    }
    has_unknown
}
