//! Monitors: all seven operations of the catalogue.

mod fake;
mod requests;
mod responses;

use phare::monitors::{CreateMonitor, HttpRequest, Monitor};
use serde_json::{Value, json};

use crate::support::fake_client::NOW;

/// The least that a monitor says.
fn least() -> Value {
    json!({ "id": 1, "project_id": 2, "created_at": NOW, "updated_at": NOW })
}

fn read(extra: &Value) -> Monitor {
    crate::catalogue::read_with(least(), extra)
}

fn minimal() -> CreateMonitor {
    CreateMonitor::builder()
        .name("Website")
        .request(HttpRequest::get("https://example.com"))
        .regions([phare::monitors::Region::Frankfurt])
        .build()
}
