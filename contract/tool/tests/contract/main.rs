//! `cargo contract`, run as a maintainer runs it, on documents of every kind.

mod broken;
mod committed;
mod drift;
mod facts;
mod operations;
mod refresh;
mod schemas;
mod tool;
