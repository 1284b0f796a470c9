//! Numbers that Phare gives to things, a type for each kind of thing.

use std::fmt;

use phare_runtime::ProjectScope;
use phare_runtime::catalogue::integer;
use serde::{Deserialize, Deserializer, Serialize};

macro_rules! ids {
    ($($(#[$docs:meta])* $name:ident)*) => {
        $(
            $(#[$docs])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
            #[serde(transparent)]
            pub struct $name(u64);

            impl $name {
                /// The number itself.
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

            impl fmt::Display for $name {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    self.0.fmt(f)
                }
            }
        )*
    };
}

ids! {
    /// The number of an alert rule.
    AlertRuleId
    /// The number of an incident.
    IncidentId
    /// The number of an update posted to an incident.
    IncidentUpdateId
    /// The number of an integration.
    IntegrationId
    /// The number of a maintenance window.
    MaintenanceWindowId
    /// The number of a monitor.
    MonitorId
    /// The number of a project.
    ProjectId
    /// The number of a status page.
    StatusPageId
    /// The number of a user.
    UserId
}

impl From<ProjectId> for ProjectScope {
    fn from(id: ProjectId) -> Self {
        Self::Id(id.get())
    }
}
