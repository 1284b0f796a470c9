//! Which project a request acts on.

use phare_contract::Operation;

use crate::authentication::{Key, Reach};
use crate::reply::Rejection;
use crate::request::ReceivedRequest;
use crate::store::Store;

const ID_HEADER: &str = "x-phare-project-id";
const SLUG_HEADER: &str = "x-phare-project-slug";

/// The project the request acts on; none where the operation acts on the organization.
pub(crate) fn project(
    operation: &Operation,
    key: &Key,
    request: &ReceivedRequest,
    store: &Store,
) -> Result<Option<u64>, Rejection> {
    let own = match key.reach {
        Reach::Organization => None,
        Reach::Project(id) => Some(id),
    };
    if own.is_some() && operation.path.starts_with("/projects") {
        return Err(Rejection::organization_key_required());
    }
    if !operation.takes_project || own.is_some() {
        return Ok(own);
    }

    let mut ids = request.headers(ID_HEADER);
    let mut slugs = request.headers(SLUG_HEADER);
    let named = match (ids.next(), slugs.next()) {
        (None, None) if works_without_project(operation) => return Ok(None),
        (None, None) => {
            return Err(Rejection::new(403, "An organization key needs a project header."));
        }
        (Some(id), None) if ids.next().is_none() => id.parse().ok().filter(|id| store.has_project(*id)),
        (None, Some(slug)) if slugs.next().is_none() => store.project_by_slug(slug),
        _ => return Err(Rejection::new(400, "Only one project header may be sent.")),
    };
    named
        .map(Some)
        .ok_or_else(|| Rejection::new(404, "The project could not be found."))
}

/// Users and integrations belong to the organization.
fn works_without_project(operation: &Operation) -> bool {
    ["/users", "/apps"]
        .iter()
        .any(|prefix| operation.path.starts_with(prefix))
}
