#![no_implicit_prelude]

use ::phare::phare_endpoint;

#[phare_endpoint(POST, "/uptime/incidents")]
struct CreateIncident<'a, T> {
    impact: ::phare::Impact,
    title: &'a str,
    exclude_from_downtime: bool,
    monitors: ::std::vec::Vec<u64>,
    #[phare(header = "X-Request-Id")]
    #[serde(serialize_with = "write", skip_serializing_if = "is_zero")]
    request_id: u32,
    #[phare(query, unlisted)]
    colour: ::std::option::Option<T>,
}

#[phare_endpoint(POST, "/uptime/status-pages/{statusPageId}", response = ())]
struct UpdateStatusPage {
    status_page_id: u64,
    favicon_light: ::std::option::Option<::phare::File>,
}

fn write<S: ::serde::Serializer>(number: &u32, serializer: S) -> ::std::result::Result<S::Ok, S::Error> {
    ::serde::Serialize::serialize(number, serializer)
}

fn is_zero(number: &u32) -> bool {
    *number == 0
}

#[::core::prelude::v1::test]
fn compiles() {
    let client = crate::client();
    let _request = CreateIncident {
        impact: ::phare::Impact::Unknown,
        title: "Search is slow",
        exclude_from_downtime: true,
        monitors: ::std::vec![1],
        request_id: 0,
        colour: ::std::option::Option::Some("red"),
    }
    .send(&client);
    let update = UpdateStatusPage {
        status_page_id: 1,
        favicon_light: ::std::option::Option::None,
    };
    let _request = update.send(&client);
}
