//! The public API of the published packages is what the lists say: whoever changes it changes a list, for the review to see.
//!
//! `UPDATE_API=1 cargo test --test public_api` writes the lists anew.

mod document;
mod features;
mod list;

use std::path::{Path, PathBuf};
use std::{env, fs};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// What one has and the other has not, line by line; a line that stands twice counts twice.
fn difference(listed: &str, found: &str) -> String {
    let missing = |of: &str, from: &str, mark: &str| -> String {
        let mut from: Vec<&str> = from.lines().collect();
        let mut lines = String::new();
        for line in of.lines() {
            match from.iter().position(|other| *other == line) {
                Some(place) => drop(from.swap_remove(place)),
                None => lines.extend([mark, line, "\n"]),
            }
        }
        lines
    };
    missing(listed, found, "- ") + &missing(found, listed, "+ ")
}

fn check(package: &str) {
    let list = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join(package)
        .with_extension("txt");
    let found = list::of(&document::of(package, &features::documented(package)));
    if env::var_os("UPDATE_API").is_some() {
        fs::write(&list, &found).expect("a list that can be written");
    }
    let listed = fs::read_to_string(&list).unwrap_or_default();
    assert!(
        listed == found,
        "the public API of {package} is not what tests/api/{package}.txt says:\n{}\nif that is right, \
         `UPDATE_API=1 cargo test --test public_api` writes the list anew",
        difference(&listed, &found)
    );
}

#[test]
fn the_public_api_is_what_the_lists_say() {
    check("phare-runtime");
    check("phare");
    check("phare-fake");
}

#[test]
fn every_feature_is_documented() {
    features::check("phare-runtime");
    features::check("phare");
}

#[test]
fn a_difference_counts_lines_that_stand_twice() {
    assert_eq!(difference("a\nb\nb\n", "b\nc\n"), "- a\n- b\n+ c\n");
    assert_eq!(difference("a\nb\n", "b\na\n"), "");
}
