//! The macro on arbitrary input: it never panics, always comes to an end, and gives what it should.
//!
//! A run is the same each time. `PROPTEST_CASES=1000000 cargo test -p phare-macros arbitrary_input` tries so many inputs per
//! test instead, and `PROPTEST_RNG_SEED=1` others.

mod shapes;
mod trees;

use std::env;
use std::fmt::Debug;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use proc_macro2::TokenStream;
use proptest::prelude::*;
use proptest::test_runner::{RngSeed, TestRunner};
use quote::quote;
use syn::DeriveInput;

use self::trees::{edited, tokens, trees, words};
use crate::args::AttributeName;
use crate::attribute::expand;
use crate::derive::derive;
use crate::model;

/// How many inputs each test tries.
const CASES: u32 = 2_500;

/// Far more than any input takes: it ends a test that would hang.
const LIMIT: Duration = Duration::from_secs(20);

/// Holds the property for many inputs, and a limit for the time that each takes.
fn for_all<T: Clone + Debug + Send + 'static>(
    inputs: fn() -> BoxedStrategy<T>,
    property: fn(T) -> Result<(), TestCaseError>,
) {
    let (begins, begun) = mpsc::channel();
    let worker = thread::spawn(move || {
        let property = |input: T| {
            begins.send(input.clone()).expect("it is watched");
            property(input)
        };
        TestRunner::new(config()).run(&inputs(), property)
    });
    let mut last = None;
    loop {
        match begun.recv_timeout(LIMIT) {
            Ok(input) => last = Some(input),
            Err(RecvTimeoutError::Disconnected) => break,
            Err(RecvTimeoutError::Timeout) => panic!("no end after {LIMIT:?}: {last:?}"),
        }
    }
    if let Err(failure) = worker.join().expect("the worker does not panic") {
        panic!("{failure}");
    }
}

fn config() -> ProptestConfig {
    let mut config = ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    if env::var_os("PROPTEST_CASES").is_none() {
        config.cases = CASES;
    }
    if config.rng_seed == RngSeed::Random {
        config.rng_seed = RngSeed::Fixed(0);
    }
    config
}

/// What cannot be read has errors, and is implemented where its name can be read; all else is implemented, with or without errors.
fn assert_derived(item: TokenStream) -> Result<(), TestCaseError> {
    let read = syn::parse2::<DeriveInput>(item.clone());
    let output = derive(item).to_string();
    prop_assert!(output.parse::<TokenStream>().is_ok(), "{output}");
    let has_errors = output.contains("compile_error !");
    match read {
        Ok(item) => {
            let implementation = format!(":: Endpoint for {} ", item.ident);
            prop_assert_eq!(output.matches(&implementation).count(), 1, "{}", output);
        }
        Err(_) => prop_assert!(has_errors && output.matches(":: Endpoint for").count() <= 1, "{output}"),
    }
    Ok(())
}

/// The item is handed over whole, to the derive or after an error.
fn assert_handed_over(args: &TokenStream, item: &TokenStream) -> Result<(), TestCaseError> {
    let before = words(item.clone()).into_iter().filter(|word| !word.is_empty());
    let expanded = expand(args, item);
    let output = expanded.to_string();
    prop_assert!(output.parse::<TokenStream>().is_ok(), "{output}");
    // What stands twice is left out.
    let is_duplicate = output.contains("duplicate `#[phare_endpoint]`");
    let mut added = words(expanded);
    for word in before {
        let location = added.iter().position(|other| *other == word);
        prop_assert!(is_duplicate || location.is_some(), "`{}` is missing: {}", word, output);
        location.map(|location| added.swap_remove(location));
    }
    let is_derived = added.iter().any(|word| word == "PhareEndpoint");
    let is_rejected = added.iter().any(|word| word == "compile_error");
    prop_assert!(is_duplicate || is_derived != is_rejected, "{output}");
    Ok(())
}

#[test]
fn arguments() {
    for_all(trees, |input| {
        let args = tokens(&input);
        assert_handed_over(
            &args,
            &quote!(
                struct Request {
                    title: String,
                }
            ),
        )?;
        assert_derived(quote!(
            #[phare(endpoint(#args))]
            struct Request {
                title: String,
            }
        ))?;
        assert_derived(quote!(
            #[phare(endpoint(POST, "/uptime/incidents", #args))]
            struct Request {
                title: String,
            }
        ))
    });
}

