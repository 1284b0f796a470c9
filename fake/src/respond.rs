//! From a request to its response: the stages, in the order in which they reject.

use phare_contract::Operation;
use serde_json::{Value, json};

use crate::authentication::Key;
use crate::call::Call;
use crate::input;
use crate::permission;
use crate::reply::{Rejection, Reply};
use crate::request::ReceivedRequest;
use crate::resources::{self, maintenance_windows};
use crate::route::{self, Route};
use crate::scope;
use crate::state::State;
use crate::validation::{FieldErrors, Strictness, check_body, check_query};

/// What a strict fake finds wrong with a JSON body by the contract alone, by the names of the fields; none where it takes it.
///
/// For a test that compares it with what `phare` finds, far more often than a socket could.
#[must_use]
pub fn strict_errors(operation: &Operation, body: Value) -> Option<Value> {
    let Some(input) = input::of_json(body) else {
        return Some(json!({ "body": ["The body must be a JSON object."] }));
    };
    let mut errors = FieldErrors::new(Strictness::NamesAndKinds);
    check_body(operation.body_fields(), &input, |field| &field.kind, &mut errors);
    (errors.len() > 0).then(|| errors.by_field())
}

pub(crate) fn respond(state: &mut State, request: &ReceivedRequest) -> Reply {
    perform(state, request).unwrap_or_else(Reply::from)
}

fn perform(state: &mut State, request: &ReceivedRequest) -> Result<Reply, Rejection> {
    let route = route::find(&request.method, &request.path)?;
    let key = state.keys.authenticate(request, &state.store)?;
    let Some(turn) = state.rate_limit.take(state.clock.now()) else {
        return serve(state, request, route, key);
    };
    let served = turn.reject().and_then(|()| serve(state, request, route, key));
    let mut reply = served.unwrap_or_else(Reply::from);
    turn.mark(&mut reply);
    Ok(reply)
}

fn serve(state: &mut State, request: &ReceivedRequest, route: Route, key: Key) -> Result<Reply, Rejection> {
    let operation = route.operation;
    permission::check(operation, &key)?;
    let project = scope::project(operation, &key, request, &state.store)?;
    let behaviour = resources::behaviour(operation)?;

    maintenance_windows::settle(&mut state.store, state.clock.now());
    let mut call = Call::new(route, key, project, state);
    resources::find_named(&state.store, &call)?;

    let mut errors = FieldErrors::new(if state.is_strict {
        Strictness::Names
    } else {
        Strictness::AsPhare
    });
    let query = input::query(&request.query);
    call.query = check_query(operation.query, &query, &mut errors);
    if let Some(body) = operation.body {
        let input = input::body(request, body)?;
        if state.is_strict && input.is_json {
            errors.set_strictness(Strictness::NamesAndKinds);
        }
        let kind = |field| behaviour.kind(&state.store, &call, &input.fields, field);
        call.body = check_body(body.fields, &input, kind, &mut errors);
        call.files = input.files;
    }
    behaviour.check(&state.store, &call, &mut errors);
    errors.reject()?;

    behaviour.run(&mut state.store, &call)
}
