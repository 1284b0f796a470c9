//! What stands on a status page: monitors, and groups of them.

use serde_json::{Value, json};

use crate::call::Call;
use crate::store::{Record, Store};
use crate::validation::FieldErrors;

/// The monitors on a page are of its project, those in its groups too.
pub(super) fn check(store: &Store, call: &Call, components: &Value, at: &str, errors: &mut FieldErrors) {
    let project = call.project().unwrap_or_default();
    for (index, component) in components.as_array().into_iter().flatten().enumerate() {
        let at = format!("{at}.{index}");
        if let Some(inner) = component.get("components") {
            check(store, call, inner, &format!("{at}.components"), errors);
        }
        let monitor = component.get("componentable_id").filter(|id| id.is_number());
        let exists = |id: &Value| id.as_u64().is_some_and(|id| store.monitors.has(project, id));
        if monitor.is_some_and(|id| !exists(id)) {
            errors.add_selection(&format!("{at}.componentable_id"));
        }
    }
}

/// Fills in what was left out.
pub(super) fn complete(component: &mut Value) {
    let Some(fields) = component.as_object_mut() else {
        return;
    };
    match fields.get_mut("components") {
        Some(Value::Array(inner)) => {
            inner.iter_mut().for_each(complete);
            fields.entry("is_expanded").or_insert(json!(false));
        }
        _ => {
            fields.entry("display_name").or_insert(Value::Null);
        }
    }
}

/// The ids of every monitor on a page.
pub(crate) fn monitors(page: &Record) -> Vec<u64> {
    let outer = page.list("components").iter();
    let inner = outer.clone().filter_map(|group| group.get("components")?.as_array());
    let all = outer.chain(inner.flatten());
    all.filter_map(|component| component.get("componentable_id")?.as_u64())
        .collect()
}

/// Takes a monitor off every page.
pub(crate) fn forget_monitor(store: &mut Store, id: u64) {
    for page in store.status_pages.all_mut() {
        if let Some(components) = page.fields.get_mut("components") {
            remove_monitor(components, id);
        }
    }
}

fn remove_monitor(components: &mut Value, id: u64) {
    let Value::Array(components) = components else { return };
    components.retain(|component| component.get("componentable_id").and_then(Value::as_u64) != Some(id));
    for component in components {
        if let Some(inner) = component.get_mut("components") {
            remove_monitor(inner, id);
        }
    }
}
