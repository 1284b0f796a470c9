//! Running the command in a folder of its own.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{env, fs, process};

/// A folder that is gone when the test is.
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn new() -> Self {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let folder = env::temp_dir().join(format!("phare-contract-{}-{number}", process::id()));
        fs::create_dir_all(&folder).expect("a folder for the test");
        Self(folder)
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// A file with this content; where it is.
    pub(crate) fn file(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let path = self.path(name);
        fs::write(&path, content).expect("a file for the test");
        path.display().to_string()
    }

    pub(crate) fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(&self.0).expect("the folder of the test");
        let mut names: Vec<_> = entries
            .map(|entry| entry.expect("an entry").file_name().display().to_string())
            .collect();
        names.sort();
        names
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// How the command ended.
#[derive(Debug)]
pub(crate) struct Outcome {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

pub(crate) fn run(words: &[&str]) -> Outcome {
    let output = Command::new(env!("CARGO_BIN_EXE_phare-contract-tool"))
        .args(words)
        .output()
        .expect("the command runs");
    Outcome {
        code: output.status.code(),
        out: String::from_utf8(output.stdout).expect("text"),
        err: String::from_utf8(output.stderr).expect("text"),
    }
}

/// Refreshes from this document; the tables, and what the command said on the side.
pub(crate) fn refreshed(document: &str) -> (String, String) {
    let folder = Folder::new();
    let file = folder.file("document", document);
    let tables = folder.path("tables.rs");
    let outcome = refresh(&file, &tables);
    assert_eq!(outcome.code, Some(0), "{outcome:?}");
    (fs::read_to_string(tables).expect("tables"), outcome.err)
}

/// Refreshes from this file, into the directory of these tables.
pub(crate) fn refresh(file: &str, tables: &Path) -> Outcome {
    let into = tables.parent().unwrap_or(tables).display().to_string();
    run(&["refresh", "--date", "2026-09-27", "--into", &into, file])
}

/// Asserts that the tables hold this Rust, however it is broken into lines.
#[track_caller]
pub(crate) fn assert_holds(tables: &str, rust: &str) {
    let (all, part) = (squeezed(tables), squeezed(rust));
    assert!(all.contains(&part), "no `{rust}` in\n{tables}");
}

fn squeezed(rust: &str) -> String {
    let plain: String = rust.split_whitespace().collect();
    plain.replace(",)", ")").replace(",]", "]").replace(",}", "}")
}

/// A document in JSON with these paths and shared things.
pub(crate) fn document(version: &str, paths: &str, components: &str) -> String {
    format!(r#"{{"openapi": "{version}", "paths": {{{paths}}}, "components": {{{components}}}}}"#)
}

/// A document with one operation, whose body has one field `a` with this schema.
pub(crate) fn field(version: &str, schema: &str, components: &str) -> String {
    let body = format!(r#""schema": {{"type": "object", "properties": {{"a": {schema}}}}}"#);
    let paths = format!(
        r#""/things": {{"post": {{"operationId": "createThing",
            "requestBody": {{"content": {{"application/json": {{{body}}}}}}},
            "responses": {{"204": {{"description": "Done"}}}}}}}}"#
    );
    document(version, &paths, components)
}
