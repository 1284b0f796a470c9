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

/// Why no request of Phare's has this method and this path, whose parameters may stand for any value.
pub(crate) fn check(method: &str, path: &str) -> Result<(), String> {
    let fitting = OPERATIONS.iter().filter(|operation| is_shape_of(operation.path, path));
    let methods: Vec<&str> = fitting.map(|operation| operation.method.as_str()).collect();
    if methods.contains(&method) {
        return Ok(());
    }
    let upper = method.to_ascii_uppercase();
    Err(if methods.is_empty() {
        format!("no operation of Phare's has the path `{path}`")
    } else if methods.contains(&upper.as_str()) {
        format!("the method `{method}` is written `{upper}`")
    } else {
        format!("`{path}` does not take `{method}`, but {}", methods.join(", "))
    })
}

fn is_shape_of(template: &str, path: &str) -> bool {
    let (mut expected, mut actual) = (template.split('/'), path.split('/'));
    let is_same = expected.by_ref().all(|expected| {
        let is_fitting = |actual: &str| {
            let is_value = parameter(expected).is_some() && !actual.is_empty();
            is_value || parameter(actual).is_some() || actual == expected
        };
        actual.next().is_some_and(is_fitting)
    });
    is_same && actual.next().is_none()
}

fn parameter(segment: &str) -> Option<&str> {
    segment.strip_prefix('{')?.strip_suffix('}')
}
