//! Where the bytes of the smallest program are: its functions by crate, and those of `phare` by module.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use crate::package;
use crate::program::{self, HAND_OWN_PHARE, Program};
use crate::{Failure, table};

/// Parts that differ by less are not shown.
const LEAST: u64 = 2_000;

pub(crate) fn print() -> Result<(), Failure> {
    println!("Bytes of functions and constants in the smallest program, by crate, as `nm` has them\n");
    let sizes: Vec<BTreeMap<String, u64>> = HAND_OWN_PHARE.iter().map(sizes).collect::<Result<_, _>>()?;
    let names: std::collections::BTreeSet<&String> = sizes.iter().flat_map(BTreeMap::keys).collect();
    let size = |index: usize, name: &str| sizes.get(index).and_then(|sizes| sizes.get(name)).copied().unwrap_or(0);
    let last = HAND_OWN_PHARE.len() - 1;
    let mut rows: Vec<(i64, &String)> = Vec::new();
    for name in names {
        rows.push((i64::try_from(size(last, name))? - i64::try_from(size(0, name))?, name));
    }
    rows.sort_by_key(|(more, _)| -more);
    print!("{:<34}", "");
    for program in &HAND_OWN_PHARE {
        print!("{:>12}", program.name);
    }
    println!("{:>12}", "more");
    for (more, name) in rows.iter().filter(|(more, _)| more.unsigned_abs() >= LEAST) {
        print!("{name:<34}");
        for index in 0..HAND_OWN_PHARE.len() {
            print!("{:>12}", table::grouped(crate::float(size(index, name)), 0));
        }
        println!("{more:>12}");
    }
    Ok(())
}

/// The bytes of each part of a program.
fn sizes(program: &Program) -> Result<BTreeMap<String, u64>, Failure> {
    let symbols = symbols(&program::release(&program.package()?, "symbols", "none")?)?;
    let mut sizes = BTreeMap::new();
    for line in symbols.lines() {
        let mut words = line.splitn(4, ' ');
        let (Some(_), Some(size), Some(_), Some(name)) = (words.next(), words.next(), words.next(), words.next())
        else {
            continue;
        };
        if let Ok(size) = u64::from_str_radix(size, 16) {
            *sizes.entry(part(name)).or_default() += size;
        }
    }
    Ok(sizes)
}

fn symbols(binary: &Path) -> Result<String, Failure> {
    let mut nm = Command::new("nm");
    nm.args(["--print-size", "--demangle", "--size-sort"]).arg(binary);
    package::run(nm)
}

/// The crate that a symbol is of, and for `phare_runtime` the module: of `<phare_runtime::error::Error as core::fmt::Display>::fmt` it is
/// `phare_runtime::error`.
fn part(symbol: &str) -> String {
    let path = symbol.trim_start_matches(['<', '&', '(', '*', ' ', '[']);
    let path = ["impl ", "dyn ", "mut ", "const "]
        .iter()
        .fold(path, |path, word| path.trim_start_matches(word));
    let end = path.find(|letter: char| !(letter.is_alphanumeric() || letter == '_' || letter == ':'));
    let mut segments = path.get(..end.unwrap_or(path.len())).unwrap_or_default().split("::");
    let first = segments.next().unwrap_or_default();
    match segments.next() {
        Some(module) if first == "phare_runtime" => format!("{first}::{module}"),
        _ => first.to_owned(),
    }
}
