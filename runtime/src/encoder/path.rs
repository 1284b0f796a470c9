//! Fills the parameters of a path, one after the other.

use std::borrow::Cow;

use percent_encoding::utf8_percent_encode;

use super::RESERVED;

/// A path whose parameters up to some place are filled.
pub(super) struct PathWriter {
    /// Borrowed as long as it is a beginning of the template, or all of it.
    path: Cow<'static, str>,
    /// What follows, from the next parameter's brace on.
    rest: &'static str,
}

impl PathWriter {
    pub(super) fn new(template: &'static str) -> Self {
        let (literal, rest) = split_at_brace(template);
        Self {
            path: literal.into(),
            rest,
        }
    }

    /// Fills the next parameter, which has to be the one of this name.
    pub(super) fn fill(&mut self, name: &str, value: Option<&str>) -> Result<(), &'static str> {
        let rest = self
            .rest
            .strip_prefix('{')
            .and_then(|rest| rest.strip_prefix(name))
            .and_then(|rest| rest.strip_prefix('}'))
            .ok_or("not the next parameter of the path")?;
        let (literal, rest) = split_at_brace(rest);
        self.rest = rest;
        let path = self.path.to_mut();
        path.extend(utf8_percent_encode(value.unwrap_or_default(), RESERVED));
        path.push_str(literal);
        match value {
            None => Err("a path parameter needs a value"),
            Some("") => Err("an empty text cannot be sent in a path"),
            // A URL drops these two segments however they are escaped.
            Some("." | "..") => Err("`.` and `..` cannot be sent in a path"),
            Some(_) => Ok(()),
        }
    }

    /// The name of the parameter that is still open, if one is.
    pub(super) fn finish(&self) -> Result<(), &'static str> {
        match self.rest.strip_prefix('{') {
            None => Ok(()),
            Some(open) => Err(open.split_once('}').map_or(open, |(name, _)| name)),
        }
    }

    pub(super) fn into_path(self) -> Cow<'static, str> {
        self.path
    }
}

fn split_at_brace(template: &str) -> (&str, &str) {
    template.split_at(template.find('{').unwrap_or(template.len()))
}
