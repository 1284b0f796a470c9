//! Status pages without images: all six operations of the catalogue, over the wire and against the fake.

mod fake;
mod images;
mod requests;
mod responses;

use phare::status_pages::{Component, CreateStatusPage, StatusPage};
use serde_json::{Value, json};

use crate::support::fake_client::NOW;

/// The least that a page says.
fn least() -> Value {
    json!({ "id": 1, "project_id": 2, "created_at": NOW, "updated_at": NOW })
}

fn read(extra: &Value) -> StatusPage {
    crate::catalogue::read_with(least(), extra)
}

fn minimal(components: Vec<Component>) -> CreateStatusPage {
    CreateStatusPage::builder()
        .name("Example")
        .subdomain("example")
        .title("Is it up?")
        .description("All of it.")
        .search_engine_indexed(false)
        .website_url("https://example.com")
        .components(components)
        .build()
}
