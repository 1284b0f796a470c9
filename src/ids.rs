//! Ids that Phare gives to things, a type for each kind of thing.

use std::error::Error;
use std::fmt;
use std::str::FromStr;

use phare_runtime::ProjectScope;
use phare_runtime::catalogue::integer;
use serde::{Deserialize, Deserializer, Serialize};

/// What can be the id of a kind of thing: the id itself, or its integer.
///
/// The requests of this crate take it. An id of another kind is none, so that a monitor's id does not recover an incident; nor is a string,
/// which [`str::parse`] makes an id of.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be `{Id}`",
    label = "not `{Id}`",
    note = "an id is taken from a `u64`, or as itself; from text by `.parse::<{Id}>()`"
)]
pub trait IntoId<Id> {
    /// The id.
    fn into_id(self) -> Id;
}

#[diagnostic::do_not_recommend]
impl<Id: FromInteger> IntoId<Id> for u64 {
    fn into_id(self) -> Id {
        Id::from_integer(self)
    }
}

#[diagnostic::do_not_recommend]
impl<Id: FromInteger> IntoId<Id> for Id {
    fn into_id(self) -> Id {
        self
    }
}

/// An id of this crate.
#[doc(hidden)]
pub trait FromInteger {
    fn from_integer(integer: u64) -> Self;
}

macro_rules! ids {
    ($($(#[$docs:meta])* $name:ident)*) => {
        $(
            $(#[$docs])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
            #[serde(transparent)]
            pub struct $name(u64);

            impl $name {
                /// The integer itself.
                #[must_use]
                pub const fn get(self) -> u64 {
                    self.0
                }
            }

            impl<'de> Deserialize<'de> for $name {
                fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    integer(deserializer).map(Self)
                }
            }

            impl FromInteger for $name {
                fn from_integer(integer: u64) -> Self {
                    Self(integer)
                }
            }

            impl From<u64> for $name {
                fn from(id: u64) -> Self {
                    Self(id)
                }
            }

            impl From<$name> for u64 {
                fn from(id: $name) -> Self {
                    id.0
                }
            }

            impl FromStr for $name {
                type Err = InvalidId;

                fn from_str(text: &str) -> Result<Self, InvalidId> {
                    text.parse().map(Self).map_err(|_| InvalidId { text: text.into() })
                }
            }

            impl PartialEq<u64> for $name {
                fn eq(&self, id: &u64) -> bool {
                    self.0 == *id
                }
            }

            impl PartialEq<$name> for u64 {
                fn eq(&self, id: &$name) -> bool {
                    *self == id.0
                }
            }

            impl fmt::Display for $name {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    self.0.fmt(f)
                }
            }
        )*
    };
}

ids! {
    /// The id of an alert rule.
    AlertRuleId
    /// The id of an incident.
    IncidentId
    /// The id of an update posted to an incident.
    IncidentUpdateId
    /// The id of an integration.
    IntegrationId
    /// The id of a maintenance window.
    MaintenanceWindowId
    /// The id of a monitor.
    MonitorId
    /// The id of a project.
    ProjectId
    /// The id of a status page.
    StatusPageId
    /// The id of a user.
    UserId
}

impl From<ProjectId> for ProjectScope {
    fn from(id: ProjectId) -> Self {
        Self::Id(id.get())
    }
}

/// A text that is no id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidId {
    text: Box<str>,
}

impl fmt::Display for InvalidId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not an id, which is an integer from 0 on", self.text)
    }
}

impl Error for InvalidId {}
