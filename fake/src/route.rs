//! Which operation a method and a path name.

use phare_contract::{Documented, OPERATIONS};

use crate::reply::Rejection;

pub(crate) struct Route {
    pub(crate) operation: &'static Documented,
    /// The path that was requested.
    pub(crate) path: String,
    /// The path parameters by their names.
    pub(crate) path_values: Vec<(&'static str, String)>,
}

pub(crate) fn find(method: &str, path: &str) -> Result<Route, Rejection> {
    let mut other_methods = Vec::new();
    for operation in OPERATIONS {
        let Some(path_values) = path_values(operation.path, path) else {
            continue;
        };
        if operation.method.as_str() == method {
            return Ok(Route {
                operation,
                path: path.to_owned(),
                path_values,
            });
        }
        other_methods.push(operation.method.as_str());
    }
    Err(rejection(method, path, &other_methods))
}

fn rejection(method: &str, path: &str, other_methods: &[&str]) -> Rejection {
    let path = path.trim_start_matches('/');
    if other_methods.is_empty() {
        return Rejection::new(404, format!("The route {path} could not be found."));
    }
    let supported = other_methods.join(", ");
    Rejection::new(
        405,
        format!("The {method} method is not supported for route {path}. Supported methods: {supported}."),
    )
}

/// The values that `path` has for the parameters of `template`, if it has that shape.
pub(crate) fn path_values<'a>(template: &'a str, path: &str) -> Option<Vec<(&'a str, String)>> {
    let mut values = Vec::new();
    let mut actual = path.split('/');
    for expected in template.split('/') {
        let segment = actual.next()?;
        match parameter(expected) {
            Some(name) if !segment.is_empty() => values.push((name, segment.to_owned())),
            None if segment == expected => {}
            _ => return None,
        }
    }
    actual.next().is_none().then_some(values)
}

fn parameter(segment: &str) -> Option<&str> {
    segment.strip_prefix('{')?.strip_suffix('}')
}
