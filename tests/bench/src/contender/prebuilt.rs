//! The headers of a call, made once.

use http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue, USER_AGENT};

use super::values;
use crate::Failure;

/// Those of a call without a body, and those of one with a body.
pub(super) struct Headers {
    pub(super) get: HeaderMap,
    pub(super) post: HeaderMap,
}

impl Headers {
    pub(super) fn new() -> Result<Self, Failure> {
        let json = HeaderValue::from_static("application/json");
        let mut authorization = HeaderValue::try_from(format!("Bearer {}", values::TOKEN))?;
        authorization.set_sensitive(true);
        let get = HeaderMap::from_iter([
            (AUTHORIZATION, authorization),
            (
                HeaderName::from_static("x-phare-project-id"),
                HeaderValue::from(values::PROJECT),
            ),
            (ACCEPT, json.clone()),
            (USER_AGENT, HeaderValue::from_static(values::USER_AGENT)),
        ]);
        let mut post = get.clone();
        post.insert(CONTENT_TYPE, json);
        Ok(Self { get, post })
    }
}
