//! Every operation of the contract, once, and what it returns against what the contract says.

use std::collections::BTreeSet;

use phare_contract::{Field, Kind, Method, OPERATIONS, ResponseBody, operation};
use phare_fake::Fake;
use serde_json::{Value, json};

use crate::caller::{Caller, incident_with, maintenance_window, monitor, start, status_page, with};

/// Calls operations and remembers which.
struct Tour {
    caller: Caller,
    visited: BTreeSet<&'static str>,
}

impl Tour {
    fn visit(&mut self, method: Method, template: &str, ids: &[&Value], body: Option<Value>) -> Value {
        let operation = operation(method, template).expect("an operation");
        self.visited.insert(operation.id);
        let mut ids = ids.iter().map(|id| id.to_string().replace('"', ""));
        let segment = |segment: &str| {
            if segment.starts_with('{') {
                ids.next().expect("an id")
            } else {
                segment.to_owned()
            }
        };
        let path: Vec<_> = template.split('/').map(segment).collect();
        let response = match body {
            Some(body) => self.caller.post(&path.join("/"), &body),
            None => self.caller.call(method.as_str(), &path.join("/"), &[], b""),
        };
        let response = response.expect(operation.success);
        match operation.response {
            ResponseBody::Empty => assert_eq!(response, Value::Null, "{}", operation.id),
            ResponseBody::Object { fields, .. } => assert_object(fields, &response, operation.id),
            ResponseBody::Page { fields, .. } => {
                let data = response["data"].as_array().expect("data");
                assert!(!data.is_empty(), "{}", operation.id);
                for item in data {
                    assert_object(fields, item, operation.id);
                }
            }
        }
        response
    }

    fn get(&mut self, template: &str, ids: &[&Value]) -> Value {
        self.visit(Method::Get, template, ids, None)
    }

    fn post(&mut self, template: &str, ids: &[&Value], body: Value) -> Value {
        self.visit(Method::Post, template, ids, Some(body))
    }

    fn delete(&mut self, template: &str, ids: &[&Value]) {
        self.visit(Method::Delete, template, ids, None);
    }

    /// Creates, lists, gets and updates; the first parameters of the path are `within`.
    fn live(&mut self, list: &str, one: &str, within: &[&Value], body: Value) -> Value {
        let id = self.post(list, within, body.clone())["id"].clone();
        self.get(list, within);
        let ids: Vec<&Value> = within.iter().copied().chain([&id]).collect();
        let got = self.get(one, &ids);
        let updated = self.post(one, &ids, body);
        assert_eq!(got["id"], updated["id"]);
        id
    }
}

/// Asserts that an object has the contract's properties, no more and no fewer, and that each has its kind.
fn assert_object(fields: &[Field], object: &Value, at: &str) {
    let expected: BTreeSet<_> = fields.iter().map(|field| field.name).collect();
    let object = object.as_object().unwrap_or_else(|| panic!("{at}: {object}"));
    let actual: BTreeSet<_> = object.keys().map(String::as_str).collect();
    let missing: Vec<_> = expected.difference(&actual).collect();
    let unknown: Vec<_> = actual.difference(&expected).collect();
    assert!(
        missing.is_empty() && unknown.is_empty(),
        "{at}: the fake leaves out {missing:?}, and the contract does not have {unknown:?}"
    );
    for field in fields {
        let value = &object[field.name];
        assert!(
            value.is_null() || fits(&field.kind, value),
            "{at} {}: {value}",
            field.name
        );
    }
}

fn fits(kind: &Kind, value: &Value) -> bool {
    match *kind {
        Kind::Str { .. } | Kind::DateTime => value.is_string(),
        Kind::Enum(values) => value.as_str().is_some_and(|value| values.contains(&value)),
        Kind::Integer { of, .. } => value.as_i64().is_some_and(|value| of.is_empty() || of.contains(&value)),
        Kind::Number => value.is_number(),
        Kind::Boolean => value.is_boolean(),
        Kind::Array { item, .. } => value
            .as_array()
            .is_some_and(|items| items.iter().all(|value| fits(item, value))),
        Kind::Object([]) => value.is_object(),
        Kind::Object(fields) => fields.iter().all(|field| {
            let value = &value[field.name];
            fits(&field.kind, value) || value.is_null() && !field.required
        }),
        Kind::OneOf(kinds) => kinds.iter().any(|kind| fits(kind, value)),
        Kind::File(_) => false,
        Kind::Any => true,
    }
}

