#![allow(dead_code, non_camel_case_types, non_upper_case_globals, unused_macros)]

use ::phare::{Client, Impact, phare_endpoint};

struct bool;

#[phare_endpoint(POST, "/uptime/incidents/{incidentId}")]
struct UpdateIncident<'a, T> {
    incident_id: u64,
    impact: ::core::option::Option<Impact>,
    title: T,
    #[serde(serialize_with = "write", skip_serializing_if = "is_empty")]
    description: &'a [u8],
    #[phare(header = "X-Request-Id")]
    request_id: ::std::string::String,
    #[phare(query, unlisted)]
    colour: u32,
}

#[phare_endpoint(POST, "/uptime/logos", unlisted, response = ())]
struct UploadLogo {
    #[phare(file)]
    logo: ::phare::File,
}

fn write<S: ::serde::Serializer>(text: &&[u8], serializer: S) -> ::core::result::Result<S::Ok, S::Error> {
    serializer.serialize_bytes(text)
}

fn is_empty(text: &&[u8]) -> ::core::primitive::bool {
    text.len() == 0
}

fn main() {
    let client = Client::builder().api_key("key").base_url("http://localhost").build().unwrap();
    let _request = UpdateIncident {
        incident_id: 1,
        impact: ::core::option::Option::None,
        title: "Search is slow",
        description: b"Some of the time",
        request_id: "r-1".to_owned(),
        colour: 1,
    }
    .send(&client);
    let _request = UploadLogo { logo: ::phare::File::new("logo.png", "") }.send(&client);
}
