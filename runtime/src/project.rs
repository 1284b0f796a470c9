//! The project that a call acts on.

use http::{HeaderMap, HeaderName, HeaderValue};

use crate::error::ConfigError;
use crate::header_text::header_text;

/// The project that a call acts on, named by its number or its slug: an organization's API key needs one, a project's
/// key already stands for its own.
///
/// It goes out as `X-Phare-Project-Id` or `X-Phare-Project-Slug`, and only with operations that take a project.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[doc(alias("X-Phare-Project-Id", "X-Phare-Project-Slug"))]
pub enum ProjectScope {
    /// The project with this number.
    Id(u64),
    /// The project with this slug, such as `luminous-guiding-tower`.
    Slug(String),
}

impl ProjectScope {
    /// The project with this number.
    pub fn id(id: impl Into<u64>) -> Self {
        Self::Id(id.into())
    }

    /// The project with this slug, such as `luminous-guiding-tower`.
    pub fn slug(slug: impl Into<String>) -> Self {
        Self::Slug(slug.into())
    }

    pub(crate) fn header(&self) -> Result<(HeaderName, HeaderValue), ConfigError> {
        match self {
            Self::Id(id) => Ok((ID, HeaderValue::from(*id))),
            Self::Slug(slug) => {
                let slug = slug.trim();
                if slug.is_empty() {
                    return Err(ConfigError::new("the project's slug is empty"));
                }
                let value = header_text(slug).ok_or_else(|| {
                    ConfigError::new(format!(
                        "the project's slug {slug:?} cannot be carried by an HTTP header"
                    ))
                })?;
                Ok((SLUG, value))
            }
        }
    }
}

/// Sets a header. One that names a project takes the place of the other that does: a call acts on one project.
pub(crate) fn set_header(headers: &mut HeaderMap, name: HeaderName, value: HeaderValue) {
    if name == ID {
        headers.remove(SLUG);
    } else if name == SLUG {
        headers.remove(ID);
    }
    headers.insert(name, value);
}

pub(crate) const ID: HeaderName = HeaderName::from_static("x-phare-project-id");
pub(crate) const SLUG: HeaderName = HeaderName::from_static("x-phare-project-slug");
