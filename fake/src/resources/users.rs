//! Users.

use serde_json::Value;

use super::{Behaviour, Resource};
use crate::call::Call;
use crate::page;
use crate::reply::{Rejection, Reply};
use crate::store::{Record, Store};

const PARAMETER: &str = "userId";

pub(super) const RESOURCE: Resource = Resource {
    parameter: PARAMETER,
    exists: |store, call| call.finds_in(0, &store.users, PARAMETER),
    behaviours: &[
        Behaviour::new("getUsers", |store, call| Ok(list(store, call))),
        Behaviour::new("getUser", get),
    ],
};

/// Makes a user and returns its id.
pub(crate) fn seed(store: &mut Store, email: &str, role: &str, now: &str) -> u64 {
    let mut user = Record::new(store.new_id(), 0, now);
    user.set("email", email);
    user.set("role", role);
    store.users.insert(user).id
}

fn list(store: &mut Store, call: &Call) -> Reply {
    let wanted = call.query.get("email").and_then(Value::as_array);
    let is_wanted = |user: &&Record| wanted.is_none_or(|wanted| wanted.iter().any(|email| has_email(user, email)));
    page::reply(call, store.users.all().filter(is_wanted))
}

fn has_email(user: &Record, email: &Value) -> bool {
    match (user.text("email"), email.as_str()) {
        (Some(known), Some(wanted)) => known.eq_ignore_ascii_case(wanted),
        _ => false,
    }
}

fn get(store: &mut Store, call: &Call) -> Result<Reply, Rejection> {
    Ok(call.reply(call.named(&store.users, PARAMETER)?))
}
