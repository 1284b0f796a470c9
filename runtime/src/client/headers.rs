//! The headers that calls have in common, put together before any call.

use http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue, USER_AGENT};

use crate::project;

const JSON: HeaderValue = HeaderValue::from_static("application/json");

/// What every call sends, whatever the settings.
pub(super) fn common(authorization: HeaderValue, user_agent: HeaderValue) -> HeaderMap {
    // A clone has as much room, and the transport adds to it.
    let mut headers = HeaderMap::with_capacity(12);
    headers.insert(AUTHORIZATION, authorization);
    headers.insert(ACCEPT, JSON);
    headers.insert(USER_AGENT, user_agent);
    headers
}

/// The headers of calls, each kind of call's ready to be cloned.
#[derive(Clone)]
pub(super) struct Headers {
    project: Option<(HeaderName, HeaderValue)>,
    of_project: Kinds,
    of_none: Kinds,
}

#[derive(Clone)]
struct Kinds {
    plain: HeaderMap,
    with_json: HeaderMap,
}

impl Headers {
    /// From what every call sends, and what names the project of those that take one.
    pub(super) fn new(common: HeaderMap, project: Option<(HeaderName, HeaderValue)>) -> Self {
        let mut scoped = common.clone();
        if let Some((name, value)) = &project {
            scoped.insert(name, value.clone());
        }
        Self {
            project,
            of_project: Kinds::of(scoped),
            of_none: Kinds::of(common),
        }
    }

    /// The same, with this header in every call.
    pub(super) fn with(&self, name: HeaderName, value: HeaderValue) -> Self {
        let mut common = self.of_none.plain.clone();
        common.insert(name, value);
        Self::new(common, self.project.clone())
    }

    /// The same, for another project, or for none.
    pub(super) fn with_project(&self, project: Option<(HeaderName, HeaderValue)>) -> Self {
        Self::new(self.of_none.plain.clone(), project)
    }

    pub(super) fn project(&self) -> Option<&(HeaderName, HeaderValue)> {
        self.project.as_ref()
    }

    /// The headers of a call that has these of its own, which come before those that all calls have.
    pub(super) fn of_call(&self, own: &HeaderMap, takes_project: bool, is_json: bool) -> HeaderMap {
        let names_project = own.contains_key(project::ID) || own.contains_key(project::SLUG);
        let kinds = if takes_project && !names_project {
            &self.of_project
        } else {
            &self.of_none
        };
        let mut headers = if is_json { &kinds.with_json } else { &kinds.plain }.clone();
        for (name, value) in own {
            headers.insert(name, value.clone());
        }
        headers
    }
}

impl Kinds {
    fn of(plain: HeaderMap) -> Self {
        let mut with_json = plain.clone();
        with_json.insert(CONTENT_TYPE, JSON);
        Self { plain, with_json }
    }
}
