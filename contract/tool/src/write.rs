//! Writing `tables.rs`: formatted, and wholly or not at all.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

/// Replaces the file with this Rust code.
pub(crate) fn write(path: &Path, rust: &str) -> Result<(), String> {
    let formatted = format(rust)?;
    let draft = path.with_extension("rs.new");
    fs::write(&draft, formatted)
        .and_then(|()| fs::rename(&draft, path))
        .map_err(|error| {
            let _ = fs::remove_file(&draft);
            format!("{}: cannot be written: {error}", path.display())
        })
}

/// As `cargo fmt` would leave it: run from within this repository, so that the same `rustfmt.toml` counts.
fn format(rust: &str) -> Result<Vec<u8>, String> {
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
