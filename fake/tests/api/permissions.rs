use phare_contract::{Method, OPERATIONS};
use phare_fake::{Access, Fake, NewKey, Product};
use serde_json::json;

use crate::caller::{Caller, incident};

#[test]
fn a_reader_reads_and_does_not_write() {
    let fake = Fake::start();
    let key = NewKey::of_project(fake.project().id).may(Product::Uptime, Access::Read);
    let caller = Caller::with_key(&fake, &fake.add_key(key));
    caller.get("/uptime/incidents").expect(200);
    let message = caller.post("/uptime/incidents", &incident()).rejection(403);
    assert_eq!(
        message,
        "The uptime:write permission is required to perform this action."
    );
    caller.post("/alert-rules", &json!({})).field_errors();
    assert_eq!(
        Caller::of_project(&fake).get("/uptime/incidents").expect(200)["data"],
        json!([])
    );
}

#[test]
fn a_key_without_access_does_nothing_but_ask_who_is_there() {
    let fake = Fake::start();
    let key = NewKey::of_organization()
        .may(Product::Uptime, Access::None)
        .may(Product::Platform, Access::None);
    let caller = Caller::with_key(&fake, &fake.add_key(key));
    for operation in OPERATIONS {
        let response = caller.call(operation.method.as_str(), operation.path, &[], b"");
        if operation.path == "/" {
            response.expect(200);
            continue;
        }
        let product = if operation.path.starts_with("/uptime") {
            "uptime"
        } else {
            "platform"
        };
        let verb = if operation.method == Method::Get {
            "read"
        } else {
            "write"
        };
        let message = response.rejection(403);
        assert_eq!(
            message,
            format!("The {product}:{verb} permission is required to perform this action.")
        );
        assert!(operation.error_statuses.contains(&403), "{}", operation.id);
    }
}

#[test]
fn a_label_shows_in_incident_updates() {
    let fake = Fake::start();
    let key = NewKey::of_project(fake.project().id).label("Deploys");
    let caller = Caller::with_key(&fake, &fake.add_key(key));
    let updates = format!("{}/updates", caller.incident());
    let made = caller
        .post(&updates, &json!({ "state": "monitoring", "content": "Soon" }))
        .expect(201);
    assert_eq!(made["creator"]["label"], "Deploys");
}

#[test]
fn added_keys_differ() {
    let fake = Fake::start();
    let (one, two) = (
        fake.add_key(NewKey::of_organization()),
        fake.add_key(NewKey::of_organization()),
    );
    assert_ne!(one, two);
    assert!(one.starts_with("pha_org_"));
    Caller::with_key(&fake, &one).get("/projects").expect(200);
}
