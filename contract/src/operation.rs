//! One operation of the API: what its requests need, and what documents it.

use core::fmt;
use core::ops::Deref;

use crate::Field;
#[cfg(doc)]
use crate::Kind;

/// One operation: what its requests take, and what sending one a second time means.
///
/// A program links the operations that it calls, and nothing of what only documents them: that is [`Documented`].
#[derive(Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Operation {
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
    /// What sending it a second time means.
    pub idempotency: Idempotency,
    /// Whether the contract lists it. Nothing is known of the parameters and the body of one that it does not list.
    pub is_listed: bool,
}

impl Operation {
    /// An operation that the contract does not list, with a path whose parameters stand in braces.
    ///
    /// It takes a project; repeating it means what repeating its method usually means at Phare: a `GET` reads, a
    /// `DELETE` deletes, a `PUT` or `PATCH` replaces, and a `POST` creates. Nothing that it sends is checked.
    #[must_use]
    pub const fn unlisted(method: Method, path: &'static str) -> Self {
        let idempotency = match method {
            Method::Get => Idempotency::Read,
            Method::Post => Idempotency::Create,
            Method::Put | Method::Patch => Idempotency::Replace,
            Method::Delete => Idempotency::Delete,
        };
        Self {
            method,
            path,
            takes_project: true,
            path_parameters: &[],
            query: &[],
            body: None,
            idempotency,
            is_listed: false,
        }
    }

    /// An operation that the contract lists.
    #[must_use]
    pub const fn listed(method: Method, path: &'static str) -> Self {
        Self {
            is_listed: true,
            ..Self::unlisted(method, path)
        }
    }

    /// Says that it acts on no project, so that no project is sent.
    #[must_use]
    pub const fn without_project(mut self) -> Self {
        self.takes_project = false;
        self
    }

    /// Says what sending it a second time means.
    #[must_use]
    pub const fn idempotency(mut self, idempotency: Idempotency) -> Self {
        self.idempotency = idempotency;
        self
    }

    /// The fields of its request body; empty where it takes none.
    #[must_use]
    pub const fn body_fields(&self) -> &'static [Field] {
        match self.body {
            Some(body) => body.fields,
            None => &[],
        }
    }

    /// What a request may name: the parameters of the query string, then the fields of the body.
    pub fn request_fields(&self) -> impl Iterator<Item = &'static Field> + Clone + use<> {
        self.query.iter().chain(self.body_fields())
    }
}

/// Writes the method and the path, such as `POST /uptime/incidents`.
impl fmt::Display for Operation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.method.as_str(), self.path)
    }
}

/// Names the operation; its tables would fill a screen.
impl fmt::Debug for Operation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Operation({self})")
    }
}

/// An [`Operation`] of the contract, with what documents it: for the macro, the fake and tools.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Documented {
    /// The operation.
    pub operation: &'static Operation,
    /// The name of the operation in this crate, such as `CREATE_UPTIME_INCIDENT`.
    pub constant: &'static str,
    /// Phare's own name for it, such as `createUptimeIncident`.
    pub id: &'static str,
    /// The status of a success, such as 201.
    pub success: u16,
    /// What a success returns.
    pub response: ResponseBody,
    /// The documented statuses of a rejection, such as 404.
    pub error_statuses: &'static [u16],
}

/// A documented operation is an operation.
impl Deref for Documented {
    type Target = Operation;

    fn deref(&self) -> &Operation {
        self.operation
    }
}

/// What a request body holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Body {
    /// The fields of the JSON object.
    pub fields: &'static [Field],
    /// Whether it may be sent as `multipart/form-data`, which its [files](Kind::File) need.
    pub multipart: bool,
}

/// What a success returns.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ResponseBody {
    /// Nothing: the response has no body.
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

impl ResponseBody {
    /// The properties of the object, or of one item of the list; empty where there is no body.
    #[must_use]
    pub const fn fields(&self) -> &'static [Field] {
        match self {
            Self::Empty => &[],
            Self::Object { fields, .. } | Self::Page { fields, .. } => fields,
        }
    }
}

/// An HTTP method.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Method {
    /// `GET`
    Get,
    /// `POST`
    Post,
    /// `PUT`
    Put,
    /// `PATCH`
    Patch,
    /// `DELETE`
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
pub enum Idempotency {
    /// It changes nothing: repeat at will.
    Read,
    /// It writes the same values again: repeating is harmless.
    Replace,
    /// It moves something to a state, such as paused: the second is rejected or has no effect.
    Transition,
    /// It makes something new: a second one makes two.
    Create,
    /// It removes something: the second finds nothing.
    Delete,
}
