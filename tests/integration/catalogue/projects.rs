//! Projects: all five operations.

use std::time::Duration;

use phare::projects::{
    CreateProject, DeleteProject, GetProject, ListProjects, MergingWindow, Project, ProjectSettings, UpdateProject,
};
use phare::{Error, Nullable, ProjectId, UserId};
use phare_fake::Fake;
use serde_json::{Value, json};

use super::sent;
use crate::support::fake_client::{NOW, client_with};
use crate::support::listener::{Listener, Reply};

fn project(extra: &Value) -> Project {
    super::read_with(json!({ "id": 1, "created_at": NOW, "updated_at": NOW }), extra)
}

#[tokio::test]
async fn a_new_project_is_just_this() {
    let request = sent(CreateProject::builder().name("Shop").members([1, 2]).build()).await;
    assert_eq!(request.line(), "POST /projects");
    assert_eq!(request.text(), r#"{"name":"Shop","members":[1,2]}"#);

    let settings = ProjectSettings::builder()
        .use_incident_ai(false)
        .use_incident_merging(Nullable::Null)
        .incident_merging_time_window(MergingWindow::ThreeHours)
        .build();
    let project = CreateProject::builder()
        .name("Shop")
        .members([UserId::from(1)])
        .settings(settings)
        .build();
    assert_eq!(
        sent(project).await.text(),
        concat!(
            r#"{"name":"Shop","members":[1],"settings":{"use_incident_ai":false,"use_incident_merging":null,"#,
            r#""incident_merging_time_window":180}}"#
        )
    );
}

#[tokio::test]
async fn a_projects_calls_send_no_project() {
    let listener = Listener::start([Reply::json(200, "{}")]);
    let client = listener
        .builder()
        .project(ProjectId::from(7))
        .build()
        .expect("a client");
    let _: Result<_, Error> = GetProject::new(3).send(&client).await;
    let request = listener.only();
    assert_eq!(request.line(), "GET /projects/3");
    assert_eq!(request.header("x-phare-project-id"), None);
}

#[tokio::test]
async fn an_update_of_a_response_says_all_of_it() {
    let response = project(&json!({
        "name": "Shop", "slug": "shop", "members": [4], "settings": { "incident_merging_time_window": 7 }
    }));
    let window = response.settings.incident_merging_time_window;
    assert_eq!(window, Nullable::Value(MergingWindow::Other(7)));
    let mut update = response.to_update();
    update.name = Some("Web shop".to_owned());
    let request = sent(update).await;
    assert_eq!(request.line(), "POST /projects/1");
    assert_eq!(
        request.text(),
        r#"{"name":"Web shop","members":[4],"settings":{"incident_merging_time_window":7}}"#
    );

    let bare = project(&json!({ "name": "Shop", "members": [4] })).to_update();
    assert_eq!(sent(bare).await.text(), r#"{"name":"Shop","members":[4]}"#);
    let written = UpdateProject::builder(1).name("Shop").members([4]).build();
    assert_eq!(sent(written).await.text(), r#"{"name":"Shop","members":[4]}"#);
}

#[test]
fn a_response_may_say_little_and_otherwise() {
    let least = project(&json!({}));
    let nulls = json!({ "slug": null, "name": null, "members": null, "settings": null });
    assert_eq!(project(&nulls), least);
    assert_eq!(project(&json!({ "settings": [] })), least);
    assert_eq!(project(&json!({ "settings": {} })), least);
    let new = project(&json!({ "color": { "new": 1 } })).unlisted;
    assert_eq!(
        new.get("color").map(ToString::to_string).as_deref(),
        Some(r#"{"new":1}"#)
    );
    assert_eq!(least.settings, ProjectSettings::default());

    let settings = json!({ "use_incident_ai": null, "incident_merging_time_window": 60, "new": true });
    let read = project(&json!({ "settings": settings })).settings;
    assert_eq!(read.use_incident_ai, Nullable::Null);
    assert_eq!(read.use_incident_merging, Nullable::Absent);
    assert_eq!(
        read.incident_merging_time_window,
        Nullable::Value(MergingWindow::OneHour)
    );
    assert_eq!(Duration::from(MergingWindow::OneHour), Duration::from_secs(3600));
    let written = serde_json::to_value(read).expect("JSON");
    assert_eq!(written, settings);

    // A list with items is no object: it is kept, and costs no more than the settings.
    let wrong = json!({ "id": 1, "created_at": NOW, "updated_at": NOW, "settings": [1] });
    let read: Project = serde_json::from_value(wrong.clone()).expect("a project");
    assert_eq!(read.settings, ProjectSettings::default());
    assert_eq!(serde_json::to_value(&read).expect("JSON"), wrong);
    let mut wrong = json!({ "id": 1, "created_at": NOW, "updated_at": NOW });
    wrong.as_object_mut().expect("an object").remove("id");
    let missing = "missing field `id`";
    let error = serde_json::from_value::<Project>(wrong).expect_err("no project");
    assert_eq!(error.to_string(), missing);
    for field in ["created_at", "updated_at"] {
        let mut short = json!({ "id": 1, "created_at": NOW, "updated_at": NOW });
        short.as_object_mut().expect("an object").remove(field);
        let project: Project = serde_json::from_value(short.clone()).expect("a project");
        assert_eq!(serde_json::to_value(&project).expect("JSON"), short);
    }
}

#[tokio::test]
async fn limits_hold_before_sending() {
    let fake = Fake::start();
    let client = client_with(&fake, fake.organization_key());
    let settings = ProjectSettings::builder()
        .incident_merging_time_window(MergingWindow::Other(7))
        .build();
    let request = CreateProject::builder()
        .name("a name that is too long for it")
        .members([0_u64; 0])
        .settings(settings)
        .build();
    let error = request.send(&client).await.expect_err("limits are passed");
    assert!(matches!(error, Error::Invalid(_)), "{error:?}");
    let errors = error.field_errors().expect("they are named");
    assert_eq!(errors.get("name"), ["must have 1 to 25 characters, not 30"]);
    assert_eq!(errors.get("members"), ["must have 1 to 100 items, not 0"]);
    // A number that the crate does not know is what the caller means.
    assert_eq!(errors.len(), 2);
    assert!(MergingWindow::try_from(7).is_err());
    assert_eq!(MergingWindow::try_from(5), Ok(MergingWindow::FiveMinutes));
    assert!(fake.requests().is_empty());
}

#[tokio::test]
async fn the_life_of_a_project() {
    let fake = Fake::start();
    let client = client_with(&fake, fake.organization_key());
    let created = CreateProject::builder()
        .name("Web Shop")
        .members(fake.users().iter().copied())
        .build()
        .send(&client)
        .await
        .expect("a project");
    assert_eq!((created.name.as_str(), created.slug.as_str()), ("Web Shop", "web-shop"));
    assert_eq!(created.members.len(), fake.users().len());
    let window = created.settings.incident_merging_time_window;
    assert_eq!(window, Nullable::Value(MergingWindow::OneHour));
    assert_eq!(
        GetProject::new(created.id).send(&client).await.expect("the project"),
        created
    );

    let mut update = created.to_update();
    update.name = Some("Shop".to_owned());
    let changed = update.send(&client).await.expect("the project");
    assert_eq!((changed.name.as_str(), &changed.settings), ("Shop", &created.settings));

    let page = ListProjects::builder()
        .per_page(100)
        .build()
        .send(&client)
        .await
        .expect("a page");
    assert_eq!(page.data.last(), Some(&changed));
    let unknown = CreateProject::builder().name("x").members([999_999]).build();
    let error = unknown.send(&client).await.expect_err("no such user");
    assert_eq!(error.status(), Some(422));
    assert!(
        !error
            .field_errors()
            .expect("they are named")
            .get("members.0")
            .is_empty()
    );

    DeleteProject::new(created.id).send(&client).await.expect("a deletion");
    for error in [
        GetProject::new(created.id).send(&client).await.err(),
        DeleteProject::new(created.id).send(&client).await.err(),
        changed.to_update().send(&client).await.err(),
    ] {
        assert!(error.expect("it is gone").is_not_found());
    }
}
