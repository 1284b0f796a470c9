//! Phare's own documents, where they lie beside the repository.

use std::fs;
use std::path::{Path, PathBuf};

use crate::tool::{Folder, refresh, run};

/// A document of Phare; without it the test is skipped, and says so.
fn document(name: &str) -> Option<PathBuf> {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let file = repository.join("../shared/phare-api").join(name);
    if file.exists() {
        return Some(file);
    }
    println!("skipped: ../shared/phare-api/{name} is not there");
    None
}

#[test]
fn the_committed_tables_are_what_the_document_gives() {
    let Some(file) = document("openapi.json") else {
        return;
    };
    let folder = Folder::new();
    let tables = folder.path("tables.rs");
    let file = file.display().to_string();
    let outcome = refresh(&file, &tables);
    assert_eq!(outcome.code, Some(0), "{outcome:?}");
    assert_eq!(
        (outcome.out.as_str(), outcome.err.as_str()),
        ("48 operations written\n", "")
    );
    let committed = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src/tables.rs");
    let read = |path: &Path| fs::read_to_string(path).expect("tables");
    assert!(read(&tables) == read(&committed), "run `cargo contract refresh` again");

    let outcome = run(&["check", &file]);
    assert_eq!((outcome.out.as_str(), outcome.code), ("no drift\n", Some(0)));
}

#[test]
fn the_seed_differs_in_the_impact_only() {
    let Some(file) = document("seed-create-incident.openapi.yaml") else {
        return;
    };
    let file = file.display().to_string();
    let impact = "POST /uptime/incidents: field `impact` now takes `operational` and `maintenance` \
        (as corrections.rs has it: the correction can go)\n";
    let partial = run(&["check", "--partial", &file]);
    assert_eq!((partial.out.as_str(), partial.code), (impact, Some(1)));
    let whole = run(&["check", &file]);
    let absent = "47 of 48 operations are not in the document (`--partial` leaves them out of account)\n";
    assert_eq!((whole.out, whole.code), (format!("{impact}{absent}"), Some(1)));
}
