//! What serde's attributes say about a type that serde's own derive reads or writes. That derive reports what is wrong with them.

use syn::ext::IdentExt;
use syn::meta::ParseNestedMeta;
use syn::{Attribute, LitStr, Token};

use crate::args::AttributeName;
use crate::case::Case;

/// What `#[serde(…)]` says about a type, a variant or a field, for reading or for writing.
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is an attribute that stands there or does not"
)]
#[derive(Default)]
pub(super) struct Serde {
    pub(super) rename: Option<LitStr>,
    pub(super) rename_all: Option<Case>,
    pub(super) rename_all_fields: Option<Case>,
    pub(super) aliases: Vec<String>,
    /// The field that tells one variant from the other.
    pub(super) tag: Option<LitStr>,
    pub(super) content: bool,
    pub(super) untagged: bool,
    pub(super) transparent: bool,
    /// Some other type is read or written in its place.
    pub(super) converted: bool,
    /// It stands for every value that is not known.
    pub(super) other: bool,
    pub(super) default: bool,
    pub(super) skip: bool,
    pub(super) skip_if: bool,
    pub(super) flatten: bool,
    /// A function of the user's reads or writes it.
    pub(super) with: bool,
}

impl Serde {
    pub(super) fn parse(attributes: &[Attribute], direction: AttributeName) -> Self {
        let mut serde = Self::default();
        for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("serde")) {
            let _ = attribute.parse_nested_meta(|argument| serde.read(&argument, direction));
        }
        serde
    }

    fn read(&mut self, argument: &ParseNestedMeta<'_>, direction: AttributeName) -> syn::Result<()> {
        let name = argument.path.get_ident().map(|name| name.unraw().to_string());
        let reads = direction == AttributeName::Response;
        let rule = |text: Option<LitStr>| text.and_then(|text| Case::named(&text.value()));
        match name.as_deref().unwrap_or_default() {
            "rename" => self.rename = text(argument, reads)?,
            "rename_all" => self.rename_all = rule(text(argument, reads)?),
            "rename_all_fields" => self.rename_all_fields = rule(text(argument, reads)?),
            "alias" => self.aliases.extend(text(argument, reads)?.map(|alias| alias.value())),
            "tag" => self.tag = text(argument, reads)?,
            "content" => {
                self.content = true;
                skip_value(argument)?;
            }
            "untagged" => self.untagged = true,
            "transparent" => self.transparent = true,
            "from" | "try_from" => {
                self.converted |= reads;
                skip_value(argument)?;
            }
            "into" => {
                self.converted |= !reads;
                skip_value(argument)?;
            }
            "other" => self.other = true,
            "default" => {
                self.default = true;
                skip_value(argument)?;
            }
            "skip" => self.skip = true,
            "skip_deserializing" => self.skip |= reads,
            "skip_serializing" => self.skip |= !reads,
            "skip_serializing_if" => {
                self.skip_if = true;
                skip_value(argument)?;
            }
            "flatten" => self.flatten = true,
            "with" => {
                self.with = true;
                skip_value(argument)?;
            }
            "deserialize_with" => {
                self.with |= reads;
                skip_value(argument)?;
            }
            "serialize_with" => {
                self.with |= !reads;
                skip_value(argument)?;
            }
            _ => skip_value(argument)?,
        }
        Ok(())
    }
}

/// The text of `= "…"`, or of `deserialize = "…"` or `serialize = "…"` in parentheses.
fn text(argument: &ParseNestedMeta<'_>, reads: bool) -> syn::Result<Option<LitStr>> {
    if !argument.input.peek(syn::token::Paren) {
        return argument.value()?.parse().map(Some);
    }
    let mut text = None;
    argument.parse_nested_meta(|direction| {
        let literal: LitStr = direction.value()?.parse()?;
        if direction.path.is_ident(if reads { "deserialize" } else { "serialize" }) {
            text = Some(literal);
        }
        Ok(())
    })?;
    Ok(text)
}

fn skip_value(argument: &ParseNestedMeta<'_>) -> syn::Result<()> {
    while !argument.input.is_empty() && !argument.input.peek(Token![,]) {
        argument.input.parse::<proc_macro2::TokenTree>()?;
    }
    Ok(())
}
