//! Fills a request with the values of an endpoint.

mod flatten;
mod multipart;
mod path;
mod target;

use std::fmt;

use bytes::Bytes;
use http::header::{self, HeaderMap, HeaderName, HeaderValue};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;

use self::path::PathWriter;
pub(crate) use self::target::Target;
use crate::file::FilePart;
use crate::header_text::header_text;
use crate::image;
use crate::project::set_header;
use crate::serializers::presence::{Presence, presence};
use crate::serializers::{flat, measure};
use crate::{FieldErrors, File, Limit, Nullable, Operation};

/// Every character but the letters, digits and marks that mean nothing anywhere in a URL.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// A value that can be sent, whatever serde can write.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be sent to Phare",
    label = "not a value that can be sent",
    note = "a value to send implements `serde::Serialize`"
)]
pub trait Value: Serialize {}

#[diagnostic::do_not_recommend]
impl<T: Serialize + ?Sized> Value for T {}

/// The request that an [`Endpoint`](crate::Endpoint) fills with its values.
///
/// A value that is `None`, or [`Nullable::Absent`](crate::Nullable::Absent), is left out. A value that cannot be
/// written where it stands is noted, with all others: sending the request then gives
/// [`Error::Invalid`](crate::Error::Invalid) with all of them, and sends nothing.
pub struct Encoder {
    path: PathWriter,
    query: String,
    headers: HeaderMap,
    body: Body,
    files: Vec<(String, File)>,
    /// The names of the files to remove.
    removals: Vec<String>,
    errors: FieldErrors,
    beyond_limits: FieldErrors,
}

/// Shows nothing of the values: a password may be among them.
impl fmt::Debug for Encoder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Encoder").finish_non_exhaustive()
    }
}

/// The body, while it is written.
enum Body {
    None,
    /// A JSON object without its closing brace.
    Object(Vec<u8>),
    /// The text parts of a multipart body.
    Parts(Vec<(String, String)>),
    /// A whole JSON value.
    Whole(Vec<u8>),
}

/// A request with all its values, ready to be sent any number of times.
#[derive(Clone)]
pub(crate) struct Encoded {
    pub(crate) target: Target,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Option<EncodedBody>,
}

/// A body, and how it is written.
#[derive(Clone)]
pub(crate) struct EncodedBody {
    /// None where it is JSON.
    pub(crate) multipart: Option<HeaderValue>,
    pub(crate) bytes: Bytes,
}

/// What is wrong with a request: it is sent only where nothing is.
#[derive(Clone)]
pub(crate) struct Faults {
    /// What cannot be sent at all.
    pub(crate) errors: FieldErrors,
    /// What Phare refuses, as far as this crate knows.
    pub(crate) beyond_limits: FieldErrors,
}

impl EncodedBody {
    fn json(json: Vec<u8>) -> Self {
        Self {
            multipart: None,
            bytes: json.into(),
        }
    }
}

impl Faults {
    pub(crate) fn into_errors(mut self) -> FieldErrors {
        self.errors.append(self.beyond_limits);
        self.errors
    }
}

impl Encoder {
    pub(crate) fn new(operation: &Operation) -> Self {
        Self {
            path: PathWriter::new(operation.path()),
            query: String::new(),
            headers: HeaderMap::new(),
            body: Body::None,
            files: Vec::new(),
            removals: Vec::new(),
            errors: FieldErrors::default(),
            beyond_limits: FieldErrors::default(),
        }
    }

    /// Checks that Phare takes the value of this field; [`Request::skip_validation`](crate::Request::skip_validation)
    /// lets it pass all the same. An empty name stands for an object whose entries are fields of their own.
    pub fn check<T: Value + ?Sized>(&mut self, name: &str, value: &T, limit: &Limit) {
        measure::measure(name, value, limit, &mut self.beyond_limits);
    }

    /// Checks that Phare takes the file of this field, as [`check`](Self::check) does with a value.
    pub fn check_file<T: FilePart + ?Sized>(&mut self, name: &str, value: &T, limit: &Limit) {
        if let (Nullable::Value(file), Limit::Images(formats)) = (value.file(), limit)
            && let Err(message) = image::check(file.content(), formats)
        {
            self.beyond_limits.push(name, message);
        }
    }

