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
    let mut monitor = least();
    let fields = monitor.as_object_mut().expect("an object");
    fields.extend(extra.as_object().expect("an object").clone());
    serde_json::from_value(monitor).expect("a monitor")
}

fn minimal() -> CreateMonitor {
    CreateMonitor::builder()
        .name("Website")
        .request(HttpRequest::get("https://example.com"))
        .regions(["eu-deu-fra"])
        .build()
}
