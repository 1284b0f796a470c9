//! The list of a public API: its items, and then a line for each type with the traits that it derives.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use public_api::Builder;

/// Those that every type has, so that only their absence is listed: it is as easily lost as a derive is.
const AUTO: [&str; 3] = ["Send", "Sync", "Unpin"];

/// Those that say nothing to a user on stable Rust, or that nobody counts on.
const SILENT: [&str; 5] = [
    "Freeze",
    "RefUnwindSafe",
    "StructuralPartialEq",
    "UnsafeUnpin",
    "UnwindSafe",
];

fn items(document: &Path, with_derived: bool) -> Vec<String> {
    let api = Builder::from_rustdoc_json(document)
        .omit_auto_derived_impls(!with_derived)
        .omit_auto_trait_impls(!with_derived)
        .omit_blanket_impls(true)
        .build()
        .expect("the format that the pinned compiler writes");
    api.items().map(ToString::to_string).collect()
}

pub(crate) fn of(document: &Path) -> String {
    let written: BTreeSet<String> = items(document, false).into_iter().collect();
    let mut lines = Vec::new();
    let mut types: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    // An `impl` stands before its items, each of which names the type.
    let mut derived_for = None;
    for item in items(document, true) {
        let is_written = written.contains(&item);
        match Implemented::read(&item) {
            Some(implemented) if !is_written => {
                derived_for = Some(format!(" {}::", implemented.ty));
                if implemented.counts() {
                    types
                        .entry(implemented.ty.to_owned())
                        .or_default()
                        .insert(implemented.name);
                }
                continue;
            }
            // The methods of a builder are derived as well, but are shown.
            None if !item.starts_with("impl") => {}
            _ => derived_for = None,
        }
        if derived_for.as_ref().is_none_or(|ty| !item.contains(ty)) {
            lines.push(item);
        }
    }
    lines.extend(types.into_iter().map(|(ty, names)| {
        let names: Vec<String> = names.into_iter().collect();
        format!("{ty}: {}", names.join(", "))
    }));
    lines.join("\n") + "\n"
}

/// What a line such as `impl<T> !core::marker::Sync for phare::Items<T>` says.
struct Implemented<'a> {
    ty: &'a str,
    /// The trait's name, after a `!` where the type lacks it.
    name: String,
}

impl<'a> Implemented<'a> {
    /// None where it is no `impl` of a trait.
    fn read(item: &'a str) -> Option<Self> {
        let (path, ty) = without_generics(item.strip_prefix("impl")?)
            .trim_start()
            .split_once(" for ")?;
        let name = path.split('<').next()?.rsplit("::").next()?;
        let mark = if path.starts_with('!') { "!" } else { "" };
        Some(Self {
            ty: ty.split_once(" where ").map_or(ty, |(ty, _)| ty),
            name: format!("{mark}{name}"),
        })
    }

    fn counts(&self) -> bool {
        let name = self.name.trim_start_matches('!');
        !SILENT.contains(&name) && !AUTO.contains(&self.name.as_str())
    }
}

/// What follows the `<…>` that a line starts with.
fn without_generics(line: &str) -> &str {
    let mut depth = 0;
    let end = line.find(|character| {
        match character {
            '<' => depth += 1,
            '>' => depth -= 1,
            _ => {}
        }
        depth == 0
    });
    match end {
        Some(end) if line.starts_with('<') => &line[end + 1..],
        _ => line,
    }
}

#[test]
fn a_derive_and_a_lack_are_read_off_their_line() {
    let read = |item| Implemented::read(item).map(|found| (format!("{}: {}", found.ty, found.name), found.counts()));
    let copy = read("impl<T: core::marker::Copy> core::marker::Copy for phare::Nullable<T>");
    assert_eq!(copy, Some(("phare::Nullable<T>: Copy".to_owned(), true)));
    let sync = read("impl<T> !core::marker::Sync for phare::Items<T> where T: core::marker::Send");
    assert_eq!(sync, Some(("phare::Items<T>: !Sync".to_owned(), true)));
    let from = read("impl<'de> serde_core::de::Deserialize<'de> for phare::Json");
    assert_eq!(from, Some(("phare::Json: Deserialize".to_owned(), true)));
    let send = read("impl core::marker::Send for phare::Json");
    assert_eq!(send, Some(("phare::Json: Send".to_owned(), false)));
    assert_eq!(read("impl<T> phare::monitors::CreateMonitorBuilder<T>"), None);
}
