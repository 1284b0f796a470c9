//! What it costs to build the smallest program, and what the program costs then.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use crate::package::{self, Package};
use crate::program::{self, HAND_OWN_PHARE, OTHERS, Program};
use crate::server::Server;
use crate::{Failure, callgrind, cpu, table};

/// How often each program is built from nothing.
const ROUNDS: usize = 3;

/// How many incidents are opened to count what one more costs.
const FEW: usize = 200;
const MANY: usize = 1_200;

pub(crate) fn print() -> Result<(), Failure> {
    println!("The smallest program that opens incidents, without TLS, each value with its ratio to `hand`.");
    println!("`own` has an endpoint of its own and none of the ready-made operations, `phare` has all of them.");
    println!(
        "`rustify` derives the endpoint, and `progenitor` generates a client of Phare's document, in which it is shown only successes and JSON.\n"
    );
    print_row(
        "",
        "clean debug build, CPU s",
        "",
        "crates",
        "stripped, bytes",
        "a call, instructions",
    );
    let server = Server::start()?;
    let mut first = None;
    for (program, build) in programs().zip(clean_builds()?) {
        let package = program.package()?;
        let binary = program::release(&package, "release", "symbols")?;
        let [crates, bytes] = [crates(&package)?, fs::metadata(&binary)?.len()].map(crate::float);
        let instructions = callgrind::is_installed()
            .then(|| instructions(&binary, server.port()))
            .transpose()?;
        let hand = first.get_or_insert((build.least, crates, bytes, instructions));
        let value = |value: f64, of: f64, decimals| format!("{} {:.2}", table::grouped(value, decimals), value / of);
        print_row(
            program.name,
            &value(build.least, hand.0, 1),
            &format!("to {}", table::grouped(build.greatest, 1)),
            &value(crates, hand.1, 0),
            &value(bytes, hand.2, 0),
            &instructions
                .zip(hand.3)
                .map(|(more, of)| value(more, of, 0))
                .unwrap_or_default(),
        );
    }
    println!("\nCPU time is the least of {ROUNDS} builds in turn, and the greatest of them.");
    Ok(())
}

fn print_row(name: &str, build: &str, greatest: &str, crates: &str, bytes: &str, instructions: &str) {
    println!("{name:<12}{build:>26}{greatest:>10}{crates:>12}{bytes:>20}{instructions:>24}");
}

fn programs() -> impl Iterator<Item = &'static Program> {
    HAND_OWN_PHARE.iter().chain(&OTHERS)
}

/// The CPU seconds of building from nothing.
struct Build {
    least: f64,
    greatest: f64,
}

/// Builds each program some times. They take turns, as what else the machine does only adds to the time.
fn clean_builds() -> Result<Vec<Build>, Failure> {
    let packages: Vec<Package> = programs().map(Program::package).collect::<Result<_, _>>()?;
    let mut builds: Vec<Build> = Vec::new();
    builds.resize_with(packages.len(), || Build {
        least: f64::INFINITY,
        greatest: 0.0,
    });
    for _ in 0..ROUNDS {
        for (build, package) in builds.iter_mut().zip(&packages) {
            let seconds = clean_build(package)?;
            build.least = build.least.min(seconds);
            build.greatest = build.greatest.max(seconds);
        }
    }
    Ok(builds)
}

/// The CPU seconds of a debug build from nothing, with the sources of all crates at hand.
fn clean_build(package: &Package) -> Result<f64, Failure> {
    // It downloads what is missing, and does not count.
    package::run(package.cargo("fetch"))?;
    let target = package.target("debug");
    if target.exists() {
        fs::remove_dir_all(&target)?;
    }
    let mut build = package.cargo("build");
    build.args(["--offline", "--target-dir"]).arg(&target);
    Ok(cpu::time(&mut build)?.as_secs_f64())
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
