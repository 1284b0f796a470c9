//! Incidents, their updates, and maintenance windows.

use phare::incident_updates::{CreateIncidentUpdate, UpdateIncidentUpdate};
use phare::incidents::{CreateIncident, IncidentState, UpdateIncident};
use phare::maintenance_windows::{CreateMaintenanceWindow, MonitoringMode, UpdateMaintenanceWindow};
use phare::{Impact, Nullable};

use super::{Sent, timestamp};

pub(super) async fn add(sent: &mut Sent) {
    incidents(sent).await;
    incident_updates(sent).await;
    maintenance_windows(sent).await;
}

async fn incidents(sent: &mut Sent) {
    let least = CreateIncident::builder().impact(Impact::Unknown).title("t");
    sent.add(least.exclude_from_downtime(true).build()).await;
    sent.add(UpdateIncident::builder(1).build()).await;
    for at in [Nullable::Value(timestamp()), Nullable::Null] {
        let create = CreateIncident::builder()
            .impact(Impact::MajorOutage)
            .title("t")
            .description("d")
            .exclude_from_downtime(false)
            .incident_at(at)
            .recovery_at(at)
            .monitors([1, 2]);
        sent.add(create.build()).await;
        let update = UpdateIncident::builder(1)
            .impact(Impact::PartialOutage)
            .title("t")
            .description("d")
            .exclude_from_downtime(false)
            .incident_at(at)
            .recovery_at(at)
            .monitors([1, 2]);
        sent.add(update.build()).await;
    }
}

async fn incident_updates(sent: &mut Sent) {
    let least = CreateIncidentUpdate::builder(1)
        .state(IncidentState::Resolved)
        .content("c");
    sent.add(least.build()).await;
    let update = UpdateIncidentUpdate::builder(1, 2)
        .state(IncidentState::Unknown)
        .content("c");
    sent.add(update.build()).await;
    let create = CreateIncidentUpdate::builder(1)
        .state(IncidentState::Unknown)
        .content("c");
    sent.add(create.published_at(timestamp()).build()).await;
    let update = UpdateIncidentUpdate::builder(1, 2)
        .state(IncidentState::Monitoring)
        .content("c");
    sent.add(update.published_at(timestamp()).build()).await;
}

async fn maintenance_windows(sent: &mut Sent) {
    let create = || {
        CreateMaintenanceWindow::builder()
            .title("t")
            .starts_at(timestamp())
            .ends_at(timestamp())
    };
    let update = || {
        UpdateMaintenanceWindow::builder(1)
            .title("t")
            .starts_at(timestamp())
            .ends_at(timestamp())
    };
    sent.add(create().monitoring_mode(MonitoringMode::Pause).build()).await;
    sent.add(update().monitoring_mode(MonitoringMode::Pause).build()).await;
    for description in [Nullable::Value("d".to_owned()), Nullable::Null] {
        let create = create()
            .description(description.clone())
            .monitoring_mode(MonitoringMode::Mute)
            .monitors([1])
            .status_pages([2]);
        sent.add(create.build()).await;
        let update = update()
            .description(description)
            .monitoring_mode(MonitoringMode::Normal)
            .monitors([1])
            .status_pages([2]);
        sent.add(update.build()).await;
    }
}
