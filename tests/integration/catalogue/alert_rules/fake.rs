//! Alert rules of a fake Phare.

use phare::alert_rules::{
    AlertEvent, AlertRuleScope, CreateAlertRule, DeleteAlertRule, GetAlertRule, IncidentFilter, IntegrationSettings,
    ListAlertRules, NtfyPriority, RateLimit,
};
use phare::{Nullable, ProjectId};
use phare_fake::Fake;

use super::rule;
use crate::support::fake_client::client;

#[tokio::test]
async fn the_life_of_a_rule() {
    let fake = Fake::start();
    let client = client(&fake);
    let created = CreateAlertRule::builder()
        .scope(AlertRuleScope::Project)
        .event(AlertEvent::IncidentCreated(IncidentFilter::All.into()))
        .integration_id(fake.integration("ntfy"))
        .rate_limit(RateLimit::ThirtyMinutes)
        .integration_settings(IntegrationSettings::ntfy(NtfyPriority::Max))
        .build()
        .send(&client)
        .await
        .expect("a rule");
    assert_eq!(created.project_id, Nullable::Value(ProjectId::from(fake.project().id)));
    assert_eq!(created.event, AlertEvent::IncidentCreated(IncidentFilter::All.into()));
    assert_eq!(created.rate_limit, RateLimit::ThirtyMinutes);
    assert_eq!(
        created.integration_settings,
        Some(IntegrationSettings::ntfy(NtfyPriority::from_any("max")))
    );
    assert_eq!(
        GetAlertRule::new(created.id).send(&client).await.expect("the rule"),
        created
    );

    let mut update = created.to_update();
    update.rate_limit = Some(RateLimit::OneDay);
    update.event = AlertEvent::MaintenanceWindowCompleted;
    let changed = update.send(&client).await.expect("the rule");
    assert_eq!(changed.rate_limit, RateLimit::OneDay);
    assert_eq!(changed.event, AlertEvent::MaintenanceWindowCompleted);
    assert_eq!(changed.integration_settings, created.integration_settings);
    let page = ListAlertRules::default().send(&client).await.expect("a page");
    assert_eq!(page.data, [changed]);

    fake.use_alert_rule(created.id.get());
    let error = DeleteAlertRule::new(created.id)
        .send(&client)
        .await
        .expect_err("it is in use");
    assert_eq!(error.status(), Some(409));
    assert!(!error.may_have_been_applied());
}

#[tokio::test]
async fn error_responses_are_reported() {
    let fake = Fake::start();
    let client = client(&fake);
    let mut rule = rule(AlertEvent::MonitorCreated);
    rule.integration_id = fake.integration("email").into();
    let created = rule.send(&client).await.expect("a rule");
    assert_eq!(
        (&created.event, &created.integration_settings),
        (&AlertEvent::MonitorCreated, &None)
    );
    DeleteAlertRule::new(created.id)
        .send(&client)
        .await
        .expect("a deletion");
    for error in [
        GetAlertRule::new(created.id).send(&client).await.err(),
        DeleteAlertRule::new(created.id).send(&client).await.err(),
        created.to_update().send(&client).await.err(),
    ] {
        assert!(error.expect("it is gone").is_not_found());
    }
    rule.integration_id = 999_999.into();
    let error = rule.send(&client).await.expect_err("no such integration");
    assert_eq!(error.status(), Some(422));
    assert!(
        !error
            .field_errors()
            .expect("they are named")
            .get("integration_id")
            .is_empty()
    );
}
