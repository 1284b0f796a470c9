//! Counts the instructions of a program under valgrind.

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

/// This program, with these arguments.
pub(crate) fn this_program(arguments: &[&str]) -> Result<Command, Failure> {
    let mut program = Command::new(std::env::current_exe()?);
    program.args(arguments);
    Ok(program)
}

/// The instructions that each repetition adds: starting, connecting and warming up are in both counts, and cancel out.
pub(crate) fn slope(
    repeat: impl Fn(usize) -> Result<Command, Failure>,
    few: usize,
    many: usize,
) -> Result<f64, Failure> {
    let less = instructions(&repeat(few)?)?;
    let more = instructions(&repeat(many)?)?;
    Ok(crate::ratio(more.saturating_sub(less), u64::try_from(many - few)?))
}

/// All instructions of a program.
fn instructions(program: &Command) -> Result<u64, Failure> {
    let mut valgrind = Command::new("valgrind");
    valgrind
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(program.get_program())
        .args(program.get_args())
        .envs(program.get_envs().filter_map(|(name, value)| Some((name, value?))));
    let output = valgrind.output()?;
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
