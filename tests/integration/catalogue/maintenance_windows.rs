//! Maintenance windows: all seven operations.

mod fake;
mod requests;
mod responses;

use phare::maintenance_windows::{CreateMaintenanceWindow, MaintenanceWindow};
use serde_json::{Value, json};

use crate::support::fake_client::{NOW, at};

/// The least that a maintenance window says.
fn least() -> Value {
    json!({ "id": 1, "project_id": 2, "starts_at": NOW, "ends_at": NOW, "created_at": NOW, "updated_at": NOW })
}

fn read(extra: &Value) -> MaintenanceWindow {
    crate::catalogue::read_with(least(), extra)
}

fn minimal() -> CreateMaintenanceWindow {
    CreateMaintenanceWindow::builder()
        .title("Deploy")
        .monitoring_mode(phare::maintenance_windows::MonitoringMode::from_any("pause"))
        .starts_at(at("2026-03-08T11:00:00Z"))
        .ends_at(at("2026-03-08T12:00:00Z"))
        .build()
}
