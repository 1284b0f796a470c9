//! The project headers: at most one, and only where the operation takes it.

use phare::incidents::ListIncidents;
use phare::{Client, Page, ProjectId, ProjectScope, phare_endpoint};
use serde_json::Value;

use crate::support::listener::{Listener, Reply};

const ID: &str = "x-phare-project-id";
const SLUG: &str = "x-phare-project-slug";
const PAGE: &str = r#"{"data":[],"links":{"next":null}}"#;

#[phare_endpoint(GET, "/projects", response = Page<Value>)]
struct ListProjects;

#[phare_endpoint(GET, "/uptime/monitors", response = Page<Value>)]
struct ListMonitors {
    #[phare(header = "X-Phare-Project-Slug")]
    project: Option<&'static str>,
}

fn listener() -> Listener {
    Listener::start([Reply::json(200, PAGE)])
}

fn scoped(listener: &Listener, project: impl Into<ProjectScope>) -> Client {
    listener.builder().project(project).build().expect("a client")
}

/// The id and the slug of the last request.
fn scope(listener: &Listener) -> (Option<String>, Option<String>) {
    let received = listener.received();
    let last = received.last().expect("a request");
    (last.header(ID), last.header(SLUG))
}

fn id(id: u64) -> (Option<String>, Option<String>) {
    (Some(id.to_string()), None)
}

fn slug(slug: &str) -> (Option<String>, Option<String>) {
    (None, Some(slug.to_owned()))
}

#[tokio::test]
async fn the_clients_project_goes_with_every_call() {
    let listener = listener();
    let list = ListIncidents::default();
    list.send(&listener.client()).await.expect("a page");
    assert_eq!(scope(&listener), (None, None));
    list.send(&scoped(&listener, ProjectScope::Id(7)))
        .await
        .expect("a page");
    assert_eq!(scope(&listener), id(7));
    list.send(&scoped(&listener, ProjectId::from(8))).await.expect("a page");
    assert_eq!(scope(&listener), id(8));
    list.send(&scoped(&listener, ProjectScope::id(9_u64)))
        .await
        .expect("a page");
    assert_eq!(scope(&listener), id(9));
    list.send(&scoped(&listener, ProjectScope::slug(" luminous-tower\n")))
        .await
        .expect("a page");
    assert_eq!(scope(&listener), slug("luminous-tower"));
}

#[tokio::test]
async fn a_request_may_name_another_project() {
    let listener = listener();
    let list = ListIncidents::default();
    let client = scoped(&listener, ProjectScope::slug("of-the-client"));
    list.send(&client).project(ProjectScope::Id(7)).await.expect("a page");
    assert_eq!(scope(&listener), id(7));
    list.send(&client)
        .project(ProjectScope::Id(7))
        .project(ProjectScope::slug("last"))
        .await
        .expect("a page");
    assert_eq!(scope(&listener), slug("last"));
    list.send(&client)
        .header("X-Phare-Project-Id", "5")
        .await
        .expect("a page");
    assert_eq!(scope(&listener), id(5));
    list.send(&listener.client())
        .project(ProjectId::from(3))
        .await
        .expect("a page");
    assert_eq!(scope(&listener), id(3));
    list.send(&client).await.expect("a page");
    assert_eq!(scope(&listener), slug("of-the-client"));
}

#[tokio::test]
async fn a_field_wins_over_the_client_and_the_request_over_the_field() {
    let listener = listener();
    let client = scoped(&listener, ProjectScope::Id(1));
    let with = ListMonitors {
        project: Some("of-the-field"),
    };
    with.send(&client).await.expect("a page");
    assert_eq!(scope(&listener), slug("of-the-field"));
    with.send(&client).project(ProjectScope::Id(2)).await.expect("a page");
    assert_eq!(scope(&listener), id(2));
    ListMonitors { project: None }.send(&client).await.expect("a page");
    assert_eq!(scope(&listener), id(1));
}

#[tokio::test]
async fn an_operation_of_the_organization_takes_no_project() {
    let listener = listener();
    let client = scoped(&listener, ProjectScope::Id(1));
    ListProjects.send(&client).await.expect("a page");
    assert_eq!(scope(&listener), (None, None));
    ListProjects
        .send(&client)
        .project(ProjectScope::slug("x"))
        .await
        .expect("a page");
    assert_eq!(scope(&listener), (None, None));
}

#[tokio::test]
async fn both_headers_never_go_together() {
    let listener = listener();
    let list = ListIncidents::default();
    list.send(&listener.client())
        .header(ID, "5")
        .header(SLUG, "five")
        .await
        .expect("a page");
    assert_eq!(scope(&listener), slug("five"));
    list.send(&listener.client())
        .project(ProjectScope::slug("five"))
        .header(ID, "5")
        .await
        .expect("a page");
    assert_eq!(scope(&listener), id(5));
}

#[tokio::test]
async fn a_project_that_cannot_be_sent_is_rejected() {
    let listener = listener();
    let list = ListIncidents::default();
    for (project, message) in [
        (" ", "project: the project's slug is empty"),
        (
            "a\nb",
            r#"project: the project's slug "a\nb" cannot be carried by an HTTP header"#,
        ),
    ] {
        let error = list
            .send(&listener.client())
            .project(ProjectScope::slug(project))
            .await
            .expect_err("a rejection");
        assert_eq!(
            error.to_string(),
            format!("GET /uptime/incidents was not sent: {message}")
        );
        let error = listener.builder().project(ProjectScope::slug(project)).build();
        let message = message.strip_prefix("project: ").expect("a prefix");
        assert_eq!(error.expect_err("a rejection").to_string(), message);
    }
    assert_eq!(listener.connections(), 0);
}
