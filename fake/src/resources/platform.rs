//! The API itself.

use serde_json::json;

use super::{Behaviour, Resource};
use crate::call::Call;
use crate::reply::Reply;

pub(super) const RESOURCE: Resource = Resource {
    parameter: "",
    exists: |_, _| true,
    behaviours: &[Behaviour::new("getInfo", |_, call| Ok(info(call)))],
};

fn info(call: &Call) -> Reply {
    let info = json!({
        "title": "Phare API",
        "version": "1.0",
        "support": "support@phare.io",
        "website": "https://phare.io",
        "documentation": "https://docs.phare.io",
    });
    Reply::new(call.operation.success, Some(info))
}
