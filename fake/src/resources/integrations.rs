//! Apps and the integrations with them.

use phare_contract::{Kind, Method, operation};
use serde_json::Value;

use super::{Behaviour, Resource};
use crate::call::Call;
use crate::page;
use crate::reply::{Rejection, Reply};
use crate::store::{Record, Store};

const APP: &str = "app";
const PARAMETER: &str = "integrationId";

pub(super) const APPS: Resource = Resource {
    parameter: APP,
    exists: |_, call| call.path_value(APP).is_some_and(|app| apps().contains(&app)),
    behaviours: &[],
};

pub(super) const RESOURCE: Resource = Resource {
    parameter: PARAMETER,
    exists,
    behaviours: &[
        Behaviour::new("getIntegrations", |store, call| Ok(list(store, call))),
        Behaviour::new("getIntegration", get),
    ],
};

/// Every app that the contract knows.
pub(crate) fn apps() -> &'static [&'static str] {
    let parameters = operation(Method::Get, "/apps/{app}/integrations").map_or(&[][..], |list| list.path_parameters);
    match parameters {
        [parameter, ..] => match parameter.kind {
            Kind::Enum(apps) => apps,
            _ => &[],
        },
        [] => &[],
    }
}

/// Makes an integration with an app and returns its id.
pub(crate) fn seed(store: &mut Store, app: &str, name: &str, now: &str) -> u64 {
    let mut integration = Record::new(store.new_id(), 0, now);
    integration.set(APP, app);
    integration.set("name", name);
    integration.set("paused", false);
    store.integrations.insert(integration).id
}

fn exists(store: &Store, call: &Call) -> bool {
    call.named(&store.integrations, PARAMETER)
        .is_ok_and(|integration| integration.text(APP) == call.path_value(APP))
}

fn list(store: &mut Store, call: &Call) -> Reply {
    let app = call.path_value(APP);
    let wanted = call.query.get("name").and_then(Value::as_array);
    let integrations = store
        .integrations
        .all()
        .filter(|integration| integration.text(APP) == app)
        .filter(|integration| wanted.is_none_or(|wanted| wanted.iter().any(|name| name_has(integration, name))));
    page::reply(call, integrations)
}

/// Whether the integration's name has this in it.
fn name_has(integration: &Record, part: &Value) -> bool {
    match (integration.text("name"), part.as_str()) {
        (Some(name), Some(part)) => name.to_lowercase().contains(&part.to_lowercase()),
        _ => false,
    }
}

fn get(store: &mut Store, call: &Call) -> Result<Reply, Rejection> {
    Ok(call.reply(call.named(&store.integrations, PARAMETER)?))
}
