//! The public API of the published packages is what the lists say: whoever changes it changes a list, for the review to see.
//!
//! `UPDATE_API=1 cargo test -p phare-api` writes the lists anew.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

/// All features but the one that builds against the TLS library of the system.
const FEATURES: &str = "blocking,chrono,http-client,http2,jiff,stream,system-proxy,time,tracing";

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The path of the package's documentation in JSON, which the stable compiler writes only when it is told to act as another.
fn document(package: &str, features: &str) -> PathBuf {
    // A directory of its own: what is built by such a compiler is not to be used for anything else.
    let target = root().join("target/api");
    let output = Command::new(env!("CARGO"))
        .args([
            "rustdoc",
            "--quiet",
            "--lib",
            "--package",
            package,
            "--features",
            features,
        ])
        .arg("--target-dir")
        .arg(&target)
        .args(["--", "-Z", "unstable-options", "--output-format", "json"])
        .env("RUSTC_BOOTSTRAP", "1")
        .env_remove("RUSTDOCFLAGS")
        .current_dir(root())
        .output()
        .expect("cargo");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    target
        .join("doc")
        .join(package.replace('-', "_"))
        .with_extension("json")
}

fn public_api(package: &str, features: &str) -> String {
    let api = public_api::Builder::from_rustdoc_json(document(package, features))
        .omit_auto_derived_impls(true)
        .omit_auto_trait_impls(true)
        .omit_blanket_impls(true)
        .build()
        .expect("the format that the pinned compiler writes");
    api.items()
        .flat_map(|item| [item.to_string(), "\n".to_owned()])
        .collect()
}

/// What one has and the other has not, line by line.
fn difference(listed: &str, found: &str) -> String {
    let missing = |of: &str, from: &str, mark: &str| -> String {
        let from: Vec<&str> = from.lines().collect();
        of.lines()
            .filter(|line| !from.contains(line))
            .flat_map(|line| [mark, line, "\n"].map(str::to_owned))
            .collect()
    };
    missing(listed, found, "- ") + &missing(found, listed, "+ ")
}

fn check(package: &str, features: &str) {
    let list = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join(package)
        .with_extension("txt");
    let found = public_api(package, features);
    if env::var_os("UPDATE_API").is_some() {
        fs::write(&list, &found).expect("a list that can be written");
    }
    let listed = fs::read_to_string(&list).unwrap_or_default();
    assert!(
        listed == found,
        "the public API of {package} is not what tests/api/{package}.txt says:\n{}\nif that is right, \
         `UPDATE_API=1 cargo test -p phare-api` writes the list anew",
        difference(&listed, &found)
    );
}

#[test]
fn the_public_api_is_what_the_lists_say() {
    check("phare-runtime", &format!("rustls,{FEATURES}"));
    check("phare", &format!("webhooks,{FEATURES}"));
    check("phare-fake", "");
}
