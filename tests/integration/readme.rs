//! What the README shows of the compiler is what the compiler says, and its links lead somewhere wherever it is read.

use std::fs;
use std::path::Path;

/// The compiler's messages in the README, without the place, which names another file there.
fn shown(readme: &str) -> Vec<String> {
    readme
        .split("```text\n")
        .skip(1)
        .filter_map(|block| block.split("```").next())
        .filter(|block| block.starts_with("error"))
        .map(without_places)
        .collect()
}

fn without_places(messages: &str) -> String {
    messages
        .lines()
        .filter(|line| !line.trim_start().starts_with("--> "))
        .flat_map(|line| [line, "\n"])
        .collect()
}

fn readme() -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).expect("the README")
}

/// The names of items that are linked as rustdoc does, which no other reader of Markdown knows.
#[test]
fn every_name_that_is_linked_has_an_address() {
    let readme = readme();
    let names = readme.split("[`").skip(1).filter_map(|rest| {
        let (name, after) = rest.split_once("`]")?;
        (!after.starts_with('(')).then_some(name)
    });
    let without: Vec<&str> = names
        .filter(|name| !readme.contains(&format!("\n[`{name}`]: https://docs.rs/phare/")))
        .collect();
    assert!(without.is_empty(), "{without:?}");
}

#[test]
fn the_readme_shows_what_the_compiler_says() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme = readme();
    let mut said: Vec<String> = fs::read_dir(root.join("tests/compile_fail/tests/ui/front_page"))
        .expect("the cases")
        .map(|case| case.expect("a case").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "stderr"))
        .map(|path| without_places(&fs::read_to_string(path).expect("a case's messages")))
        .collect();
    let mut shown = shown(&readme);
    said.sort();
    shown.sort();
    assert_eq!(shown, said);
    assert!(!shown.is_empty());
}
