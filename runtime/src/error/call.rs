//! A call without a whole response.

use std::error::Error;
use std::fmt;

use super::attempts::Attempts;
use super::causes;
use crate::Operation;
use crate::client::Proxy;

/// What happened to a call that got no whole response.
#[derive(Debug)]
pub struct CallError {
    operation: &'static Operation,
    while_connecting: bool,
    pub(super) attempts: Attempts,
    pub(crate) route: Option<Route>,
    source: Box<dyn Error + Send + Sync>,
}

/// Where a call went.
#[derive(Debug)]
pub(crate) struct Route {
    /// The host and port of Phare.
    pub(crate) server: String,
    pub(crate) proxy: Option<Proxy>,
}

/// Writes `api.phare.io:443, by the proxy 10.0.0.1:3128 of HTTPS_PROXY,`.
impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.server)?;
        match &self.proxy {
            None => Ok(()),
            Some(Proxy {
                address,
                variable: Some(variable),
            }) => write!(f, ", by the proxy {address} of {variable},"),
            Some(Proxy { address, .. }) => write!(f, ", by the proxy {address} of this system,"),
        }
    }
}

impl CallError {
    pub(crate) fn new(
        operation: &'static Operation,
        while_connecting: bool,
        source: impl Error + Send + Sync + 'static,
    ) -> Self {
        Self {
            operation,
            while_connecting,
            attempts: Attempts::default(),
            route: None,
            source: Box::new(source),
        }
    }

    /// The operation that was called.
    #[must_use]
    pub fn operation(&self) -> &'static Operation {
        self.operation
    }

    /// Whether another attempt would end in the same way: a certificate that is not trusted, TLS with a server that speaks none, a host name
    /// that does not exist. The [source](Error::source) says which.
    #[must_use]
    pub fn is_permanent(&self) -> bool {
        self.while_connecting && causes::is_permanent(self.source.as_ref())
    }

    /// Whether a response came that is not valid HTTP, such as one with more than a hundred headers, or of a server that speaks something else.
    /// The [source](Error::source) says what is wrong with it.
    #[must_use]
    pub fn is_invalid_response(&self) -> bool {
        causes::is_invalid_response(self.source.as_ref())
    }

    /// The host and port that was called, such as `api.phare.io:443`.
    #[must_use]
    pub fn server(&self) -> Option<&str> {
        self.route.as_ref().map(|route| route.server.as_str())
    }

    /// Whether the server seems to speak plain http where TLS was expected.
    pub(super) fn is_plain_server(&self) -> bool {
        self.while_connecting && causes::is_plain_server(self.source.as_ref())
    }

    /// ` to api.phare.io:443`, where that is known.
    pub(super) fn towards(&self) -> String {
        self.route
            .as_ref()
            .map(|route| format!(" to {route}"))
            .unwrap_or_default()
    }

    /// Whether it happened before there was a connection, so that nothing was sent.
    #[must_use]
    pub fn while_connecting(&self) -> bool {
        self.while_connecting
    }
}

impl fmt::Display for CallError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} got no whole response", self.operation)
    }
}

impl Error for CallError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(self.source.as_ref())
    }
}

/// A response that is larger than the client's limit.
#[derive(Debug)]
pub struct TooLarge {
    operation: &'static Operation,
    status: u16,
    limit: usize,
    pub(super) attempts: Attempts,
}

impl TooLarge {
    pub(crate) fn new(operation: &'static Operation, status: u16, limit: usize) -> Self {
        Self {
            operation,
            status,
            limit,
            attempts: Attempts::default(),
        }
    }

    /// The operation that was called.
    #[must_use]
    pub fn operation(&self) -> &'static Operation {
        self.operation
    }

    /// The HTTP status of the response.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.status
    }

    /// The limit, in bytes.
    #[must_use]
    pub fn limit(&self) -> usize {
        self.limit
    }
}

impl fmt::Display for TooLarge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} succeeded ({}), but its response is larger than the limit of {} bytes",
            self.operation, self.status, self.limit
        )
    }
}

impl Error for TooLarge {}
