//! Runs the tests of `tests/api`, which compare the public API of the published packages with the lists of it.
//!
//! They are of another workspace (see `tests/Cargo.toml`). `UPDATE_API=1 cargo test --test public_api` writes the lists anew.

use std::path::Path;
use std::process::Command;

#[test]
fn the_public_api_is_what_the_lists_say() {
    let output = Command::new(env!("CARGO"))
        .args(["test", "--package", "phare-api"])
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests"))
        .output()
        .expect("cargo");
    let [stdout, stderr] = [&output.stdout, &output.stderr].map(|bytes| String::from_utf8_lossy(bytes));
    assert!(output.status.success(), "{stdout}{stderr}");
}
