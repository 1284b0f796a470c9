//! Places of fields in JSON, such as `monitors.incidents.id`: the names that lead there, whatever lists lie between.

use std::collections::{BTreeMap, BTreeSet};

use phare_contract::{Field, Kind};
use serde_json::{Map, Value};

/// The places of a contract's fields. Where a value has several shapes, several fields may stand at one place.
pub(crate) fn of_fields(fields: &[Field]) -> BTreeMap<String, Vec<Field>> {
    let mut places = BTreeMap::new();
    add_fields(fields, "", &mut places);
    places
}

fn add_fields(fields: &[Field], parent: &str, places: &mut BTreeMap<String, Vec<Field>>) {
    for field in fields {
        let place = format!("{parent}{}", field.name);
        add_kind(field.kind, &format!("{place}."), places);
        places.entry(place).or_default().push(*field);
    }
}

fn add_kind(kind: Kind, parent: &str, places: &mut BTreeMap<String, Vec<Field>>) {
    match kind {
        Kind::Object(fields) => add_fields(fields, parent, places),
        Kind::List { item, .. } => add_kind(*item, parent, places),
        Kind::OneOf(shapes) => shapes.iter().for_each(|shape| add_kind(*shape, parent, places)),
        _ => {}
    }
}

/// The places in a JSON value whose values are such.
pub(crate) fn of_json(json: &Value, is_such: fn(&Value) -> bool) -> BTreeSet<String> {
    let mut places = BTreeSet::new();
    add_json(json, is_such, "", &mut places);
    places
}

fn add_json(json: &Value, is_such: fn(&Value) -> bool, parent: &str, places: &mut BTreeSet<String>) {
    match json {
        Value::Object(entries) => {
            for (name, value) in entries {
                let place = format!("{parent}{name}");
                add_json(value, is_such, &format!("{place}."), places);
                if is_such(value) {
                    places.insert(place);
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| add_json(item, is_such, parent, places)),
        _ => {}
    }
}

/// The value with what stands at this place changed, wherever it does.
pub(crate) fn changed(json: &Value, place: &str, change: fn(&mut Map<String, Value>, &str)) -> Value {
    let mut json = json.clone();
    change_at(&mut json, place, change);
    json
}

fn change_at(json: &mut Value, place: &str, change: fn(&mut Map<String, Value>, &str)) {
    match (json, place.split_once('.')) {
        (Value::Array(items), _) => items.iter_mut().for_each(|item| change_at(item, place, change)),
        (Value::Object(entries), None) if entries.contains_key(place) => change(entries, place),
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
