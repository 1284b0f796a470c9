//! Measures what the crate `phare` costs, beside the same written by hand, in the same run.
//!
//! `cargo run --release --manifest-path tests/bench/Cargo.toml` prints one table: a call, reading a page, and memory, each as a value and as its
//! ratio to reqwest as people write it. `… -- slow` prints what takes minutes: building, and expanding the attribute. One
//! part alone is `calls`, `page`, `memory`, `build`, `size` (where the bytes of a program are) or `expansion`, of which `expansion responses` is the half about responses. `… -- fleet` prints how many programs share the rate limit, and `… -- many` what long
//! lists and many calls take. `… -- all` prints all of this, in twenty minutes.

mod build;
mod callgrind;
mod calls;
mod contender;
mod cpu;
mod expansion;
mod fleet;
mod heap;
mod many;
mod memory;
mod package;
mod page;
mod program;
mod responses;
mod server;
mod size;
mod table;

use std::error::Error;

/// Why there is no measure.
type Failure = Box<dyn Error + Send + Sync>;

fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        [] => quick(&QUICK),
        ["calls"] => quick(&[calls::print]),
        ["page"] => quick(&[page::print]),
        ["memory"] => quick(&[memory::print]),
        ["slow"] => each(&[build::print, expansion::print]),
        ["all"] => {
            quick(&QUICK)?;
            println!();
            each(&[build::print, expansion::print, size::print, fleet::print, many::print])
        }
        ["build"] => build::print(),
        ["size"] => size::print(),
        ["expansion"] => expansion::print(),
        ["expansion", "responses"] => expansion::print_responses(),
        ["fleet"] => fleet::print(),
        ["many"] => many::print(),
        // What this program starts itself.
        [compiler, ..] if compiler.ends_with("rustc") => build::compile(&arguments),
        ["serve"] => server::serve(),
        ["repeat", contender, verb, count, port] => calls::repeat(contender, verb, count, port),
        ["burst", program, calls] => fleet::burst(program, calls),
        ["read", contender, count] => page::repeat(contender, count),
        _ => Err("usage: cargo run --release --manifest-path tests/bench/Cargo.toml [-- slow|all|calls|page|memory|build|size|expansion|fleet|many]".into()),
    }
}

/// Prints a part of the figures.
type Part = fn() -> Result<(), Failure>;

/// The parts of the table.
const QUICK: [Part; 3] = [calls::print, page::print, memory::print];

/// Prints each of the parts, which have tables of their own.
fn each(parts: &[Part]) -> Result<(), Failure> {
    for (index, part) in parts.iter().enumerate() {
        if index > 0 {
            println!();
        }
        part()?;
    }
    Ok(())
}

fn quick(parts: &[Part]) -> Result<(), Failure> {
    if cfg!(debug_assertions) {
        return Err("a debug build says nothing of the cost: add --release".into());
    }
    table::print_heading();
    for part in parts {
        part()?;
    }
    println!(
        "\nEach value is followed by its ratio to `hand`. Allocations repeat exactly, and instructions to half a percent. Time \
         does not:\nit is the median of rounds in turn, with the middle half of their ratios to `hand` in the same round, for `hand` \
         to its own median.\nIts ratios are worth more than its values, which another run may double."
    );
    if !callgrind::is_installed() {
        println!("Instructions are not counted: valgrind is not installed.");
    }
    Ok(())
}

/// A runtime of one thread.
fn runtime() -> std::io::Result<tokio::runtime::Runtime> {
    tokio::runtime::Builder::new_current_thread().enable_all().build()
}

fn ratio(count: u64, of: u64) -> f64 {
    float(count) / float(of)
}

/// A count, which is far below 2^52.
#[allow(clippy::cast_precision_loss)]
fn float(count: u64) -> f64 {
    count as f64
}
