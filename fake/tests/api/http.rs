//! A client of the smallest size: one request per connection.

use std::io::{Read, Write};
use std::net::TcpStream;

use serde_json::Value;

/// What came back.
#[derive(Debug)]
pub(crate) struct Response {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: String,
}

impl Response {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.body).expect("a JSON body")
    }

    /// Asserts the status, and returns the body as JSON.
    #[track_caller]
    pub(crate) fn expect(&self, status: u16) -> Value {
        assert_eq!(self.status, status, "{}", self.body);
        if self.body.is_empty() { Value::Null } else { self.json() }
    }

    /// Asserts a rejection that has a message and nothing else, and returns the message.
    #[track_caller]
    pub(crate) fn rejection(&self, status: u16) -> String {
        let body = self.expect(status);
        assert_eq!(body.as_object().map(serde_json::Map::len), Some(1), "{body}");
        let message = body["message"].as_str().expect("a message");
        assert!(!message.is_empty());
        message.to_owned()
    }

    /// Asserts a rejection of fields, and returns their faults.
    #[track_caller]
    pub(crate) fn field_errors(&self) -> Value {
        let body = self.expect(422);
        let all = body["errors"].as_object().expect("errors");
        let mut messages = all.values().flat_map(|list| list.as_array().expect("lists"));
        assert!(messages.any(|message| *message == body["message"]), "{body}");
        body["errors"].clone()
    }
}

pub(crate) fn send(base_url: &str, method: &str, target: &str, headers: &[(&str, &str)], body: &[u8]) -> Response {
    let address = base_url.strip_prefix("http://").expect("a plain address");
    let headers: String = headers
        .iter()
        .flat_map(|(name, value)| [name, ": ", value, "\r\n"])
        .collect();
    let head = format!(
        "{method} {target} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\nContent-Length: {}\r\n{headers}\r\n",
        body.len()
    );

    let mut stream = TcpStream::connect(address).expect("a connection");
    stream.write_all(head.as_bytes()).expect("a head sent");
    stream.write_all(body).expect("a body sent");
    let mut response = String::new();
    stream.read_to_string(&mut response).expect("a response");
    parse(&response)
}

fn parse(response: &str) -> Response {
    let (head, body) = response.split_once("\r\n\r\n").expect("a head and a body");
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok());
    Response {
        status: status.expect("a status"),
        head: head.to_lowercase(),
        body: body.to_owned(),
    }
}
