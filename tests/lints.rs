//! A crate that denies what a user may deny, some of which is looked for in whole crates only.
#![deny(
    warnings,
    missing_docs,
    unreachable_pub,
    unused_qualifications,
    unused_lifetimes,
    unused_results
)]
#![deny(
    single_use_lifetimes,
    elided_lifetimes_in_paths,
    missing_debug_implementations,
    trivial_casts
)]
#![deny(
    future_incompatible,
    let_underscore,
    nonstandard_style,
    rust_2018_idioms,
    unused,
    keyword_idents
)]
#![deny(
    explicit_outlives_requirements,
    redundant_lifetimes,
    unit_bindings,
    variant_size_differences,
    unnameable_types
)]
#![deny(
    trivial_numeric_casts,
    unsafe_code,
    unused_import_braces,
    unused_macro_rules,
    absolute_paths_not_starting_with_crate
)]
#![deny(
    non_ascii_idents,
    ambiguous_negative_literals,
    impl_trait_redundant_captures,
    meta_variable_misuse
)]
#![deny(clippy::all, clippy::pedantic, clippy::nursery, clippy::restriction)]
#![allow(
    clippy::arbitrary_source_item_ordering,
    clippy::blanket_clippy_restriction_lints,
    clippy::exhaustive_structs,
    clippy::implicit_return,
    clippy::single_call_fn,
    clippy::single_char_lifetime_names,
    clippy::tests_outside_test_module,
    clippy::trivially_copy_pass_by_ref,
    clippy::unwrap_used,
    reason = "they fit what is written here by hand, and nothing that is written for it"
)]
#![forbid(unsafe_code)]

use core::fmt::Debug;

use phare::{Client, File, phare_endpoint};
use serde::Serializer;

/// Opens an incident.
#[phare_endpoint(POST, "/uptime/incidents")]
#[derive(Debug)]
pub struct CreateIncident<'a, T: Debug> {
    /// How bad it is.
    pub impact: T,
    /// What is wrong.
    pub title: &'a str,
    /// Whether it counts.
    pub exclude_from_downtime: bool,
    /// The monitors.
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    pub monitors: &'a [u64],
    /// Which request it is.
    #[phare(header = "X-Request-Id")]
    #[serde(serialize_with = "write")]
    pub request_id: u32,
}

/// Changes a status page.
#[phare_endpoint(POST, "/uptime/status-pages/{statusPageId}", response = ())]
#[derive(Debug)]
pub struct UpdateStatusPage {
    /// The page.
    pub status_page_id: u64,
    /// The logo.
    pub logo_light: Option<File>,
}

/// Lists the incidents.
#[phare_endpoint(GET, "/uptime/incidents")]
#[derive(Clone, Copy, Debug)]
pub struct ListIncidents;

fn write<S: Serializer>(number: &u32, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_u32(*number)
}

#[test]
fn compiles() {
    let client = Client::builder()
        .api_key("key")
        .base_url("http://localhost")
        .build()
        .unwrap();
    let create = CreateIncident {
        impact: "unknown",
        title: "Search is slow",
        exclude_from_downtime: true,
        monitors: &[],
        request_id: 1,
    };
    let update = UpdateStatusPage {
        status_page_id: 1,
        logo_light: None,
    };
    drop((create.send(&client), update.send(&client), ListIncidents.send(&client)));
}
