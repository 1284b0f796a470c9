//! Maintenance windows: all seven operations of the catalogue, over the wire and against the fake.

mod fake_client;
mod listener;

use std::time::Duration;

use phare::maintenance_windows::{
    CancelMaintenanceWindow, CompleteMaintenanceWindow, CreateMaintenanceWindow, DeleteMaintenanceWindow,
    GetMaintenanceWindow, ListMaintenanceWindows, MaintenanceWindow, MaintenanceWindowState, MonitoringMode,
    UpdateMaintenanceWindow,
};
use phare::{Client, Endpoint, Error, MonitorId, Nullable, Page, Project, ProjectId, StatusPageId};
use serde_json::{Value, json};

use crate::fake_client::{NOW, at, client, client_with, fake};
use crate::listener::{Listener, Reply};

/// The least that a maintenance window says.
fn least() -> Value {
    json!({ "id": 1, "project_id": 2, "starts_at": NOW, "ends_at": NOW, "created_at": NOW, "updated_at": NOW })
}

fn read(extra: &Value) -> MaintenanceWindow {
    let mut window = least();
    let fields = window.as_object_mut().expect("an object");
    fields.extend(extra.as_object().expect("an object").clone());
    serde_json::from_value(window).expect("a maintenance window")
}

/// The request line and the body that arrive when this endpoint is sent.
async fn sent<E: Endpoint>(endpoint: E) -> (String, String) {
    let listener = Listener::start([Reply::json(200, &least().to_string())]);
    let _: Result<_, Error> = listener.client().send(&endpoint).await;
    let request = listener.only();
    (request.line().to_owned(), request.text().to_owned())
}

fn minimal() -> CreateMaintenanceWindow {
    CreateMaintenanceWindow::builder()
        .title("Deploy")
        .monitoring_mode("pause")
        .starts_at(at("2026-03-08T11:00:00Z"))
        .ends_at(at("2026-03-08T12:00:00Z"))
        .build()
}

#[tokio::test]
async fn the_least_of_a_window_is_just_this() {
    let (line, body) = sent(minimal()).await;
    assert_eq!(line, "POST /uptime/maintenance-windows");
    assert_eq!(
        body,
        concat!(
            r#"{"title":"Deploy","monitoring_mode":"pause","starts_at":"2026-03-08T11:00:00Z","#,
            r#""ends_at":"2026-03-08T12:00:00Z"}"#
        )
    );
}

#[tokio::test]
async fn a_whole_window_is_just_this() {
    let window = CreateMaintenanceWindow::builder()
        .title("Deploy")
        .description("Version 9")
        .monitoring_mode(MonitoringMode::Mute)
        .starts_at(at("2026-03-08T12:00:00.75+01:00"))
        .ends_at(at("2026-03-08T12:00:00Z"))
        .monitors([1, 2])
        .status_pages([StatusPageId::from(3)])
        .build();
    let (_, body) = sent(window).await;
    assert_eq!(
        body,
        concat!(
            r#"{"title":"Deploy","description":"Version 9","monitoring_mode":"mute","#,
            r#""starts_at":"2026-03-08T11:00:00Z","ends_at":"2026-03-08T12:00:00Z","monitors":[1,2],"status_pages":[3]}"#
        )
    );
}

