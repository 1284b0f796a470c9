//! Integrations: both operations.

use phare::integrations::{App, GetIntegration, Integration, ListIntegrations};
use phare::{Error, IntegrationId};
use phare_fake::Fake;
use serde_json::json;

use super::sent;
use crate::support::fake_client::{NOW, client_with};
use crate::support::listener::Listener;

#[tokio::test]
async fn an_app_stands_in_the_path() {
    let list = ListIntegrations::builder(App::OutgoingWebhook)
        .name(["a b", "ü"])
        .page(2)
        .per_page(5)
        .build();
    assert_eq!(
        sent(list).await.line(),
        "GET /apps/outgoing_webhook/integrations?name=a%20b&name=%C3%BC&page=2&per_page=5"
    );
    assert_eq!(
        sent(GetIntegration::new(App::from_any("fax"), 9)).await.line(),
        "GET /apps/fax/integrations/9"
    );

    let listener = Listener::no_content();
    let error = GetIntegration::new(App::from_any(""), 9)
        .send(&listener.client())
        .await
        .expect_err("no app");
    assert!(matches!(error, Error::Invalid(_)), "{error:?}");
}

#[test]
fn a_response_may_say_little_and_more() {
    let integration = json!({ "id": 1, "name": null, "created_at": NOW, "updated_at": NOW, "x": 1 });
    let integration: Integration = serde_json::from_value(integration).expect("an integration");
    assert_eq!((integration.name.as_str(), integration.paused), ("", false));

    let least = json!({ "id": 1, "created_at": NOW, "updated_at": NOW });
    let without = |field| {
        let mut short = least.clone();
        short.as_object_mut().expect("an object").remove(field);
        short
    };
    let error = serde_json::from_value::<Integration>(without("id")).expect_err("no integration");
    assert_eq!(error.to_string(), "missing field `id`");
    for field in ["created_at", "updated_at"] {
        let short = without(field);
        let integration: Integration = serde_json::from_value(short.clone()).expect("an integration");
        assert_eq!(serde_json::to_value(&integration).expect("JSON"), short);
    }
}

#[tokio::test]
async fn integrations_are_found_by_app_and_name() {
    let fake = Fake::start();
    let client = client_with(&fake, fake.organization_key());
    let own = fake.add_integration("slack", "On call");
    let list = |names: Option<Vec<String>>| {
        let mut list = ListIntegrations::builder(App::Slack).build();
        list.name = names;
        list.send(&client)
    };
    assert_eq!(list(None).await.expect("a page").data.len(), 2);
    let found = list(Some(vec!["On call".to_owned()])).await.expect("a page");
    let [integration] = &found.data[..] else {
        panic!("one: {found:?}")
    };
    assert_eq!(
        (integration.id, integration.name.as_str()),
        (IntegrationId::from(own), "On call")
    );
    assert!(!integration.paused);

    let read = GetIntegration::new(App::Slack, own)
        .send(&client)
        .await
        .expect("the integration");
    assert_eq!(&read, integration);
    let other = GetIntegration::new(App::Email, own).send(&client).await;
    assert!(other.expect_err("of another app").is_not_found());
    let unknown = GetIntegration::new(App::from_any("fax"), own).send(&client).await;
    assert!(unknown.expect_err("no such app").is_not_found());
}
