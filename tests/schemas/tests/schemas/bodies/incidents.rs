//! Incidents, their updates, and maintenance windows.

use phare::incident_updates::{CreateIncidentUpdate, UpdateIncidentUpdate};
use phare::incidents::{CreateIncident, IncidentState, UpdateIncident};
use phare::maintenance_windows::{CreateMaintenanceWindow, MonitoringMode, UpdateMaintenanceWindow};
use phare::{Impact, Nullable};

use super::{Bodies, moment};

pub(super) async fn add(bodies: &mut Bodies) {
    incidents(bodies).await;
    incident_updates(bodies).await;
    maintenance_windows(bodies).await;
}

async fn incidents(bodies: &mut Bodies) {
    let least = CreateIncident::builder().impact(Impact::Unknown).title("t");
    bodies.add(least.exclude_from_downtime(true).build()).await;
    bodies.add(UpdateIncident::builder(1).build()).await;
    for at in [Nullable::Value(moment()), Nullable::Null] {
        let create = CreateIncident::builder()
            .impact(Impact::MajorOutage)
            .title("t")
            .description("d")
            .exclude_from_downtime(false)
            .incident_at(at)
            .recovery_at(at)
            .monitors([1, 2]);
        bodies.add(create.build()).await;
        let update = UpdateIncident::builder(1)
            .impact(Impact::PartialOutage)
            .title("t")
            .description("d")
            .exclude_from_downtime(false)
            .incident_at(at)
            .recovery_at(at)
            .monitors([1, 2]);
        bodies.add(update.build()).await;
    }
}

async fn incident_updates(bodies: &mut Bodies) {
    let least = CreateIncidentUpdate::builder(1)
        .state(IncidentState::Resolved)
        .content("c");
    bodies.add(least.build()).await;
    let update = UpdateIncidentUpdate::builder(1, 2)
        .state(IncidentState::Unknown)
        .content("c");
    bodies.add(update.build()).await;
    let create = CreateIncidentUpdate::builder(1)
        .state(IncidentState::Unknown)
        .content("c");
    bodies.add(create.published_at(moment()).build()).await;
    let update = UpdateIncidentUpdate::builder(1, 2)
        .state(IncidentState::Monitoring)
        .content("c");
    bodies.add(update.published_at(moment()).build()).await;
}

async fn maintenance_windows(bodies: &mut Bodies) {
    let create = || {
        CreateMaintenanceWindow::builder()
            .title("t")
            .starts_at(moment())
            .ends_at(moment())
    };
    let update = || {
        UpdateMaintenanceWindow::builder(1)
            .title("t")
            .starts_at(moment())
            .ends_at(moment())
    };
    bodies
        .add(create().monitoring_mode(MonitoringMode::Pause).build())
        .await;
    bodies
        .add(update().monitoring_mode(MonitoringMode::Pause).build())
        .await;
    for description in [Nullable::Value("d".to_owned()), Nullable::Null] {
        let create = create()
            .description(description.clone())
            .monitoring_mode(MonitoringMode::Mute)
            .monitors([1])
            .status_pages([2]);
        bodies.add(create.build()).await;
        let update = update()
            .description(description)
            .monitoring_mode(MonitoringMode::Normal)
            .monitors([1])
            .status_pages([2]);
        bodies.add(update.build()).await;
    }
}
