//! Input against the contract, with the errors and messages of the framework that Phare is built with.

mod date;
mod field_errors;
mod fields;
#[cfg(test)]
mod tests;
mod value;

pub(crate) use self::date::{check_not_far_ahead, print as print_date, read_stored as read_stored_date};
pub(crate) use self::field_errors::{FieldErrors, Strictness};
pub(crate) use self::fields::{check_body, check_query};
pub(crate) use self::value::alternative;
