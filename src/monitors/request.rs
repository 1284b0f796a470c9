//! What a monitor sends to the thing it watches.

use phare_runtime::catalogue::read_text;
use std::fmt;

use phare_macros::{Builder, Object};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::object::{Fields, Flat, Writer};
use crate::open_enum::{UnlistedText, open_enum};
use crate::{Json, Nullable, UnlistedFields};

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
    /// It sends an HTTP request, and looks at the response.
    Http(HttpRequest),
    /// It opens a TCP connection.
    Tcp(TcpRequest),
    /// What this version of the crate does not know: kept as it came, and written back so.
    Other {
        /// The protocol, as Phare spells it; none where Phare does not say.
        protocol: Option<String>,
        /// The request of that protocol; none where Phare does not say.
        request: Option<Json>,
    },
}

impl MonitorRequest {
    /// The protocol, as Phare spells it; empty where Phare does not say.
    #[must_use]
    pub fn protocol(&self) -> &str {
        match self {
            Self::Http(_) => HTTP,
            Self::Tcp(_) => TCP,
            Self::Other { protocol, .. } => protocol.as_deref().unwrap_or_default(),
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

/// `protocol` and `request`, among the fields of a monitor.
impl Flat for MonitorRequest {
    const NAMES: [&'static str; 2] = ["protocol", "request"];

    /// A request that is not what its protocol asks for is kept as it is.
    fn read(fields: &mut Fields<'_>) -> Self {
        let protocol: Option<String> = fields.optional("protocol");
        // Null without a protocol says as much as nothing.
        let request = fields
            .json("request")
            .filter(|json| protocol.is_some() || json.as_str() != "null");
        let json = request.as_ref().map_or("null", Json::as_str);
        let known = match protocol.as_deref() {
            Some(HTTP) => read_text(json).ok().map(Self::Http),
            Some(TCP) => read_text(json).ok().map(Self::Tcp),
            _ => None,
        };
        known.unwrap_or(Self::Other { protocol, request })
    }

    fn write<S: Serializer>(&self, writer: &mut Writer<'_, S>) -> Result<(), S::Error> {
        match self {
            Self::Http(request) => {
                writer.field("protocol", HTTP)?;
                writer.field("request", request)
            }
            Self::Tcp(request) => {
                writer.field("protocol", TCP)?;
                writer.field("request", request)
            }
            Self::Other { protocol, request } => {
                writer.optional("protocol", protocol.as_deref().map(UnlistedText).as_ref())?;
                writer.optional("request", request.as_ref())
            }
        }
    }
}

/// For `#[serde(flatten)]`.
impl Serialize for MonitorRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut writer = Writer::of_part(serializer)?;
        self.write(&mut writer)?;
        writer.end()
    }
}

/// For `#[serde(flatten)]`.
impl<'de> Deserialize<'de> for MonitorRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self::read(&mut Fields::deserialize(deserializer)?))
    }
}

/// The HTTP request of a monitor.
///
/// Printed with `{:?}`, it hides the secret of the user agent.
#[derive(Clone, PartialEq, Object, Builder)]
#[non_exhaustive]
pub struct HttpRequest {
    /// The method.
    #[builder(into)]
    pub method: HttpMethod,
    /// The address: up to 255 characters.
    #[object(required)]
    #[builder(into)]
    pub url: String,
    /// Whether any TLS certificate will do; it has to be valid when this is not set.
    #[builder(into)]
    pub tls_skip_verify: Nullable<bool>,
    /// The body: up to 500 characters.
    #[builder(into)]
    pub body: Nullable<String>,
    /// Whether to go where a redirect leads; it does when this is not set.
    #[builder(into)]
    pub follow_redirects: Nullable<bool>,
    /// A secret in the `User-Agent` header, by which the site knows that Phare asks.
    #[builder(into)]
    pub user_agent_secret: Nullable<String>,
    /// More headers: up to 10.
    #[builder(each, into)]
    pub headers: Nullable<Vec<HttpHeader>>,
    /// What it has that this version of the crate does not know, as it came.
    #[builder(default)]
    pub unlisted: UnlistedFields,
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
            .field("unlisted", &self.unlisted.names())
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
#[derive(Clone, PartialEq, Object)]
#[non_exhaustive]
pub struct HttpHeader {
    /// Its name: up to 50 characters.
    pub name: String,
    /// Its value: up to 1,024 characters.
    pub value: String,
    /// What it has that this version of the crate does not know, as it came.
    pub unlisted: UnlistedFields,
}

impl HttpHeader {
    /// A header with this name and this value.
    pub fn new(name: impl Into<String>, value: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            value: value.into(),
            unlisted: UnlistedFields::default(),
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
            .field("unlisted", &self.unlisted.names())
            .finish()
    }
}

/// The TCP connection of a monitor.
#[derive(Clone, Debug, PartialEq, Object, Builder)]
#[non_exhaustive]
pub struct TcpRequest {
    /// The name or the address of the host.
    #[builder(into)]
    pub host: String,
    /// The port. Phare writes it as text.
    #[object(required, text)]
    pub port: u16,
    /// Whether the connection is encrypted.
    #[builder(into)]
    pub connection: Connection,
    /// Whether any TLS certificate will do; it has to be valid when this is not set.
    #[builder(into)]
    pub tls_skip_verify: Nullable<bool>,
    /// What it has that this version of the crate does not know, as it came.
    #[builder(default)]
    pub unlisted: UnlistedFields,
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
