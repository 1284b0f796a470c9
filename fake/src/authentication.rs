//! Keys, and which of them a request carries.

use crate::new_key::{NewKey, Rights};
use crate::reply::Rejection;
use crate::request::ReceivedRequest;
use crate::store::Store;

/// A key of the API.
#[derive(Clone, Debug)]
pub(crate) struct Key {
    pub(crate) id: u64,
    pub(crate) secret: String,
    /// The name that Phare shows for it.
    pub(crate) label: String,
    pub(crate) reach: Reach,
    pub(crate) rights: Rights,
}

/// What a key acts on.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Reach {
    Organization,
    /// The project with this id alone.
    Project(u64),
}

/// Every key the fake knows.
#[derive(Debug, Default)]
pub(crate) struct Keys(Vec<Key>);

impl Keys {
    /// Makes a key and returns its secret.
    pub(crate) fn add(&mut self, id: u64, key: NewKey) -> String {
        let kind = match key.reach {
            Reach::Organization => "org",
            Reach::Project(_) => "prj",
        };
        let secret = format!("pha_{kind}_fake{id:08}");
        self.0.push(Key {
            id,
            secret: secret.clone(),
            label: key.label,
            reach: key.reach,
            rights: key.rights,
        });
        secret
    }

    /// The key that the request carries.
    pub(crate) fn authenticate(&self, request: &ReceivedRequest, store: &Store) -> Result<Key, Rejection> {
        let secret = request.header("authorization").and_then(bearer);
        self.0
            .iter()
            .find(|key| Some(key.secret.as_str()) == secret)
            .filter(|key| match key.reach {
                Reach::Organization => true,
                // A project takes its keys with it.
                Reach::Project(id) => store.has_project(id),
            })
            .cloned()
            .ok_or_else(|| Rejection::new(401, "Unauthenticated."))
    }
}

fn bearer(header: &str) -> Option<&str> {
    let (scheme, secret) = header.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then_some(secret.trim())
}
