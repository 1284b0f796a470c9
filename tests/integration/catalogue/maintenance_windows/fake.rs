//! Maintenance windows of a fake Phare.

use std::time::Duration;

use phare::maintenance_windows::{
    CancelMaintenanceWindow, CompleteMaintenanceWindow, DeleteMaintenanceWindow, GetMaintenanceWindow,
    ListMaintenanceWindows, MaintenanceWindow, MaintenanceWindowState, MonitoringMode,
};
use phare::{Client, Endpoint, Error, MonitorId, Nullable, Page, ProjectId, ProjectScope};
use serde_json::json;

use super::{minimal, read};
use crate::support::fake_client::{NOW, at, client, client_with, fake};

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
    assert!(created.status_pages.is_empty());
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
    let ongoing = ListMaintenanceWindows::builder()
        .state(MaintenanceWindowState::from_any("in_progress"))
        .build();
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
async fn a_rejected_field_is_named() {
    let fake = fake();
    let mut window = minimal();
    window.monitoring_mode = MonitoringMode::from_any("dim");
    window.ends_at = at("2026-03-08T10:30:00Z");
    window.monitors = Some(vec![fake.monitors()[0].into(), 999_999.into()]);
    let error = window.send(&client(&fake)).await.expect_err("a rejection");
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
        (E::OPERATION.path, result.err().expect("an error"))
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
async fn error_responses_have_their_status_everywhere() {
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
    let read = read.project(ProjectScope::slug(&fake.project().slug));
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