    /// Fills the next parameter of the path, which has this name. Its characters are escaped, so that no value can add
    /// a segment, a query or a fragment; a value that is empty, `.` or `..` cannot be sent in a path.
    pub fn path_parameter<T: Value + ?Sized>(&mut self, name: &str, value: &T) {
        let mut text = None;
        let written = flat::write(name, value, flat::Style::Single, &mut |_, value| {
            text = Some(value.to_owned());
        });
        // Filled in any case: one bad value must not put the parameters after it out of step.
        let filled = self.path.fill(name, text.as_deref());
        if let Err(refusal) = written {
            self.errors.push(name, refusal.to_string());
        } else if let Err(message) = filled {
            self.errors.push(name, message);
        }
    }

    /// Adds a parameter to the query string; a list repeats it, as in `monitor_id=1&monitor_id=2`.
    pub fn query<T: Value + ?Sized>(&mut self, name: &str, value: &T) {
        self.query_in(flat::Style::Repeated, name, value);
    }

    /// Adds the entries of an object to the query string, each as [`query`](Self::query) does; `name` is for errors only.
    pub fn query_flatten<T: Value + ?Sized>(&mut self, name: &str, value: &T) {
        self.query_in(flat::Style::Entries, name, value);
    }

    fn query_in<T: Value + ?Sized>(&mut self, style: flat::Style, name: &str, value: &T) {
        let query = &mut self.query;
        let written = flat::write(name, value, style, &mut |name, text| {
            query.push(if query.is_empty() { '?' } else { '&' });
            query.extend(utf8_percent_encode(name, RESERVED));
            query.push('=');
            query.extend(utf8_percent_encode(text, RESERVED));
        });
        if let Err(refusal) = written {
            self.errors.push(name, refusal.to_string());
        }
    }

    /// Sets a header. The headers that the client sets itself, such as `Authorization`, cannot be set.
    pub fn header<T: Value + ?Sized>(&mut self, name: &str, value: &T) {
        let headers = &mut self.headers;
        let mut set = Ok(());
        let written = flat::write(name, value, flat::Style::Single, &mut |name, text| {
            set = parse_header(name, text).map(|(name, value)| set_header(headers, name, value));
        });
        match written {
            Err(refusal) => self.errors.push(name, refusal.to_string()),
            Ok(()) => {
                if let Err(message) = set {
                    self.errors.push(name, message);
                }
            }
        }
    }

    /// Makes this value the whole body, as JSON.
    pub fn body<T: Value + ?Sized>(&mut self, value: &T) {
        if !self.is_there("body", value) {
            return;
        }
        match serde_json::to_vec(value) {
            Ok(json) => self.body = Body::Whole(json),
            Err(error) => self.errors.push("body", error.to_string()),
        }
    }

    /// Makes the body a JSON object, even if no field is added to it.
    pub fn body_object(&mut self) {
        if matches!(self.body, Body::None) {
            self.body = if self.files.is_empty() && self.removals.is_empty() {
                Body::Object(Vec::with_capacity(256))
            } else {
                Body::Parts(Vec::new())
            };
        }
    }

    /// Adds a field to the body.
    pub fn body_field<T: Value + ?Sized>(&mut self, name: &str, value: &T) {
        self.body_object();
        if !self.is_there(name, value) {
            return;
        }
        let written = match &mut self.body {
            Body::Object(object) => push_field(object, name, value).map_err(|error| error.to_string()),
            Body::Parts(parts) => flat::write(name, value, flat::Style::Bracketed, &mut |name, text| {
                parts.push((name.to_owned(), text.to_owned()));
            })
            .map_err(|refusal| refusal.to_string()),
            Body::None | Body::Whole(_) => Err(TWO_BODIES.to_owned()),
        };
        if let Err(message) = written {
            self.errors.push(name, message);
        }
    }

