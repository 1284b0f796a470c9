//! Updates of incidents: what is told about an incident while it lasts.

use serde_json::{Value, json};

use super::{Behaviour, Resource, incidents};
use crate::call::Call;
use crate::page;
use crate::reply::{Rejection, Reply};
use crate::store::Store;
use crate::validation::{FieldErrors, check_not_far_ahead};

const PARAMETER: &str = "incidentUpdateId";

pub(super) const RESOURCE: Resource = Resource {
    parameter: PARAMETER,
    exists,
    behaviours: &[
        Behaviour::new("getUptimeIncidentUpdates", list),
        Behaviour::new("createUptimeIncidentUpdate", create).checked(check),
        Behaviour::new("getUptimeIncidentUpdate", get),
        Behaviour::new("updateUptimeIncidentUpdate", update).checked(check),
        Behaviour::new("deleteUptimeIncidentUpdate", delete),
    ],
};

fn exists(store: &Store, call: &Call) -> bool {
    match (call.id(incidents::PARAMETER), call.id(PARAMETER)) {
        (Some(incident), Some(id)) => store.incident_updates.has(incident, id),
        _ => false,
    }
}

fn check(_: &Store, call: &Call, errors: &mut FieldErrors) {
    check_not_far_ahead(call, "published_at", errors);
}

fn list(store: &mut Store, call: &Call) -> Result<Reply, Rejection> {
    let incident = call.named(&store.incidents, incidents::PARAMETER)?.id;
    Ok(page::reply(call, store.incident_updates.of(incident)))
}

fn create(store: &mut Store, call: &Call) -> Result<Reply, Rejection> {
    let id = store.new_id();
    let incident = call.named_mut(&mut store.incidents, incidents::PARAMETER)?;
    let mut update = call.new_record(id, incident.id);
    update.set("published_at", call.now_printed());
    update.set("creator", creator(call));
    call.write(&mut update);

    incident.set("state", update.get("state").clone());
    incident.set("updated_at", call.now_printed());
    Ok(call.reply(store.incident_updates.insert(update)))
}

fn creator(call: &Call) -> Value {
    json!({ "id": call.key.id, "type": "api_key", "label": call.key.label })
}

fn get(store: &mut Store, call: &Call) -> Result<Reply, Rejection> {
    Ok(call.reply(call.named(&store.incident_updates, PARAMETER)?))
}

fn update(store: &mut Store, call: &Call) -> Result<Reply, Rejection> {
    let update = call.named_mut(&mut store.incident_updates, PARAMETER)?;
    call.write(update);
    Ok(call.reply(update))
}

fn delete(store: &mut Store, call: &Call) -> Result<Reply, Rejection> {
    let id = call.named(&store.incident_updates, PARAMETER)?.id;
    store.incident_updates.remove(id);
    Ok(call.reply_empty())
}
