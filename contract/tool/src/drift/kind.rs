//! Where two kinds differ.

use std::mem::discriminant;

use phare_contract::Kind;

use super::field::nested;

/// What changed from the old kind of the field to the new.
pub(crate) fn kind(label: &str, name: &str, old: Kind, new: Kind, lines: &mut Vec<String>) {
    let mut say = |words: String| lines.push(format!("{label} `{name}` {words}"));
    match (old, new) {
        (
            Kind::Str {
                min: old_min,
                max: old_max,
            },
            Kind::Str { min, max },
        ) => {
            limits(CHARACTERS, (old_min, old_max), (min, max), &mut say);
        }
        (Kind::Enum(old), Kind::Enum(new)) => values(old, new, "", &mut say),
        (Kind::File(old), Kind::File(new)) => values(old, new, "a file of type ", &mut say),
        (
            Kind::Integer {
                min: old_min,
                max: old_max,
                of: old_of,
            },
            Kind::Integer { min, max, of },
        ) => {
            limits(VALUE, (old_min, old_max), (min, max), &mut say);
            match (old_of, of) {
                ([], [_, ..]) => say(format!("now takes only {}", list(of.iter()))),
                ([_, ..], []) => say("now takes any integer".into()),
                _ => values(old_of, of, "", &mut say),
            }
        }
        (
            Kind::Array {
                item: old_item,
                min: old_min,
                max: old_max,
            },
            Kind::Array { item, min, max },
        ) => {
            limits(ITEMS, (old_min, old_max), (min, max), &mut say);
            kind(label, &format!("{name}[]"), *old_item, *item, lines);
        }
        (Kind::Object(old), Kind::Object(new)) => {
            nested(label, &format!("{name}."), old, new, lines);
        }
        (Kind::OneOf(old), Kind::OneOf(new)) => forms(label, name, old, new, lines),
        (old, new) if discriminant(&old) != discriminant(&new) => {
            say(format!("is now {} (was {})", noun(new), noun(old)));
        }
        _ => {}
    }
}

/// The forms of a value that has several: those that only one side has are compared in their order.
fn forms(label: &str, name: &str, old: &[Kind], new: &[Kind], lines: &mut Vec<String>) {
    let unmatched = |these: &[Kind], others: &[Kind]| -> Vec<Kind> {
        let known = |one: Kind| others.iter().any(|other| same(one, *other));
        these.iter().copied().filter(|one| !known(*one)).collect()
    };
    let (old, new) = (unmatched(old, new), unmatched(new, old));
    for (old, new) in old.iter().zip(&new) {
        kind(label, name, *old, *new, lines);
    }
    for gone in old.iter().skip(new.len()) {
        lines.push(format!("{label} `{name}` may no longer be {}", noun(*gone)));
    }
    for added in new.iter().skip(old.len()) {
        lines.push(format!("{label} `{name}` may now also be {}", noun(*added)));
    }
}

/// Whether two kinds allow the same, in whatever order they say it.
pub(crate) fn same(one: Kind, other: Kind) -> bool {
    let mut lines = Vec::new();
    kind("", "", one, other, &mut lines);
    lines.is_empty()
}

type Limits<T> = (Option<T>, Option<T>);

/// How a limit is put into words.
struct Words {
    most: &'static str,
    least: &'static str,
    unit: &'static str,
}

const CHARACTERS: Words = Words {
    most: "have",
    least: "have at least",
    unit: " characters",
};
const ITEMS: Words = Words {
    most: "have",
    least: "have at least",
    unit: " items",
};
const VALUE: Words = Words {
    most: "be at most",
    least: "be at least",
    unit: "",
};

fn limits<T: Copy + PartialEq + ToString>(
    Words { most, least, unit }: Words,
    (old_min, old_max): Limits<T>,
    (min, max): Limits<T>,
    say: &mut impl FnMut(String),
) {
    let text = |limit: Option<T>| limit.map_or("no limit".into(), |limit| limit.to_string());
    if min != old_min {
        let now = min.map_or("no longer has a lower limit".into(), |min| {
            format!("must now {least} {}{unit}", min.to_string())
        });
        say(format!("{now} (was {})", text(old_min)));
    }
    if max != old_max {
        let now = max.map_or("no longer has an upper limit".into(), |max| {
            format!("may now {most} {}{unit}", max.to_string())
        });
        say(format!("{now} (was {})", text(old_max)));
    }
}

fn values<T: PartialEq + ToString>(old: &[T], new: &[T], what: &str, say: &mut impl FnMut(String)) {
    let only_in = |these: &[T], others: &[T]| {
        let mut these = these.iter().filter(|value| !others.contains(value)).peekable();
        let any = these.peek().is_some();
        any.then(|| list(these.map(|value| format!("`{}`", value.to_string()))))
    };
    if let Some(added) = only_in(new, old) {
        say(format!("now takes {what}{added}"));
    }
    if let Some(gone) = only_in(old, new) {
        say(format!("no longer takes {what}{gone}"));
    }
}

/// Words in a row: `a`, `b` and `c`.
pub(super) fn list(words: impl Iterator<Item = impl ToString>) -> String {
    let words: Vec<String> = words.map(|word| word.to_string()).collect();
    match words.as_slice() {
        [] => "nothing".into(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

fn noun(kind: Kind) -> String {
    match kind {
        Kind::Str { .. } => "a string".into(),
        Kind::Enum(values) => {
            let values = values.iter().map(|value| format!("`{value}`"));
            format!("one of {}", list(values))
        }
        Kind::DateTime => "a date and time".into(),
        Kind::Integer { .. } => "an integer".into(),
        Kind::Number => "a number".into(),
        Kind::Boolean => "a boolean".into(),
        Kind::Array { .. } => "an array".into(),
        Kind::Object([]) => "any object".into(),
        Kind::Object(fields) => {
            let names = fields.iter().map(|field| format!("`{}`", field.name));
            format!("an object with {}", list(names))
        }
        Kind::OneOf(_) => "one of several kinds".into(),
        Kind::File(_) => "a file".into(),
        Kind::Any => "anything".into(),
    }
}
