//! The API itself: its one operation.

use phare::Error;
use phare::ProjectScope;
use phare::platform::{ApiInfo, GetApiInfo};
use phare::users::ListUsers;
use serde_json::json;

use super::{line, nulls};
use crate::support::fake_client::{client, client_with, fake};
use crate::support::listener::Listener;

#[tokio::test]
async fn the_request_is_just_this() {
    assert_eq!(line(GetApiInfo::new()).await, "GET /");
}

#[tokio::test]
async fn the_api_takes_no_project() {
    let listener = Listener::no_content();
    let client = listener
        .builder()
        .project(ProjectScope::Id(5))
        .build()
        .expect("a client");
    let _: Result<_, Error> = GetApiInfo::new().send(&client).await;
    let _: Result<_, Error> = ListUsers::default().send(&client).await;
    let sent = listener.received();
    assert_eq!(sent[0].header("x-phare-project-id"), None);
    assert_eq!(sent[1].header("x-phare-project-id").as_deref(), Some("5"));
}

#[test]
fn the_api_may_say_little_of_itself() {
    let info: ApiInfo = serde_json::from_value(json!({})).expect("the API");
    let names = ["title", "version", "support", "website", "documentation"];
    assert_eq!(serde_json::from_value::<ApiInfo>(nulls(&names)).expect("the API"), info);
    assert_eq!(info.title, "");
}

#[tokio::test]
async fn the_api_introduces_itself() {
    let fake = fake();
    let organization = client_with(&fake, fake.organization_key());
    for client in [client(&fake), organization] {
        let info = GetApiInfo::new().send(&client).await.expect("the API");
        assert!(!info.title.is_empty() && !info.version.is_empty(), "{info:?}");
        assert!(
            info.documentation.starts_with("https://") && info.website.starts_with("https://"),
            "{info:?}"
        );
        assert!(!info.support.is_empty());
    }
    let stranger = client_with(&fake, "pha_unknown");
    let error = GetApiInfo::new().send(&stranger).await.expect_err("no API");
    assert!(error.is_unauthorized());
}
