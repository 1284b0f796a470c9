//! The documentation of a package in JSON.

use std::path::{Path, PathBuf};
use std::process::Command;

/// The path of it, which the stable compiler writes only when it is told to act as another.
pub(crate) fn of(package: &str, features: &str) -> PathBuf {
    // A directory of its own: what is built by such a compiler is not to be used for anything else, and the cargo that
    // runs this test may hold the lock of the common one.
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("api");
    let output = Command::new(env!("CARGO"))
        .args(["rustdoc", "--quiet", "--lib", "--package", package])
        .args(["--features", features])
        .arg("--target-dir")
        .arg(&target)
        .args(["--", "-Z", "unstable-options", "--output-format", "json"])
        .env("RUSTC_BOOTSTRAP", "1")
        .env_remove("RUSTDOCFLAGS")
        .current_dir(crate::root())
        .output()
        .expect("cargo");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    target
        .join("doc")
        .join(package.replace('-', "_"))
        .with_extension("json")
}
