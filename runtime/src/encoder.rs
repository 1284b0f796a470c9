//! Fills a request with the values of an endpoint.

mod multipart;
mod path;
mod target;
mod unlisted;

use std::fmt;

use bytes::Bytes;
use http::header::{self, HeaderMap, HeaderName, HeaderValue};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use phare_contract::{Field, Kind, Operation};
use serde::Serialize;

use self::path::PathWriter;
pub(crate) use self::target::Target;
pub use self::unlisted::Unlisted;
use crate::file::FilePart;
use crate::header_text::header_text;
use crate::image;
use crate::json::{JsonText, NOT_FINITE, Pairs, Style, Unflattened, Written};
use crate::project::set_header;
use crate::validation::{self, Outcome, Spelling};
use crate::{Error, FieldErrors, File, InvalidRequest, Nullable};

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
/// written where it stands, or that the contract of the operation does not allow there, is noted, with all others: sending the request then gives
/// [`Error::Invalid`](crate::Error::Invalid) with all of them, and sends nothing.
pub struct Encoder {
    operation: &'static Operation,
    path: PathWriter,
    /// The parameters of the query string, as a JSON object without its closing brace.
    query: JsonText,
    headers: HeaderMap,
    body: Body,
    files: Vec<(String, File)>,
    /// The names of the files to remove.
    removals: Vec<String>,
    errors: RequestErrors,
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
    Object(JsonText),
    /// A whole JSON value.
    Whole(JsonText),
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
#[derive(Clone, Default)]
pub(crate) struct RequestErrors {
    /// What cannot be sent at all.
    pub(crate) encoding: FieldErrors,
    /// What Phare rejects, as far as this crate knows.
    pub(crate) validation: FieldErrors,
}

impl EncodedBody {
    fn json(json: JsonText) -> Self {
        Self {
            multipart: None,
            bytes: json.into_bytes().into(),
        }
    }
}

impl RequestErrors {
    /// Whether the request can be sent.
    pub(crate) fn into_result(self, operation: &'static Operation) -> Result<(), Error> {
        let errors = self.into_errors();
        if errors.is_empty() {
            Ok(())
        } else {
            Err(Error::Invalid(Box::new(InvalidRequest::new(operation, errors))))
        }
    }

    pub(crate) fn into_errors(mut self) -> FieldErrors {
        self.encoding.append(self.validation);
        self.encoding
    }
}

impl Encoder {
    pub(crate) fn new(operation: &'static Operation) -> Self {
        Self {
            operation,
            path: PathWriter::new(operation.path),
            query: JsonText::default(),
            headers: HeaderMap::new(),
            body: Body::None,
            files: Vec::new(),
            removals: Vec::new(),
            errors: RequestErrors::default(),
        }
    }

    /// Fills the next parameter of the path, which has this name. Its characters are escaped, so that no value can add
    /// a segment, a query or a fragment; a value that is empty, `.` or `..` cannot be sent in a path.
    pub fn path_parameter<T: Value + ?Sized>(&mut self, name: &str, value: &T) {
        let mut json = JsonText::default();
        let written = json.value(value);
        let mut text = None;
        let spelled = Pairs::of_value(&json, Style::Single, &mut |value| text = Some(value.to_owned()));
        // Filled in any case: one bad value must not put the parameters after it out of step.
        let filled = self.path.fill(name, text.as_deref());
        if let Err(error) = written {
            self.unsendable(name, error.to_string());
        } else if let Err(reason) = spelled.and(filled) {
            self.unsendable(name, reason);
        } else if let Some(field) = named(self.operation.path_parameters, name) {
            let outcome = validation::check_value(&json, field, Spelling::Url);
            self.errors.validation.append(outcome.errors);
        }
    }

    /// Adds a parameter to the query string; an array repeats it, as in `monitor_id=1&monitor_id=2`.
    pub fn query<T: Value + ?Sized>(&mut self, name: &str, value: &T) {
        if let Err(error) = self.query.field(name, value) {
            self.unsendable(name, error.to_string());
        }
    }

    /// Adds the entries of an object to the query string, each as [`query`](Self::query) does; `name` is for errors only.
    pub fn query_flatten<T: Value + ?Sized>(&mut self, name: &str, value: &T) {
        if let Err(reason) = self.query.entries(value) {
            self.unsendable(name, not_flattened(reason));
        }
    }

    /// Sets a header. The headers that the client sets itself, such as `Authorization`, cannot be set.
    pub fn header<T: Value + ?Sized>(&mut self, name: &str, value: &T) {
        let mut json = JsonText::default();
        if let Err(error) = json.value(value) {
            return self.unsendable(name, error.to_string());
        }
        let headers = &mut self.headers;
        let mut set = Ok(());
        let spelled = Pairs::of_value(&json, Style::Single, &mut |text| {
            set = parse_header(name, text).map(|(name, value)| set_header(headers, name, value));
        });
        if let Err(reason) = spelled.and(set) {
            self.unsendable(name, reason);
        }
    }

    /// Makes this value the whole body, as JSON.
    pub fn body<T: Value + ?Sized>(&mut self, value: &T) {
        let mut json = JsonText::with_capacity(256);
        match json.value(value) {
            Ok(Written::Value) => self.body = Body::Whole(json),
            Ok(Written::Nothing) => {}
            Err(error) => self.unsendable("body", error.to_string()),
        }
    }

    /// Makes the body a JSON object, even if no field is added to it.
    pub fn body_object(&mut self) {
        if matches!(self.body, Body::None) {
            self.body = Body::Object(JsonText::with_capacity(256));
        }
    }

