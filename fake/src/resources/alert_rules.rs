//! Alert rules.

use phare_contract::{Field, Kind};
use serde_json::{Map, Value};

use super::{Behaviour, Resource};
use crate::authentication::Reach;
use crate::call::Call;
use crate::page;
use crate::reply::{Rejection, Reply};
use crate::store::{Record, Store};
use crate::validation::{FieldErrors, alternative};

const PARAMETER: &str = "alertRuleId";

pub(super) const RESOURCE: Resource = Resource {
    parameter: PARAMETER,
    exists: |store, call| call.finds(&store.alert_rules, PARAMETER) || call.finds_in(0, &store.alert_rules, PARAMETER),
    behaviours: &[
        Behaviour::new("getAlertRules", list),
        Behaviour::new("createUptimeAlertRule", create)
            .checked(check)
            .narrowed(narrow),
        Behaviour::new("getAlertRule", get),
        Behaviour::new("updateUptimeAlertRule", update)
            .checked(check)
            .narrowed(narrow),
        Behaviour::new("deleteUptimeAlertRule", delete),
    ],
};

/// The settings have one shape for each event, and one for each app.
fn narrow(store: &Store, call: &Call, input: &Map<String, Value>, field: &'static Field) -> Option<&'static Kind> {
    let stored = call.named(&store.alert_rules, PARAMETER).ok();
    let value = |name: &str| input.get(name).or(stored.map(|rule| rule.get(name)));
    let names = match field.name {
        "event_settings" => settings_of_event(value("event")?.as_str()?),
        "integration_settings" => settings_of_app(app_of(store, value("integration_id")?)?),
        _ => return None,
    };
    alternative(&field.kind, |fields| {
        fields.iter().map(|field| field.name).eq(names.iter().copied())
    })
}

fn settings_of_event(event: &str) -> &'static [&'static str] {
    match event {
        "uptime.monitor_certificate.expiring" => &["days_before_expiry"],
        event if event.starts_with("uptime.incident.") => &["type"],
        _ => &[],
    }
}

fn settings_of_app(app: &str) -> &'static [&'static str] {
    match app {
        "ntfy" => &["priority"],
        "outgoing_webhook" => &["schema"],
        "pushover" => &["priority", "retry", "expire"],
        _ => &[],
    }
}

fn app_of<'a>(store: &'a Store, integration: &Value) -> Option<&'a str> {
    let id = match integration {
        Value::String(text) => text.parse().ok()?,
        other => other.as_u64()?,
    };
    store.integrations.get(id)?.text("app")
}

fn check(store: &Store, call: &Call, errors: &mut FieldErrors) {
    let integration = call.body.get("integration_id").filter(|id| id.is_number());
    if integration.is_some_and(|id| app_of(store, id).is_none()) {
        errors.add_selection("integration_id");
    }
}

fn list(store: &mut Store, call: &Call) -> Result<Reply, Rejection> {
    let project = call.project()?;
    let rules = store
        .alert_rules
        .all()
        .filter(|rule| [0, project].contains(&rule.owner));
    Ok(page::reply(call, rules))
}

fn create(store: &mut Store, call: &Call) -> Result<Reply, Rejection> {
    let mut rule = call.new_record(store.new_id(), call.project()?);
    write(&mut rule, call)?;
    Ok(call.reply(store.alert_rules.insert(rule)))
}

fn get(store: &mut Store, call: &Call) -> Result<Reply, Rejection> {
    Ok(call.reply(call.named(&store.alert_rules, PARAMETER)?))
}

fn update(store: &mut Store, call: &Call) -> Result<Reply, Rejection> {
    let rule = call.named_mut(&mut store.alert_rules, PARAMETER)?;
    permit(call, rule.owner)?;
    for (about, settings) in [("event", "event_settings"), ("integration_id", "integration_settings")] {
        // Settings for one event or app say nothing to another.
        if call.body.get(about).is_some_and(|value| value != rule.get(about)) {
            rule.set(settings, Value::Null);
        }
    }
    write(rule, call)?;
    Ok(call.reply(rule))
}

fn write(rule: &mut Record, call: &Call) -> Result<(), Rejection> {
    let owner = match call.body.get("scope").and_then(Value::as_str) {
        Some("organization") => 0,
        Some(_) => call.project()?,
        None => rule.owner,
    };
    permit(call, owner)?;
    call.write(rule);
    rule.owner = owner;
    rule.set("project_id", (owner != 0).then_some(owner));
    Ok(())
}

/// What belongs to the organization is beyond a project's key.
fn permit(call: &Call, owner: u64) -> Result<(), Rejection> {
    match call.key.reach {
        Reach::Project(_) if owner == 0 => Err(Rejection::organization_key_required()),
        _ => Ok(()),
    }
}

fn delete(store: &mut Store, call: &Call) -> Result<Reply, Rejection> {
    let rule = call.named(&store.alert_rules, PARAMETER)?;
    permit(call, rule.owner)?;
    let id = rule.id;
    if store.alert_rules_in_use.contains(&id) {
        return Err(Rejection::new(409, "The alert rule is still in use."));
    }
    store.alert_rules.remove(id);
    Ok(call.reply_empty())
}
