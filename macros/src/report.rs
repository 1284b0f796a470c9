//! Collects errors, so that all of them are reported at once, and remembers what they were about.

use std::fmt::Display;

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;
use syn::{Error, Ident};

/// The errors found so far.
#[derive(Default)]
pub(crate) struct Report {
    errors: Option<Error>,
    reported: Vec<Subject>,
}

/// What an error is about. A check of the same subject asks [`Report::has`] before, as both may see one mistake.
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Subject {
    /// The argument of this name.
    Argument(&'static str),
    /// The path parameter of this name.
    Parameter(String),
    /// A field of the struct.
    Field(Ident),
    /// The attributes of some field: what it is to be is then unknown, and which field is missing, too.
    FieldAttributes,
    /// The operation's field of this name, which a field of the struct was probably meant to be.
    Listed(&'static str),
}

impl From<&Ident> for Subject {
    fn from(field: &Ident) -> Self {
        Self::Field(field.clone())
    }
}

impl Report {
    /// Adds an error at a location in the source.
    pub(crate) fn at(&mut self, span: Span, message: impl Display) -> &mut Self {
        self.push(Error::new(span, message))
    }

    /// Adds an error at these tokens.
    pub(crate) fn on(&mut self, tokens: impl ToTokens, message: impl Display) -> &mut Self {
        self.push(Error::new_spanned(tokens, message))
    }

    /// Adds an error that syn found.
    pub(crate) fn push(&mut self, error: Error) -> &mut Self {
        match &mut self.errors {
            Some(errors) => errors.combine(error),
            None => self.errors = Some(error),
        }
        self
    }

    /// Remembers what the error just added is about.
    pub(crate) fn about(&mut self, subject: impl Into<Subject>) -> &mut Self {
        self.reported.push(subject.into());
        self
    }

    /// Whether an error was about this.
    pub(crate) fn has(&self, subject: impl Into<Subject>) -> bool {
        self.reported.contains(&subject.into())
    }

    /// Takes over the errors of another report, if it has any: all of them are about the attributes of this field.
    pub(crate) fn append_attributes_of(&mut self, field: &Ident, other: Self) {
        if let Some(errors) = other.errors {
            self.push(errors).about(field).about(Subject::FieldAttributes);
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.errors.is_none()
    }

    /// The errors, as tokens that make the compiler report them.
    pub(crate) fn into_tokens(self) -> TokenStream {
        self.errors.map(Error::into_compile_error).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use proc_macro2::Span;
    use syn::Ident;

    use super::{Report, Subject};

    #[test]
    fn it_remembers_what_was_reported() {
        let [title, impact] = ["title", "impact"].map(|name| Ident::new(name, Span::call_site()));
        let mut report = Report::default();
        report
            .at(Span::call_site(), "unknown")
            .about(&title)
            .about(Subject::Listed("titles"));
        assert!(report.has(&title) && report.has(Subject::Listed("titles")));
        assert!(!report.has(&impact) && !report.has(Subject::Listed("title")));
    }

    #[test]
    fn errors_of_attributes_are_about_their_field() {
        let title = Ident::new("title", Span::call_site());
        let (mut report, mut errors) = (Report::default(), Report::default());
        report.append_attributes_of(&title, Report::default());
        assert!(report.is_empty() && !report.has(&title) && !report.has(Subject::FieldAttributes));
        errors.at(Span::call_site(), "unknown field role");
        report.append_attributes_of(&title, errors);
        assert!(!report.is_empty() && report.has(&title) && report.has(Subject::FieldAttributes));
    }
}
