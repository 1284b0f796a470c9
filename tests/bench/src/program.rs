//! The smallest program that opens incidents, each way to write it a package of its own.

mod document;

use std::path::PathBuf;

use crate::Failure;
use crate::package::{self, Package};

/// One way to write the program.
pub(crate) struct Program {
    pub(crate) name: &'static str,
    dependencies: &'static str,
    source: &'static str,
    /// Whether it is generated of Phare's document.
    is_generated: bool,
}

/// By hand; by an endpoint of one's own, without the catalogue; and by an operation of the catalogue. Without TLS, as all others.
pub(crate) const HAND_OWN_PHARE: [Program; 3] = [
    Program::new(
        "hand",
        "reqwest = { version = \"0.13\", default-features = false, features = [\"json\"] }
serde = { version = \"1\", features = [\"derive\"] }
",
        include_str!("../samples/hand.rs"),
    ),
    Program::new(
        "own",
        "phare = { path = \"{root}\", default-features = false }
serde = { version = \"1\", features = [\"derive\"] }
",
        include_str!("../samples/own.rs"),
    ),
    Program::new(
        "phare",
        "phare = { path = \"{root}\", default-features = false, features = [\"catalogue\"] }
",
        include_str!("../samples/phare.rs"),
    ),
];

/// By crates that write such programs for any service.
pub(crate) const OTHERS: [Program; 2] = [
    Program::new(
        "rustify",
        "reqwest = { version = \"0.13\", default-features = false }
rustify = { version = \"=0.7.0\", default-features = false }
rustify_derive = \"=0.5.5\"
serde = { version = \"1\", features = [\"derive\"] }
",
        include_str!("../samples/rustify.rs"),
    ),
    Program {
        is_generated: true,
        ..Program::new(
            "progenitor",
            "bytes = \"1\"
chrono = { version = \"0.4\", default-features = false, features = [\"serde\"] }
futures-core = \"0.3\"
progenitor = \"=0.15.1\"
reqwest = { version = \"0.13\", default-features = false, features = [\"json\", \"stream\"] }
serde = { version = \"1\", features = [\"derive\"] }
serde_json = \"1\"
",
            include_str!("../samples/progenitor.rs"),
        )
    },
];

/// What all of them need.
const TOKIO: &str = "tokio = { version = \"1\", features = [\"rt\"] }\n";

impl Program {
    const fn new(name: &'static str, dependencies: &'static str, source: &'static str) -> Self {
        Self {
            name,
            dependencies,
            source,
            is_generated: false,
        }
    }

    /// Writes its package.
    pub(crate) fn package(&self) -> Result<Package, Failure> {
        let dependencies = [self.dependencies, TOKIO].concat();
        let package = Package::write(&format!("build-{}", self.name), &dependencies)?;
        package.add("src/main.rs", self.source)?;
        if self.is_generated {
            package.add("openapi.json", &document::for_progenitor()?)?;
        }
        Ok(package)
    }
}

/// Builds a package for release, in a directory of this name; gives the binary.
pub(crate) fn release(package: &Package, target: &str, strip: &str) -> Result<PathBuf, Failure> {
    let target = package.target(target);
    let mut build = package.cargo("build");
    build
        .args(["--offline", "--release", "--target-dir"])
        .arg(&target)
        .env("CARGO_PROFILE_RELEASE_STRIP", strip);
    package::run(build)?;
    Ok(target.join("release").join(package::NAME))
}
