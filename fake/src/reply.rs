//! What a response is: a success or a rejection.

use hyper::header::{HeaderName, HeaderValue};
use serde_json::{Value, json};

use crate::validation::FieldErrors;

/// A status, and a body, JSON as a rule, unless it has none.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(HeaderName, HeaderValue)>,
    pub(crate) body: Option<String>,
}

impl Reply {
    pub(crate) fn new(status: u16, body: Option<Value>) -> Self {
        Self {
            status,
            headers: Vec::new(),
            body: body.map(|body| body.to_string()),
        }
    }
}

/// A rejection in Phare's shape.
#[derive(Debug)]
pub(crate) struct Rejection {
    status: u16,
    message: String,
    errors: Option<Value>,
}

impl Rejection {
    pub(crate) fn new(status: u16, message: impl Into<String>) -> Self {
        Self {
            status,
            message: message.into(),
            errors: None,
        }
    }

    /// Nothing has the id in the path.
    pub(crate) fn not_found() -> Self {
        Self::new(404, "Not found.")
    }

    /// A project's key wants what is beyond its project.
    pub(crate) fn organization_key_required() -> Self {
        Self::new(403, "An organization key is required to perform this action.")
    }

    /// The errors of the fields, all at once.
    pub(crate) fn invalid(errors: &FieldErrors) -> Self {
        Self {
            errors: Some(errors.by_field()),
            ..Self::new(422, errors.first())
        }
    }
}

impl From<Rejection> for Reply {
    fn from(rejection: Rejection) -> Self {
        let mut body = json!({ "message": rejection.message });
        if let (Some(errors), Some(body)) = (rejection.errors, body.as_object_mut()) {
            body.insert("errors".to_owned(), errors);
        }
        Self::new(rejection.status, Some(body))
    }
}
