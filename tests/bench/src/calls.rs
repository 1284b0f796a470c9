//! What a call costs: instructions, allocations, and time.

use std::time::Instant;

use crate::contender::{NAMES, Ready, Verb, ready};
use crate::heap::{self, Allocated};
use crate::server::Server;
use crate::{Failure, callgrind, table};

const FEW: usize = 200;
const MANY: usize = 1_200;

const ROUNDS: usize = 21;
/// Calls in a round.
const CALLS: usize = 1_024;
/// Calls at once, where they are not made one after the other.
const LANES: usize = 64;

pub(crate) fn print() -> Result<(), Failure> {
    let server = Server::start()?;
    for verb in Verb::ALL {
        if callgrind::is_installed() {
            let instructions = each(|name| instructions(name, verb, server.port()))?;
            table::print_values(&label(verb, "instructions"), instructions.map(Some), 0);
        }
        let allocated = each(|name| allocated(name, verb, server.port()))?;
        table::print_values(&label(verb, "allocations"), allocated.map(|all| Some(all.times)), 1);
        table::print_values(&label(verb, "bytes allocated"), allocated.map(|all| Some(all.bytes)), 0);
    }
    for verb in Verb::ALL {
        print_times(&label(verb, "µs"), verb, 1, server.port())?;
        print_times(&label(verb, "µs, 64 calls at once"), verb, LANES, server.port())?;
    }
    Ok(())
}

/// What a child does under valgrind.
pub(crate) fn repeat(name: &str, verb: &str, count: &str, port: &str) -> Result<(), Failure> {
    ready(name, port.parse()?)?.call(Verb::named(verb)?, count.parse()?)
}

fn label(verb: Verb, measure: &str) -> String {
    format!("{} call, {measure}", verb.name())
}

fn each<T: Copy>(measure: impl Fn(&str) -> Result<T, Failure>) -> Result<[T; NAMES.len()], Failure> {
    let mut values = [measure(NAMES[0])?; NAMES.len()];
    for (value, name) in values.iter_mut().zip(NAMES).skip(1) {
        *value = measure(name)?;
    }
    Ok(values)
}

fn instructions(name: &str, verb: Verb, port: u16) -> Result<f64, Failure> {
    let repeat = |count: usize| {
        let (count, port) = (count.to_string(), port.to_string());
        callgrind::this_program(&["repeat", name, verb.name(), &count, &port])
    };
    callgrind::slope(repeat, FEW, MANY)
}

fn allocated(name: &str, verb: Verb, port: u16) -> Result<Allocated, Failure> {
    let contender = ready(name, port)?;
    heap::slope(|count| contender.call(verb, count), FEW, MANY)
}

/// Times the contenders in turn, round after round: what else the machine does meets all of them alike.
fn print_times(label: &str, verb: Verb, lanes: usize, port: u16) -> Result<(), Failure> {
    let mut contenders = Vec::new();
    for name in NAMES {
        let contender = ready(name, port)?;
        round(&*contender, verb, lanes)?;
        contenders.push((contender, Vec::with_capacity(ROUNDS)));
    }
    for _ in 0..ROUNDS {
        for (contender, times) in &mut contenders {
            times.push(round(&**contender, verb, lanes)?);
        }
    }
    let times: Vec<Vec<f64>> = contenders.into_iter().map(|(_, times)| times).collect();
    print_rounds(label, &times);
    Ok(())
}

/// The microseconds of a call, in a round of many.
fn round(contender: &dyn Ready, verb: Verb, lanes: usize) -> Result<f64, Failure> {
    let start = Instant::now();
    contender.call_at_once(verb, lanes, CALLS / lanes)?;
    Ok(start.elapsed().as_secs_f64() * 1e6 / crate::float(CALLS as u64))
}

/// The median of the rounds, and of their ratios to those of the first contender in the same round, with the middle half.
fn print_rounds(label: &str, times: &[Vec<f64>]) {
    let cells = std::array::from_fn(|index| {
        let time = sorted(times[index].clone())[ROUNDS / 2];
        let middle = sorted(times[0].clone())[ROUNDS / 2];
        let ratios = sorted(
            times[index]
                .iter()
                .zip(&times[0])
                // The first one's rounds are compared with their median: that is the noise.
                .map(|(time, first)| time / if index == 0 { middle } else { *first })
                .collect(),
        );
        let [low, ratio, high] = [ROUNDS / 4, ROUNDS / 2, ROUNDS * 3 / 4].map(|place| ratios[place]);
        (table::grouped(time, 1), format!("{ratio:.2} {low:.2}–{high:.2}"))
    });
    table::print_row(label, cells);
}

fn sorted(mut values: Vec<f64>) -> Vec<f64> {
    values.sort_by(f64::total_cmp);
    values
}
