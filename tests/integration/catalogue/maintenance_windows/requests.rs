//! What is sent, byte for byte.

use phare::maintenance_windows::{
    CancelMaintenanceWindow, CompleteMaintenanceWindow, CreateMaintenanceWindow, DeleteMaintenanceWindow,
    GetMaintenanceWindow, ListMaintenanceWindows, MaintenanceWindowState, MonitoringMode, UpdateMaintenanceWindow,
};
use phare::{Error, Nullable, StatusPageId};
use serde_json::json;

use super::{minimal, read};
use crate::catalogue::line_and_body;
use crate::support::fake_client::{NOW, at};
use crate::support::listener::Listener;

#[tokio::test]
async fn the_least_of_a_window_is_just_this() {
    let (line, body) = line_and_body(minimal()).await;
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
    let (_, body) = line_and_body(window).await;
    assert_eq!(
        body,
        concat!(
            r#"{"title":"Deploy","description":"Version 9","monitoring_mode":"mute","#,
            r#""starts_at":"2026-03-08T11:00:00Z","ends_at":"2026-03-08T12:00:00Z","monitors":[1,2],"status_pages":[3]}"#
        )
    );
}

#[tokio::test]
async fn an_update_of_a_response_says_all_of_it() {
    let window = read(&json!({
        "id": 7, "state": "scheduled", "title": "Deploy", "description": null, "monitoring_mode": "dim", "monitors": [1],
        "status_pages": []
    }));
    let mut update = window.to_update();
    let (line, body) = line_and_body(update.clone()).await;
    assert_eq!(line, "POST /uptime/maintenance-windows/7");
    let expected = concat!(
        r#"{"title":"Deploy","description":null,"monitoring_mode":"dim","starts_at":"2026-03-08T10:00:00Z","#,
        r#""ends_at":"2026-03-08T10:00:00Z","monitors":[1],"status_pages":[]}"#
    );
    assert_eq!(body, expected);

    update.ends_at = Some(at("2026-03-08T10:30:00Z"));
    let (_, body) = line_and_body(update).await;
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
        .monitoring_mode(MonitoringMode::from_any(""))
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
            line_and_body(ListMaintenanceWindows::default()).await,
            "GET /uptime/maintenance-windows",
        ),
        (
            line_and_body(list).await,
            "GET /uptime/maintenance-windows?monitor_id=1&monitor_id=2&status_page_id=3&status_page_id=4\
             &state=in_progress&page=2&per_page=100",
        ),
        (
            line_and_body(GetMaintenanceWindow::new(7)).await,
            "GET /uptime/maintenance-windows/7",
        ),
        (
            line_and_body(DeleteMaintenanceWindow::new(7)).await,
            "DELETE /uptime/maintenance-windows/7",
        ),
        (
            line_and_body(CancelMaintenanceWindow::new(7)).await,
            "POST /uptime/maintenance-windows/7/cancel",
        ),
        (
            line_and_body(CompleteMaintenanceWindow::new(7)).await,
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
