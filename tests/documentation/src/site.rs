//! All pages together.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use crate::page::Page;

/// How many characters of code fit on a page of rustdoc's in a window of 1280 pixels, within the documentation of a method: 200 pixels are
/// the sidebar's, 98 stay empty, 24 are an indent and 28 the block's own, and a character takes 8.4.
const WIDTH: usize = 110;

pub(crate) struct Site {
    root: PathBuf,
    /// By their path from the root.
    pages: BTreeMap<PathBuf, Page>,
}

impl Site {
    /// Reads the pages of these crates.
    pub(crate) fn read(root: &Path, crates: &[PathBuf]) -> io::Result<Self> {
        let mut pages = BTreeMap::new();
        for name in crates {
            read_all(root, name, &mut pages)?;
        }
        Ok(Self {
            root: root.to_owned(),
            pages,
        })
    }

    pub(crate) fn pages(&self) -> usize {
        self.pages.len()
    }

    pub(crate) fn links(&self) -> usize {
        self.pages.values().map(|page| page.links.len()).sum()
    }

    /// All that is wrong, a line each.
    pub(crate) fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        for (path, page) in &self.pages {
            let mut report = |what: String| faults.push(format!("{}: {what}", path.display()));
            for (address, words) in &page.links {
                if let Some(reason) = self.is_dead(path, address) {
                    report(format!("{reason}: `{words}` leads to {address}"));
                }
            }
            for line in page.code.iter().filter(|line| line.chars().count() > WIDTH) {
                report(format!("a line of code is wider than {WIDTH} characters: {line}"));
            }
        }
        faults
    }

    /// Why the link leads nowhere, if so.
    fn is_dead(&self, from: &Path, address: &str) -> Option<&'static str> {
        if let Some(rest) = address.strip_prefix("https://docs.rs/phare") {
            // `phare`, `phare-fake` and so on are other crates; what is in a crate belongs to a version.
            return rest.contains("/latest/phare").then_some("leads into another version");
        }
        if address.contains("://") || address.starts_with("mailto:") {
            return None;
        }
        let (file, fragment) = address.split_once('#').unwrap_or((address, ""));
        let target = match file {
            "" => from.to_owned(),
            file => normal(&from.parent()?.join(file)),
        };
        let Some(page) = self.pages.get(&target) else {
            // Source code, the settings, the pages of other crates: they have to be there.
            return (!self.root.join(&target).exists()).then_some("no such page");
        };
        if let Some(moved_to) = &page.moved_to {
            return self.is_dead(&target, moved_to);
        }
        let is_there = fragment.is_empty() || page.ids.contains(fragment);
        (!is_there).then_some("no such place")
    }
}

fn read_all(root: &Path, directory: &Path, pages: &mut BTreeMap<PathBuf, Page>) -> io::Result<()> {
    for entry in fs::read_dir(root.join(directory))? {
        let entry = entry?;
        let path = directory.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            read_all(root, &path, pages)?;
        } else if path.extension().is_some_and(|extension| extension == "html") {
            let page = Page::read(&fs::read_to_string(entry.path())?);
            pages.insert(path, page);
        }
    }
    Ok(())
}

/// The path without `.` and `..`.
fn normal(path: &Path) -> PathBuf {
    let mut parts = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir => {
                parts.pop();
            }
            Component::CurDir => {}
            part => parts.push(part),
        }
    }
    parts
}
