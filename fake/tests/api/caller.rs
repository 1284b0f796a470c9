//! Calls with a key.

use std::time::{Duration, SystemTime};

use phare_fake::Fake;
use serde_json::{Value, json};

use crate::http::{Response, send};

/// 2026-03-08T10:00:00Z
pub(crate) fn ten_o_clock() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(1_772_964_000)
}

/// A fake whose clock stands at ten o'clock.
pub(crate) fn start() -> Fake {
    Fake::builder().now(ten_o_clock()).start().expect("a fake")
}

/// Sends requests with the same headers.
pub(crate) struct Caller {
    base_url: String,
    headers: Vec<(&'static str, String)>,
}

impl Caller {
    pub(crate) fn with_key(fake: &Fake, key: &str) -> Self {
        Self {
            base_url: fake.base_url().to_owned(),
            headers: vec![("Authorization", format!("Bearer {key}"))],
        }
    }

    /// With the key of the first project.
    pub(crate) fn of_project(fake: &Fake) -> Self {
        Self::with_key(fake, fake.project_key())
    }

    pub(crate) fn and(mut self, name: &'static str, value: &str) -> Self {
        self.headers.push((name, value.to_owned()));
        self
    }

    pub(crate) fn get(&self, target: &str) -> Response {
        self.call("GET", target, &[], b"")
    }

    pub(crate) fn delete(&self, target: &str) -> Response {
        self.call("DELETE", target, &[], b"")
    }

    pub(crate) fn post(&self, target: &str, body: &Value) -> Response {
        let body = body.to_string();
        self.call("POST", target, &[("Content-Type", "application/json")], body.as_bytes())
    }

    pub(crate) fn call(&self, method: &str, target: &str, headers: &[(&str, &str)], body: &[u8]) -> Response {
        let own = self.headers.iter().map(|(name, value)| (*name, value.as_str()));
        let headers: Vec<_> = own.chain(headers.iter().copied()).collect();
        send(&self.base_url, method, target, &headers, body)
    }

    /// Makes an incident and returns its path.
    pub(crate) fn incident(&self) -> String {
        let incident = self.post("/uptime/incidents", &incident()).expect(201);
        format!("/uptime/incidents/{}", incident["id"])
    }
}

/// The smallest incident that can be made.
pub(crate) fn incident() -> Value {
    json!({ "impact": "major_outage", "title": "Down", "exclude_from_downtime": false })
}

/// That incident, with one field set or replaced.
pub(crate) fn incident_with(field: &str, value: Value) -> Value {
    let mut incident = incident();
    incident[field] = value;
    incident
}

/// The smallest monitor that can be made.
pub(crate) fn monitor() -> Value {
    json!({
        "name": "Website",
        "protocol": "http",
        "request": { "method": "GET", "url": "https://example.com" },
        "regions": ["eu-deu-fra", "na-usa-iad"],
    })
}

/// The smallest status page that can be made, with one component.
pub(crate) fn status_page(monitor: u64) -> Value {
    json!({
        "name": "Status",
        "subdomain": "status",
        "title": "Status of everything",
        "description": "What works, and what does not.",
        "search_engine_indexed": true,
        "website_url": "https://example.com",
        "components": [{ "componentable_type": "uptime/monitor", "componentable_id": monitor }],
    })
}

/// Two hours of maintenance that begin an hour after ten o'clock.
pub(crate) fn maintenance_window() -> Value {
    json!({
        "title": "New disks",
        "monitoring_mode": "pause",
        "starts_at": "2026-03-08T11:00:00Z",
        "ends_at": "2026-03-08T13:00:00Z",
    })
}

/// A body with some of its fields set or replaced.
pub(crate) fn with(mut body: Value, fields: &Value) -> Value {
    for (name, value) in fields.as_object().expect("an object") {
        body[name] = value.clone();
    }
    body
}
