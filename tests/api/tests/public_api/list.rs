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
    let plain = items(document, false);
    let shown: BTreeSet<&String> = plain.iter().collect();
    let mut types: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let all = items(document, true);
    for (ty, name) in all
        .iter()
        .filter(|item| !shown.contains(item))
        .filter_map(|item| derived(item))
    {
        types.entry(ty.to_owned()).or_default().insert(name);
    }
    let types = types.into_iter().map(|(ty, names)| {
        let names: Vec<String> = names.into_iter().collect();
        format!("{ty}: {}", names.join(", "))
    });
    let lines: Vec<String> = plain.iter().cloned().chain(types).collect();
    lines.join("\n") + "\n"
}

/// A type, and what it derives or lacks, of a line such as `impl<T> !core::marker::Sync for phare::Items<T>`.
fn derived(item: &str) -> Option<(&str, String)> {
    let (path, ty) = without_generics(item.strip_prefix("impl")?)
        .trim_start()
        .split_once(" for ")?;
    let ty = ty.split_once(" where ").map_or(ty, |(ty, _)| ty);
    let name = path.split('<').next()?.rsplit("::").next()?;
    let lacks = path.starts_with('!');
    if SILENT.contains(&name) || AUTO.contains(&name) && !lacks {
        return None;
    }
    Some((ty, format!("{}{name}", if lacks { "!" } else { "" })))
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
    let read = |item| derived(item).map(|(ty, name)| format!("{ty}: {name}"));
    let copy = read("impl<T: core::marker::Copy> core::marker::Copy for phare::Nullable<T>");
    assert_eq!(copy.as_deref(), Some("phare::Nullable<T>: Copy"));
    let sync = read("impl<T> !core::marker::Sync for phare::Items<T> where T: core::marker::Send");
    assert_eq!(sync.as_deref(), Some("phare::Items<T>: !Sync"));
    let read_from = read("impl<'de> serde_core::de::Deserialize<'de> for phare::Json");
    assert_eq!(read_from.as_deref(), Some("phare::Json: Deserialize"));
    assert_eq!(read("impl core::marker::Send for phare::Json"), None);
    assert_eq!(read("impl phare::Json"), None);
}