#[test]
fn items() {
    for_all(trees, |input| {
        let item = tokens(&input);
        assert_handed_over(&quote!(GET, "/"), &item)?;
        assert_derived(item.clone())?;
        assert_derived(quote!(#[phare(endpoint(GET, "/"))] #item))?;
        assert_derived(quote!(#[phare(endpoint(GET, "/"))] struct Request { #item }))
    });
}

#[test]
fn contents_of_attributes() {
    for_all(trees, |input| {
        let contents = tokens(&input);
        assert_derived(quote! {
            #[phare(endpoint(POST, "/uptime/incidents"))]
            #[phare(#contents)]
            #[serde(#contents)]
            struct Request {
                #[phare(#contents)]
                title: String,
                #[serde(#contents)]
                impact: String,
                #[phare(body, #contents)]
                #[serde(rename = "description", #contents)]
                text: String,
                #[phare #contents]
                exclude_from_downtime: bool,
            }
        })
    });
}

#[test]
fn shapes_of_structs() {
    for_all(shapes::structs, |source| {
        let item: TokenStream = source.parse().expect("a shape has valid tokens");
        prop_assert!(syn::parse2::<DeriveInput>(item.clone()).is_ok(), "a shape is a struct");
        assert_derived(item)
    });
}

#[test]
fn slips_in_structs() {
    for_all(
        || (shapes::structs(), trees::edits()).boxed(),
        |(source, edits)| {
            let item = source.parse().expect("a shape has valid tokens");
            let Some(item) = edited(item, &edits) else {
                return Ok(());
            };
            assert_handed_over(&quote!(GET, "/"), &item)?;
            assert_derived(item)
        },
    );
}

const DECLARING: [AttributeName; 2] = [AttributeName::Response, AttributeName::Object];

/// The item is handed over to serde and to the derive, or stands after an error; the derive writes what can be parsed.
fn assert_declared(args: &TokenStream, item: &TokenStream) -> Result<(), TestCaseError> {
    for attribute in DECLARING {
        let before = words(item.clone()).into_iter().filter(|word| !word.is_empty());
        let expanded = model::attribute::expand(attribute, args, item);
        let output = expanded.to_string();
        prop_assert!(output.parse::<TokenStream>().is_ok(), "{output}");
        let is_duplicate = output.contains(&format!("duplicate `#[{}", attribute.name()));
        let mut added = words(expanded);
        for word in before {
            let location = added.iter().position(|other| *other == word);
            prop_assert!(is_duplicate || location.is_some(), "`{}` is missing: {}", word, output);
            location.map(|location| added.swap_remove(location));
        }
        let is_derived = added
            .iter()
            .any(|word| word == "PhareResponse" || word == "PhareObject");
        let is_rejected = added.iter().any(|word| word == "compile_error");
        prop_assert!(is_duplicate || is_derived != is_rejected, "{output}");
    }
    Ok(())
}

/// The derive writes tokens that can be read, and declares the type or says what is wrong.
fn assert_checked(item: &TokenStream) -> Result<(), TestCaseError> {
    for attribute in DECLARING {
        let output = model::derive(item.clone(), attribute).to_string();
        prop_assert!(output.parse::<TokenStream>().is_ok(), "{output}");
        let is_declared = output.contains(":: Reads for") || output.contains(":: Writes for");
        prop_assert!(is_declared || output.contains("compile_error !"), "{output}");
    }
    Ok(())
}

#[test]
fn arguments_of_declarations() {
    for_all(trees, |input| {
        let args = tokens(&input);
        let item = quote!(
            struct Title {
                title: String,
            }
        );
        assert_declared(&args, &item)?;
        assert_checked(&quote!(#[phare(response(#args))] #[phare(object(#args))] #item))?;
        let path = quote!(POST, "/uptime/status-pages");
        assert_checked(&quote!(#[phare(response(#path, #args))] #[phare(object(#path, #args))] #item))?;
        assert_checked(&quote!(#[phare(response(#path, at = #args))] #[phare(object(#path, at = #args))] #item))
    });
}

#[test]
fn declared_items() {
    for_all(trees, |input| {
        let item = tokens(&input);
        let args = quote!(POST, "/uptime/status-pages", at = "components[]");
        let handed_over = quote!(#[phare(response(#args))] #[phare(object(#args))]);
        assert_declared(&args, &item)?;
        assert_checked(&quote!(#handed_over #item))?;
        assert_checked(&quote!(#handed_over struct Component { #item }))?;
        assert_checked(&quote!(#handed_over #[serde(tag = "componentable_type")] enum Component { #item }))?;
        assert_checked(&quote! {
            #handed_over
            #[serde(#item)]
            enum Component {
                #[serde(#item)]
                Monitor { #[serde(#item)] #[phare(#item)] display_name: Option<String> },
            }
        })
    });
}

#[test]
fn locations_of_declarations() {
    for_all(
        || "(components|theme|light|name|\\[\\]|\\.|[a-z\\[\\]]){0,8}".boxed(),
        |location: String| {
            let args = quote!(POST, "/uptime/status-pages", at = #location);
            assert_checked(&quote! {
                #[phare(response(#args))]
                #[phare(object(#args))]
                struct Part {
                    name: Option<String>,
                }
            })
        },
    );
}
