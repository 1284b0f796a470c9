//! What the fake received.

use std::borrow::Cow;
use std::fmt;

use serde_json::{Value, json};

/// A request that a [`Fake`](crate::Fake) received, and the status of its response.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ReceivedRequest {
    /// The method, such as `POST`.
    pub method: String,
    /// The path as it was sent, without the query.
    pub path: String,
    /// The query as it was sent, without the `?`; empty where there was none.
    pub query: String,
    /// The headers in the order they came, their names in lower case.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
    /// The status of the response; 0 where a [`Fault`](crate::Fault) left none.
    pub status: u16,
}

impl ReceivedRequest {
    /// The first header of this name, whatever its case.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers(name).next()
    }

    /// Every header of this name, whatever its case.
    pub fn headers<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a str> {
        self.headers
            .iter()
            .filter(move |(known, _)| known.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }

    /// The request as JSON, with the key left out.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let headers = self.headers.iter().map(|(name, value)| {
            let value = if name == "authorization" { "(hidden)" } else { value };
            json!([name, value])
        });
        json!({
            "method": self.method,
            "path": self.path,
            "query": self.query,
            "headers": headers.collect::<Value>(),
            "body": self.body_text(),
            "status": self.status,
        })
    }

    /// The body as text; what is not UTF-8 in it is replaced.
    #[must_use]
    pub fn body_text(&self) -> Cow<'_, str> {
        String::from_utf8_lossy(&self.body)
    }
}

/// A line for a log, such as `POST /uptime/incidents 201`, without headers and body.
impl fmt::Display for ReceivedRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.method, self.path)?;
        if !self.query.is_empty() {
            write!(f, "?{}", self.query)?;
        }
        match self.status {
            0 => f.write_str(" without a response"),
            status => write!(f, " {status}"),
        }
    }
}
