//! Users: both operations.

use phare::Error;
use phare::users::{GetUser, ListUsers, User, UserRole};
use serde_json::{Value, json};

use super::line;
use crate::support::fake_client::{NOW, client_with, fake};
use crate::support::listener::Listener;

#[tokio::test]
async fn the_requests_are_just_these() {
    let users = ListUsers::builder()
        .email(["a+b@example.com", "ö@example.com"])
        .page(3)
        .per_page(1)
        .build();
    assert_eq!(
        line(users).await,
        "GET /users?email=a%2Bb%40example.com&email=%C3%B6%40example.com&page=3&per_page=1"
    );
    assert_eq!(line(ListUsers::default()).await, "GET /users");
    assert_eq!(line(GetUser::new(7)).await, "GET /users/7");
}

#[tokio::test]
async fn limits_hold_before_anything_is_sent() {
    let listener = Listener::no_content();
    let list = ListUsers::builder().per_page(101).build();
    let error = list.send(&listener.client()).await.expect_err("a validation error");
    let Error::Invalid(invalid) = error else {
        panic!("{error:?}")
    };
    assert_eq!(invalid.field_errors().get("per_page"), ["must be 1 to 100, not 101"]);
    assert_eq!(listener.connections(), 0);
}

#[test]
fn a_user_may_have_any_role() {
    let least = json!({ "id": 1, "created_at": NOW, "updated_at": NOW });
    let user: User = serde_json::from_value(least.clone()).expect("a user");
    assert_eq!((user.email.as_str(), user.role.as_str()), ("", ""));
    for (text, role) in [
        ("member", UserRole::Member),
        ("admin", UserRole::Admin),
        ("owner", UserRole::Other("owner".into())),
    ] {
        let mut json = least.clone();
        json["role"] = json!(text);
        json["email"] = Value::Null;
        let user: User = serde_json::from_value(json).expect("a user");
        assert_eq!(user.role, role);
        assert_eq!(serde_json::to_value(&user).expect("JSON")["role"], text);
    }
    let mut json = least.clone();
    json.as_object_mut().expect("an object").remove("id");
    let error = serde_json::from_value::<User>(json).expect_err("no user");
    assert_eq!(error.to_string(), "missing field `id`");
    for name in ["created_at", "updated_at"] {
        let mut json = least.clone();
        json.as_object_mut().expect("an object").remove(name);
        let read: User = serde_json::from_value(json.clone()).expect("a user");
        let written = serde_json::to_value(&read).expect("JSON");
        assert_eq!(written.get(name), None, "{written}");
    }
}

#[tokio::test]
async fn users_are_listed_and_read() {
    let fake = fake();
    // Neither operation needs a project.
    let client = client_with(&fake, fake.organization_key());
    let users = ListUsers::default().send(&client).await.expect("a page").data;
    assert!(!users.is_empty());
    let user = &users[0];
    let read = GetUser::new(user.id).send(&client).await.expect("the user");
    assert_eq!(&read, user);
    assert!(
        !matches!(user.role, UserRole::Other(_)) && user.email.contains('@'),
        "{user:?}"
    );

    let found = ListUsers::builder()
        .email([user.email.as_str(), "nobody@example.com"])
        .build();
    assert_eq!(
        found.send(&client).await.expect("a page").data,
        std::slice::from_ref(user)
    );
    let nobody = ListUsers::builder().email(["nobody@example.com"]).build();
    assert_eq!(nobody.send(&client).await.expect("a page").data, []);

    let gone = GetUser::new(999_999).send(&client).await.expect_err("no user");
    assert!(gone.is_not_found());
    let stranger = client_with(&fake, "pha_unknown");
    let error = ListUsers::default().send(&stranger).await.expect_err("no users");
    assert!(error.is_unauthorized());
    let error = GetUser::new(user.id).send(&stranger).await.expect_err("no user");
    assert!(error.is_unauthorized());
}
