//! `cargo contract`, run as a maintainer runs it, on documents of every kind.

mod broken;
mod drift;
mod operations;
mod phare;
mod refresh;
mod schemas;
mod tool;
