//! The tables of this repository, and the document that they were written from, which is committed without its prose.

use std::fs;
use std::path::{Path, PathBuf};

use phare_contract::{OPERATIONS, SOURCE_DATE, SOURCE_SHA256};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::tool::{Folder, run};

fn committed(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(file)
}

fn read(file: &Path) -> String {
    fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// The document, to be changed.
fn document() -> Value {
    serde_json::from_str(&read(&committed("tests/openapi.json"))).expect("JSON")
}

/// Asserts that two files are the same, and names the first line that is not.
#[track_caller]
fn assert_same(found: &Path, committed: &Path) {
    let (found, expected) = (read(found), read(committed));
    let differing = found
        .lines()
        .zip(expected.lines())
        .position(|(one, other)| one != other);
    assert!(
        found == expected,
        "{} differs from what `cargo contract refresh` writes, from line {:?} on",
        committed.display(),
        differing.map(|index| index + 1)
    );
}

#[test]
fn the_tables_are_what_the_document_gives() {
    let folder = Folder::new();
    let file = committed("tests/openapi.json").display().to_string();
    let into = folder.path("").display().to_string();
    let outcome = run(&["refresh", "--date", SOURCE_DATE, "--into", &into, &file]);
    assert_eq!(outcome.code, Some(0), "{outcome:?}");
    let written = format!("{} operations written\n", OPERATIONS.len());
    assert_eq!((outcome.out, outcome.err), (written, String::new()));
    assert_same(&folder.path("tables.rs"), &committed("src/tables.rs"));
    assert_same(&folder.path("openapi.json"), &committed("tests/openapi.json"));

    let outcome = run(&["check", &file]);
    assert_eq!((outcome.out.as_str(), outcome.code), ("no drift\n", Some(0)));
}

#[test]
fn the_hash_is_that_of_the_document() {
    let digest = Sha256::digest(read(&committed("tests/openapi.json")));
    assert_eq!(base16ct::lower::encode_string(&digest), SOURCE_SHA256);
}

/// Phare's page on a single operation has such a document. Until August 2026 it let all six impacts be sent.
#[test]
fn a_document_of_one_operation_differs_in_the_impact_only() {
    let mut document = document();
    let create = document["paths"]["/uptime/incidents"]["post"].clone();
    document["paths"] = json!({ "/uptime/incidents": { "post": create } });
    let impact = &mut document["components"]["schemas"]["IncidentImpactInput"]["enum"];
    *impact = json!([
        "unknown",
        "operational",
        "degraded_performance",
        "partial_outage",
        "major_outage",
        "maintenance"
    ]);
    let folder = Folder::new();
    let file = folder.file("one.json", document.to_string());

    let impact = "POST /uptime/incidents: field `impact` now takes `operational` and `maintenance` \
        (as corrections.rs has it: the correction can go)\n";
    let partial = run(&["check", "--partial", &file]);
    assert_eq!((partial.out.as_str(), partial.code), (impact, Some(1)));
    let whole = run(&["check", &file]);
    let count = OPERATIONS.len();
    let absent = format!(
        "{} of {count} operations are not in the document (`--partial` leaves them out of account)\n",
        count - 1
    );
    assert_eq!((whole.out, whole.code), (format!("{impact}{absent}"), Some(1)));
}
