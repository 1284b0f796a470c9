//! Two maintenance windows: one is completed, and one is cancelled.

use std::time::Duration;

use phare::maintenance_windows::{
    CancelMaintenanceWindow, CompleteMaintenanceWindow, CreateMaintenanceWindow, DeleteMaintenanceWindow,
    GetMaintenanceWindow, ListMaintenanceWindows, MaintenanceWindow, MonitoringMode,
};
use phare::{MonitorId, Timestamp};

use crate::calls::Calls;

const HOUR: Duration = Duration::from_secs(3600);

pub(crate) async fn call(calls: &mut Calls, monitor: MonitorId) -> Option<()> {
    let window = create(calls, monitor).await?;
    let page = ListMaintenanceWindows::builder().monitor_id([monitor]).build();
    calls.send(page).await;
    calls.send(GetMaintenanceWindow::new(window.id)).await;
    let mut update = window.to_update();
    update.ends_at = window.ends_at.map(|ends_at| ends_at + HOUR);
    calls.send(update).await;
    calls.send(CompleteMaintenanceWindow::new(window.id)).await;
    calls.send(DeleteMaintenanceWindow::new(window.id)).await;

    let window = create(calls, monitor).await?;
    calls.send(CancelMaintenanceWindow::new(window.id)).await;
    calls.send(DeleteMaintenanceWindow::new(window.id)).await
}

/// A window that goes on.
async fn create(calls: &mut Calls, monitor: MonitorId) -> Option<MaintenanceWindow> {
    let window = CreateMaintenanceWindow::builder()
        .title("Every operation")
        .monitoring_mode(MonitoringMode::Normal)
        .starts_at(Timestamp::now())
        .ends_at(Timestamp::now() + HOUR)
        .monitors([monitor])
        .build();
    calls.send(window).await
}
