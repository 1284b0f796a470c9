//! Paths of fields in JSON, such as `monitors.incidents.id`: the names that lead there, whatever lists lie between.

use std::collections::{BTreeMap, BTreeSet};

use phare_contract::{Field, Kind};
use serde_json::{Map, Value};

/// The paths of a contract's fields. Where a value has several shapes, several fields may stand at one path.
pub(crate) fn of_fields(fields: &[Field]) -> BTreeMap<String, Vec<Field>> {
    let mut paths = BTreeMap::new();
    add_fields(fields, "", &mut paths);
    paths
}

fn add_fields(fields: &[Field], parent: &str, paths: &mut BTreeMap<String, Vec<Field>>) {
    for field in fields {
        let path = format!("{parent}{}", field.name);
        add_kind(field.kind, &format!("{path}."), paths);
        paths.entry(path).or_default().push(*field);
    }
}

fn add_kind(kind: Kind, parent: &str, paths: &mut BTreeMap<String, Vec<Field>>) {
    match kind {
        Kind::Object(fields) => add_fields(fields, parent, paths),
        Kind::Array { item, .. } => add_kind(*item, parent, paths),
        Kind::OneOf(shapes) => shapes.iter().for_each(|shape| add_kind(*shape, parent, paths)),
        _ => {}
    }
}

/// The paths in a JSON value whose values are such.
pub(crate) fn of_json(json: &Value, is_such: fn(&Value) -> bool) -> BTreeSet<String> {
    let mut paths = BTreeSet::new();
    add_json(json, is_such, "", &mut paths);
    paths
}

fn add_json(json: &Value, is_such: fn(&Value) -> bool, parent: &str, paths: &mut BTreeSet<String>) {
    match json {
        Value::Object(entries) => {
            for (name, value) in entries {
                let path = format!("{parent}{name}");
                add_json(value, is_such, &format!("{path}."), paths);
                if is_such(value) {
                    paths.insert(path);
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| add_json(item, is_such, parent, paths)),
        _ => {}
    }
}

/// The value with what stands at this path changed, wherever it does.
pub(crate) fn changed(json: &Value, path: &str, change: fn(&mut Map<String, Value>, &str)) -> Value {
    let mut json = json.clone();
    change_at(&mut json, path, change);
    json
}

fn change_at(json: &mut Value, path: &str, change: fn(&mut Map<String, Value>, &str)) {
    match (json, path.split_once('.')) {
        (Value::Array(items), _) => items.iter_mut().for_each(|item| change_at(item, path, change)),
        (Value::Object(entries), None) if entries.contains_key(path) => change(entries, path),
        (Value::Object(entries), Some((name, rest))) => {
            if let Some(value) = entries.get_mut(name) {
                change_at(value, rest, change);
            }
        }
        _ => {}
    }
}

/// What only one of two sets has, with the names of the sets; none where they are the same.
pub(crate) fn difference<T: Ord + std::fmt::Debug>(
    (one, found): (&str, &BTreeSet<T>),
    (other, expected): (&str, &BTreeSet<T>),
) -> Option<String> {
    let only = |set: &str, of: &BTreeSet<T>, without: &BTreeSet<T>| {
        let only: Vec<_> = of.difference(without).collect();
        (!only.is_empty()).then(|| format!("only {set} has {only:?}"))
    };
    let sides = [only(one, found, expected), only(other, expected, found)];
    let sides: Vec<_> = sides.into_iter().flatten().collect();
    (!sides.is_empty()).then(|| sides.join(", "))
}
