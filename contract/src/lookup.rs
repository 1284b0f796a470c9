//! Finding an operation by its method and path.

use crate::{Documented, Method, OPERATIONS};

/// The operation with this method and a path of this shape.
///
/// Parameters match by position, not by name: `/uptime/incidents/{id}` finds `/uptime/incidents/{incidentId}`.
#[must_use]
pub fn operation(method: Method, path: &str) -> Option<&'static Documented> {
    operations_at(path).find(|operation| operation.method == method)
}

/// Every operation whose path has this shape, as in [`operation`].
pub fn operations_at(path: &str) -> impl Iterator<Item = &'static Documented> {
    OPERATIONS
        .iter()
        .filter(move |operation| same_shape(operation.path, path))
}

/// Whether two paths differ in the names of their parameters only.
#[must_use]
pub fn same_shape(one: &str, other: &str) -> bool {
    let mut one = one.split('/');
    let mut other = other.split('/');
    loop {
        match (one.next(), other.next()) {
            (None, None) => return true,
            (Some(a), Some(b)) if a == b || is_parameter(a) && is_parameter(b) => {}
            _ => return false,
        }
    }
}

fn is_parameter(segment: &str) -> bool {
    segment.starts_with('{') && segment.ends_with('}')
}
