//! Adds to an error what the caller set and can change: the server, the proxy, the path, the API key's origin.

use super::Call;
use crate::error::{Error, Route};
use crate::{Client, project};

/// The error of a call, with what only the client and the call know of it. Nothing of it is made for a success.
pub(super) fn describe(mut error: Error, client: &Client, call: &Call) -> Error {
    match &mut error {
        Error::Connect(error) | Error::Timeout(error) | Error::ConnectionLost(error) => {
            error.route = Some(Route {
                server: client.base_url().authority(),
                proxy: client.proxy(),
            });
        }
        Error::Api(error) if error.status() == 404 => {
            let (path, _) = call.encoded.target.parts();
            error.path = Some(String::from_utf8_lossy(&client.token().redact(path.as_bytes())).into_owned());
            error.hint = project_hint(client, call);
        }
        Error::Api(error) if error.status() == 401 => {
            error.hint = Some(match client.token().variable() {
                Some(variable) => format!("the API key is that of {variable}"),
                None => "the API key is set by the program, not by PHARE_API_KEY".to_owned(),
            });
        }
        Error::Api(error) if matches!(error.status(), 400 | 403) => error.hint = project_hint(client, call),
        _ => {}
    }
    error
}

/// What the key of an organization lacks, if the call names no project.
fn project_hint(client: &Client, call: &Call) -> Option<String> {
    let takes_project = call.operation.takes_project;
    if !takes_project || !client.token().is_of_organization() {
        return None;
    }
    let headers = client.headers(&call.encoded.headers, takes_project, false);
    let names_one = headers.contains_key(project::ID) || headers.contains_key(project::SLUG);
    (!names_one).then(|| {
        "an organization's API key needs a project here: set PHARE_PROJECT_ID or PHARE_PROJECT_SLUG, or call `project`"
            .to_owned()
    })
}
