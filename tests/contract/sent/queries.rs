//! Queries: lists and reports.

use phare::alert_rules::ListAlertRules;
use phare::incident_updates::ListIncidentUpdates;
use phare::incidents::ListIncidents;
use phare::integrations::{App, ListIntegrations};
use phare::maintenance_windows::{ListMaintenanceWindows, MaintenanceWindowState};
use phare::monitors::ListMonitors;
use phare::projects::ListProjects;
use phare::reports::{GetMonitorReport, GetUptimeReport};
use phare::status_pages::{GetCurrentStatus, ListStatusPages};
use phare::users::ListUsers;

use super::{Sent, timestamp};

pub(super) async fn add(sent: &mut Sent) {
    least(sent).await;
    full_lists(sent).await;
    sent.add(GetCurrentStatus::builder(1).page(1).per_page(2).build()).await;
    let report = GetUptimeReport::builder().from(timestamp()).to(timestamp());
    sent.add(report.page(1).per_page(2).build()).await;
    let report = GetMonitorReport::builder(1).from(timestamp()).to(timestamp());
    sent.add(report.page(1).per_page(2).build()).await;
}

async fn least(sent: &mut Sent) {
    sent.add(ListAlertRules::builder().build()).await;
    sent.add(ListIncidents::builder().build()).await;
    sent.add(ListIncidentUpdates::builder(1).build()).await;
    sent.add(ListIntegrations::builder(App::Slack).build()).await;
    sent.add(ListMaintenanceWindows::builder().build()).await;
    sent.add(ListMonitors::builder().build()).await;
    sent.add(ListProjects::builder().build()).await;
    sent.add(ListStatusPages::builder().build()).await;
    sent.add(ListUsers::builder().build()).await;
    sent.add(GetCurrentStatus::builder(1).build()).await;
    sent.add(GetUptimeReport::builder().build()).await;
    sent.add(GetMonitorReport::builder(1).build()).await;
}

async fn full_lists(sent: &mut Sent) {
    sent.add(ListAlertRules::builder().page(1).per_page(2).build()).await;
    sent.add(ListIncidentUpdates::builder(1).page(1).per_page(2).build())
        .await;
    sent.add(ListMonitors::builder().page(1).per_page(2).build()).await;
    sent.add(ListProjects::builder().page(1).per_page(2).build()).await;
    sent.add(ListStatusPages::builder().page(1).per_page(2).build()).await;

    let incidents = ListIncidents::builder().monitor_id([1, 2]);
    sent.add(incidents.page(1).per_page(2).build()).await;
    let integrations = ListIntegrations::builder(App::Slack).name(["a", "b"]);
    sent.add(integrations.page(1).per_page(2).build()).await;
    let windows = ListMaintenanceWindows::builder()
        .monitor_id([1, 2])
        .status_page_id([3, 4])
        .state(MaintenanceWindowState::Scheduled);
    sent.add(windows.page(1).per_page(2).build()).await;
    let users = ListUsers::builder().email(["a@example.com", "b@example.com"]);
    sent.add(users.page(1).per_page(2).build()).await;
}
