//! Every request that the catalogue can send is what the contract takes, and has every field of it.

use std::collections::BTreeSet;

use phare_contract::{Documented, Field, Kind, OPERATIONS};
use serde_json::Value;

use crate::conformity::errors;
use crate::least::{always_sent, never_null};
use crate::paths::{difference, of_fields, of_json};
use crate::sent::{Sent, all, files, json, query};

fn body_fields(operation: &Documented) -> &'static [Field] {
    operation.body.map_or(&[], |body| body.fields)
}

fn names<'a>(fields: impl IntoIterator<Item = &'a Field>) -> BTreeSet<String> {
    fields.into_iter().map(|field| field.name.to_owned()).collect()
}

/// Whether no JSON has this field, but a multipart body.
fn is_file(field: &Field) -> bool {
    matches!(field.kind, Kind::File(_))
}

#[tokio::test]
async fn the_requests_are_what_the_contract_takes() {
    let sent = all().await;
    let takes_something = |operation: &&Documented| operation.body.is_some() || !operation.query.is_empty();
    let known = OPERATIONS.iter().filter(takes_something).map(|operation| operation.id);
    let asked = sent.0.keys().copied().collect();
    let differing = difference(("this test", &asked), ("the contract", &known.collect()));
    let mut errors: Vec<String> = differing.into_iter().collect();

    for operation in OPERATIONS {
        let found = [
            check_bodies(operation, &sent),
            check_places(operation, &sent),
            check_required(operation, &sent),
            check_query(operation, &sent),
        ];
        let found = found.into_iter().flatten();
        errors.extend(found.map(|defect| format!("{}: {defect}", operation.id)));
    }
    assert!(errors.is_empty(), "{}", errors.join("\n"));
}

/// How the sets of the catalogue and of the contract differ, and in what.
fn compare(what: &str, found: &BTreeSet<String>, known: &BTreeSet<String>) -> Option<String> {
    difference(("the catalogue", found), ("the contract", known)).map(|difference| format!("{what}: {difference}"))
}

/// Each body is one that the contract takes.
fn check_bodies(operation: &Documented, sent: &Sent) -> Vec<String> {
    let bodies = sent.of(operation.id).iter().filter_map(json);
    let errors = bodies.flat_map(|body| errors(body_fields(operation), &body));
    errors.collect()
}

/// Each field of the contract was sent by some request, and each nullable one was null in one.
fn check_places(operation: &Documented, sent: &Sent) -> Vec<String> {
    let (mut written, mut null, mut file) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for request in sent.of(operation.id) {
        let body = json(request).unwrap_or_default();
        written.extend(of_json(&body, |_| true));
        null.extend(of_json(&body, Value::is_null));
        file.extend(files(request));
    }
    let paths = of_fields(body_fields(operation));
    let known = |is_such: fn(&Field) -> bool| -> BTreeSet<String> {
        let such = paths.iter().filter(|(_, fields)| fields.iter().any(is_such));
        such.map(|(path, _)| path.clone()).collect()
    };
    let nullable = known(|field| field.nullable && !is_file(field));
    let differences = [
        compare("fields", &written, &known(|field| !is_file(field))),
        compare("null", &(&null | &never_null(operation.id)), &nullable),
        compare("files", &file, &known(is_file)),
    ];
    differences.into_iter().flatten().collect()
}

/// What every body of an operation has is what the contract requires, and what the catalogue means to insist on.
fn check_required(operation: &Documented, sent: &Sent) -> Vec<String> {
    let bodies = sent.of(operation.id).iter().filter_map(json);
    let always = common(bodies.map(|body| {
        let entries = body.as_object().into_iter().flatten();
        entries.map(|(name, _)| name.clone()).collect()
    }));
    let required = names(body_fields(operation).iter().filter(|field| field.required));
    let required = &required | &always_sent(operation.id);
    compare("required", &always, &required).into_iter().collect()
}

/// Each parameter of the contract was sent by some request; several times in one if, and only if, it may be.
fn check_query(operation: &Documented, sent: &Sent) -> Vec<String> {
    let queries: Vec<Vec<String>> = sent.of(operation.id).iter().map(query).collect();
    let all = queries.iter().flatten().cloned().collect();
    let always = common(queries.iter().map(|names| names.iter().cloned().collect()));
    let repeated = queries.iter().flat_map(|names| repeated(names)).collect();
    let known = |is_such: fn(&&Field) -> bool| names(operation.query.iter().filter(is_such));
    let differences = [
        compare("query", &all, &known(|_| true)),
        compare("required in the query", &always, &known(|field| field.required)),
        compare("repeated in the query", &repeated, &known(|field| field.repeatable)),
    ];
    differences.into_iter().flatten().collect()
}

/// What all of these sets have.
fn common(sets: impl Iterator<Item = BTreeSet<String>>) -> BTreeSet<String> {
    sets.reduce(|one, other| &one & &other).unwrap_or_default()
}

/// The names that stand more than once.
fn repeated(names: &[String]) -> impl Iterator<Item = String> {
    let later = names.iter().enumerate();
    let later = later.filter(|(index, name)| names.iter().take(*index).any(|earlier| earlier == *name));
    later.map(|(_, name)| name.clone())
}
