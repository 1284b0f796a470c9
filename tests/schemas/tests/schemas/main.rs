//! The catalogue against Phare's document of its API: the bodies that it writes are what the document asks for, and it
//! reads the answers that the document promises.
//!
//! The document is Phare's, and not in the repository: `PHARE_OPENAPI` says where it is. Where it is missing, these tests say so, and
//! pass.

#[path = "../../../listener/mod.rs"]
mod listener;

mod answers;
mod bodies;
mod document;
mod examples;
mod least;
mod requests;

use phare::Endpoint;
use phare_contract::{Documented, OPERATIONS};

/// What the contract knows of the operation that an endpoint calls.
fn operation<E: Endpoint>() -> &'static Documented {
    let name = E::OPERATION.to_string();
    let mut operations = OPERATIONS.iter();
    operations
        .find(|known| format!("{} {}", known.method.as_str(), known.path) == name)
        .unwrap_or_else(|| panic!("the contract has no operation `{name}`"))
}
