//! What a fake has from the start, as a JSON document says it.

use std::error::Error;
use std::fmt;

use serde::Deserialize;
use serde_json::Value;

use crate::request::ReceivedRequest;
use crate::resources::integrations;
use crate::respond::respond;
use crate::state::State;

/// The document.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, default)]
#[derive(Default)]
pub(crate) struct Seed {
    /// Of the project that the fake starts with.
    monitors: Vec<String>,
    users: Vec<String>,
    integrations: Vec<Integration>,
    projects: Vec<Project>,
    /// What is done by the key of the first project, in this order.
    requests: Vec<Request>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Integration {
    app: String,
    name: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Project {
    name: String,
    #[serde(default)]
    monitors: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Request {
    method: String,
    path: String,
    #[serde(default)]
    body: Value,
}

/// Why a fake cannot start with a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeedError(String);

impl fmt::Display for SeedError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Error for SeedError {}

impl Seed {
    pub(crate) fn read(json: &str) -> Result<Self, SeedError> {
        // serde reads a struct from an array as well.
        if !json.trim_start().starts_with('{') {
            return Err(SeedError("it is no JSON object".to_owned()));
        }
        serde_json::from_str(json).map_err(|error| SeedError(error.to_string()))
    }

    /// Does it all, or as much as comes before what cannot be done.
    pub(crate) fn plant(self, state: &mut State) -> Result<(), SeedError> {
        let first = state.start.project.clone();
        for name in &self.monitors {
            state.add_monitor(first.id, name);
        }
        for email in &self.users {
            state.add_user(email, "member");
        }
        for Integration { app, name } in &self.integrations {
            if !integrations::apps().contains(&app.as_str()) {
                let apps = integrations::apps().join(", ");
                return Err(SeedError(format!("no app is named {app:?}: they are {apps}")));
            }
            state.add_integration(app, name);
        }
        for project in &self.projects {
            let id = state.add_project(&project.name).id;
            for name in &project.monitors {
                state.add_monitor(id, name);
            }
        }
        for (index, request) in self.requests.iter().enumerate() {
            request.perform(state, &first.key).map_err(|reason| {
                let Request { method, path, .. } = request;
                SeedError(format!("requests[{index}], {method} {path}: {reason}"))
            })?;
        }
        Ok(())
    }
}

impl Request {
    fn perform(&self, state: &mut State, key: &str) -> Result<(), String> {
        let header = |name: &str, value: String| (name.to_owned(), value);
        let (path, query) = self.path.split_once('?').unwrap_or((&self.path, ""));
        let request = ReceivedRequest {
            method: self.method.clone(),
            path: path.to_owned(),
            query: query.to_owned(),
            headers: vec![
                header("authorization", format!("Bearer {key}")),
                header("content-type", "application/json".to_owned()),
            ],
            body: match &self.body {
                Value::Null => Vec::new(),
                body => body.to_string().into_bytes(),
            },
            status: 0,
        };
        let reply = respond(state, &request);
        if (200..300).contains(&reply.status) {
            return Ok(());
        }
        Err(format!("{} {}", reply.status, reply.body.unwrap_or_default()))
    }
}
