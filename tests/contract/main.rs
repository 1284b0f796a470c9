//! The catalogue against the contract: what it sends is what the contract takes, what it reads is what the contract
//! gives, and every field of the one has its path in the other.

#[path = "../support/listener/mod.rs"]
mod listener;

mod agreement;
mod bodies;
mod conformity;
mod examples;
mod least;
mod pages;
mod paths;
mod requests;
mod responses;
mod sent;

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