#[tokio::test]
async fn an_update_of_an_answer_says_all_of_it() {
    let window = read(&json!({
        "id": 7, "state": "scheduled", "title": "Deploy", "description": null, "monitoring_mode": "dim", "monitors": [1],
        "status_pages": []
    }));
    let mut update = window.to_update();
    let (line, body) = sent(update.clone()).await;
    assert_eq!(line, "POST /uptime/maintenance-windows/7");
    let expected = concat!(
        r#"{"title":"Deploy","description":null,"monitoring_mode":"dim","starts_at":"2026-03-08T10:00:00Z","#,
        r#""ends_at":"2026-03-08T10:00:00Z","monitors":[1],"status_pages":[]}"#
    );
    assert_eq!(body, expected);

    update.ends_at = Some(at("2026-03-08T10:30:00Z"));
    let (_, body) = sent(update).await;
    assert_eq!(
        body,
        expected.replace(r#""ends_at":"2026-03-08T10:00"#, r#""ends_at":"2026-03-08T10:30"#)
    );

    let described = json!({
        "title": "", "description": "d", "monitoring_mode": "", "monitors": [], "status_pages": []
    });
    let described = read(&described).to_update();
    assert_eq!(described.description, Nullable::Value("d".to_owned()));
    let written = UpdateMaintenanceWindow::builder(1)
        .title("")
        .description("d")
        .monitoring_mode("")
        .starts_at(at(NOW))
        .ends_at(at(NOW))
        .monitors([0_u64; 0])
        .status_pages([0_u64; 0])
        .build();
    assert_eq!(described, written);
}

#[tokio::test]
async fn what_has_no_body_sends_none() {
    let list = ListMaintenanceWindows::builder()
        .monitor_id([1, 2])
        .status_page_id([3, 4])
        .state(MaintenanceWindowState::InProgress)
        .page(2)
        .per_page(100)
        .build();
    let cases = [
        (
            sent(ListMaintenanceWindows::default()).await,
            "GET /uptime/maintenance-windows",
        ),
        (
            sent(list).await,
            "GET /uptime/maintenance-windows?monitor_id=1&monitor_id=2&status_page_id=3&status_page_id=4\
             &state=in_progress&page=2&per_page=100",
        ),
        (
            sent(GetMaintenanceWindow::new(7)).await,
            "GET /uptime/maintenance-windows/7",
        ),
        (
            sent(DeleteMaintenanceWindow::new(7)).await,
            "DELETE /uptime/maintenance-windows/7",
        ),
        (
            sent(CancelMaintenanceWindow::new(7)).await,
            "POST /uptime/maintenance-windows/7/cancel",
        ),
        (
            sent(CompleteMaintenanceWindow::new(7)).await,
            "POST /uptime/maintenance-windows/7/complete",
        ),
    ];
    for ((line, body), expected) in cases {
        assert_eq!((line.as_str(), body.as_str()), (expected, ""));
    }
}

#[tokio::test]
async fn limits_hold_before_anything_is_sent() {
    let listener = Listener::no_content();
    let client = listener.client();
    let mut window = minimal();
    window.title = "x".repeat(251);
    let mut update = read(&json!({})).to_update();
    update.title = Some(" ".to_owned());
    let list = ListMaintenanceWindows::builder().per_page(0).build();
    let cases = [
        (
            window.send(&client).await.err(),
            "title",
            "must have 1 to 250 characters, not 251",
        ),
        (
            update.send(&client).await.err(),
            "title",
            "must have 1 to 250 characters, not 0",
        ),
        (list.send(&client).await.err(), "per_page", "must be 1 to 100, not 0"),
    ];
    for (error, field, message) in cases {
        let Some(Error::Invalid(invalid)) = error else {
            panic!("{error:?}")
        };
        assert_eq!(invalid.field_errors().get(field), [message]);
        assert_eq!(invalid.field_errors().len(), 1);
    }
    assert_eq!(listener.connections(), 0);
}

#[test]
fn an_answer_may_say_little() {
    let names = [
        "state",
        "monitoring_mode",
        "title",
        "description",
        "monitors",
        "status_pages",
    ];
    let nulls: Value = names.iter().map(|name| ((*name).to_owned(), Value::Null)).collect();
    let window = read(&json!({}));
    let mut null = read(&nulls);
    assert_eq!(null.description, Nullable::Null);
    null.description = Nullable::Absent;
    assert_eq!(null, window);
    assert_eq!((window.title.as_str(), window.description), ("", Nullable::Absent));
    for name in ["id"] {
        let mut window = least();
        window.as_object_mut().expect("an object").remove(name);
        let error = serde_json::from_value::<MaintenanceWindow>(window).expect_err("no maintenance window");
        assert_eq!(error.to_string(), format!("missing field `{name}`"));
    }
    for name in ["project_id", "starts_at", "ends_at", "created_at", "updated_at"] {
        let mut window = least();
        window.as_object_mut().expect("an object").remove(name);
        let read: MaintenanceWindow = serde_json::from_value(window.clone()).expect("a window");
        let written = serde_json::to_value(&read).expect("JSON");
        assert_eq!(written.get(name), None, "{written}");
    }
}

#[test]
fn an_answer_may_say_more_and_otherwise() {
    let window = read(&json!({
        "state": "postponed",
        "monitoring_mode": "dim",
        "starts_at": "2026-03-08T10:00:00.123456Z",
        "repeats": { "every": "week" },
    }));
    assert_eq!(window.state, MaintenanceWindowState::Other("postponed".into()));
    assert_eq!(window.monitoring_mode.as_str(), "dim");
    let text = serde_json::to_string(&window).expect("JSON");
    assert!(
        text.contains(r#""state":"postponed","monitoring_mode":"dim""#),
        "{text}"
    );

    let states = ["scheduled", "in_progress", "completed", "cancelled"].map(MaintenanceWindowState::from);
    assert!(
        !states
            .iter()
            .any(|state| matches!(state, MaintenanceWindowState::Other(_)))
    );
    let modes = ["pause", "mute", "normal"].map(MonitoringMode::from);
    assert!(!modes.iter().any(|mode| matches!(mode, MonitoringMode::Other(_))));
}

#[tokio::test]
async fn the_life_of_a_window() {
    let fake = fake();
    let client = client(&fake);
    let mut create = minimal();
    create.description = "Version 9".into();
    create.monitors = Some(vec![fake.monitors()[0].into()]);
    let created = create.send(&client).await.expect("a maintenance window");
    assert_eq!(created.project_id, Some(ProjectId::from(fake.project().id)));
    assert_eq!(created.state, MaintenanceWindowState::Scheduled);
    assert_eq!(created.monitoring_mode, MonitoringMode::Pause);
    assert_eq!(
        (created.title.as_str(), created.description.value().map(String::as_str)),
        ("Deploy", Some("Version 9"))
    );
    assert_eq!(created.starts_at, Some(at("2026-03-08T11:00:00Z")));
    assert_eq!(created.ends_at, Some(at("2026-03-08T12:00:00Z")));
    assert_eq!(created.monitors, [MonitorId::from(fake.monitors()[0])]);
    assert_eq!(created.status_pages, []);
    assert_eq!((created.created_at, created.updated_at), (Some(at(NOW)), Some(at(NOW))));
    let read = GetMaintenanceWindow::new(created.id)
        .send(&client)
        .await
        .expect("the window");
    assert_eq!(read, created);

    let mut update = created.to_update();
    update.description = Nullable::Null;
    update.starts_at = Some(at(NOW));
    let changed = update.send(&client).await.expect("the window");
    let mut expected = created.clone();
    expected.description = Nullable::Null;
    expected.starts_at = Some(at(NOW));
    expected.state = MaintenanceWindowState::InProgress;
    assert_eq!(changed, expected);

    fake.advance(Duration::from_secs(60));
    let completed = CompleteMaintenanceWindow::new(created.id)
        .send(&client)
        .await
        .expect("the window");
    assert_eq!(completed.state, MaintenanceWindowState::Completed);
    assert_eq!(completed.id, created.id);
    let again = CompleteMaintenanceWindow::new(created.id)
        .send(&client)
        .await
        .expect_err("a conflict");
    assert_eq!(again.status(), Some(422), "{again}");
    let late = CancelMaintenanceWindow::new(created.id)
        .send(&client)
        .await
        .expect_err("a conflict");
    assert_eq!(late.status(), Some(422), "{late}");

    let other = minimal().send(&client).await.expect("a maintenance window");
    CancelMaintenanceWindow::new(other.id)
        .send(&client)
        .await
        .expect("a cancellation");
    let cancelled = GetMaintenanceWindow::new(other.id)
        .send(&client)
        .await
        .expect("the window");
    assert_eq!(cancelled.state, MaintenanceWindowState::Cancelled);

    DeleteMaintenanceWindow::new(created.id)
        .send(&client)
        .await
        .expect("a deletion");
    let gone = GetMaintenanceWindow::new(created.id)
        .send(&client)
        .await
        .expect_err("no window");
    assert!(gone.is_not_found());
}

#[tokio::test]
async fn windows_are_listed_and_filtered() {
    let fake = fake();
    let client = client(&fake);
    for monitor in fake.monitors() {
        let mut window = minimal();
        window.monitors = Some(vec![(*monitor).into()]);
        if *monitor == fake.monitors()[2] {
            window.starts_at = at("2026-03-08T09:00:00Z");
        }
        window.send(&client).await.expect("a maintenance window");
    }
    let monitors = |page: Page<MaintenanceWindow>| -> Vec<u64> {
        page.into_iter()
            .flat_map(|window| window.monitors)
            .map(MonitorId::get)
            .collect()
    };
    let all = ListMaintenanceWindows::default().send(&client).await.expect("a page");
    assert_eq!(monitors(all), fake.monitors());
    let some = ListMaintenanceWindows::builder()
        .monitor_id(fake.monitors()[..2].iter().copied())
        .build();
    assert_eq!(
        monitors(some.send(&client).await.expect("a page")),
        fake.monitors()[..2]
    );
    let ongoing = ListMaintenanceWindows::builder().state("in_progress").build();
    assert_eq!(
        monitors(ongoing.send(&client).await.expect("a page")),
        fake.monitors()[2..]
    );
    let shown = ListMaintenanceWindows::builder().status_page_id([1]).build();
    assert!(monitors(shown.send(&client).await.expect("a page")).is_empty());
    let last = ListMaintenanceWindows::builder().page(2).per_page(2).build();
    let last = last.send(&client).await.expect("a page");
    assert_eq!((last.data.len(), last.has_next()), (1, false));
}

#[tokio::test]
async fn a_refused_field_is_named() {
    let fake = fake();
    let mut window = minimal();
    window.monitoring_mode = MonitoringMode::from("dim");
    window.ends_at = at("2026-03-08T10:30:00Z");
    window.monitors = Some(vec![fake.monitors()[0].into(), 999_999.into()]);
    let error = window.send(&client(&fake)).await.expect_err("a refusal");
    assert_eq!(error.status(), Some(422), "{error}");
    let fields = error.field_errors().expect("field errors");
    for field in ["monitoring_mode", "ends_at", "monitors.1"] {
        assert_eq!(fields.get(field).len(), 1, "{field}: {error}");
    }
}

/// Sends each of the seven operations, and tells what each failed with.
async fn errors(client: &Client, id: u64) -> Vec<(&'static str, Error)> {
    async fn error<E: Endpoint>(client: &Client, endpoint: E) -> (&'static str, Error) {
        let result = client.send(&endpoint).await;
        (E::OPERATION.path(), result.err().expect("an error"))
    }
    let update = read(&json!({ "id": id, "title": "x", "monitoring_mode": "mute" })).to_update();
    vec![
        error(client, ListMaintenanceWindows::default()).await,
        error(client, minimal()).await,
        error(client, GetMaintenanceWindow::new(id)).await,
        error(client, update).await,
        error(client, DeleteMaintenanceWindow::new(id)).await,
        error(client, CancelMaintenanceWindow::new(id)).await,
        error(client, CompleteMaintenanceWindow::new(id)).await,
    ]
}

#[tokio::test]
async fn refusals_have_their_status_everywhere() {
    let fake = fake();
    let client = client(&fake);
    let window = minimal().send(&client).await.expect("a maintenance window");
    for (path, error) in errors(&client_with(&fake, "pha_unknown"), window.id.get()).await {
        assert!(
            error.is_unauthorized() && !error.may_have_been_applied(),
            "{path}: {error}"
        );
    }
    let organization = client_with(&fake, fake.organization_key());
    for (path, error) in errors(&organization, window.id.get()).await {
        assert_eq!(error.status(), Some(403), "{path}: {error}");
    }
    let read = GetMaintenanceWindow::new(window.id).send(&organization);
    let read = read.project(Project::slug(&fake.project().slug));
    assert_eq!(read.await.expect("the window"), window);

    let other = fake.add_project("Other");
    let found = GetMaintenanceWindow::new(window.id)
        .send(&client_with(&fake, &other.key))
        .await;
    assert!(found.expect_err("no window").is_not_found());

    let id = 999_999_u64;
    let mut update = window.to_update();
    update.maintenance_window_id = id.into();
    let unknown = [
        GetMaintenanceWindow::new(id).send(&client).await.err(),
        update.send(&client).await.err(),
        DeleteMaintenanceWindow::new(id).send(&client).await.err(),
        CancelMaintenanceWindow::new(id).send(&client).await.err(),
        CompleteMaintenanceWindow::new(id).send(&client).await.err(),
    ];
    for error in unknown {
        let error = error.expect("an error");
        assert!(error.is_not_found(), "{error}");
    }
}
