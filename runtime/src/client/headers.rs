//! The headers that calls have in common, put together before any call.

use http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue, USER_AGENT};

use crate::project;

const JSON: HeaderValue = HeaderValue::from_static("application/json");

/// The headers of calls, each kind of call's ready to be cloned.
#[derive(Clone)]
pub(super) struct Headers {
    common: HeaderMap,
    project: Option<(HeaderName, HeaderValue)>,
    of_project: Kinds,
    of_none: Kinds,
}

#[derive(Clone, Default)]
struct Kinds {
    plain: HeaderMap,
    with_json: HeaderMap,
}

impl Headers {
    pub(super) fn new(authorization: HeaderValue, user_agent: HeaderValue) -> Self {
        // A clone has as much room, and the transport adds to it.
        let mut common = HeaderMap::with_capacity(12);
        common.insert(AUTHORIZATION, authorization);
        common.insert(ACCEPT, JSON);
        common.insert(USER_AGENT, user_agent);
        let mut headers = Self {
            common,
            project: None,
            of_project: Kinds::default(),
            of_none: Kinds::default(),
        };
        headers.prepare();
        headers
    }

    /// Has this header sent with every call.
    pub(super) fn set(&mut self, name: HeaderName, value: HeaderValue) {
        self.common.insert(name, value);
        self.prepare();
    }

    /// Has this project named with every call that takes one.
    pub(super) fn set_project(&mut self, header: Option<(HeaderName, HeaderValue)>) {
        self.project = header;
        self.prepare();
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

    fn prepare(&mut self) {
        self.of_none = Kinds::of(self.common.clone());
        let mut scoped = self.common.clone();
        if let Some((name, value)) = &self.project {
            scoped.insert(name, value.clone());
        }
        self.of_project = Kinds::of(scoped);
    }
}

impl Kinds {
    fn of(plain: HeaderMap) -> Self {
        let mut with_json = plain.clone();
        with_json.insert(CONTENT_TYPE, JSON);
        Self { plain, with_json }
    }
}
