//! What is tested is what ships: no member of the workspace, and none of their tests, turns on a feature of the crates that read and send
//! for `phare` which `phare` alone does not have. A package that needs one belongs into the workspace of `tests/Cargo.toml`.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

/// The crates whose features change what `phare` does.
const CRATES: [&str; 4] = ["reqwest", "serde", "serde_core", "serde_json"];

/// The features of these crates, where these packages are built with these kinds of dependencies.
fn features(packages: &[&str], edges: &str) -> BTreeMap<String, BTreeSet<String>> {
    let output = Command::new(env!("CARGO"))
        .args([
            "tree", "--locked", "--edges", edges, "--prefix", "none", "--format", "{p}|{f}",
        ])
        .args(packages)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let mut features: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    // A line without is one between two packages.
    let tree = String::from_utf8_lossy(&output.stdout);
    for (package, turned_on) in tree.lines().filter_map(|line| line.split_once('|')) {
        let name = package.split(' ').next().unwrap_or_default();
        if CRATES.contains(&name) {
            let turned_on = turned_on.trim_end_matches(" (*)").split(',');
            // This one only turns on others, which are named as well.
            let turned_on = turned_on.filter(|feature| !["", "default"].contains(feature));
            let known = features.entry(name.to_owned()).or_default();
            known.extend(turned_on.map(ToOwned::to_owned));
        }
    }
    features
}

#[test]
fn the_workspace_turns_on_no_feature_that_phare_alone_does_not_have() {
    let shipped = features(&["--package", "phare"], "normal");
    let tested = features(&["--workspace"], "normal,build,dev");
    assert_eq!(shipped.keys().collect::<Vec<_>>(), CRATES.iter().collect::<Vec<_>>());
    for (name, tested) in tested {
        let extra: Vec<_> = tested.difference(&shipped[&name]).collect();
        assert!(
            extra.is_empty(),
            "of {name}, a member of the workspace turns on {extra:?}"
        );
    }
}
