//! What test programs share.
#![allow(dead_code, reason = "no test program needs all of it")]

pub(crate) mod fake_client;
pub(crate) mod listener;
mod received;
mod reply;
