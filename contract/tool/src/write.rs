//! Writing files: wholly, or not at all.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Replaces these files with these bytes, once all of them are on the disk.
pub(crate) fn write(files: &[(PathBuf, &[u8])]) -> Result<(), String> {
    each(files, |path, bytes| fs::write(draft(path), bytes))
        .and_then(|()| each(files, |path, _| fs::rename(draft(path), path)))
        .inspect_err(|_| {
            for (path, _) in files {
                let _ = fs::remove_file(draft(path));
            }
        })
}

fn each(files: &[(PathBuf, &[u8])], run: impl Fn(&Path, &[u8]) -> io::Result<()>) -> Result<(), String> {
    files.iter().try_for_each(|(path, bytes)| {
        run(path, bytes).map_err(|error| format!("{}: cannot be written: {error}", path.display()))
    })
}

/// What is written first, beside the file that it becomes.
fn draft(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".new");
    name.into()
}

/// As `cargo fmt` would leave it: run from within this repository, so that the same `rustfmt.toml` counts.
pub(crate) fn formatted(rust: &str) -> Result<Vec<u8>, String> {
    let cannot = |error| format!("rustfmt, which formats the tables, cannot be run: {error}");
    let mut rustfmt = Command::new("rustfmt")
        .args(["--edition", "2024", "--emit", "stdout"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(cannot)?;
    let mut input = rustfmt.stdin.take();
    let sent = input.as_mut().map_or(Ok(()), |input| input.write_all(rust.as_bytes()));
    drop(input);
    let output = rustfmt.wait_with_output().map_err(cannot)?;
    if sent.is_ok() && output.status.success() {
        return Ok(output.stdout);
    }
    let words = String::from_utf8_lossy(&output.stderr);
    let first = words.lines().next().unwrap_or("no reason given");
    Err(format!("rustfmt does not take the tables: {first}"))
}
