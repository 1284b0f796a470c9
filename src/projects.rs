//! Projects: what the things of an organization are sorted into.
//!
//! A [`Project`] of this module is what Phare answers about a project. The project on which a client or a call acts is
//! another type, [`phare::Project`](crate::Project); a [`ProjectId`] converts into it.
//!
//! These calls act on the organization, so they send no project, whatever the client's is. Only a key of an organization
//! may create and delete projects.
//!
//! ```no_run
//! # async fn run() -> Result<(), phare::Error> {
//! use phare::projects::{CreateProject, MergingWindow, ProjectSettings};
//! use phare::Client;
//! use phare::monitors::ListMonitors;
//!
//! let client = Client::from_env()?;
//! let settings = ProjectSettings::builder()
//!     .use_incident_merging(true)
//!     .incident_merging_time_window(MergingWindow::Minutes30)
//!     .build();
//! let project = CreateProject::builder()
//!     .name("Shop")
//!     .members([7])
//!     .settings(settings)
//!     .build()
//!     .send(&client)
//!     .await?;
//! let monitors = ListMonitors::default().send(&client).project(project.id).await?;
//! assert_eq!(monitors.data, []);
//!
//! let mut update = project.to_update();
//! update.name = "Web shop".to_owned();
//! update.send(&client).await?;
//! # Ok(())
//! # }
//! ```

use std::time::Duration;

use phare_macros::Builder;
use serde::{Deserialize, Serialize};

use crate::lenient::{null_as_default, object_or_default};
use crate::open_number::open_number;
use crate::{Nullable, ProjectId, Timestamp, UserId, phare_endpoint};

/// A project, as Phare answers it; [`phare::Project`](crate::Project) is the one on which a call acts.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[non_exhaustive]
pub struct Project {
    /// Its number.
    pub id: ProjectId,
    /// Its short name, such as `luminous-guiding-tower`, which Phare makes and nobody changes.
    #[serde(default, deserialize_with = "null_as_default")]
    pub slug: String,
    /// What it is called.
    #[serde(default, deserialize_with = "null_as_default")]
    pub name: String,
    /// The users who work on it.
    #[serde(default, deserialize_with = "null_as_default")]
    pub members: Vec<UserId>,
    /// What Phare does with its incidents.
    #[serde(default, deserialize_with = "object_or_default")]
    pub settings: ProjectSettings,
    /// When it was created.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
}

impl Project {
    /// An update that leaves everything as it is here: set the fields to change, and send it.
    #[must_use]
    pub fn to_update(&self) -> UpdateProject {
        UpdateProject {
            project_id: self.id,
            name: self.name.clone(),
            members: self.members.clone(),
            settings: (self.settings != ProjectSettings::default()).then_some(self.settings),
        }
    }
}

/// What Phare does with the incidents of a project.
#[derive(Clone, Copy, Debug, Default, PartialEq, Deserialize, Serialize, Builder)]
#[serde(default)]
#[non_exhaustive]
pub struct ProjectSettings {
    /// Whether Phare writes summaries of incidents; it does unless it is told not to.
    #[serde(skip_serializing_if = "Nullable::is_absent")]
    #[builder(into)]
    pub use_incident_ai: Nullable<bool>,
    /// Whether incidents that begin soon after each other become one; they do unless Phare is told otherwise.
    #[serde(skip_serializing_if = "Nullable::is_absent")]
    #[builder(into)]
    pub use_incident_merging: Nullable<bool>,
    /// How soon after each other that is; an hour unless it is set.
    #[serde(skip_serializing_if = "Nullable::is_absent")]
    #[builder(into)]
    pub incident_merging_time_window: Nullable<MergingWindow>,
}

open_number! {
    /// How soon after each other incidents begin that become one; the number is in minutes.
    pub enum MergingWindow {
        /// 5 minutes.
        Minutes5 = 5,
        /// 10 minutes.
        Minutes10 = 10,
        /// Half an hour.
        Minutes30 = 30,
        /// An hour.
        Hours1 = 60,
        /// 2 hours.
        Hours2 = 120,
        /// 3 hours.
        Hours3 = 180,
    }
}

impl From<MergingWindow> for Duration {
    fn from(window: MergingWindow) -> Self {
        Self::from_secs(u64::from(window.get()) * 60)
    }
}

/// Lists the projects of an organization, a page at a time (`getProjects`).
#[phare_endpoint(GET, "/projects")]
#[derive(Clone, Debug, Default, Builder)]
#[non_exhaustive]
pub struct ListProjects {
    /// The number of the page, from 1; 1 when it is not set.
    pub page: Option<u32>,
    /// How many projects a page holds, from 1 to 100; 20 when it is not set.
    pub per_page: Option<u32>,
}

/// Creates a project (`createProject`).
#[phare_endpoint(POST, "/projects")]
#[derive(Clone, Debug, Builder)]
#[non_exhaustive]
pub struct CreateProject {
    /// What it is called: 1 to 25 characters.
    #[builder(into)]
    pub name: String,
    /// The users who work on it: 1 to 100 of them.
    #[builder(each, into)]
    pub members: Vec<UserId>,
    /// What Phare does with its incidents.
    pub settings: Option<ProjectSettings>,
}

/// Reads one project (`getProject`).
#[phare_endpoint(GET, "/projects/{projectId}")]
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct GetProject {
    /// The project.
    pub project_id: ProjectId,
}

impl GetProject {
    /// Reads this project.
    pub fn new(project_id: impl Into<ProjectId>) -> Self {
        let project_id = project_id.into();
        Self { project_id }
    }
}

/// Changes a project (`updateProject`).
///
/// Phare promises to take a part of the fields for incidents and monitors only, so this is a whole project:
/// [`Project::to_update`] makes one of what there is.
#[phare_endpoint(POST, "/projects/{projectId}")]
#[derive(Clone, Debug, Builder)]
#[non_exhaustive]
pub struct UpdateProject {
    /// The project.
    #[builder(start)]
    pub project_id: ProjectId,
    /// What it is called: 1 to 25 characters.
    #[builder(into)]
    pub name: String,
    /// The users who work on it, in place of those who do now: 1 to 100 of them.
    #[builder(each, into)]
    pub members: Vec<UserId>,
    /// What Phare does with its incidents.
    pub settings: Option<ProjectSettings>,
}

/// Deletes a project (`deleteProject`).
#[phare_endpoint(DELETE, "/projects/{projectId}")]
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct DeleteProject {
    /// The project.
    pub project_id: ProjectId,
}

impl DeleteProject {
    /// Deletes this project.
    pub fn new(project_id: impl Into<ProjectId>) -> Self {
        let project_id = project_id.into();
        Self { project_id }
    }
}
