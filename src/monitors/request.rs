//! What a monitor sends to the thing it watches.

use std::fmt;

use phare_macros::Builder;
use serde::ser::SerializeStruct;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use crate::lenient::{null_as_default, whole_number};
use crate::open_enum::open_enum;
use crate::{Json, Nullable};

/// What a monitor sends, and how: Phare's `protocol` and `request`, which fit together by their type.
///
/// Each kind of request converts into it:
///
/// ```
/// use phare::monitors::{HttpRequest, MonitorRequest};
///
/// let request = MonitorRequest::from(HttpRequest::get("https://example.com"));
/// assert_eq!(request.protocol(), "http");
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum MonitorRequest {
    /// It sends an HTTP request, and looks at the answer.
    Http(HttpRequest),
    /// It opens a TCP connection.
    Tcp(TcpRequest),
    /// What this version of the crate does not know: kept as it came, and written back so.
    Other {
        /// The protocol, as Phare spells it.
        protocol: String,
        /// The request of that protocol.
        request: Json,
    },
}

impl MonitorRequest {
    /// The protocol, as Phare spells it.
    #[must_use]
    pub fn protocol(&self) -> &str {
        match self {
            Self::Http(_) => HTTP,
            Self::Tcp(_) => TCP,
            Self::Other { protocol, .. } => protocol,
        }
    }
}

const HTTP: &str = "http";
const TCP: &str = "tcp";

impl From<HttpRequest> for MonitorRequest {
    fn from(request: HttpRequest) -> Self {
        Self::Http(request)
    }
}

impl From<TcpRequest> for MonitorRequest {
    fn from(request: TcpRequest) -> Self {
        Self::Tcp(request)
    }
}

/// Writes `protocol` and `request`, for `#[serde(flatten)]`.
impl Serialize for MonitorRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut parts = serializer.serialize_struct("MonitorRequest", 2)?;
        match self {
            Self::Http(request) => {
                parts.serialize_field("protocol", HTTP)?;
                parts.serialize_field("request", request)?;
            }
            Self::Tcp(request) => {
                parts.serialize_field("protocol", TCP)?;
                parts.serialize_field("request", request)?;
            }
            Self::Other { protocol, request } => {
                parts.serialize_field("protocol", &Unlisted(protocol))?;
                parts.serialize_field("request", request)?;
            }
        }
        parts.end()
    }
}

/// A protocol that the crate does not know.
struct Unlisted<'a>(&'a str);

impl Serialize for Unlisted<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_newtype_struct(phare_runtime::catalogue::UNLISTED, self.0)
    }
}

/// Reads `protocol` and `request`. A request that is not what its protocol asks for is kept as it is.
impl<'de> Deserialize<'de> for MonitorRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        struct Parts {
            #[serde(default, deserialize_with = "null_as_default")]
            protocol: String,
            #[serde(default)]
            request: Value,
        }

        let Parts { protocol, request } = Parts::deserialize(deserializer)?;
        let known = match protocol.as_str() {
            HTTP => HttpRequest::deserialize(&request).ok().map(Self::Http),
            TCP => TcpRequest::deserialize(&request).ok().map(Self::Tcp),
            _ => None,
        };
        Ok(known.unwrap_or_else(|| Self::Other {
            protocol,
            request: Json::new(request),
        }))
    }
}

/// The HTTP request of a monitor.
///
/// Printed with `{:?}`, it hides the secret of the user agent.
#[derive(Clone, PartialEq, Builder, Deserialize, Serialize)]
#[non_exhaustive]
pub struct HttpRequest {
    /// The method.
    #[serde(default, deserialize_with = "null_as_default")]
    #[builder(into)]
    pub method: HttpMethod,
    /// The address: up to 255 characters.
    #[builder(into)]
    pub url: String,
    /// Whether any TLS certificate will do; it has to be valid when this is not set.
    #[serde(default, skip_serializing_if = "Nullable::is_absent")]
    #[builder(into)]
    pub tls_skip_verify: Nullable<bool>,
    /// The body: up to 500 characters.
    #[serde(default, skip_serializing_if = "Nullable::is_absent")]
    #[builder(into)]
    pub body: Nullable<String>,
    /// Whether to go where a redirect leads; it does when this is not set.
    #[serde(default, skip_serializing_if = "Nullable::is_absent")]
    #[builder(into)]
    pub follow_redirects: Nullable<bool>,
    /// A secret in the `User-Agent` header, by which the site knows that Phare asks.
    #[serde(default, skip_serializing_if = "Nullable::is_absent")]
    #[builder(into)]
    pub user_agent_secret: Nullable<String>,
    /// More headers: up to 10.
    #[serde(default, skip_serializing_if = "Nullable::is_absent")]
    #[builder(each, into)]
    pub headers: Nullable<Vec<HttpHeader>>,
}