    /// Whether there is a value to write; notes one that JSON cannot spell.
    fn is_there<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) -> bool {
        let presence = presence(value);
        if presence == Presence::NotFinite {
            self.errors.push(name, flat::NOT_FINITE);
        }
        presence == Presence::There
    }

    /// Adds the fields of an object to the body, beside its own: those of a name that the body has already are left out.
    pub fn body_flatten<T: Value + ?Sized>(&mut self, name: &str, value: &T) {
        self.body_object();
        let written = match &mut self.body {
            Body::Object(object) => flatten::into_object(object, value),
            Body::Parts(parts) => flatten::into_parts(parts, value),
            Body::None | Body::Whole(_) => Err(TWO_BODIES.to_owned()),
        };
        if let Err(message) = written {
            self.errors.push(name, message);
        }
    }

    /// Adds a file, or removes the one that is there: the body is then `multipart/form-data`. Files come before the
    /// fields of the body here, and after them on the wire.
    pub fn file<T: FilePart + ?Sized>(&mut self, name: &str, value: &T) {
        let file = value.file();
        if file.is_absent() {
            return;
        }
        if !matches!(self.body, Body::None | Body::Parts(_)) {
            self.errors
                .push(name, "a file has to be added before the fields of the body");
            return;
        }
        match file {
            Nullable::Value(file) if file.name().is_empty() => self.errors.push(name, "a file needs a name"),
            Nullable::Value(file) => self.files.push((name.to_owned(), file.clone())),
            Nullable::Null | Nullable::Absent => self.removals.push(name.to_owned()),
        }
    }

    /// The request, and what is wrong with it.
    pub(crate) fn finish(mut self) -> (Encoded, Faults) {
        if let Err(name) = self.path.finish() {
            self.errors.push(name, "the path parameter was not filled");
        }
        if !self.files.is_empty() || !self.removals.is_empty() {
            self.body_object();
        }
        let body = match self.body {
            Body::None => None,
            Body::Whole(json) => Some(EncodedBody::json(json)),
            Body::Object(object) => Some(EncodedBody::json(closed(object))),
            Body::Parts(parts) => Some(multipart::write(&parts, &self.removals, &self.files)),
        };
        let encoded = Encoded {
            target: Target::new(self.path.into_path(), &self.query),
            headers: self.headers,
            body,
        };
        let faults = Faults {
            errors: self.errors,
            beyond_limits: self.beyond_limits,
        };
        (encoded, faults)
    }
}

const TWO_BODIES: &str = "a request whose body is one value has no room for a field";

/// The headers that the client and the transport set.
const RESERVED_HEADERS: [HeaderName; 8] = [
    header::ACCEPT,
    header::AUTHORIZATION,
    header::CONNECTION,
    header::CONTENT_LENGTH,
    header::CONTENT_TYPE,
    header::HOST,
    header::TRANSFER_ENCODING,
    header::USER_AGENT,
];

/// A header that may be added to a request, or why it may not.
pub(crate) fn parse_header(name: &str, value: &str) -> Result<(HeaderName, HeaderValue), &'static str> {
    let name = HeaderName::try_from(name).map_err(|_| "not a valid header name")?;
    if RESERVED_HEADERS.contains(&name) {
        return Err("this header is set by the client");
    }
    let value = header_text(value).ok_or("an HTTP header can carry visible ASCII characters and spaces only")?;
    Ok((name, value))
}

fn closed(mut object: Vec<u8>) -> Vec<u8> {
    if object.is_empty() {
        object.push(b'{');
    }
    object.push(b'}');
    object
}

/// Writes `,"name":value`, or `{` in place of the comma; leaves the object as it was when the value cannot be written.
fn push_field<T: Serialize + ?Sized>(object: &mut Vec<u8>, name: &str, value: &T) -> serde_json::Result<()> {
    let before = object.len();
    object.push(if before == 0 { b'{' } else { b',' });
    let written = serde_json::to_writer(&mut *object, name).and_then(|()| {
        object.push(b':');
        serde_json::to_writer(&mut *object, value)
    });
    if written.is_err() {
        object.truncate(before);
    }
    written
}
