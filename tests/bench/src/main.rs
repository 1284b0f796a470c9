//! Measures what the crate `phare` costs, beside the same written by hand, in the same run.
//!
//! `cargo run -p phare-bench -- expansion` checks crates of many request structs of eight fields, once with
//! `#[phare_endpoint]` and once with serde's derive and an implementation by hand, and prints CPU time for each struct.

mod cpu;
mod expansion;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    match std::env::args().nth(1).as_deref() {
        Some("expansion") => expansion::run(),
        _ => Err("usage: cargo run -p phare-bench -- expansion".into()),
    }
}