    /// Adds a field to the body.
    pub fn body_field<T: Value + ?Sized>(&mut self, name: &str, value: &T) {
        self.body_object();
        let written = match &mut self.body {
            Body::Object(object) => object.field(name, value).map_err(|error| error.to_string()),
            Body::None | Body::Whole(_) => Err(TWO_BODIES.to_owned()),
        };
        if let Err(message) = written {
            self.unsendable(name, message);
        }
    }

    /// Adds the fields of an object to the body, beside its own.
    pub fn body_flatten<T: Value + ?Sized>(&mut self, name: &str, value: &T) {
        self.body_object();
        let written = match &mut self.body {
            Body::Object(object) => object.entries(value).map_err(not_flattened),
            Body::None | Body::Whole(_) => Err(TWO_BODIES.to_owned()),
        };
        if let Err(message) = written {
            self.unsendable(name, message);
        }
    }

    /// Adds a file, or removes the one that is there: the body is then `multipart/form-data`, with the files last.
    pub fn file<T: FilePart + ?Sized>(&mut self, name: &str, value: &T) {
        let file = value.file();
        if file.is_absent() {
            return;
        }
        if matches!(self.body, Body::Whole(_)) {
            return self.unsendable(name, TWO_BODIES);
        }
        if self.operation.is_listed && !value.is_unlisted() {
            self.check_file(name, file);
        }
        match file {
            Nullable::Value(file) if file.name().is_empty() => self.unsendable(name, "a file needs a name"),
            Nullable::Value(file) => self.files.push((name.to_owned(), file.clone())),
            Nullable::Null | Nullable::Absent => self.removals.push(name.to_owned()),
        }
    }

    fn check_file(&mut self, name: &str, file: Nullable<&File>) {
        let checked = match named(self.operation.body_fields(), name).map(|field| field.kind) {
            Some(Kind::File(formats)) => file
                .value()
                .map_or(Ok(()), |file| image::check(file.content(), formats)),
            Some(_) => Err("must not be a file".to_owned()),
            None => Err("unknown field".to_owned()),
        };
        if let Err(message) = checked {
            self.errors.validation.push(name, message);
        }
    }

    fn unsendable(&mut self, name: &str, reason: impl Into<String>) {
        self.errors.encoding.push(name, reason);
    }

    /// The request, and what is wrong with it.
    pub(crate) fn finish(mut self) -> (Encoded, RequestErrors) {
        if let Err(name) = self.path.finish() {
            self.unsendable(name, "the path parameter was not filled");
        }
        if !self.files.is_empty() || !self.removals.is_empty() {
            self.body_object();
        }
        let query = self.finish_query();
        let body = self.finish_body();
        let encoded = Encoded {
            target: Target::new(self.path.into_path(), &query),
            headers: self.headers,
            body,
        };
        (encoded, self.errors)
    }

    /// The query string with its mark, or nothing.
    fn finish_query(&mut self) -> String {
        let mut text = String::new();
        let required = self.operation.query.iter().any(|field| field.required);
        if self.query.is_empty() && !required {
            return text;
        }
        let mut query = std::mem::take(&mut self.query);
        query.close_object();
        self.check(&mut query, self.operation.query, Spelling::Url);
        let unspelled = Pairs::of_fields(&query, Style::Repeated, &mut |name, value| {
            text.push(if text.is_empty() { '?' } else { '&' });
            text.extend(utf8_percent_encode(name, RESERVED));
            text.push('=');
            text.extend(utf8_percent_encode(value, RESERVED));
        });
        self.note_unspelled(&query, &unspelled);
        text
    }

    fn finish_body(&mut self) -> Option<EncodedBody> {
        let mut json = match std::mem::replace(&mut self.body, Body::None) {
            Body::None => {
                let is_missing = self.operation.body_fields().iter().any(|field| field.required);
                if is_missing {
                    let mut nothing = JsonText::default();
                    nothing.close_object();
                    self.check(&mut nothing, self.operation.body_fields(), Spelling::Json);
                }
                return None;
            }
            Body::Whole(json) => json,
            Body::Object(mut object) => {
                object.close_object();
                object
            }
        };
        self.check(&mut json, self.operation.body_fields(), Spelling::Json);
        if self.files.is_empty() && self.removals.is_empty() {
            return Some(EncodedBody::json(json));
        }
        let mut parts = Vec::new();
        let unspelled = Pairs::of_fields(&json, Style::Bracketed, &mut |name, text| {
            parts.push((name.to_owned(), text.to_owned()));
        });
        self.note_unspelled(&json, &unspelled);
        Some(multipart::write(&parts, &self.removals, &self.files))
    }

    /// Checks an object against the fields of the operation, where the contract has it, and spells its dates as Phare takes them.
    fn check(&mut self, json: &mut JsonText, fields: &'static [Field], spelling: Spelling) {
        for at in json.not_finite() {
            let name = validation::name_at(json, *at);
            self.errors.encoding.push(&name, NOT_FINITE);
        }
        if !self.operation.is_listed {
            return;
        }
        let files = self.files.iter().map(|(name, _)| name).chain(&self.removals);
        let elsewhere: Vec<&str> = files.map(String::as_str).collect();
        let Outcome { errors, dates } = validation::check_object(json, fields, spelling, &elsewhere);
        self.errors.validation.append(errors);
        json.replace(&dates);
    }

    fn note_unspelled(&mut self, json: &JsonText, unspelled: &[(usize, &'static str)]) {
        for (at, reason) in unspelled {
            self.unsendable(&validation::name_at(json, *at), *reason);
        }
    }
}

/// The field of this name.
fn named(fields: &'static [Field], name: &str) -> Option<&'static Field> {
    fields.iter().find(|field| field.name == name)
}

fn not_flattened(reason: Unflattened) -> String {
    match reason {
        Unflattened::NotAnObject => "only an object can be flattened".to_owned(),
        Unflattened::Unwritable(error) => error.to_string(),
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
