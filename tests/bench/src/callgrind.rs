//! Counts the instructions of work done by this binary in a child, under valgrind.

use std::process::{Command, Stdio};

use crate::Failure;

/// Whether valgrind is installed.
pub(crate) fn is_installed() -> bool {
    Command::new("valgrind")
        .arg("--version")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// The instructions that each repetition adds: starting, connecting and warming up are in both counts, and cancel out.
pub(crate) fn slope(arguments: impl Fn(usize) -> Vec<String>, few: usize, many: usize) -> Result<f64, Failure> {
    let less = instructions(&arguments(few))?;
    let more = instructions(&arguments(many))?;
    Ok(crate::ratio(more.saturating_sub(less), u64::try_from(many - few)?))
}

/// All instructions of this binary when it is run with these arguments.
fn instructions(arguments: &[String]) -> Result<u64, Failure> {
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(std::env::current_exe()?)
        .args(arguments)
        .output()?;
    let report = String::from_utf8_lossy(&output.stderr);
    if !output.status.success() {
        return Err(format!("valgrind failed:\n{report}").into());
    }
    let count = report
        .lines()
        .find_map(|line| line.split_once("Collected :"))
        .ok_or("callgrind told no count")?;
    Ok(count.1.trim().parse()?)
}
