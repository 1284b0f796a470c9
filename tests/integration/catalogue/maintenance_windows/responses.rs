//! What is read of a maintenance window.

use phare::Nullable;
use phare::maintenance_windows::{MaintenanceWindow, MaintenanceWindowState, MonitoringMode};
use serde_json::{Value, json};

use super::{least, read};

#[test]
fn a_response_may_say_little() {
    let names = [
        "state",
        "monitoring_mode",
        "title",
        "description",
        "monitors",
        "status_pages",
    ];
    let nulls: Value = crate::catalogue::nulls(&names);
    let window = read(&json!({}));
    let mut null = read(&nulls);
    assert_eq!(null.description, Nullable::Null);
    null.description = Nullable::Absent;
    assert_eq!(null, window);
    assert_eq!((window.title.as_str(), window.description), ("", Nullable::Absent));
    let mut window = least();
    window.as_object_mut().expect("an object").remove("id");
    let error = serde_json::from_value::<MaintenanceWindow>(window).expect_err("no maintenance window");
    assert_eq!(error.to_string(), "missing field `id`");
    for name in ["project_id", "starts_at", "ends_at", "created_at", "updated_at"] {
        let mut window = least();
        window.as_object_mut().expect("an object").remove(name);
        let read: MaintenanceWindow = serde_json::from_value(window.clone()).expect("a window");
        let written = serde_json::to_value(&read).expect("JSON");
        assert_eq!(written.get(name), None, "{written}");
    }
}

#[test]
fn a_response_may_say_more_and_otherwise() {
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

    let states = ["scheduled", "in_progress", "completed", "cancelled"].map(MaintenanceWindowState::from_any);
    assert!(
        !states
            .iter()
            .any(|state| matches!(state, MaintenanceWindowState::Other(_)))
    );
    let modes = ["pause", "mute", "normal"].map(MonitoringMode::from_any);
    assert!(!modes.iter().any(|mode| matches!(mode, MonitoringMode::Other(_))));
}
