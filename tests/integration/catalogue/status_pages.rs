//! Status pages without images: all six operations of the catalogue, over the wire and against the fake.

mod fake;
mod images;
mod requests;
mod responses;

use phare::Json;
use phare::status_pages::{Component, CreateStatusPage, StatusPage};
use serde_json::{Value, json};

const NOW: &str = "2026-03-08T10:00:00Z";

/// The least that a page says.
fn least() -> Value {
    json!({ "id": 1, "project_id": 2, "created_at": NOW, "updated_at": NOW })
}

fn read(extra: &Value) -> StatusPage {
    let mut page = least();
    let fields = page.as_object_mut().expect("an object");
    fields.extend(extra.as_object().expect("an object").clone());
    serde_json::from_value(page).expect("a status page")
}

fn json_of(text: &str) -> Json {
    serde_json::from_str(text).expect("JSON")
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
