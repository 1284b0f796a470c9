//! A copy of `tests/downstream` that depends on this package where it is.

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

pub(super) struct Copy {
    pub(super) root: PathBuf,
}

impl Copy {
    pub(super) fn new() -> Self {
        let package = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("downstream");
        if root.exists() {
            fs::remove_dir_all(&root).expect("the old copy goes");
        }
        copy(&package.join("tests").join("downstream"), &root);
        let path = |ups: &str| {
            (
                format!("path = \"{ups}\""),
                format!("path = {:?}", package.display().to_string()),
            )
        };
        rewrite(&root.join("Cargo.toml"), path("../.."));
        for member in ["edition_2018", "renamed", "without_catalogue"] {
            rewrite(&root.join(member).join("Cargo.toml"), path("../../.."));
        }
        // The same versions as here: they are on this machine already.
        fs::copy(package.join("Cargo.lock"), root.join("Cargo.lock")).expect("a lock file");
        Self { root }
    }

    /// Runs Cargo in the copy, without the network where that is possible. The copy's own code is compiled by clippy:
    /// `cargo clippy` would check all dependencies besides building them.
    pub(super) fn cargo(&self, arguments: &[&str]) -> Output {
        let clippy = format!("clippy-driver{}", env::consts::EXE_SUFFIX);
        let run = |offline: Option<&str>| {
            Command::new(env!("CARGO"))
                .args(arguments)
                .args(offline)
                .current_dir(&self.root)
                .env("CARGO_TARGET_DIR", target_directory())
                .env(
                    "RUSTC_WORKSPACE_WRAPPER",
                    Path::new(env!("CARGO")).with_file_name(&clippy),
                )
                .output()
                .expect("Cargo runs")
        };
        let output = run(Some("--offline"));
        if output.status.success() {
            return output;
        }
        run(None)
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a directory");
    for entry in fs::read_dir(from).expect("a directory") {
        let entry = entry.expect("an entry");
        let (path, name) = (entry.path(), entry.file_name());
        if name == OsStr::new("target") || name == OsStr::new("Cargo.lock") {
            continue;
        }
        if path.is_dir() {
            copy(&path, &to.join(name));
        } else {
            fs::copy(&path, to.join(name)).expect("a copy");
        }
    }
}

fn rewrite(file: &Path, (from, to): (String, String)) {
    let text = fs::read_to_string(file).expect("a manifest");
    assert_eq!(text.matches(&from).count(), 1, "{text}");
    fs::write(file, text.replace(&from, &to)).expect("a manifest");
}

/// Where this program was built, so that nothing is built twice.
pub(super) fn target_directory() -> PathBuf {
    let this = env::current_exe().expect("this program");
    this.ancestors().nth(3).expect("the target directory").to_owned()
}
