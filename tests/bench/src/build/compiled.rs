//! The CPU time of the compiler for each crate of a build, which this program measures in its place.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, exit};

use crate::{Failure, cpu, package, table};

/// Names the file that the time of each crate is appended to.
const LOG: &str = "PHARE_BENCH_LOG";

/// Crates that differ by fewer seconds are not shown.
const LEAST: f64 = 0.05;

/// The crates that each of some programs is built of.
///
/// Of a crate counts the least of all its builds, whatever the program: what else the machine does only adds to the time.
pub(super) struct Compiled {
    seconds: BTreeMap<String, f64>,
    programs: Vec<BTreeSet<String>>,
}

impl Compiled {
    pub(super) fn of(programs: usize) -> Self {
        Self {
            seconds: BTreeMap::new(),
            programs: vec![BTreeSet::new(); programs],
        }
    }

    /// Adds a build of the program of this index.
    pub(super) fn add(&mut self, program: usize, build: Vec<(String, f64)>) {
        for (key, seconds) in build {
            let least = self.seconds.entry(key.clone()).or_insert(f64::INFINITY);
            *least = least.min(seconds);
            self.programs[program].insert(key);
        }
    }

    /// The seconds of a program.
    pub(super) fn seconds(&self, program: usize) -> f64 {
        self.seconds_of(program, |_| true)
    }

    fn seconds_of(&self, program: usize, is_counted: impl Fn(&str) -> bool) -> f64 {
        let keys = self.programs[program].iter().filter(|key| is_counted(key));
        keys.fold(0.0, |sum, key| sum + self.seconds.get(key).copied().unwrap_or_default())
    }

    /// Prints the crates on which the first of the programs, which have these names, spends more than another, or less.
    pub(super) fn print_differences(&self, names: &[&str]) {
        println!("\nSeconds of CPU for each crate, where they differ\n");
        print!("{:<20}", "");
        for name in names {
            print!("{name:>8}");
        }
        println!();
        let crates: BTreeSet<&str> = self.seconds.keys().map(|key| crate_name(key)).collect();
        for name in crates {
            let seconds = |program| self.seconds_of(program, |key| crate_name(key) == name);
            let seconds: Vec<f64> = (0..names.len()).map(seconds).collect();
            if seconds.iter().all(|other| (other - seconds[0]).abs() < LEAST) {
                continue;
            }
            print!("{name:<20}");
            for seconds in seconds {
                print!("{:>8}", table::grouped(seconds, 2));
            }
            println!();
        }
    }
}

/// The name of a crate; all build scripts have the same.
fn crate_name(key: &str) -> &str {
    key.split(' ').next().unwrap_or_default()
}

/// Runs a build; gives the seconds of each crate.
pub(super) fn log(mut build: Command, target: &Path) -> Result<Vec<(String, f64)>, Failure> {
    fs::create_dir_all(target)?;
    let log = target.join("seconds");
    build.env("RUSTC_WRAPPER", std::env::current_exe()?).env(LOG, &log);
    package::run(build)?;
    let log = fs::read_to_string(log)?;
    let entry = |line: &str| {
        let (name, seconds) = line.rsplit_once(' ').ok_or("the log of a build is broken")?;
        Ok((name.to_owned(), seconds.parse()?))
    };
    log.lines().map(entry).collect()
}

/// Compiles a crate in place of the compiler, whose command this is, and notes how long it took.
pub(crate) fn compile(command: &[&str]) -> Result<(), Failure> {
    let (compiler, arguments) = command.split_first().ok_or("there is no compiler")?;
    let mut compiler = Command::new(compiler);
    compiler.args(arguments);
    let after = |option: &str| {
        let place = arguments.iter().position(|argument| *argument == option)?;
        arguments.get(place + 1)
    };
    // Its output is for cargo.
    let status = compiler.status()?;
    if !status.success() {
        exit(status.code().unwrap_or(1));
    }
    // Cargo also asks for the version, and for what the target is.
    if let Some(name) = after("--crate-name").filter(|name| **name != "___") {
        let metadata = arguments.iter().find(|argument| argument.starts_with("metadata="));
        let seconds = cpu::of_children()?.as_secs_f64();
        let mut log = OpenOptions::new().create(true).append(true).open(std::env::var(LOG)?)?;
        writeln!(log, "{name} {} {seconds}", metadata.copied().unwrap_or_default())?;
    }
    Ok(())
}
