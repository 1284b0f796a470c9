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
        (!after.starts_with(['(', '['])).then_some(name)
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

/// The front page of the documentation has the names of the README lead into the version that is read, and no other names.
#[test]
fn every_name_that_is_linked_leads_into_the_documentation_that_is_read() {
    let linked = |text: &str| -> Vec<String> {
        let lines = text.lines().filter(|line| line.starts_with("[`"));
        let names = lines.filter_map(|line| line.split_once("]: ").map(|(name, _)| name.to_owned()));
        let mut names: Vec<_> = names.collect();
        names.sort();
        names
    };
    assert_eq!(linked(include_str!("../../src/readme_links.md")), linked(&readme()));
}

/// The address of the repository stands in `Cargo.toml`; documents that are read elsewhere repeat it.
#[test]
fn every_link_into_the_repository_has_its_address() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let repository = env!("CARGO_PKG_REPOSITORY");
    for document in ["README.md", "SECURITY.md"] {
        let text = fs::read_to_string(root.join(document)).expect("a document");
        let addresses = text.split("https://").skip(1);
        let addresses = addresses.filter_map(|rest| rest.split([')', '\n', ' ']).next());
        let of_files = addresses.filter(|address| {
            address.contains(".invalid") || address.contains("/blob/") || address.contains("/advisories")
        });
        let of_files: Vec<_> = of_files.map(|address| format!("https://{address}")).collect();
        assert!(!of_files.is_empty(), "{document} leads nowhere");
        for address in of_files {
            assert!(address.starts_with(repository), "{document}: {address}");
        }
    }
}
