//! What it costs to build the smallest program, and what the program costs then.

mod compiled;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use self::compiled::Compiled;
pub(crate) use self::compiled::compile;
use crate::package::{self, Package};
use crate::program::{self, HAND_OWN_PHARE, OTHERS, Program};
use crate::server::Server;
use crate::{Failure, callgrind, table};

/// How often each program is built from nothing.
const ROUNDS: usize = 3;

/// How many incidents are opened to count what one more costs.
const FEW: usize = 200;
const MANY: usize = 1_200;

pub(crate) fn print() -> Result<(), Failure> {
    println!("The smallest program that opens incidents, without TLS, each value with its ratio to `hand`.");
    println!("A build is the CPU time of the compiler, for each crate the least of {ROUNDS} builds.");
    println!("`own` has an endpoint of its own and none of the ready-made operations, `phare` has all of them.");
    println!(
        "`rustify` derives the endpoint, and `progenitor` generates a client of Phare's document, in which it is shown \
         only successes and JSON.\n"
    );
    print_row(
        "",
        "clean debug build, s",
        "crates",
        "stripped, bytes",
        "a call, instructions",
    );
    let server = Server::start()?;
    let packages: Vec<Package> = programs().map(Program::package).collect::<Result<_, _>>()?;
    let compiled = clean_builds(&packages)?;
    let mut first = None;
    for (index, (program, package)) in programs().zip(&packages).enumerate() {
        let binary = program::release(package, "release", "symbols")?;
        let [crates, bytes] = [crates(package)?, fs::metadata(&binary)?.len()].map(crate::float);
        let instructions = callgrind::is_installed()
            .then(|| instructions(&binary, server.port()))
            .transpose()?;
        let seconds = compiled.seconds(index);
        let hand = first.get_or_insert((seconds, crates, bytes, instructions));
        let value = |value: f64, of: f64, decimals| format!("{} {:.2}", table::grouped(value, decimals), value / of);
        print_row(
            program.name,
            &value(seconds, hand.0, 1),
            &value(crates, hand.1, 0),
            &value(bytes, hand.2, 0),
            &instructions
                .zip(hand.3)
                .map(|(more, of)| value(more, of, 0))
                .unwrap_or_default(),
        );
    }
    compiled.print_differences(&HAND_OWN_PHARE.map(|program| program.name));
    Ok(())
}

fn print_row(name: &str, build: &str, crates: &str, bytes: &str, instructions: &str) {
    println!("{name:<12}{build:>26}{crates:>12}{bytes:>20}{instructions:>24}");
}

fn programs() -> impl Iterator<Item = &'static Program> {
    HAND_OWN_PHARE.iter().chain(&OTHERS)
}

/// Builds each program some times. They take turns, as what else the machine does meets all of them then.
fn clean_builds(packages: &[Package]) -> Result<Compiled, Failure> {
    for package in packages {
        package::run(package.cargo("fetch"))?;
    }
    let mut compiled = Compiled::of(packages.len());
    for _ in 0..ROUNDS {
        for (index, package) in packages.iter().enumerate() {
            compiled.add(index, clean_build(package)?);
        }
    }
    Ok(compiled)
}

/// Builds from nothing for debugging, with the sources of all crates at hand, one crate after the other; and all of them as dependencies
/// are built that a registry has, which are those of this workspace to others.
fn clean_build(package: &Package) -> Result<Vec<(String, f64)>, Failure> {
    let target = package.target("debug");
    if target.exists() {
        fs::remove_dir_all(&target)?;
    }
    let mut build = package.cargo("build");
    build.args(["--offline", "--jobs", "1", "--target-dir"]).arg(&target);
    build.env("CARGO_INCREMENTAL", "0");
    compiled::log(build, &target)
}

/// How many crates the program is built of, itself and what only builds among them.
fn crates(package: &Package) -> Result<u64, Failure> {
    let mut tree = package.cargo("tree");
    tree.args([
        "--offline",
        "--edges",
        "normal,build",
        "--prefix",
        "none",
        "--format",
        "{p}",
    ]);
    let tree = package::run(tree)?;
    // A crate that is shown a second time has a mark after its name and version.
    let names: BTreeSet<_> = tree
        .lines()
        .filter_map(|line| {
            let mut words = line.split(' ');
            Some((words.next()?, words.next()?))
        })
        .collect();
    Ok(u64::try_from(names.len())?)
}

/// What one more incident costs the program.
fn instructions(binary: &Path, port: u16) -> Result<f64, Failure> {
    let open = |count: usize| {
        let mut program = Command::new(binary);
        program
            .args(vec!["Checkout answers with errors"; count])
            .env("PHARE_BASE_URL", format!("http://127.0.0.1:{port}"))
            .env("PHARE_API_KEY", "pha_0123456789")
            .env("PHARE_PROJECT_ID", "42");
        Ok(program)
    };
    callgrind::slope(open, FEW, MANY)
}
