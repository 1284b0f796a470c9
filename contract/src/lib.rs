//! What Phare's REST API accepts and returns, as constant tables.
//!
//! One [`Operation`] per method and path, such as [`CREATE_UPTIME_INCIDENT`]: its parameters, the fields of its body with
//! their kinds and limits, and what repeating it means. [`OPERATIONS`] lists them all, with what they return. The macro of the crate `phare` reads the tables while
//! it expands, its runtime before it sends a request, the fake Phare while it serves; nothing is parsed by any of them.
//! The crate has no dependency.

#![no_std]

extern crate alloc;

#[doc(hidden)]
pub mod corrections;
mod field;
mod lookup;
mod operation;
#[allow(dead_code, reason = "which of them the tables use depends on the document")]
mod shorthand;
mod similar;
mod snake_case;
mod tables;

pub use self::field::{Field, Kind};
pub use self::lookup::{operation, operations_at, same_shape};
pub use self::operation::{Body, Documented, Idempotency, Method, Operation, ResponseBody};
pub use self::similar::similar;
pub use self::snake_case::snake_case;
pub use self::tables::*;
