//! An alert rule, about an event that does not happen here.

use phare::IntegrationId;
use phare::alert_rules::{
    AlertEvent, AlertRuleScope, CreateAlertRule, DeleteAlertRule, GetAlertRule, ListAlertRules, RateLimit,
};

use crate::calls::Calls;

pub(crate) async fn call(calls: &mut Calls, integration: IntegrationId) -> Option<()> {
    let rule = CreateAlertRule::builder()
        .scope(AlertRuleScope::Project)
        .event(AlertEvent::IncidentCommentCreated)
        .integration_id(integration)
        .rate_limit(RateLimit::OneDay)
        .build();
    let rule = calls.send(rule).await?;
    calls.send(ListAlertRules::builder().per_page(1).build()).await;
    calls.send(GetAlertRule::new(rule.id)).await;
    let mut update = rule.to_update();
    update.rate_limit = Some(RateLimit::TwelveHours);
    calls.send(update).await;
    calls.send(DeleteAlertRule::new(rule.id)).await
}
