//! Uses of `#[phare_endpoint]` that are right, however unusual: that they compile is the test.
#![allow(
    dead_code,
    missing_docs,
    unreachable_pub,
    unused_qualifications,
    clippy::all,
    clippy::pedantic,
    reason = "how users write is up to them"
)]

mod alias_of_option;
mod allowed_lints;
mod beside_builder;
mod beside_serde_derives;
mod blanket_traits;
mod bound_lifetimes;
mod conditional_fields;
mod constant_parameters;
mod crate_path;
mod files;
mod flattened_fields;
mod generic_responses;
mod headers;
mod helpers_of_other_attributes;
mod inside_function;
mod lifetimes;
mod macro_of_attributes;
mod macro_of_item;
mod macro_of_parts;
mod macro_of_response;
mod names_like_generated_ones;
mod names_of_the_users_own;
mod newer_than_the_crate;
mod no_prelude;
mod objects_of_the_users_own;
mod other_attributes;
mod own_types_of_values;
mod path_as_documented;
mod raw_identifiers;
mod renamed_fields;
mod responses;
mod responses_of_the_users_own;
mod shadowed_names;
mod skipped_fields;
mod two_endpoints_in_one_module;
mod type_parameters;
mod value_that_cannot_be_sent;
mod values_left_out;
mod values_written_otherwise;
mod visibility;
mod where_clauses;
mod whole_body;
mod without_fields;

/// A client that calls nobody.
fn client() -> phare::Client {
    let builder = phare::Client::builder().api_key("key").base_url("http://localhost");
    builder.build().expect("the settings are right")
}
