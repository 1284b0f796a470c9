use phare_fake::Fake;
use serde_json::{Value, json};

use crate::caller::Caller;

fn emails(list: &Value) -> Vec<&str> {
    let data = list["data"].as_array().expect("data");
    data.iter().filter_map(|user| user["email"].as_str()).collect()
}

#[test]
fn users_are_listed_for_any_key() {
    let fake = Fake::start();
    fake.add_user("joan@example.com");
    for key in [fake.organization_key(), fake.project_key()] {
        let list = Caller::with_key(&fake, key).get("/users").expect(200);
        assert_eq!(
            emails(&list),
            ["ada@example.com", "grace@example.com", "joan@example.com"]
        );
        assert_eq!(list["data"][0]["role"], "admin");
        assert_eq!(list["data"][2]["role"], "member");
    }
}

#[test]
fn users_are_found_by_email() {
    let fake = Fake::start();
    let caller = Caller::with_key(&fake, fake.organization_key());
    let found = |query: &str| {
        let list = caller.get(&format!("/users?{query}")).expect(200);
        emails(&list).join(" ")
    };
    assert_eq!(found("email=grace%40example.com"), "grace@example.com");
    assert_eq!(
        found("email=Grace@example.com&email=ada@example.com"),
        "ada@example.com grace@example.com"
    );
    assert_eq!(found("email=ada@example.com,grace@example.com"), "");
    assert_eq!(found("email=example"), "");
}

#[test]
fn a_user_is_got_by_id() {
    let fake = Fake::start();
    let caller = Caller::of_project(&fake);
    let id = fake.users()[1];
    let user = caller.get(&format!("/users/{id}")).expect(200);
    assert_eq!((&user["id"], &user["email"]), (&json!(id), &json!("grace@example.com")));
    caller.get(&format!("/users/{}", fake.project().id)).rejection(404);
}