impl HttpRequest {
    /// A `GET` request for this address, and nothing else.
    pub fn get(url: impl Into<String>) -> Self {
        Self::builder().method(HttpMethod::Get).url(url).build()
    }
}

impl fmt::Debug for HttpRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let secret = match self.user_agent_secret {
            Nullable::Absent => Nullable::Absent,
            Nullable::Null => Nullable::Null,
            Nullable::Value(_) => Nullable::Value(format_args!("hidden")),
        };
        f.debug_struct("HttpRequest")
            .field("method", &self.method)
            .field("url", &self.url)
            .field("tls_skip_verify", &self.tls_skip_verify)
            .field("body", &self.body)
            .field("follow_redirects", &self.follow_redirects)
            .field("user_agent_secret", &secret)
            .field("headers", &self.headers)
            .finish()
    }
}

open_enum! {
    /// The method of a monitor's HTTP request.
    pub enum HttpMethod {
        /// `HEAD`
        Head = "HEAD",
        /// `GET`
        Get = "GET",
        /// `POST`
        Post = "POST",
        /// `PUT`
        Put = "PUT",
        /// `PATCH`
        Patch = "PATCH",
        /// `OPTIONS`
        Options = "OPTIONS",
    }
}

/// A header of a monitor's HTTP request.
///
/// Printed with `{:?}`, it hides its value, which may be a password.
#[derive(Clone, PartialEq, Deserialize, Serialize)]
#[non_exhaustive]
pub struct HttpHeader {
    /// Its name: up to 50 characters.
    #[serde(default, deserialize_with = "null_as_default")]
    pub name: String,
    /// Its value: up to 1,024 characters.
    #[serde(default, deserialize_with = "null_as_default")]
    pub value: String,
}

impl HttpHeader {
    /// A header with this name and this value.
    pub fn new(name: impl Into<String>, value: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            value: value.into(),
        }
    }
}

impl<N: Into<String>, V: Into<String>> From<(N, V)> for HttpHeader {
    fn from((name, value): (N, V)) -> Self {
        Self::new(name, value)
    }
}

impl fmt::Debug for HttpHeader {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HttpHeader")
            .field("name", &self.name)
            .field("value", &format_args!("hidden"))
            .finish()
    }
}

/// The TCP connection of a monitor.
#[derive(Clone, Debug, PartialEq, Builder, Deserialize, Serialize)]
#[non_exhaustive]
pub struct TcpRequest {
    /// The name or the address of the host.
    #[serde(default, deserialize_with = "null_as_default")]
    #[builder(into)]
    pub host: String,
    /// The port. Phare writes it as text.
    #[serde(serialize_with = "as_text", deserialize_with = "whole_number")]
    pub port: u16,
    /// Whether the connection is encrypted.
    #[serde(default, deserialize_with = "null_as_default")]
    #[builder(into)]
    pub connection: Connection,
    /// Whether any TLS certificate will do; it has to be valid when this is not set.
    #[serde(default, skip_serializing_if = "Nullable::is_absent")]
    #[builder(into)]
    pub tls_skip_verify: Nullable<bool>,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
fn as_text<S: Serializer>(port: &u16, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(port)
}

open_enum! {
    /// Whether a monitor's TCP connection is encrypted.
    pub enum Connection {
        /// It is not.
        Plain = "plain",
        /// It is, by TLS.
        Tls = "tls",
    }
}
