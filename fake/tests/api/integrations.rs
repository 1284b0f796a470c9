use phare_fake::Fake;
use serde_json::{Value, json};

use crate::caller::Caller;

fn names(list: &Value) -> Vec<&str> {
    let data = list["data"].as_array().expect("data");
    data.iter()
        .filter_map(|integration| integration["name"].as_str())
        .collect()
}

#[test]
fn every_app_has_an_integration() {
    let fake = Fake::start();
    let caller = Caller::with_key(&fake, fake.organization_key());
    for app in [
        "sms",
        "discord",
        "email",
        "ilert",
        "ntfy",
        "outgoing_webhook",
        "pushover",
        "slack",
        "telegram",
    ] {
        let list = caller.get(&format!("/apps/{app}/integrations")).expect(200);
        assert_eq!(list["data"][0]["id"], fake.integration(app));
        assert_eq!(names(&list), [format!("Our {app}")]);
    }
}

#[test]
fn integrations_are_found_by_name() {
    let fake = Fake::start();
    fake.add_integration("slack", "Operations");
    fake.add_integration("slack", "Night operations");
    fake.add_integration("email", "Operations");
    let caller = Caller::of_project(&fake);
    let found = |query: &str| {
        let list = caller.get(&format!("/apps/slack/integrations?{query}")).expect(200);
        names(&list).join(", ")
    };
    assert_eq!(found("name=operations"), "Operations, Night operations");
    assert_eq!(found("name=Night&name=our"), "Our slack, Night operations");
    assert_eq!(found("name=Nobody"), "");
}

#[test]
fn an_integration_is_got_under_its_app() {
    let fake = Fake::start();
    let caller = Caller::of_project(&fake);
    let id = fake.integration("ntfy");
    let got = caller.get(&format!("/apps/ntfy/integrations/{id}")).expect(200);
    assert_eq!((&got["id"], &got["paused"]), (&json!(id), &json!(false)));
    caller.get(&format!("/apps/slack/integrations/{id}")).rejection(404);
    caller.get(&format!("/apps/fax/integrations/{id}")).rejection(404);
    caller.get("/apps/fax/integrations").rejection(404);
}