#[test]
fn every_operation_responses_what_the_contract_says() {
    let fake = start();
    let mut tour = Tour {
        caller: Caller::with_key(&fake, fake.organization_key()),
        visited: BTreeSet::new(),
    };
    platform(&mut tour, &fake);
    tour.caller = Caller::of_project(&fake);
    let alert_rule = json!({
        "event": "uptime.incident.created",
        "integration_id": fake.integration("ntfy"),
        "rate_limit": 5,
        "event_settings": { "type": "all" },
        "integration_settings": { "priority": "high" },
    });
    let rule = tour.live("/alert-rules", "/alert-rules/{id}", &[], alert_rule);
    tour.delete("/alert-rules/{id}", &[&rule]);
    uptime(&mut tour, &fake);

    let all: BTreeSet<_> = OPERATIONS.iter().map(|operation| operation.id).collect();
    let never_called: Vec<_> = all.difference(&tour.visited).collect();
    assert!(never_called.is_empty(), "this test never calls {never_called:?}");
}

fn platform(tour: &mut Tour, fake: &Fake) {
    tour.get("/", &[]);
    tour.get("/users", &[]);
    tour.get("/users/{id}", &[&fake.users()[0].into()]);
    let app = json!("slack");
    tour.get("/apps/{app}/integrations", &[&app]);
    let slack = json!(fake.integration("slack"));
    tour.get("/apps/{app}/integrations/{id}", &[&app, &slack]);
    let project = json!({ "name": "Other", "members": fake.users() });
    let project = tour.live("/projects", "/projects/{id}", &[], project);
    tour.delete("/projects/{id}", &[&project]);
}

fn uptime(tour: &mut Tour, fake: &Fake) {
    let first = fake.monitors()[0];
    let incident = incident_with("monitors", json!([first]));
    let incident = tour.live("/uptime/incidents", "/uptime/incidents/{id}", &[], incident);
    let update = json!({ "state": "identified", "content": "A loose cable." });
    let updates = "/uptime/incidents/{id}/updates";
    let one_update = "/uptime/incidents/{id}/updates/{id}";
    let update = tour.live(updates, one_update, &[&incident], update);

    let monitor = tour.live("/uptime/monitors", "/uptime/monitors/{id}", &[], monitor());
    tour.visit(Method::Post, "/uptime/monitors/{id}/pause", &[&monitor], None);
    tour.visit(Method::Post, "/uptime/monitors/{id}/resume", &[&monitor], None);

    let page = status_page(first);
    let page = tour.live("/uptime/status-pages", "/uptime/status-pages/{id}", &[], page);
    let status = tour.get("/uptime/status-pages/{id}/current-status", &[&page]);
    assert_eq!(status["active_incidents"].as_array().map(Vec::len), Some(1));
    let report = tour.get("/uptime/reports", &[]);
    assert_eq!(report["monitors"].as_array().map(Vec::len), Some(4));
    let report = tour.get("/uptime/monitors/{id}/report", &[&first.into()]);
    assert_eq!(report["incident_count"], 1);

    let window = with(
        maintenance_window(),
        &json!({ "monitors": [first], "status_pages": [page] }),
    );
    let windows = "/uptime/maintenance-windows";
    let begun = with(window.clone(), &json!({ "starts_at": "2026-03-08T09:00:00Z" }));
    let begun = tour.post(windows, &[], begun)["id"].clone();
    tour.visit(
        Method::Post,
        "/uptime/maintenance-windows/{id}/complete",
        &[&begun],
        None,
    );
    let window = tour.live(windows, "/uptime/maintenance-windows/{id}", &[], window);
    tour.visit(
        Method::Post,
        "/uptime/maintenance-windows/{id}/cancel",
        &[&window],
        None,
    );
    tour.delete("/uptime/maintenance-windows/{id}", &[&window]);

    tour.visit(Method::Post, "/uptime/incidents/{id}/recover", &[&incident], None);
    tour.delete(one_update, &[&incident, &update]);
    tour.delete("/uptime/incidents/{id}", &[&incident]);
    tour.delete("/uptime/status-pages/{id}", &[&page]);
    tour.delete("/uptime/monitors/{id}", &[&monitor]);
}

#[test]
fn what_does_not_exist_is_not_found_by_any_operation() {
    let fake = start();
    let caller =
        Caller::with_key(&fake, fake.organization_key()).and("X-Phare-Project-Id", &fake.project().id.to_string());
    let named = OPERATIONS.iter().filter(|operation| operation.path.contains('{'));
    for operation in named {
        for id in ["999999", "0", "-1", "x", "18446744073709551616"] {
            let segment = |segment: &'static str| if segment.starts_with('{') { id } else { segment };
            let path: Vec<_> = operation.path.split('/').map(segment).collect();
            let response = caller.call(operation.method.as_str(), &path.join("/"), &[], b"");
            response.rejection(404);
        }
    }
}
