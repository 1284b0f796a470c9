//! Settings from environment variables, under the names that Phare's own tools use.

use std::env::{self, VarError};

use crate::ProjectScope;
use crate::error::ConfigError;

pub(crate) const API_KEY: &str = "PHARE_API_KEY";
pub(crate) const BASE_URL: &str = "PHARE_BASE_URL";
const PROJECT_ID: &str = "PHARE_PROJECT_ID";
const PROJECT_SLUG: &str = "PHARE_PROJECT_SLUG";

/// The variable's text; none where it is not set, or empty.
pub(crate) fn read(name: &str) -> Result<Option<String>, ConfigError> {
    match env::var(name) {
        Ok(text) if text.trim().is_empty() => Ok(None),
        Ok(text) => Ok(Some(text)),
        Err(VarError::NotPresent) => Ok(None),
        Err(VarError::NotUnicode(_)) => Err(ConfigError::new(format!("{name} is not valid UTF-8"))),
    }
}

pub(crate) fn project() -> Result<Option<ProjectScope>, ConfigError> {
    match (read(PROJECT_ID)?, read(PROJECT_SLUG)?) {
        (None, None) => Ok(None),
        (None, Some(slug)) => Ok(Some(ProjectScope::Slug(slug))),
        (Some(id), None) => id
            .trim()
            .parse()
            .map(|id| Some(ProjectScope::Id(id)))
            .map_err(|_| not_an_id(&id)),
        (Some(_), Some(_)) => Err(ConfigError::new(format!(
            "both {PROJECT_ID} and {PROJECT_SLUG} are set: a call acts on one project"
        ))),
    }
}

fn not_an_id(text: &str) -> ConfigError {
    // What stands in the wrong variable may be a secret.
    if text.contains("pha_") {
        return ConfigError::new(format!("{PROJECT_ID} holds an API key, not the id of a project"));
    }
    ConfigError::new(format!("{PROJECT_ID} is {:?}, not the id of a project", text.trim()))
}
