//! What test programs share.

pub(crate) mod fake_client;
pub(crate) mod listener;
