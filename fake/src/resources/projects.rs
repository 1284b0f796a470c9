//! Projects.

use serde_json::{Value, json};

use super::{Behaviour, Resource};
use crate::call::Call;
use crate::page;
use crate::reply::{Rejection, Reply};
use crate::store::{Record, Store};
use crate::validation::FieldErrors;

const PARAMETER: &str = "projectId";

pub(super) const RESOURCE: Resource = Resource {
    parameter: PARAMETER,
    exists: |store, call| call.id(PARAMETER).is_some_and(|id| store.has_project(id)),
    behaviours: &[
        Behaviour::new("getProjects", |store, call| Ok(list(store, call))),
        Behaviour::new("createProject", |store, call| Ok(create(store, call))).checked(check),
        Behaviour::new("getProject", get),
        Behaviour::new("updateProject", update).checked(check),
        Behaviour::new("deleteProject", delete),
    ],
};

/// Makes a project that has every user as a member.
pub(crate) fn seed<'a>(store: &'a mut Store, name: &str, now: &str) -> &'a Record {
    let members: Value = store.users.all().map(|user| user.id).collect();
    let mut project = Record::new(store.new_id(), 0, now);
    project.set("name", name);
    project.set("members", members);
    add(store, project)
}

/// Stores a project that has its name and members.
fn add(store: &mut Store, mut project: Record) -> &Record {
    let slug = free_slug(store, project.text("name").unwrap_or_default(), project.id);
    project.set("slug", slug);
    let given = project.fields.remove("settings");
    project.set("settings", default_settings());
    merge_settings(&mut project, given);
    store.projects.insert(project)
}

fn default_settings() -> Value {
    json!({
        "use_incident_ai": true,
        "use_incident_merging": true,
        "incident_merging_time_window": 60,
    })
}

fn merge_settings(project: &mut Record, given: Option<Value>) {
    if let (Some(Value::Object(settings)), Some(Value::Object(given))) = (project.fields.get_mut("settings"), given) {
        settings.extend(given);
    }
}

fn free_slug(store: &Store, name: &str, id: u64) -> String {
    match slug_of(name) {
        slug if slug.is_empty() => format!("project-{id}"),
        slug if store.project_by_slug(&slug).is_some() => format!("{slug}-{id}"),
        slug => slug,
    }
}

fn slug_of(name: &str) -> String {
    let words = name
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-").to_lowercase()
}

/// Members are users.
fn check(store: &Store, call: &Call, errors: &mut FieldErrors) {
    let members = call.body.get("members").and_then(Value::as_array);
    for (index, member) in members.into_iter().flatten().enumerate() {
        let is_user = member.as_u64().is_some_and(|id| store.users.get(id).is_some());
        // What is not an integer has its error already.
        if member.is_number() && !is_user {
            errors.add_selection(&format!("members.{index}"));
        }
    }
}

fn list(store: &mut Store, call: &Call) -> Reply {
    page::reply(call, store.projects.all())
}

fn create(store: &mut Store, call: &Call) -> Reply {
    let mut project = call.new_record(store.new_id(), 0);
    call.write(&mut project);
    call.reply(add(store, project))
}

fn get(store: &mut Store, call: &Call) -> Result<Reply, Rejection> {
    Ok(call.reply(call.named(&store.projects, PARAMETER)?))
}

fn update(store: &mut Store, call: &Call) -> Result<Reply, Rejection> {
    let project = call.named_mut(&mut store.projects, PARAMETER)?;
    let settings = project.fields.remove("settings").unwrap_or_else(default_settings);
    call.write(project);
    let given = project.fields.remove("settings");
    project.set("settings", settings);
    merge_settings(project, given);
    Ok(call.reply(project))
}

/// With all that is in it.
fn delete(store: &mut Store, call: &Call) -> Result<Reply, Rejection> {
    let id = call.named(&store.projects, PARAMETER)?.id;
    store.projects.remove(id);
    let incidents: Vec<_> = store.incidents.of(id).map(|incident| incident.id).collect();
    for incident in incidents {
        store.incident_updates.remove_of(incident);
    }
    let pages: Vec<_> = store.status_pages.of(id).map(|page| page.id).collect();
    store.images.retain(|page, _| !pages.contains(page));
    for records in [
        &mut store.alert_rules,
        &mut store.monitors,
        &mut store.incidents,
        &mut store.maintenance_windows,
        &mut store.status_pages,
    ] {
        records.remove_of(id);
    }
    Ok(call.reply_empty())
}
