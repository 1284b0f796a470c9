//! What an endpoint is: the constant facts of an operation, and how a value fills its request.

use std::fmt;

use crate::{Encoder, Response};

/// A typed call of one operation: what `#[phare_endpoint]` writes for a struct.
///
/// An implementation by hand works as well: name the facts in [`OPERATION`](Self::OPERATION), fill the request in
/// [`encode`](Self::encode), and send it with [`Client::send`](crate::Client::send).
///
/// ```
/// # use phare_runtime as phare;
/// use phare::{Encoder, Endpoint, Method, Operation, Repeat};
///
/// struct RecoverIncident {
///     incident_id: u64,
/// }
///
/// impl Endpoint for RecoverIncident {
///     type Response = ();
///     const OPERATION: Operation =
///         Operation::new(Method::Post, "/uptime/incidents/{incidentId}/recover").repeat(Repeat::Transition);
///
///     fn encode(&self, encoder: &mut Encoder) {
///         encoder.path_parameter("incidentId", &self.incident_id);
///     }
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a Phare endpoint",
    label = "not an endpoint",
    note = "`#[phare_endpoint(METHOD, \"/path\")]` on a struct makes it one"
)]
pub trait Endpoint {
    /// What a successful call answers.
    type Response: Response;

    /// The operation it calls.
    const OPERATION: Operation;

    /// Writes the values of `self` into a request; the encoder notes what cannot be written.
    fn encode(&self, encoder: &mut Encoder);
}

/// The constant facts of an operation that sending it depends on.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Operation {
    method: Method,
    path: &'static str,
    takes_project: bool,
    repeat: Repeat,
}

impl Operation {
    /// An operation with this method, and a path whose parameters stand in braces: `/uptime/incidents/{incidentId}`.
    ///
    /// It takes a project; repeating it means what repeating its method usually means at Phare: a `GET` reads, a
    /// `DELETE` deletes, a `PUT` or `PATCH` replaces, and a `POST` creates.
    #[must_use]
    pub const fn new(method: Method, path: &'static str) -> Self {
        let repeat = match method {
            Method::Get => Repeat::Read,
            Method::Post => Repeat::Create,
            Method::Put | Method::Patch => Repeat::Replace,
            Method::Delete => Repeat::Delete,
        };
        Self {
            method,
            path,
            takes_project: true,
            repeat,
        }
    }

    /// Says that it acts on no project, so that the client's project is not sent.
    #[must_use]
    pub const fn without_project(mut self) -> Self {
        self.takes_project = false;
        self
    }

    /// Says what sending it a second time means.
    #[must_use]
    pub const fn repeat(mut self, repeat: Repeat) -> Self {
        self.repeat = repeat;
        self
    }

    /// The HTTP method.
    #[must_use]
    pub const fn method(&self) -> Method {
        self.method
    }

    /// The path, with its parameters in braces.
    #[must_use]
    pub const fn path(&self) -> &'static str {
        self.path
    }

    /// Whether a project header selects what it acts on.
    #[must_use]
    pub const fn takes_project(&self) -> bool {
        self.takes_project
    }

    /// What sending it a second time means.
    #[must_use]
    pub const fn repeats_as(&self) -> Repeat {
        self.repeat
    }
}

/// Writes the method and the path, such as `POST /uptime/incidents`.
impl fmt::Display for Operation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.method.as_str(), self.path)
    }
}

impl fmt::Debug for Operation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Operation({self})")
    }
}

/// An HTTP method.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
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

impl From<Method> for http::Method {
    fn from(method: Method) -> Self {
        match method {
            Method::Get => Self::GET,
            Method::Post => Self::POST,
            Method::Put => Self::PUT,
            Method::Patch => Self::PATCH,
            Method::Delete => Self::DELETE,
        }
    }
}

/// What sending an operation a second time means, when nobody knows whether the first arrived.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
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
