//! The path of an endpoint, with its parameters.

use std::fmt;

use syn::LitStr;

use crate::report::Report;

/// A path that is well formed.
pub(crate) struct Route {
    /// The path as written.
    pub(crate) literal: LitStr,
    /// The names in braces, in order.
    pub(crate) parameters: Vec<String>,
}

impl Route {
    /// Reads the path; none where it is not well formed.
    pub(crate) fn parse(literal: LitStr, report: &mut Report) -> Option<Self> {
        let path = literal.value();
        let mut errors = Vec::new();
        let mut parameters: Vec<String> = Vec::new();
        match path.strip_prefix('/') {
            None => errors.push(no_slash(&path)),
            Some("") => {}
            Some(segments) if has_query(segments) => errors.push(RouteError::help(
                "query string in path",
                "make each query parameter a field: `#[phare(query)]`",
            )),
            Some(segments) => {
                for segment in segments.split('/') {
                    match Segment::parse(segment) {
                        Err(error) => errors.push(error),
                        Ok(Segment::Parameter(name)) if parameters.iter().any(|known| known == name) => {
                            errors.push(RouteError::help(
                                format!("duplicate path parameter `{{{name}}}`"),
                                "give each parameter a name of its own",
                            ));
                        }
                        Ok(Segment::Parameter(name)) => parameters.push(name.to_owned()),
                        Ok(Segment::Literal) => {}
                    }
                }
            }
        }
        if errors.is_empty() {
            return Some(Self { literal, parameters });
        }
        for error in errors {
            report.at(literal.span(), error);
        }
        None
    }

    pub(crate) fn path(&self) -> String {
        self.literal.value()
    }
}

/// Whether a `?` stands outside of the braces of a parameter.
fn has_query(segments: &str) -> bool {
    let Some((path, _)) = segments.split_once('?') else {
        return false;
    };
    path.matches('{').count() == path.matches('}').count()
}

enum Segment<'a> {
    Literal,
    Parameter(&'a str),
}

impl<'a> Segment<'a> {
    fn parse(segment: &'a str) -> Result<Self, RouteError> {
        if let Some(open) = segment.strip_prefix('{') {
            return Self::parameter(open);
        }
        if let Some(name) = other_parameter(segment) {
            return Err(RouteError::help(
                format!("path parameter `{segment}` without braces"),
                format!("write `{{{name}}}`"),
            ));
        }
        if segment.contains('{') {
            return Err(RouteError::note(
                format!("path parameter in the middle of the segment `{segment}`"),
                WHOLE_SEGMENT,
            ));
        }
        if segment.contains('}') {
            return Err(RouteError::help(
                format!("unopened `}}` in path segment `{segment}`"),
                "open it with `{`",
            ));
        }
        literal(segment)
    }

    fn parameter(open: &'a str) -> Result<Self, RouteError> {
        let Some((name, rest)) = open.split_once('}') else {
            return Err(RouteError::help(
                "unclosed `{` in path",
                format!("close the parameter: `{{{open}}}`"),
            ));
        };
        if name.is_empty() {
            return Err(RouteError::help(
                "path parameter without a name",
                "name it: `{incident_id}`",
            ));
        }
        let is_name = name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-');
        if !is_name {
            return Err(RouteError::note(
                format!("invalid path parameter `{{{name}}}`"),
                "a name has letters, digits, `_`, and `-`",
            ));
        }
        if !rest.is_empty() {
            return Err(RouteError::note(
                format!("unexpected `{rest}` after the path parameter `{{{name}}}`"),
                WHOLE_SEGMENT,
            ));
        }
        Ok(Self::Parameter(name))
    }
}

const WHOLE_SEGMENT: &str = "a parameter fills a whole segment, as in `/incidents/{incident_id}`";

/// The name in `:name` and `<name>`, as other routers write a parameter.
fn other_parameter(segment: &str) -> Option<&str> {
    let name = match segment.strip_prefix(':') {
        Some(name) => name,
        None => segment.strip_prefix('<')?.strip_suffix('>')?,
    };
    let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    is_name.then_some(name)
}

fn literal(segment: &str) -> Result<Segment<'_>, RouteError> {
    match segment {
        "" => {
            return Err(RouteError::help(
                "empty segment in path",
                "write one `/` between segments, and none at the end",
            ));
        }
        "." | ".." => {
            return Err(RouteError::help(
                format!("path segment `{segment}` is dropped by URLs"),
                "write the path in full",
            ));
        }
        _ => {}
    }
    match segment
        .chars()
        .find(|c| !(c.is_ascii_alphanumeric() || "-._~!$&'()*+,;=:@".contains(*c)))
    {
        None => Ok(Segment::Literal),
        Some(c) => Err(RouteError::help(
            format!("invalid character `{}` in path", c.escape_debug()),
            "send a value with other characters as a path parameter: `{name}`",
        )),
    }
}

fn no_slash(path: &str) -> RouteError {
    let help = match path.split_once("://") {
        Some((_, address)) => {
            let path = address.find('/').map_or("/", |start| &address[start..]);
            format!("leave out the address: `{path}`")
        }
        None => format!("write `/{path}`"),
    };
    RouteError::help("path must start with `/`", help)
}

/// What is wrong, and below it what to do, or what is true.
struct RouteError(String);

impl RouteError {
    fn help(message: impl fmt::Display, help: impl fmt::Display) -> Self {
        Self(format!("{message}\nhelp: {help}"))
    }

    fn note(message: impl fmt::Display, note: impl fmt::Display) -> Self {
        Self(format!("{message}\nnote: {note}"))
    }
}

impl fmt::Display for RouteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
