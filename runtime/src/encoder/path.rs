//! Fills the parameters of a path, one after the other.

use percent_encoding::utf8_percent_encode;

use super::RESERVED;

/// A path whose parameters up to some place are filled.
pub(super) struct PathWriter {
    path: String,
    /// What follows, from the next parameter's brace on.
    rest: &'static str,
}

impl PathWriter {
    pub(super) fn new(template: &'static str) -> Self {
        let mut writer = Self {
            path: String::with_capacity(template.len()),
            rest: template,
        };
        writer.copy_to_brace();
        writer
    }

    /// Fills the next parameter, which has to be the one of this name.
    pub(super) fn fill(&mut self, name: &str, value: Option<&str>) -> Result<(), &'static str> {
        self.rest = self
            .rest
            .strip_prefix('{')
            .and_then(|rest| rest.strip_prefix(name))
            .and_then(|rest| rest.strip_prefix('}'))
            .ok_or("not the next parameter of the path")?;
        self.path
            .extend(utf8_percent_encode(value.unwrap_or_default(), RESERVED));
        self.copy_to_brace();
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

    pub(super) fn into_path(self) -> String {
        self.path
    }

    fn copy_to_brace(&mut self) {
        let (literal, rest) = self.rest.split_at(self.rest.find('{').unwrap_or(self.rest.len()));
        self.path.push_str(literal);
        self.rest = rest;
    }
}
