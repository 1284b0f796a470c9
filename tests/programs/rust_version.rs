//! The `rust-version` of the published packages holds for what they depend on.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use serde_json::Value;

const PUBLISHED: [&str; 5] = ["phare-contract", "phare-macros", "phare-runtime", "phare-fake", "phare"];

/// What cargo knows of the workspace and its dependencies, on every platform and with all features.
fn metadata() -> Value {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked", "--all-features"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("JSON")
}

fn items<'a>(value: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    value[key].as_array().into_iter().flatten()
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_default()
}

/// The ids of what a package needs to be built, without what only its tests need.
fn dependencies(node: &Value) -> impl Iterator<Item = &str> {
    items(node, "deps")
        .filter(|dependency| items(dependency, "dep_kinds").any(|kind| text(kind, "kind") != "dev"))
        .map(|dependency| text(dependency, "pkg"))
}

/// The major, minor and patch number; a number that is left out is 0.
fn version(text: &str) -> [u32; 3] {
    let mut parts = text.split('.').map(|part| part.parse().expect("a number"));
    std::array::from_fn(|_| parts.next().unwrap_or_default())
}

#[test]
fn no_dependency_asks_for_a_newer_rust() {
    let metadata = metadata();
    let packages: BTreeMap<&str, &Value> = items(&metadata, "packages")
        .map(|package| (text(package, "id"), package))
        .collect();
    let nodes: BTreeMap<&str, &Value> = items(&metadata["resolve"], "nodes")
        .map(|node| (text(node, "id"), node))
        .collect();

    let mut open: Vec<&str> = items(&metadata, "workspace_members")
        .filter_map(Value::as_str)
        .filter(|id| PUBLISHED.contains(&text(packages[id], "name")))
        .collect();
    assert_eq!(open.len(), PUBLISHED.len());
    let ours = text(packages[open[0]], "rust_version");
    let mut seen = BTreeSet::new();
    while let Some(id) = open.pop() {
        if seen.insert(id) {
            open.extend(dependencies(nodes[id]));
        }
    }
    let newer: Vec<String> = seen
        .iter()
        .map(|id| packages[id])
        .filter(|package| !package["rust_version"].is_null())
        .filter(|package| version(text(package, "rust_version")) > version(ours))
        .map(|package| format!("{} needs Rust {}", text(package, "name"), package["rust_version"]))
        .collect();
    assert!(newer.is_empty(), "our rust-version is {ours}, but {newer:?}");
    for name in ["h2", "openssl-sys", "windows-sys"] {
        let is_seen = seen.iter().any(|id| text(packages[id], "name") == name);
        assert!(
            is_seen,
            "{name} comes with a feature or a platform, and was not looked at"
        );
    }
}
