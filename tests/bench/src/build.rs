//! What it costs to build the smallest program that opens an incident, without TLS.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::package::{self, Package};
use crate::{Failure, cpu, table};

/// One way to write the program.
pub(crate) struct Contender {
    pub(crate) name: &'static str,
    pub(crate) dependencies: &'static str,
    pub(crate) source: &'static str,
}

pub(crate) const CONTENDERS: [Contender; 3] = [
    Contender {
        name: "hand",
        dependencies: "reqwest = { version = \"0.13\", default-features = false, features = [\"json\"] }
serde = { version = \"1\", features = [\"derive\"] }
tokio = { version = \"1\", features = [\"rt\"] }
",
        source: include_str!("../samples/hand.rs"),
    },
    Contender {
        name: "own",
        dependencies: "phare = { path = \"{root}\", default-features = false }
tokio = { version = \"1\", features = [\"rt\"] }
",
        source: include_str!("../samples/own.rs"),
    },
    Contender {
        name: "phare",
        dependencies: "phare = { path = \"{root}\", default-features = false, features = [\"catalogue\"] }
tokio = { version = \"1\", features = [\"rt\"] }
",
        source: include_str!("../samples/phare.rs"),
    },
];

/// What building a program costs.
struct Cost {
    seconds: f64,
    crates: f64,
    bytes: f64,
}

pub(crate) fn print() -> Result<(), Failure> {
    println!("The smallest program that opens an incident, without TLS, each value with its ratio to `hand`.");
    println!("`own` has an endpoint of its own and none of the ready-made operations, `phare` has all of them.\n");
    println!(
        "{:<8}{:>28}{:>16}{:>36}",
        "", "clean debug build, CPU s", "crates", "stripped release binary, bytes"
    );
    let mut first = None;
    for (contender, seconds) in CONTENDERS.iter().zip(least_clean_builds()?) {
        let cost = cost(contender, seconds)?;
        let hand = first.get_or_insert([cost.seconds, cost.crates, cost.bytes]);
        println!(
            "{:<8}{:>23} {:.2}{:>11} {:.2}{:>31} {:.2}",
            contender.name,
            table::grouped(cost.seconds, 1),
            cost.seconds / hand[0],
            table::grouped(cost.crates, 0),
            cost.crates / hand[1],
            table::grouped(cost.bytes, 0),
            cost.bytes / hand[2]
        );
    }
    Ok(())
}

fn package(contender: &Contender) -> Result<Package, Failure> {
    let package = Package::write(&format!("build-{}", contender.name), contender.dependencies)?;
    package.write_source("main.rs", contender.source)?;
    Ok(package)
}

fn cost(contender: &Contender, seconds: f64) -> Result<Cost, Failure> {
    let package = package(contender)?;
    Ok(Cost {
        seconds,
        crates: crates(&package)?,
        bytes: release_size(&package)?,
    })
}

/// How often each program is built from nothing.
const ROUNDS: usize = 3;

/// The least CPU seconds of each contender. They take turns, as what else the machine does only adds to the time.
fn least_clean_builds() -> Result<Vec<f64>, Failure> {
    let packages: Vec<Package> = CONTENDERS.iter().map(package).collect::<Result<_, _>>()?;
    let mut least = vec![f64::INFINITY; packages.len()];
    for _ in 0..ROUNDS {
        for (least, package) in least.iter_mut().zip(&packages) {
            *least = least.min(clean_build(package)?);
        }
    }
    Ok(least)
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
fn crates(package: &Package) -> Result<f64, Failure> {
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
    Ok(crate::float(u64::try_from(names.len())?))
}

fn release_size(package: &Package) -> Result<f64, Failure> {
    let target: PathBuf = package.target("release");
    let mut build: Command = package.cargo("build");
    build
        .args(["--offline", "--release", "--target-dir"])
        .arg(&target)
        .env("CARGO_PROFILE_RELEASE_STRIP", "symbols");
    package::run(build)?;
    let binary: &Path = &target.join("release").join(package::NAME);
    Ok(crate::float(fs::metadata(binary)?.len()))
}
