//! One operation of the API.

use crate::Field;

/// One operation: what a method on a path takes, answers and means.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Operation {
    /// Phare's own name for it, such as `createUptimeIncident`.
    pub id: &'static str,
    /// The HTTP method.
    pub method: Method,
    /// The path as Phare documents it, such as `/uptime/incidents/{incidentId}`.
    pub path: &'static str,
    /// Whether `X-Phare-Project-Id` or `X-Phare-Project-Slug` selects the project it acts on.
    pub takes_project: bool,
    /// The parameters in the path, in the order they stand there.
    pub path_parameters: &'static [Field],
    /// The parameters of the query string.
    pub query: &'static [Field],
    /// What its request body holds, where it takes one.
    pub body: Option<Body>,
    /// The status of a success, such as 201.
    pub success: u16,
    /// What a success answers.
    pub answer: Answer,
    /// The documented statuses of a refusal, such as 404.
    pub refusals: &'static [u16],
    /// What sending it a second time means.
    pub repeat: Repeat,
}

/// What a request body holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Body {
    /// The fields of the JSON object.
    pub fields: &'static [Field],
    /// Whether it may be sent as `multipart/form-data`, which its [files](crate::Kind::File) need.
    pub multipart: bool,
}

/// What a success answers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Answer {
    /// Nothing: the answer has no body.
    Empty,
    /// One object.
    Object {
        /// The type in the crate `phare` that holds it, such as `incidents::Incident`; none where there is none yet.
        model: Option<&'static str>,
        /// Its properties.
        fields: &'static [Field],
    },
    /// One page of a list: `data`, `meta` and `links`.
    Page {
        /// The type in the crate `phare` that holds one item; none where there is none yet.
        model: Option<&'static str>,
        /// The properties of one item.
        fields: &'static [Field],
    },
}

/// An HTTP method.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "each is its own name")]
pub enum Method {
    Get,
    Post,
    Put,
    Patch,
    Delete,
}

impl Method {
    /// Every method, in the order in which they are usually named.
    pub const ALL: [Self; 5] = [Self::Get, Self::Post, Self::Put, Self::Patch, Self::Delete];

    /// The method as it stands on the wire, such as `POST`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Patch => "PATCH",
            Self::Delete => "DELETE",
        }
    }
}

/// What sending an operation a second time means, when nobody knows whether the first arrived.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Repeat {
    /// It changes nothing: repeat at will.
    Read,
    /// It writes the same values again: repeating is harmless.
    Replace,
    /// It moves something to a state, such as paused: the second is refused or has no effect.
    Transition,
    /// It makes something new: a second one makes two.
    Create,
    /// It removes something: the second finds nothing.
    Delete,
}
