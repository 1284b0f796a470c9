//! Status pages.

mod components;
mod theme;

use phare_contract::Kind;
use serde_json::{Value, json};

use super::{Behaviour, Resource, detach};
use crate::call::Call;
use crate::image::Image;
use crate::page;
use crate::reply::{Rejection, Reply};
use crate::store::{Record, Store};
use crate::validation::FieldErrors;

pub(super) use self::components::{forget_monitor, monitors};

pub(super) const PARAMETER: &str = "statusPageId";

/// What is kept and never shown.
const SECRETS: [&str; 2] = ["access_token", "access_password"];

pub(super) const RESOURCE: Resource = Resource {
    parameter: PARAMETER,
    exists: |store, call| call.finds(&store.status_pages, PARAMETER),
    behaviours: &[
        Behaviour::new("getUptimeStatusPages", list),
        Behaviour::new("createUptimeStatusPage", create).checked(check),
        Behaviour::new("getUptimeStatusPage", get),
        Behaviour::new("updateUptimeStatusPage", update).checked(check),
        Behaviour::new("deleteUptimeStatusPage", delete),
    ],
};

fn check(store: &Store, call: &Call, errors: &mut FieldErrors) {
    for name in ["subdomain", "domain"] {
        check_unique(store, call, name, errors);
    }
    for scheme in ["light", "dark"] {
        theme::check_colors(call, scheme, errors);
    }
    let sent = call.body.get("components").unwrap_or(&Value::Null);
    components::check(store, call, sent, "components", errors);
}

/// No two pages have the same address, not even in different projects.
fn check_unique(store: &Store, call: &Call, name: &str, errors: &mut FieldErrors) {
    let Some(wanted) = call.body.get(name).and_then(Value::as_str) else {
        return;
    };
    let is_same = |known: &str| known.eq_ignore_ascii_case(wanted);
    let own = call.id(PARAMETER);
    let mut others = store.status_pages.all().filter(|page| Some(page.id) != own);
    if others.any(|page| page.text(name).is_some_and(is_same)) {
        errors.add(name, format!("The {name} has already been taken."));
    }
}

fn list(store: &mut Store, call: &Call) -> Result<Reply, Rejection> {
    Ok(page::reply(call, store.status_pages.of(call.project()?)))
}

fn create(store: &mut Store, call: &Call) -> Result<Reply, Rejection> {
    let project = call.project()?;
    let mut page = call.new_record(store.new_id(), project);
    page.set("project_id", project);
    page.set("domain", Value::Null);
    page.set("color_scheme", "all");
    page.set("theme", theme::standard());
    page.set("timeframe", 90);
    page.set("show_response_times", true);
    page.set("subscription_channels", json!([]));
    write(&mut page, call);
    keep_images(store, page.id, call);
    Ok(call.reply(store.status_pages.insert(page)))
}

fn get(store: &mut Store, call: &Call) -> Result<Reply, Rejection> {
    Ok(call.reply(call.named(&store.status_pages, PARAMETER)?))
}

fn update(store: &mut Store, call: &Call) -> Result<Reply, Rejection> {
    let page = call.named_mut(&mut store.status_pages, PARAMETER)?;
    write(page, call);
    let id = page.id;
    keep_images(store, id, call);
    get(store, call)
}

fn delete(store: &mut Store, call: &Call) -> Result<Reply, Rejection> {
    let id = call.named(&store.status_pages, PARAMETER)?.id;
    store.status_pages.remove(id);
    store.images.remove(&id);
    detach(&mut store.maintenance_windows, "status_pages", id);
    Ok(call.reply_empty())
}

/// Stores the files that were sent, and drops those that were taken away.
fn keep_images(store: &mut Store, page: u64, call: &Call) {
    let images = store.images.entry(page).or_default();
    for field in call.operation.body_fields() {
        if !matches!(field.kind, Kind::File(_)) {
            continue;
        }
        if call.body.get(field.name).is_some_and(Value::is_null) {
            images.remove(field.name);
        }
        let sent = call.files.iter().find(|file| file.field == field.name);
        if let Some(image) = sent.and_then(Image::read) {
            images.insert(field.name.to_owned(), image);
        }
    }
}

fn write(page: &mut Record, call: &Call) {
    let before = page.get("theme").clone();
    call.write(page);
    let given = page.fields.remove("theme");
    page.set("theme", theme::merged(before, given));

    if let Some(Value::Array(list)) = page.fields.get_mut("components") {
        list.iter_mut().for_each(components::complete);
    }
    let [has_token, has_password] = SECRETS.map(|secret| page.is_set(secret));
    page.set("access_token_enabled", has_token);
    page.set("access_password_enabled", has_password);
    let is_private = has_token || has_password || page.is_set("access_ips");
    page.set("is_private", is_private);
}
