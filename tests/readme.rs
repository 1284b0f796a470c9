//! What the README shows of the compiler is what the compiler says.

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

#[test]
fn the_readme_shows_what_the_compiler_says() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme = fs::read_to_string(root.join("README.md")).expect("the README");
    let mut said: Vec<String> = fs::read_dir(root.join("tests/ui/front_page"))
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
