//! Packages outside the workspace that are written to be built, with the versions that the workspace has.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Failure;

/// The name of every such package, and of its binary.
pub(crate) const NAME: &str = "sample";

/// A package in the target directory of the workspace.
pub(crate) struct Package {
    directory: PathBuf,
}

impl Package {
    /// Writes a package with these dependencies, in which `{root}` is the directory of `phare`.
    pub(crate) fn write(directory: &str, dependencies: &str) -> Result<Self, Failure> {
        let root = root()?;
        let directory = root.join("target/bench").join(directory);
        fs::create_dir_all(directory.join("src"))?;
        let manifest = format!(
            "[package]\nname = \"{NAME}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n[dependencies]\n{}",
            dependencies.replace("{root}", &root.to_string_lossy())
        );
        fs::write(directory.join("Cargo.toml"), manifest)?;
        fs::copy(root.join("Cargo.lock"), directory.join("Cargo.lock"))?;
        Ok(Self { directory })
    }

    pub(crate) fn add(&self, file: &str, text: &str) -> Result<(), Failure> {
        Ok(fs::write(self.directory.join(file), text)?)
    }

    /// A directory of the package's own to build in.
    pub(crate) fn target(&self, name: &str) -> PathBuf {
        self.directory.join("target").join(name)
    }

    /// A command of cargo on this package.
    pub(crate) fn cargo(&self, command: &str) -> Command {
        let mut cargo = Command::new(env!("CARGO"));
        cargo.arg(command).arg("--quiet").current_dir(&self.directory);
        // The compiler beside it, as the source of a dependency may name a toolchain that is not installed.
        cargo.env("RUSTC", Path::new(env!("CARGO")).with_file_name("rustc"));
        cargo
    }
}

/// The directory of `phare`.
pub(crate) fn root() -> Result<PathBuf, Failure> {
    Ok(Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize()?)
}

/// Runs a command; gives what it prints.
pub(crate) fn run(mut command: Command) -> Result<String, Failure> {
    let output = command.output()?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into());
    }
    Ok(String::from_utf8(output.stdout)?)
}
