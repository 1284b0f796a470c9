//! Projects and alert rules.

use phare::Nullable;
use phare::alert_rules::{
    AlertEvent, AlertRuleScope, CreateAlertRule, ExpiryEventSettings, IncidentEventSettings, IncidentFilter,
    IntegrationSettings, NtfyPriority, PushoverPriority, PushoverSettings, RateLimit, UpdateAlertRule,
};
use phare::projects::{CreateProject, MergingWindow, ProjectSettings, UpdateProject};

use super::Sent;

pub(super) async fn add(sent: &mut Sent) {
    projects(sent).await;
    alert_rules(sent).await;
}

async fn projects(sent: &mut Sent) {
    sent.add(CreateProject::builder().name("Shop").members([1]).build())
        .await;
    sent.add(UpdateProject::builder(1).name("Shop").members([1]).build())
        .await;
    let full = ProjectSettings::builder()
        .use_incident_ai(true)
        .use_incident_merging(false)
        .incident_merging_time_window(MergingWindow::TwoHours)
        .build();
    let cleared = ProjectSettings::builder()
        .use_incident_ai(Nullable::Null)
        .use_incident_merging(Nullable::Null)
        .incident_merging_time_window(Nullable::Null)
        .build();
    for settings in [full, cleared] {
        let create = CreateProject::builder()
            .name("Shop")
            .members([1, 2])
            .settings(settings.clone());
        sent.add(create.build()).await;
        let update = UpdateProject::builder(1)
            .name("Shop")
            .members([1, 2])
            .settings(settings);
        sent.add(update.build()).await;
    }
}

fn events() -> [AlertEvent; 14] {
    [
        AlertEvent::MonitorCreated,
        AlertEvent::MonitorDeleted,
        AlertEvent::CertificateDiscovered,
        AlertEvent::CertificateExpiring(ExpiryEventSettings::new(14)),
        AlertEvent::IncidentCreated(IncidentEventSettings::default()),
        AlertEvent::IncidentCreated(IncidentFilter::All.into()),
        AlertEvent::IncidentPropagated(IncidentFilter::Monitor.into()),
        AlertEvent::IncidentPartiallyRecovered(IncidentFilter::Manual.into()),
        AlertEvent::IncidentRecovered(IncidentFilter::All.into()),
        AlertEvent::IncidentCommentCreated,
        AlertEvent::IncidentUpdatePublished,
        AlertEvent::MaintenanceWindowInProgress,
        AlertEvent::MaintenanceWindowCompleted,
        AlertEvent::MaintenanceWindowCancelled,
    ]
}

fn integration_settings() -> [Nullable<IntegrationSettings>; 5] {
    let full = PushoverSettings::builder()
        .priority(PushoverPriority::Emergency)
        .retry(60)
        .expire(3600);
    let cleared = PushoverSettings::builder().retry(Nullable::Null).expire(Nullable::Null);
    [
        Nullable::Null,
        IntegrationSettings::ntfy(NtfyPriority::Max).into(),
        IntegrationSettings::outgoing_webhook(r#"{"event":"{{ event.key }}"}"#).into(),
        IntegrationSettings::from(full.build()).into(),
        IntegrationSettings::from(cleared.build()).into(),
    ]
}

async fn alert_rules(sent: &mut Sent) {
    for event in events() {
        let least = CreateAlertRule::builder().event(event.clone()).integration_id(1);
        sent.add(least.rate_limit(RateLimit::Unlimited).build()).await;
        let update = UpdateAlertRule::builder(1).event(event).integration_id(1);
        sent.add(update.rate_limit(RateLimit::OneDay).build()).await;
    }
    for settings in integration_settings() {
        let full = CreateAlertRule::builder()
            .scope(AlertRuleScope::Organization)
            .event(AlertEvent::MonitorCreated)
            .integration_id(1)
            .rate_limit(RateLimit::ThreeHours)
            .integration_settings(settings.clone());
        sent.add(full.build()).await;
        let update = UpdateAlertRule::builder(1)
            .scope(AlertRuleScope::Project)
            .event(AlertEvent::MonitorCreated)
            .integration_id(1)
            .rate_limit(RateLimit::ThreeHours)
            .integration_settings(settings);
        sent.add(update.build()).await;
    }
}
