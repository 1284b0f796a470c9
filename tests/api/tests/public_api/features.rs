//! The features of a package that docs.rs shows, and with which the lists are made.

use std::collections::BTreeSet;
use std::process::Command;

use serde_json::Value;

/// Those that docs.rs leaves out: the first needs the TLS library of the system, the second shows no item.
const LEFT_OUT: [&str; 2] = ["native-tls", "rustls-no-provider"];

/// What cargo knows of the package.
fn manifest(package: &str) -> Value {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--no-deps", "--format-version", "1"])
        .current_dir(crate::root())
        .output()
        .expect("cargo");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let packages = metadata["packages"].as_array().expect("packages");
    let found = packages.iter().find(|found| found["name"] == package);
    found.expect("a package of the workspace").clone()
}

fn texts(list: &Value) -> BTreeSet<String> {
    let texts = list.as_array().into_iter().flatten().filter_map(Value::as_str);
    texts.map(ToOwned::to_owned).collect()
}

fn on_docs_rs(manifest: &Value) -> BTreeSet<String> {
    texts(&manifest["metadata"]["docs"]["rs"]["features"])
}

/// Those of docs.rs, as `--features` takes them.
pub(crate) fn documented(package: &str) -> String {
    let features: Vec<String> = on_docs_rs(&manifest(package)).into_iter().collect();
    features.join(",")
}

/// Asserts that docs.rs shows every feature, but those that it is to leave out.
pub(crate) fn check(package: &str) {
    let manifest = manifest(package);
    let all = manifest["features"].as_object().expect("features");
    let mut by_default = texts(&all["default"]);
    // What one of them turns on is on as well.
    loop {
        let also: BTreeSet<String> = by_default
            .iter()
            .flat_map(|feature| texts(&manifest["features"][feature]))
            .collect();
        let before = by_default.len();
        by_default.extend(also);
        if by_default.len() == before {
            break;
        }
    }
    let shown = on_docs_rs(&manifest);
    let missing: Vec<&String> = all
        .keys()
        .filter(|feature| *feature != "default" && !LEFT_OUT.contains(&feature.as_str()))
        .filter(|feature| !by_default.contains(*feature) && !shown.contains(*feature))
        .collect();
    assert!(
        missing.is_empty(),
        "docs.rs does not show these of {package}: {missing:?}"
    );
}
