//! What Phare's REST API accepts and answers, as constant tables.
//!
//! One [`Operation`] per method and path: its parameters, the fields of its body with their kinds and limits, what it
//! answers, and what repeating it means. The macro of the crate `phare` reads the tables while it expands, the fake
//! Phare while it serves; nothing is parsed by either. The crate has no dependency.

#![no_std]

#[doc(hidden)]
pub mod corrections;
mod field;
mod lookup;
mod operation;
#[allow(dead_code, reason = "which of them the tables use depends on the document")]
mod shorthand;
mod tables;

pub use self::field::{Field, Kind};
pub use self::lookup::{operation, operations_at, same_shape};
pub use self::operation::{Answer, Body, Method, Operation, Repeat};
pub use self::tables::{OPERATIONS, SOURCE_DATE, SOURCE_SHA256};
