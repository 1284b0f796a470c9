//! What takes Cargo, or a program of its own.

#[path = "../support/mod.rs"]
mod support;

mod downstream;
mod examples;
mod rust_version;
mod tools;
