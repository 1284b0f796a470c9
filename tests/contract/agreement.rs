//! What `phare` does not send is what a strict Phare rejects, for arbitrary bodies: right ones, and such with one defect.
//!
//! The two share the contract, and no code that checks. `PROPTEST_CASES=1000000 cargo test --test contract agreement` tries so many bodies
//! of each kind, and `PROPTEST_RNG_SEED=1` others.

use std::collections::BTreeMap;
use std::env;

use phare::contract::Operation;
use phare::{Client, Encoder, Endpoint, Error};
use phare_contract::{Documented, OPERATIONS};
use phare_fake::strict_errors;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{RngSeed, TestRunner};
use serde_json::Value;

use crate::bodies::{DEFECTS, Defect, object, spoil};

/// A request of the operation at this index of the contract, whose body is whatever is given.
struct Whole<const INDEX: usize>(Value);

impl<const INDEX: usize> Endpoint for Whole<INDEX> {
    type Response = ();
    const OPERATION: &'static Operation = OPERATIONS[INDEX].operation;

    fn encode(&self, encoder: &mut Encoder) {
        for parameter in Self::OPERATION.path_parameters {
            encoder.path_parameter(parameter.name, &1);
        }
        encoder.body(&self.0);
    }
}

type Check = fn(&Client, &Value) -> Result<(), Error>;

fn check<const INDEX: usize>(client: &Client, body: &Value) -> Result<(), Error> {
    client.send(&Whole::<INDEX>(body.clone())).validate()
}

macro_rules! checks {
    ($($index:literal)*) => {
        [$(check::<$index>),*]
    };
}

const CHECKS: [Check; OPERATIONS.len()] = checks! {
    0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39 40 41 42 43 44
    45 46 47
};

/// The operations that take a body.
fn writing() -> Vec<(&'static Documented, Check)> {
    let operations = OPERATIONS.iter().zip(CHECKS);
    operations
        .filter(|(operation, _)| !operation.body_fields().is_empty())
        .collect()
}

fn config() -> ProptestConfig {
    let mut config = ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    if env::var_os("PROPTEST_CASES").is_none() {
        config.cases = 10_000;
    }
    if config.rng_seed == RngSeed::Random {
        config.rng_seed = RngSeed::Fixed(0);
    }
    config
}

fn client() -> Client {
    let builder = Client::builder().api_key("key").base_url("http://localhost");
    builder.build().expect("the settings are right")
}

/// Any operation that takes a body, and a body that it takes.
fn requests() -> impl Strategy<Value = (&'static Documented, Check, Value)> {
    let requests: Vec<_> = writing()
        .into_iter()
        .map(|(operation, check)| {
            object(operation.body_fields())
                .prop_map(move |body| (operation, check, body))
                .boxed()
        })
        .collect();
    proptest::strategy::Union::new(requests)
}

#[test]
fn a_right_body_is_taken_by_both() {
    let client = client();
    let mut runner = TestRunner::new(config());
    let run = runner.run(&requests(), |(operation, check, body)| {
        let found = check(&client, &body);
        prop_assert!(found.is_ok(), "{}: {body}: {found:?}", operation.id);
        let errors = strict_errors(operation, body.clone());
        prop_assert_eq!(errors, None, "{}: {}", operation.id, body);
        Ok(())
    });
    run.unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn a_body_with_a_defect_is_rejected_by_both_for_the_same_field() {
    let client = client();
    let mut met: BTreeMap<String, u32> = BTreeMap::new();
    let mut runner = TestRunner::new(config());
    let cases = (requests(), select(&DEFECTS[..]), any::<u16>());
    let met_here = std::cell::RefCell::new(&mut met);
    let run = runner.run(&cases, |((operation, check, mut body), defect, choice)| {
        if !spoil(&mut body, operation.body_fields(), defect, choice.into()) {
            return Ok(());
        }
        let found = check(&client, &body);
        let Err(Error::Invalid(_)) = &found else {
            return Err(TestCaseError::fail(format!(
                "{}: {defect:?}: {body} is sent",
                operation.id
            )));
        };
        let errors = found
            .as_ref()
            .err()
            .and_then(Error::field_errors)
            .expect("it is about fields");
        let names: Vec<&str> = errors.iter().map(|(name, _)| name).collect();
        let rejected = strict_errors(operation, body.clone());
        let rejected = rejected.as_ref().and_then(Value::as_object);
        let rejected: Vec<&str> = rejected
            .into_iter()
            .flat_map(|fields| fields.keys())
            .map(String::as_str)
            .collect();
        let is_same =
            names == rejected || defect == Defect::Unknown && rejected.iter().all(|name| names.contains(name));
        prop_assert!(
            !rejected.is_empty() && is_same,
            "{}: {defect:?}: {body}: {errors:?}, and the fake: {rejected:?}",
            operation.id
        );
        *met_here.borrow_mut().entry(format!("{defect:?}")).or_default() += 1;
        Ok(())
    });
    run.unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(met.len(), DEFECTS.len(), "each defect was met: {met:?}");
}

#[test]
fn all_operations_that_take_a_body_are_among_them() {
    assert_eq!(writing().len(), 14);
}
