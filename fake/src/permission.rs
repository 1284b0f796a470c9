//! Whether a key may do what it asks for.

use phare_contract::{Method, Operation};

use crate::authentication::Key;
use crate::new_key::{Access, Product};
use crate::reply::Rejection;

pub(crate) fn check(operation: &Operation, key: &Key) -> Result<(), Rejection> {
    let (product, name) = match operation.path {
        // What the API is called is no secret.
        "/" => return Ok(()),
        path if path.starts_with("/uptime/") => (Product::Uptime, "uptime"),
        _ => (Product::Platform, "platform"),
    };
    let reads = operation.method == Method::Get;
    match key.rights.of(product) {
        Access::ReadWrite => Ok(()),
        Access::Read if reads => Ok(()),
        Access::None | Access::Read => {
            let verb = if reads { "read" } else { "write" };
            let message = format!("The {name}:{verb} permission is required to perform this action.");
            Err(Rejection::new(403, message))
        }
    }
}
